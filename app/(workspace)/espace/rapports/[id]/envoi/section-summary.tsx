import { DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import { SectionBadge } from '@/app/_ui/section-badge';
import { entryTotalTerms } from '@/lib/domain/entry-total-terms';
import type { FigureRow } from '@/lib/domain/line-address';
import { isError } from '@/lib/domain/warnings';
import type { ReportEntry } from '@/lib/report/report-entry';
import { cellsOf, type SectionProblem, type SummarySection } from '@/lib/report/report-summary';
import { formatBytes } from '@/lib/wording/bytes';
import { formatDay } from '@/lib/wording/dates';
import { rowWords } from '@/lib/wording/lines';
import { measureWords } from '@/lib/wording/measures';
import { netWords } from '@/lib/wording/nets';
import { formatCount } from '@/lib/wording/numbers';
import { partOf } from '@/lib/wording/part-of';
import { refusalText } from '@/lib/wording/refusals';
import { actionWords } from '@/lib/wording/sections';
import { OUTDATED_REASON, warningPlace, warningText } from '@/lib/wording/warnings';
import { cellHash } from '../_draft/cell-link';
import { NO_TARGET_HERE, TotalTerms } from '../_totals/total-terms';
import { LeftEmpty } from './left-empty';

type Words = ReportEntry['words'];

interface Props {
  section: SummarySection;
  words: Words;
  /** The page of the report, where its cells are. */
  address: string;
}

/** The same table stands under each section: whoever hears its name hears of which. */
const captionOf = (text: string, { action }: SummarySection) => (
  <>
    {text}
    <span className="fr-sr-only"> : {actionWords(action)}</span>
  </>
);

/** What a section says, in totals; what is missing, and what is surprising. */
export function SectionSummary({ section, words, address }: Props) {
  const { opened, notOpened, otherPeriods, problems, warnings, totals, nothingToReport } = section;
  // Those without a reason stand above, among what is missing.
  const justified = warnings.filter(({ reasons }) => reasons.length > 0);
  const titles = new Map(section.trainings.map(({ id, title }) => [id, title]));
  const lineOf = (row: FigureRow) => `${titles.get(row.trainingId) ?? ''}, ${rowWords(row, words)}`;
  return (
    <section aria-labelledby={`volet-${section.id}`} className="app-section">
      <h2 id={`volet-${section.id}`}>{actionWords(section.action)}</h2>
      <p>
        <SectionBadge status={section.status} />
      </p>
      {nothingToReport && <p>Vous dites n’avoir rien à déclarer pour ce volet.</p>}
      {problems.length > 0 && (
        <div className="fr-alert fr-alert--warning app-block">
          <p className="fr-alert__title">À compléter avant d’envoyer</p>
          <ul>
            {problems.map((problem) => (
              <li key={problemKey(problem)}>
                {problem.code === 'warning' ? (
                  <>
                    <a href={`${address}${cellHash(problem.warning.row, problem.warning.measure)}`}>
                      {warningPlace(problem.warning, titles.get(problem.warning.row.trainingId) ?? '', words)}
                    </a>
                    {' – '}
                    {warningText(problem.warning)} {whatToDo(problem)}
                  </>
                ) : (
                  refusalText({ code: problem.code, params: {} })
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      <DataTable
        caption={captionOf('Totaux', section)}
        columns={[
          { key: 'measure', label: 'Mesure' },
          { key: 'value', label: 'Saisi', numeric: true },
          { key: 'estimated', label: 'Estimé', numeric: true },
          { key: 'filled', label: 'Cases remplies', numeric: true },
          { key: 'planned', label: 'Prévu', numeric: true },
          { key: 'before', label: section.lastCampaign ?? 'Dernière campagne', numeric: true },
        ]}
        rows={totals.map(({ measure, total, net }) => ({
          key: measure,
          cells: [
            measureWords[measure].label,
            <span key="value">
              {orDash(total.value)}
              {net && <span className="app-net">{netWords(net)}</span>}
            </span>,
            orDash(total.estimated),
            partOf(total.filled, total.expected),
            orDash(total.planned),
            orDash(total.before),
          ],
        }))}
        empty="Aucune ligne."
      />
      {totals.length > 0 && (
        <Disclosure summary="Pourquoi ces totaux ?">
          {totals.map(({ measure, total }) => (
            <TotalTerms
              key={measure}
              measure={measureWords[measure].label}
              terms={entryTotalTerms(cellsOf(section, measure).map((c) => ({ ...c, line: lineOf(c.line) })))}
              planned={total.planned}
              before={total.before}
            />
          ))}
          <p>{NO_TARGET_HERE}</p>
        </Disclosure>
      )}
      <LeftEmpty cells={section.leftEmpty} lineOf={lineOf} address={address} />
      {otherPeriods.length > 0 && (
        <DataTable
          caption={captionOf('Valeurs d’autres périodes, envoyées avec ce volet', section)}
          columns={[
            { key: 'line', label: 'Ligne' },
            { key: 'period', label: 'Période' },
            { key: 'measure', label: 'Mesure' },
            { key: 'value', label: 'Saisi', numeric: true },
            { key: 'comment', label: 'Motif' },
          ]}
          rows={otherPeriods.map(({ row, measure, period, text, comment }) => ({
            key: JSON.stringify([row, period, measure]),
            cells: [lineOf(row), period, measureWords[measure].label, text, comment],
          }))}
        />
      )}
      {opened.length > 0 && (
        <>
          <h3>Ouvertures déclarées</h3>
          <ul>
            {opened.map((offer) => (
              <li key={`${offer.subject}${offer.trainingId}${offer.organisationId}`}>
                {offer.label}, le {formatDay(offer.text)}
              </li>
            ))}
          </ul>
        </>
      )}
      {notOpened.length > 0 && (
        <p>Engagé et pas encore déclaré ouvert : {notOpened.map((offer) => offer.label).join(', ')}.</p>
      )}
      {section.evidence.length > 0 && (
        <>
          <h3>Pièces jointes</h3>
          <ul>
            {section.evidence.map((file) => (
              <li key={file.id}>
                <a href={`/api/v1/evidence/${file.id}`} download>
                  {file.name}
                </a>{' '}
                ({file.type}, {formatBytes(file.bytes)}) – {aboutWords(file, words)}
              </li>
            ))}
          </ul>
        </>
      )}
      {justified.length > 0 && (
        <>
          <h3>Valeurs inhabituelles, justifiées</h3>
          <ul>
            {justified.map((warning) => (
              <li key={`${warning.code}${warning.measure}${JSON.stringify(warning.row)}`}>
                {warningPlace(warning, titles.get(warning.row.trainingId) ?? '', words)} –{' '}
                {warningText(warning)} Justifié :{' '}
                {warning.reasons.map((reason) => `« ${reason} »`).join(', ')}.
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** What a file proves, in words. */
function aboutWords({ training, cell }: SummarySection['evidence'][number], words: Words): string {
  if (!training) return 'tout le volet';
  if (!cell) return training.title;
  return `${measureWords[cell.measure].label}, ${training.title}, ${rowWords(cell.row, words)}`;
}

function whatToDo({ warning, outdated }: Extract<SectionProblem, { code: 'warning' }>): string {
  if (isError(warning.code)) return 'À corriger avant l’envoi.';
  return outdated ? OUTDATED_REASON : 'À justifier en commentaire sur la case, ou à corriger.';
}

const orDash = (value: number | null) => (value === null ? '–' : formatCount(value));

const problemKey = (problem: SectionProblem) =>
  problem.code === 'warning'
    ? JSON.stringify([problem.warning.code, problem.warning.row, problem.warning.measure])
    : problem.code;
