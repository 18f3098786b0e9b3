import type { Layer, ValueState } from '@/lib/domain/vocabulary';
import { formatCount } from './numbers';
import { SMALL_SIZES } from './small-cells';

/** The words that stand in place of a number, or beside it (`estimate`). `number` needs none. */
export const stateWords: Record<ValueState, string> = {
  number: '',
  not_reported: 'non déclaré',
  nothing_to_report: 'rien à déclarer',
  not_applicable: 'sans objet',
  estimate: 'estimation',
  // Not its range: a larger cell is hidden too where it would give a small one back.
  hidden: 'masqué',
};

/** Why a value looks as it does, in one sentence for a reader who asks. */
export const stateExplanations: Record<ValueState, string> = {
  number: 'Un nombre a été donné\u00a0; zéro est un nombre.',
  not_reported: 'Personne n’a encore donné cette valeur. Elle n’est pas comptée comme zéro.',
  nothing_to_report: 'Le consortium a dit qu’il n’avait rien à déclarer pour cette période.',
  not_applicable: 'La question ne se pose pas ici.',
  estimate: 'Une estimation est montrée pour information ; elle n’est jamais comptée comme atteinte.',
  hidden: `Les effectifs ${SMALL_SIZES} ne sont pas publiés, ni d’autres, zéro compris, qui aideraient à les cerner.`,
};

export const layerWords: Record<Layer, string> = {
  committed: 'engagé',
  declared: 'déclaré',
  verified: 'vérifié',
};

/** What stands where nobody gave a value: a plan is not declared, and a declaration is not verified yet. */
export const absentWords: Record<Layer, string> = {
  committed: 'non renseigné',
  declared: stateWords.not_reported,
  verified: 'non vérifié',
};

/** A value and its state in words, for places that take plain text: « 12 345 », « 40 (estimation) », « non déclaré ». */
export function valueInWords({ value, state }: { value: number | null; state: ValueState }): string {
  if (value === null || state === 'hidden') return stateWords[state] || stateWords.not_reported;
  if (state === 'number') return formatCount(value);
  return state === 'estimate' ? `${formatCount(value)} (${stateWords.estimate})` : stateWords[state];
}
