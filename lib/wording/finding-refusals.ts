import type { FindingRefusalCode } from '@/lib/domain/finding-refusal-codes';
import type { Params } from '@/lib/refusal';

/** What a diagnostic, a finding or what answers it is refused for. */
export const findingRefusals: Record<FindingRefusalCode, (p: Params) => string> = {
  diagnostic_not_allowed: () => 'Le diagnostic n’est ouvert que pour l’action n° 2 de 2023 (003:158).',
  diagnostic_domain_needed: () => 'Choisissez le domaine que le diagnostic évalue.',
  diagnostic_title_needed: () => 'Donnez le titre du diagnostic, entre 2 et 300 caractères.',
  diagnostic_known: () => 'Un diagnostic du même titre est déjà enregistré.',
  finding_kind_needed: () => 'Dites ce que le constat concerne.',
  finding_label_needed: () => 'Donnez un intitulé au constat, entre 2 et 300 caractères.',
  finding_words_too_long: () => 'Ce texte est trop long.',
  finding_needed: () => 'Choisissez le constat.',
  finding_of_study: () =>
    'Ce constat est cité d’un document de référence : il se corrige dans les données de référence, pas ici.',
  finding_withdrawn: () => 'Ce constat n’existe pas, ou a été retiré. Rechargez la page.',
  quantity_needed: () => 'Indiquez le nombre, ou laissez vides l’unité et la borne haute.',
  quantity_needs_basis: () =>
    'Une quantité se dit avec son unité, son horizon et ce sur quoi elle repose : complétez, ou retirez le nombre.',
  quantity_not_whole: () => 'Indiquez un nombre entier, positif ou nul.',
  quantity_upper_needed: () => 'Indiquez la borne haute, plus grande que la borne basse.',
  quantity_upper_alone: () =>
    'La borne haute ne vaut qu’avec « entre » : choisissez « entre », ou retirez-la.',
  answer_known: () => 'Ce lien entre le constat et la formation est déjà enregistré.',
  answer_missing: () => 'Ce lien est déjà retiré. Rechargez la page.',
  answer_not_proposed: () =>
    'Personne n’a proposé ce lien : proposez-le, et une autre personne le confirme. Rechargez la page.',
};
