import type { PlanCode } from '@/lib/domain/plan-verdict';
import type { VerdictCode } from '@/lib/domain/verdict';
import { type Thresholds, thresholdSets } from '@/lib/domain/verdict-thresholds';
import { seasonWords } from '@/lib/wording/actions';
import { formatPace, formatRate } from '@/lib/wording/numbers';
import { planNames } from '@/lib/wording/plan-verdicts';
import { capitalised, french } from '@/lib/wording/typography';
import { verdictNames } from '@/lib/wording/verdicts';
import type { Entry } from './definitions';

/** What each verdict means, in the order in which the rule looks for the first that fits. */
const meanings: readonly (readonly [code: VerdictCode, text: string])[] = [
  ['closed', 'L’action est close, et aucun objectif n’y est plus en vigueur.'],
  [
    'no_target',
    'L’appel ne fixe pas de nombre à atteindre. Le réalisé se lit alors par rapport au prévu des projets (« conforme au plan », « en dessous du plan »).',
  ],
  [
    'reached',
    'Le réalisé vérifié égale ou dépasse la cible. Un jalon est atteint quand sa preuve est consignée.',
  ],
  [
    'taken_over',
    'La cible n’est pas atteinte, et ce qui reste est un objectif de la saison suivante : c’est lui qui est jugé.',
  ],
  ['overdue', 'L’échéance est passée et la cible n’est pas atteinte, quoi que l’on sache d’autre.'],
  [
    'not_computable',
    'Le mode de comptage est inconnu, les bases diffèrent, l’effectif est masqué, ou rien n’est encore vérifié alors qu’il y a une échéance. La raison est écrite.',
  ],
  ['too_early', 'Il y a une échéance, et aucune campagne close n’a encore observé la cible.'],
  ['late', 'Il y a une échéance, et le rythme est trop lent pour la tenir.'],
  ['watch', 'Le rythme est un peu trop lent.'],
  ['on_track', 'Le rythme suffit pour tenir l’échéance.'],
  ['covered', 'Il n’y a pas d’échéance, et ce que les lauréats ont engagé suffit à atteindre la cible.'],
  [
    'short',
    'Il n’y a pas d’échéance, et ce que les lauréats ont engagé ne suffit pas. Là où il n’y a aucun projet, on lit « aucun projet engagé ».',
  ],
];

export const verdicts: readonly Entry[] = meanings.map(([code, text]) => ({
  term: capitalised(verdictNames[code]),
  text: french(text),
}));

const planMeanings: Record<Exclude<PlanCode, 'not_computable'>, string> = {
  as_planned: `Le réalisé vérifié d’un projet, d’une région ou d’une action sans cible est d’au moins ${thresholdWords(({ plan }) => formatRate(plan))} du prévu, cumulé sur les années closes.`,
  below_plan:
    'Il est inférieur. Un bilan annuel sans validation est laissé de côté, dans le réalisé comme dans le prévu ; ce n’est jamais une moyenne de pourcentages.',
};

export const planVerdicts: readonly Entry[] = [
  { term: capitalised(planNames.as_planned), text: french(planMeanings.as_planned) },
  { term: capitalised(planNames.below_plan), text: french(planMeanings.below_plan) },
];

/** The thresholds of the pace, each season with its own where they differ. */
export const paceThresholds: string = french(
  `Sous ${thresholdWords(({ late }) => formatPace(late))}, une cible est en retard ; sous ${thresholdWords(({ onTrack }) => formatPace(onTrack))}, à surveiller ; à partir de là, dans les temps.`,
);

function thresholdWords(of: (thresholds: Thresholds) => string): string {
  const each = thresholdSets.map(([season, thresholds]) => ({ season, said: of(thresholds) }));
  const distinct = new Set(each.map(({ said }) => said));
  if (distinct.size === 1) return each[0]?.said ?? '';
  return each
    .map(({ season, said }) => `${said} (${seasonWords(season).toLocaleLowerCase('fr')})`)
    .join(', ');
}
