import type { Tone } from '@/app/_ui/badge';
import type { ActionStatus } from '@/lib/domain/vocabulary';
import type { ActionProgress } from '@/lib/queries/action-progress';
import { actionStatusWords } from '@/lib/wording/actions';
import { coverageWords } from '@/lib/wording/coverage';
import { formatDay } from '@/lib/wording/dates';
import { formatRate } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import { compositeReason } from '@/lib/wording/reasons';
import { french } from '@/lib/wording/typography';
import { type ComponentView, componentViews, pooledReadings, type ReadingView } from './objective-view';

/** The colour that repeats the words of a status. */
export const statusTones: Record<ActionStatus, Tone> = { open: 'success', new: 'new', closed: 'neutral' };

/** An action as the dashboard shows it: numbers and words only. */
export interface ActionView {
  key: string;
  href: string;
  number: number;
  title: string;
  statusWords: string;
  tone: Tone;
  facts: string;
  components: ComponentView[];
  pooled: ReadingView[];
  composite: string;
}

export const actionView = (action: ActionProgress, href: string): ActionView => ({
  key: action.key,
  href,
  number: action.number,
  title: french(action.shortTitle),
  statusWords: actionStatusWords[action.status],
  tone: statusTones[action.status],
  facts: actionFacts(action),
  components: componentViews(action),
  pooled: pooledReadings(action),
  composite: compositeWords(action),
});

/** « 17 participations · 9 participations sur 17 ont déclaré, 7 sont validées (campagne …, observée au …) ». */
export function actionFacts(action: ActionProgress): string {
  return [
    counted(action.participations, 'participation'),
    coverageFacts(action.coverage),
    action.components.length === 0 && 'aucune composante en vigueur ce jour-là',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Who answered and who is validated, in which campaign. */
export function coverageFacts(coverage: ActionProgress['coverage']): string {
  if (!coverage) return 'aucune campagne ouverte';
  const { validated, expected, campaign, observedOn } = coverage;
  return `${coverageWords(coverage)}, ${coverageWords({ reported: validated, expected }, 'verified')} (${french(campaign)}, observation au ${formatDay(observedOn)})`;
}

/** One figure for an objective of several components: the smallest of their rates, or why there is none. */
function compositeWords({ components, composites }: ActionProgress): string {
  if (components.length < 2) return '';
  const { committed } = composites;
  return `Objectif entier, engagé : ${
    committed.rate === null
      ? compositeReason(committed)
      : `${formatRate(committed.rate)} (le plus petit des taux de ses composantes)`
  }.`;
}
