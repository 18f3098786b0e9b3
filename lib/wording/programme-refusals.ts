import type { ProgrammeRefusalCode } from '@/lib/domain/programme-refusal-codes';
import type { Params } from '@/lib/refusal';
import { formatCount } from './numbers';
import { dayOf } from './refusal-params';

type Sentences = Record<ProgrammeRefusalCode, (p: Params) => string>;

const shown = (value: Params[string] | undefined) => (typeof value === 'number' ? formatCount(value) : '…');

/** What a season, an action, a relève, a document, an objective or a published figure is refused for. */
export const programmeRefusals: Sentences = {
  date_needed: () => 'Indiquez la date, à la précision du document : 2027, 2027-03 ou 2027-03-15.',
  title_missing: () => 'Indiquez le titre, en 300 caractères au plus.',
  title_over_300: () => 'Ce titre est trop long : 300 caractères au plus.',
  text_too_long: () => 'Ce texte est trop long : résumez-le.',
  document_key_form: () =>
    'La référence d’un document a 20 lettres, chiffres ou tirets au plus, par exemple 005.',
  document_key_taken: (p) =>
    `Un document porte déjà cette référence${p.title ? ` : « ${p.title} »` : ''}. Choisissez-en une autre.`,
  unknown_document: () => 'Ce document n’est pas enregistré : enregistrez-le d’abord.',
  season_number: () => 'Une saison a un numéro, de 1 à 99.',
  season_exists: (p) => `La saison ${p.season ?? ''} est déjà enregistrée.`,
  action_key_form: () =>
    'La clé d’une action s’écrit en capitales sans accent, par exemple SPECIALISTES : elle ne change plus.',
  action_in_season: (p) => `Cette action est déjà dans la saison ${p.season ?? ''}.`,
  action_number: () => 'Une action a un numéro, de 1 à 99, dans l’édition du texte.',
  action_number_taken: (p) =>
    `Dans cette édition, ce numéro est celui d’une autre action${p.title ? ` : « ${p.title} »` : ''}.`,
  action_number_other: (p) => `Dans cette édition, cette action porte le numéro ${p.number ?? 'déjà donné'}.`,
  action_status_needed: () => 'Dites si l’action est ouverte ou close.',
  action_status_unchanged: () => 'C’est déjà l’état de l’action ce jour-là.',
  short_title_needed: () => 'Cette action est nouvelle : donnez-lui un nom court, pour les tableaux.',
  edition_form: () => 'Une édition porte une année, par exemple 2027.',
  edition_document_needed: () =>
    'Cette édition est nouvelle : choisissez le document qui l’imprime, ou enregistrez-le d’abord.',
  round_number: () => 'Une relève a un numéro, de 1 à 99.',
  cutoff_before_opening: (p) => `La clôture de la relève précède son ouverture, le ${dayOf(p)}.`,
  period_kind_needed: () => 'Choisissez la nature de la période.',
  period_year: () => 'Indiquez une année, de 2021 à 2060.',
  period_too_far: () => 'Cette année est à plus de dix ans d’ici : vérifiez-la.',
  period_exists: (p) => `L’année ${p.period ?? 'choisie'} est déjà enregistrée.`,
  intermediate_without_target: () =>
    'Cet objectif n’a pas de cible chiffrée en vigueur : il n’y a rien à jalonner.',
  intermediate_without_due: () =>
    'Cet objectif n’a pas d’échéance : une cible intermédiaire mène à une échéance.',
  intermediate_after_due: (p) =>
    `L’échéance est en ${p.year ?? 'fin de course'} : une cible intermédiaire est d’une année antérieure.`,
  intermediate_before_force: (p) => `La cible n’est en vigueur que depuis le ${dayOf(p)}.`,
  intermediate_unchanged: () => 'C’est déjà la cible intermédiaire de cette année.',
  intermediate_unknown: () => 'Aucune cible intermédiaire n’est enregistrée pour cette année.',
  intermediate_beyond_target: (p) =>
    `Une cible intermédiaire est entre le départ et la cible : de ${shown(p.from)} à ${shown(p.to)}.`,
  published_kind_needed: () => 'Choisissez ce qui est imprimé : un taux, un nombre ou un montant.',
  published_value_needed: () => 'Recopiez la valeur imprimée.',
  published_rate_form: () => 'Ce taux n’est pas lisible : écrivez-le « 60 % » ou « 116,6 % ».',
  published_count_form: () => 'Ce nombre n’est pas lisible : écrivez un nombre entier.',
  published_amount_form: () => 'Ce montant n’est pas lisible : écrivez-le « 55,5 M€ » ou « 4 043 200 € ».',
  rounding_form: () => 'Le pas d’arrondi est un nombre de points, par exemple 10 ou 0,1.',
  reading_component_needed: () => 'Une lecture porte sur une composante au moins.',
  statement_text_needed: () => 'Recopiez ce que dit la source.',
  synthesis_needed: () => 'Écrivez la synthèse : quelques phrases sur ce que le verdict ne dit pas.',
  synthesis_too_long: () => 'Cette synthèse dépasse 1 200 caractères : gardez quelques phrases.',
  synthesis_subject: () =>
    'Cette cible n’est pas de cette action dans cette saison : choisissez-la dans la liste.',
  synthesis_not_waiting: () =>
    'Cette synthèse n’attend plus d’être publiée : elle l’est déjà, ou elle a été retirée ou remplacée. Rechargez la page.',
  synthesis_not_standing: () => 'Cette synthèse a déjà été retirée ou remplacée. Rechargez la page.',
  confidence_needed: () => 'Choisissez votre confiance : faible, moyenne ou forte.',
  campaign_has_action: () => 'Cette campagne concerne déjà cette action.',
};
