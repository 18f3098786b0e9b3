import type { DepartureAnswer } from '@/lib/domain/vocabulary';
import { formatDay } from './dates';
import { ofOrganisation } from './elision';
import { french } from './typography';

/** What became of a thing that a member left behind, as it stands after it. */
export const departureAnswerWords: Record<DepartureAnswer, string> = {
  withdrawn: 'retiré',
  taken_over: 'repris par un autre membre',
  finished: 'terminé',
};

/** The choices of a form, each with what it does. */
export const departureChoices: Record<DepartureAnswer, string> = {
  withdrawn: 'Retiré : n’est plus engagé, sauf ouverture déjà vérifiée',
  taken_over: 'Repris par un autre membre',
  finished: 'Terminé : reste engagé, plus rien n’est attendu',
};

/** Why something changes, where nobody gave another reason. */
export const departureReason = (organisation: string, departedOn: string): string =>
  `Départ ${ofOrganisation(organisation)} le ${formatDay(departedOn)}`;

/** « Chef de file : Université A depuis le 1er mars 2025 ; Université B à partir du 1er janvier 2027 ». */
export const leadsWords = (
  leads: readonly { organisation: string; since: string; state: 'present' | 'to_come' }[],
): string =>
  french(
    `Chef de file : ${leads
      .map(
        ({ organisation, since, state }) =>
          `${organisation} ${state === 'to_come' ? 'à partir du' : 'depuis le'} ${formatDay(since)}`,
      )
      .join(' ; ')}`,
  );
