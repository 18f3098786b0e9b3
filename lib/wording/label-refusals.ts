import { LABEL_DECISIONS } from '@/lib/domain/label';
import type { LabelRefusalCode } from '@/lib/domain/label-refusal-codes';
import type { Params } from '@/lib/refusal';
import { labelDecisionWords } from './labels';
import { dayOf } from './refusal-params';

/** What an answer in the file of a label, or a decision on it, is refused for. */
export const labelRefusals: Record<LabelRefusalCode, (p: Params) => string> = {
  label_scope: () =>
    'Ce label concerne les formations initiales et en apprentissage en Île-de-France (002:3).',
  label_words_too_long: () => 'Ce texte est trop long.',
  label_file_changed: (p) =>
    `Quelqu’un a répondu à ces critères depuis que vous avez ouvert la page : ${p.criteria}. Vos réponses prendraient la place des siennes, qui restent dans l’historique.`,
  na_not_allowed: () =>
    'Seul le critère 1.4 accepte « N/A », pour une formation récente (002:86) : répondez par oui ou par non.',
  strong_point_is_told: () =>
    'Le critère 2.6 se décrit : écrivez le point fort, ou laissez-le vide (002:96).',
  answer_is_yes_or_no: () => 'Répondez par oui ou par non.',
  months_not_whole: () => 'Indiquez un nombre entier de mois, entre 0 et 60.',
  months_of_placement: () => 'La durée ne se dit qu’au critère 1.2.',
  label_decision_needed: () => 'Choisissez la suite donnée au dossier.',
  label_decision_after: (p) => {
    const last = LABEL_DECISIONS.find((one) => one === p.decision);
    return last
      ? `Le dossier est « ${labelDecisionWords[last]} » : cette suite n’en découle pas.`
      : 'Aucun label n’est enregistré comme accordé : il n’y a rien à retirer.';
  },
  decision_body_needed: () => 'Indiquez qui a décidé.',
  decision_needs_source: () =>
    'Indiquez le document qui le dit : sans lui, rien ne permet de dire le label accordé ou refusé.',
  decided_before_last: (p) =>
    `La dernière suite enregistrée est du ${dayOf(p)} : celle-ci ne peut pas la précéder.`,
};
