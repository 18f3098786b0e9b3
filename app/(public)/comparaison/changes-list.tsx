import { Disclosure } from '@/app/_ui/disclosure';
import { FigureValue } from '@/app/_ui/figure-value';
import { keepFilters, type Params } from '@/app/_ui/keep-filters';
import type { ChangedLine } from '@/lib/comparison/changed-lines';
import type { Change, ChangeDetail, ChangedTarget } from '@/lib/comparison/changes-between';
import { changeWords } from '@/lib/wording/changes';
import { formatDay, formatInstant } from '@/lib/wording/dates';
import { breakdownWords } from '@/lib/wording/lines';
import { measureWords } from '@/lib/wording/measures';
import { formatEuros } from '@/lib/wording/numbers';
import { successionWords } from '@/lib/wording/organisations';
import { counted } from '@/lib/wording/plural';
import { lifeChangeWords } from '@/lib/wording/project-life';
import { amountWords } from '@/lib/wording/projects';
import { recordedLateWords, sinceWords } from '@/lib/wording/recorded-late';
import { signatureWords } from '@/lib/wording/signatures';
import { targetEventWords, targetWords } from '@/lib/wording/targets';
import { capitalised, french } from '@/lib/wording/typography';

interface Props {
  changes: readonly Change[];
  professions: Readonly<Record<string, string>>;
  params: Params;
}

/** What changed, the latest first: what, where and when for everyone; by whom, why and from what to what for those entitled. */
export function ChangesList({ changes, professions, params }: Props) {
  return (
    <ul className="app-changes">
      {changes.map((change) => (
        <li key={change.id}>
          <p>
            <strong>{changeWords[change.kind]}</strong> le {formatDay(change.day)}
            <Where change={change} params={params} />
          </p>
          <Said change={change} />
          {change.detail && <Detail detail={change.detail} professions={professions} />}
        </li>
      ))}
    </ul>
  );
}

function Where({ change: { project, action, day }, params }: { change: Change; params: Params }) {
  const on = { ...params, 'as-of': day };
  return (
    <>
      {project && (
        <>
          {' '}
          – <a href={keepFilters(`/projets/${project.slug}`, on)}>{project.acronym}</a>
        </>
      )}
      {action && (
        <>
          {' '}
          –{' '}
          <a href={keepFilters(`/actions/${action.key}`, { ...on, season: action.season })}>
            action n°{'\u00a0'}
            {action.number}, {french(action.shortTitle)}
          </a>
        </>
      )}
    </>
  );
}

/** What is public of the event itself. */
function Said({ change }: { change: Change }) {
  const { day, member, life, trueFrom, succession, count, amount, about, target, kind } = change;
  const said = [
    member &&
      [french(member.organisation), trueFrom ? null : sinceWords(day, member.effectiveOn)]
        .filter(Boolean)
        .join(', '),
    life && lifeChangeWords(life),
    succession && successionWords(succession, day),
    trueFrom && capitalised(recordedLateWords(day, trueFrom) ?? ''),
    count !== null && counted(count, 'formation'),
    amount && `${amountWords[amount.kind].label} : ${formatEuros(amount.cents)} (${french(amount.source)})`,
    about,
    target && kind === 'target' && targetLine(target),
    target &&
      kind === 'target_ended' &&
      `${capitalised(french(target.label))} : ${targetWords(target.before, target.unit)}`,
  ].filter((words) => typeof words === 'string');
  return said.map((words) => <p key={words}>{french(words)}.</p>);
}

function targetLine({ label, unit, before, after, first, event, source, reason }: ChangedTarget): string {
  const to = targetWords(after, unit);
  const moved = first ? to : before === after ? `${to}, inchangée` : `${targetWords(before, unit)} → ${to}`;
  return `${capitalised(french(label))} : ${moved} – ${targetEventWords[event]}, ${[source, reason].filter(Boolean).join(' – ').replace(/\.$/, '')}`;
}

function Detail({
  detail,
  professions,
}: {
  detail: ChangeDetail;
  professions: Readonly<Record<string, string>>;
}) {
  const { by, at, reason, campaign, sectionId, reportId, nothingToReport, lines, openings, changed } = detail;
  const facts = [
    by && `par ${signatureWords(by)}`,
    at && `le ${formatInstant(at)}`,
    campaign && `campagne « ${french(campaign)} »`,
    nothingToReport && 'rien à déclarer',
  ].filter((words) => typeof words === 'string');
  return (
    <>
      {facts.length > 0 && (
        <p className="app-changes__detail">
          {capitalised(facts.join(', '))}.{' '}
          {sectionId !== null ? (
            <a href={`/pilotage/volets/${sectionId}`}>Lire le volet</a>
          ) : (
            reportId !== null && <a href={`/espace/rapports/${reportId}`}>Lire le rapport</a>
          )}
        </p>
      )}
      {reason && <blockquote className="app-changes__reason">{french(reason)}</blockquote>}
      {changed > 0 && (
        <Disclosure summary={counted(changed, 'valeur changée ce jour-là', 'valeurs changées ce jour-là')}>
          <ul>
            {openings.map(({ label, before, after }) => (
              <li key={label}>
                {french(label)} : {openingWords(before)} → {openingWords(after)}
              </li>
            ))}
            {lines.map((line) => (
              <li key={line.lineId}>
                {lineWords(line, professions)} : <Entered value={line.before} /> →{' '}
                <Entered value={line.after} />
              </li>
            ))}
            {changed > lines.length + openings.length && (
              <li>et {counted(changed - lines.length - openings.length, 'autre', 'autres')}.</li>
            )}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

const openingWords = (day: string | null) => (day ? `depuis le ${formatDay(day)}` : 'non');

const Entered = ({ value }: { value: ChangedLine['before'] }) => (
  <FigureValue figure={value ?? { value: null, state: 'not_reported' }} absent="rien" />
);

const lineWords = (line: ChangedLine, professions: Readonly<Record<string, string>>): string =>
  [
    french(line.training),
    french(line.region),
    line.period,
    ...breakdownWords(line, professions).map(french),
    measureWords[line.measure].label.toLocaleLowerCase('fr'),
  ].join(', ');
