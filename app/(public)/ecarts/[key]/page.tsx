import { randomUUID } from 'node:crypto';
import { notFound } from 'next/navigation';
import { Badge } from '@/app/_ui/badge';
import { Disclosure } from '@/app/_ui/disclosure';
import { FilterBar } from '@/app/_ui/filter-bar';
import { keepFilters } from '@/app/_ui/keep-filters';
import { PageHeader } from '@/app/_ui/page-header';
import { currentActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import type { Search } from '@/app/_web/page';
import { pageRead } from '@/app/_web/reader';
import { situationOf } from '@/app/_web/situation';
import { gapSeverity } from '@/lib/domain/gap';
import { GAP_STATES } from '@/lib/domain/vocabulary';
import { readGap } from '@/lib/gap/gap-list';
import { gapPath } from '@/lib/gap/gap-marks';
import { seasonWords } from '@/lib/wording/actions';
import {
  gapOwnerWords,
  gapRuleWords,
  gapSeverityWords,
  gapStateMeanings,
  gapStateWords,
  gapTitle,
} from '@/lib/wording/gaps';
import { capitalised, french } from '@/lib/wording/typography';
import { GapStateBadge } from '../gap-state-badge';
import '../gaps.css';
import { ExplainForm } from './explain-form';
import { GapFigures } from './gap-figures';
import { GapNotes } from './gap-notes';
import { GapNumbers } from './gap-numbers';

interface Props {
  params: Promise<{ key: string }>;
  searchParams: Search;
}

async function readPage({ params, searchParams }: Props) {
  const [{ key }, query] = await Promise.all([params, searchParams]);
  const now = requestNow();
  const situation = situationOf(query, now);
  const gap = await readGap(await pageRead(), await currentActor(), now, {
    key: decodeURIComponent(key),
    day: situation.day,
  });
  return { situation, gap: gap ?? notFound() };
}

const states = GAP_STATES.toReversed().map((value) => ({
  value,
  label: `${capitalised(gapStateWords[value])} (${gapStateMeanings[value]})`,
}));

/** One disagreement: its state, its numbers with their sources, the rule that finds it, what was said of it. */
export default async function GapPage(props: Props) {
  const { situation, gap } = await readPage(props);
  const { params, season: _, ...bar } = situation;
  const { key, coherent, settledBy, changedSince, actions, season, records, notes } = gap;
  const { level, why } = gapSeverityWords[gapSeverity(gap)];
  // A note is written about today's numbers.
  const isToday = situation.day === situation.today;
  return (
    <div className="app-gap">
      <PageHeader
        title={gapTitle(gap)}
        above={[{ label: 'Écarts', href: '/ecarts' }]}
        here={gap.rule === 'recorded' ? gap.label : 'Un écart'}
        params={params}
      />
      <p>
        <GapStateBadge gap={gap} />{' '}
        {changedSince && <Badge tone="warning">nombres changés depuis la note</Badge>}{' '}
        {!coherent && `Gravité ${level} : ${why}. À expliquer par : ${gapOwnerWords(actions)}.`}
      </p>
      <FilterBar action={gapPath(key)} {...bar} withSeason={false} keep={{ season: params.season }} />
      <p className="app-gap__facts">
        {[
          gap.project && 'ouvert aux seules personnes habilitées',
          season ? seasonWords(season) : 'les deux saisons',
          settledBy === 'treatment' && 'réglé par le traitement consigné',
        ]
          .filter(Boolean)
          .join(' · ')}
        {actions.map((action) => (
          <span key={action.key}>
            {' · '}
            <a
              href={keepFilters(`/actions/${action.key}`, { ...params, season: action.season })}
            >{`Action n°\u00a0${action.number}`}</a>
          </span>
        ))}
      </p>
      <GapNumbers numbers={gap.numbers} />
      {records.map(({ code, kind, finding, treatment, position }) => (
        <p key={code}>
          {gap.rule !== 'recorded' && <strong>{code}</strong>} <em>{kind}</em> – {french(finding)}{' '}
          <em>Traitement : {french(treatment)}</em> (
          {french(position).replace('public_statements.json', 'pages publiques')})
        </p>
      ))}
      {gap.rule !== 'recorded' && <p className="app-gap__rule">Règle : {french(gapRuleWords[gap.rule])}</p>}
      <GapFigures gap={gap} params={{ ...params, ...(season && { season }) }} />
      {!coherent && <h2>Ce qui en a été dit</h2>}
      {!coherent && notes.length === 0 && <p>Personne n’a encore écrit d’où vient cet écart.</p>}
      <GapNotes notes={notes} changedSince={changedSince !== null} />
      {gap.explainable && isToday && (
        <Disclosure summary={notes.length === 0 ? 'Expliquer cet écart' : 'Ajouter une note'}>
          <ExplainForm gapKey={key} fingerprint={gap.fingerprint} states={states} submitKey={randomUUID()} />
        </Disclosure>
      )}
    </div>
  );
}
