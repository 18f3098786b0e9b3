import type { EntryStanding, ReadFigure } from '@/lib/domain/committee';
import { numbersIn } from '@/lib/domain/gap';
import { daysBetween } from '@/lib/domain/time';
import { type CommitteeEvent, type DecisionOutcome, LAYERS, type SeasonKey } from '@/lib/domain/vocabulary';
import { seasonWords } from './actions';
import { reportedStateWords } from './committee';
import { formatDay } from './dates';
import { gapNumbersText, gapStateWords } from './gaps';
import { formatCount, formatRate } from './numbers';
import { counted } from './plural';
import { absentWords, layerWords, valueInWords } from './states';
import { french } from './typography';
import { verdictNames } from './verdicts';

/** What became of a decision, after « cette décision est ». */
export const outcomeWords: Record<DecisionOutcome, string> = reportedStateWords;

/** What a choice of the form means. */
export const outcomeMeanings: Record<DecisionOutcome, string> = {
  done: 'elle n’est plus à suivre',
  not_done: 'elle reste à suivre',
  changed: 'une autre phrase la remplace, à suivre',
  dropped: 'elle n’est plus à suivre',
};

export const eventWords: Record<CommitteeEvent, string> = {
  ...outcomeWords,
  corrected: 'corrigée',
  withdrawn: 'retirée',
};

/** « Comité du 12 octobre 2026 ». */
export const committeeName = (heldOn: string): string => `Comité du ${formatDay(heldOn)}`;

/** « Saison 2, 3 actions » ; « toutes les saisons ». */
export const committeeScopeWords = ({
  seasonKey,
  actions,
  whole,
}: {
  seasonKey: SeasonKey | null;
  actions: number;
  /** It was held on every action of its season. */
  whole: boolean;
}): string =>
  [seasonKey ? seasonWords(seasonKey) : 'Toutes les saisons', whole ? null : counted(actions, 'action')]
    .filter(Boolean)
    .join(', ');

/** « 15 novembre 2026, dépassée de 5 jours », of what is still to be followed. */
export function dueDayWords(dueOn: string | null, day: string, isToFollow = true): string {
  if (dueOn === null) return 'sans échéance';
  const late = daysBetween(dueOn, day);
  return isToFollow && late > 0
    ? `${formatDay(dueOn)}, dépassée de ${counted(late, 'jour')}`
    : formatDay(dueOn);
}

/** What was said of it: « non faite le 20 novembre 2026 : la convention n’est pas signée ». */
export function saidWords({ said }: Pick<EntryStanding, 'said'>): string {
  if (!said) return '';
  const reason = said.reason ? ` : ${said.reason}` : '';
  return french(`${outcomeWords[said.outcome]} le ${formatDay(said.on)}${reason}`);
}

/** « engagé 19, déclaré 17, vérifié 12 (36,3 %), visé 33 : en retard »; of an écart its numbers and its state. */
export function readFigureWords(figure: ReadFigure): string {
  if (figure.kind === 'gap') {
    const numbers = gapNumbersText(numbersIn(figure.fingerprint));
    return french(figure.coherent ? `cohérent (${numbers})` : `${numbers} : ${gapStateWords[figure.state]}`);
  }
  const layers = LAYERS.map((layer) => {
    const value = figure.values[layer];
    const rate = figure.rates[layer];
    const words = value.state === 'not_reported' ? absentWords[layer] : valueInWords(value);
    return `${value.state === 'not_reported' ? '' : `${layerWords[layer]} `}${words}${rate === null ? '' : ` (${formatRate(rate)})`}`;
  });
  const target = figure.target === null ? 'sans cible chiffrée' : `visé ${formatCount(figure.target)}`;
  const verdict = figure.verdict ? ` : ${verdictNames[figure.verdict]}` : '';
  return french(`${[...new Set(layers), target].join(', ')}${verdict}`);
}
