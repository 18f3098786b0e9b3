import type { DepartureAnswer } from '@/lib/domain/vocabulary';
import { formatDay } from './dates';

/** What became of a thing that a member left behind, as it stands after it. */
export const departureAnswerWords: Record<DepartureAnswer, string> = {
  withdrawn: 'retiré',
  taken_over: 'repris par un autre membre',
  finished: 'terminé',
};

/** The choices of a form, each with what it does. */
export const departureChoices: Record<DepartureAnswer, string> = {
  withdrawn: 'Retiré : n’est plus engagé, sauf ouverture déjà vérifiée',
  taken_over: 'Repris par un autre membre',
  finished: 'Terminé : reste engagé, plus rien n’est attendu',
};

/** Why something changes, where nobody gave another reason. */
export const departureReason = (organisation: string, departedOn: string): string =>
  `Départ de ${organisation} le ${formatDay(departedOn)}`;
