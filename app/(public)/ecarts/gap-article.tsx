import { randomUUID } from 'node:crypto';
import { Badge, type Tone } from '@/app/_ui/badge';
import { Disclosure } from '@/app/_ui/disclosure';
import { keepFilters, type Params } from '@/app/_ui/keep-filters';
import { GAP_STATES, type GapState } from '@/lib/domain/vocabulary';
import type { ReadGap } from '@/lib/gap/gap-list';
import { seasonWords } from '@/lib/wording/actions';
import { gapRuleWords, gapStateMeanings, gapStateWords, gapTitle } from '@/lib/wording/gaps';
import { capitalised, french } from '@/lib/wording/typography';
import { ExplainForm } from './explain-form';
import { GapFigures } from './gap-figures';
import { GapNotes } from './gap-notes';
import { GapNumbers } from './gap-numbers';

interface Props {
  gap: ReadGap;
  params: Params;
  /** A note is written about today's numbers. */
  isToday: boolean;
}

const tones: Record<GapState, Tone> = { to_explain: 'warning', explained: 'success', accepted: 'info' };

const states = GAP_STATES.toReversed().map((value) => ({
  value,
  label: `${capitalised(gapStateWords[value])} (${gapStateMeanings[value]})`,
}));

/** One disagreement: its state, its numbers with their sources, the rule that finds it, what was said of it. */
export function GapArticle({ gap, params, isToday }: Props) {
  const { key, coherent, state, settledBy, changedSince, actions, season, records, notes } = gap;
  const inSeason = { ...params, ...(season && { season }) };
  return (
    <article id={key} className="app-gap">
      <h3>{gapTitle(gap)}</h3>
      <p className="app-gap__facts">
        {coherent ? (
          <Badge tone="success">cohérent</Badge>
        ) : (
          <Badge tone={tones[state]}>{gapStateWords[state]}</Badge>
        )}{' '}
        {changedSince && <Badge tone="warning">nombres changés depuis la note</Badge>}{' '}
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
      {records.map(({ code, kind, finding, treatment, position }) => (
        <p key={code}>
          {gap.rule !== 'recorded' && <strong>{code}</strong>} <em>{kind}</em> – {french(finding)}{' '}
          <em>Traitement : {french(treatment)}</em> (
          {french(position).replace('public_statements.json', 'pages publiques')})
        </p>
      ))}
      <GapNumbers numbers={gap.numbers} />
      {gap.rule !== 'recorded' && <p className="app-gap__rule">Règle : {french(gapRuleWords[gap.rule])}</p>}
      <GapFigures gap={gap} params={inSeason} />
      <GapNotes notes={notes} changedSince={changedSince !== null} />
      {gap.explainable && isToday && (
        <Disclosure summary={notes.length === 0 ? 'Expliquer cet écart' : 'Ajouter une note'}>
          <ExplainForm gapKey={key} fingerprint={gap.fingerprint} states={states} submitKey={randomUUID()} />
        </Disclosure>
      )}
    </article>
  );
}
