import type { Tone } from '@/app/_ui/badge';
import { isOfTheCall } from '@/lib/domain/component';
import type { ActionStatus } from '@/lib/domain/vocabulary';
import type { ActionProgress } from '@/lib/figure/action-progress';
import type { JudgedAction } from '@/lib/verdict/judged-actions';
import { actionStatusWords } from '@/lib/wording/actions';
import { coverageWords, unansweredWords } from '@/lib/wording/coverage';
import { formatDay } from '@/lib/wording/dates';
import { formatRate } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import { noCompositeWords } from '@/lib/wording/reasons';
import { french } from '@/lib/wording/typography';
import { type ComponentView, componentViews, pooledReadings, type ReadingView } from './objective-view';

/** The colour that repeats the words of a status. */
export const statusTones: Record<ActionStatus, Tone> = { open: 'success', new: 'new', closed: 'neutral' };

/** Counts of an action, each a figure that leads to its explanation, and what is said of them. */
export interface ActionFacts {
  participations: string;
  /** « 9 participations sur 17 ont déclaré, 7 sont validées »; empty where nobody was asked. */
  coverage: string;
  /** The campaign of the coverage, and whatever else there is to say. */
  more: string;
}

/** One figure for an objective of several components, with the component that makes it. */
export interface CompositeView {
  words: string;
  componentId: string;
}

/** An action as the dashboard shows it: numbers and words only. */
export interface ActionView {
  key: string;
  href: string;
  number: number;
  title: string;
  statusWords: string;
  tone: Tone;
  facts: ActionFacts;
  components: ComponentView[];
  pooled: ReadingView[];
  composite: CompositeView | null;
}

export const actionView = (action: JudgedAction, href: string): ActionView => ({
  key: action.key,
  href,
  number: action.number,
  title: french(action.shortTitle),
  statusWords: actionStatusWords[action.status],
  tone: statusTones[action.status],
  facts: actionFacts(action),
  components: componentViews(action),
  pooled: pooledReadings(action),
  composite: compositeView(action),
});

/** « 17 participations », « 9 participations sur 17 ont déclaré, 7 sont validées », « (campagne …, observée au …) ». */
export function actionFacts({ participations, coverage, components }: ActionProgress): ActionFacts {
  const none = components.length === 0 ? 'aucune composante en vigueur ce jour-là' : '';
  const counts = counted(participations, 'participation');
  if (!coverage)
    return {
      participations: counts,
      coverage: '',
      more: [' · aucune campagne ouverte', none].filter(Boolean).join(' · '),
    };
  const { validated, expected, campaign, observedOn, unanswered } = coverage;
  const later = unanswered
    ? unansweredWords({ label: unanswered.campaign, observedOn: unanswered.observedOn })
    : '';
  return {
    participations: counts,
    coverage: `${coverageWords(coverage)}, ${coverageWords({ reported: validated, expected }, 'verified')}`,
    more: [` (${french(campaign)}, observation au ${formatDay(observedOn)})`, later, none]
      .filter(Boolean)
      .join(' · '),
  };
}

/** The smallest of the rates of the components, or why there is none. */
function compositeView({ components, composites }: ActionProgress): CompositeView | null {
  const aimed = components.filter(isOfTheCall);
  const [first] = aimed;
  if (!first || components.length < 2) return null;
  const { committed } = composites;
  const making = aimed.find(({ rates }) => rates.committed === committed.rate) ?? first;
  const words =
    committed.rate === null
      ? noCompositeWords(committed)
      : `Taux global, engagé\u00a0: ${formatRate(committed.rate)} (${aimed.length > 1 ? 'le plus petit des taux de ses composantes' : 'sa seule cible de l’appel'}\u00a0: ${french(making.label)}).`;
  return { words, componentId: making.id };
}
