import type { ObservatoryRefusalCode } from '@/lib/domain/observatory/refusal-codes';
import { LINK_STATES } from '@/lib/domain/observatory/vocabulary';
import type { Params } from '@/lib/refusal';
import { linkStateWords } from './observatory';

type Sentences = Record<ObservatoryRefusalCode, (p: Params) => string>;

const stateOf = (p: Params): string => {
  const known = LINK_STATES.find((state) => state === p.state);
  return known ? linkStateWords[known] : 'enregistré';
};

/** What a link of the observatory, a fact or its quotation is refused for. */
export const observatoryRefusals: Sentences = {
  fact_bounds: () => 'Entre deux valeurs : indiquez la plus petite, puis la plus grande.',
  fact_base_needed: () =>
    'Un pourcentage se lit sur une base : écrivez de qui ou de quoi il est une part, ou « base non précisée ».',
  fact_dated_form: () => 'Écrivez une année (2024), un mois (2024-03) ou une période (2021/2024).',
  fact_document_needed: () =>
    'Choisissez le document qui le dit ; s’il n’est pas dans la liste, enregistrez-le d’abord.',
  fact_exists: () => 'Ce fait est déjà enregistré pour ce document, à cette place et avec cet intitulé.',
  fact_label_needed: () => 'Dites en quelques mots ce que le document affirme.',
  fact_place_needed: () => 'Indiquez où le document le dit : la ligne ou la page.',
  fact_printed: () =>
    'Ce fait est imprimé dans un document de référence : il se corrige avec lui, et ne se retire pas ici.',
  fact_quoted: () =>
    'Ce fait est cité dans un comité : retirez d’abord la citation, ou gardez le fait avec sa mise en garde.',
  fact_topic_needed: () => 'Choisissez de quoi parle ce fait.',
  fact_unit_needed: () => 'Indiquez l’unité de cette valeur (%, formation, personne…).',
  fact_upper_alone: () => 'Une seconde valeur ne se donne qu’avec « entre » : choisissez-le, ou videz-la.',
  fact_value_form: () =>
    'Écrivez un nombre, par exemple 8,5 ou 90 000 ; laissez vide si le document n’en donne pas.',
  fact_value_needed: () => 'Une unité sans valeur ne dit rien : indiquez la valeur, ou videz l’unité.',
  fact_words_too_long: () => 'Ce texte est trop long : gardez l’essentiel.',
  link_exists: (p) => `Ce lien est déjà ${stateOf(p)}.`,
  link_job_needed: () => 'Choisissez un métier de la liste.',
  link_nature_needed: () => 'Dites ce que le lien signifie.',
  link_nature_of_other: () =>
    'Ce lien ne peut pas dire cela : une formation forme à un métier ou en est proche, une compétence est requise, une profession est proche.',
  link_state: (p) => `Ce lien est ${stateOf(p)} : rechargez la page.`,
  link_target_needed: () => 'Choisissez à quoi le métier est lié.',
  quote_exists: () => 'Ce fait est déjà cité dans ce comité.',
  quote_fact_needed: () => 'Choisissez un fait de la liste.',
  unknown_choice: () => 'Ce choix n’existe pas : choisissez dans la liste.',
};
