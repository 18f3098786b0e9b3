import type { EligibilityRefusalCode } from '@/lib/domain/eligibility-refusal-codes';
import type { Params } from '@/lib/refusal';
import { dayOf } from './refusal-params';

type Sentences = Record<EligibilityRefusalCode, (p: Params) => string>;

const inZone = ({ zone }: Params) => (typeof zone === 'number' ? ` dans la zone ${zone}` : '');

/** What a fact about a consortium, or a verdict by hand, is refused for. */
export const eligibilityRefusals: Sentences = {
  function_needed: () => 'Choisissez la fonction.',
  function_not_of_action: (p) =>
    p.action === 'CONTINUE'
      ? 'Cette fonction n’est citée que pour l’action n° 7 (003:483), à laquelle ce projet ne participe pas.'
      : 'Cette fonction n’est citée que pour l’action n° 8 (003:487-491), à laquelle ce projet ne participe pas.',
  function_of_no_member: (p) =>
    `Cette organisation n’est pas membre du consortium le ${dayOf(p)} : enregistrez d’abord son entrée, ou un autre jour.`,
  function_held: (p) => `Cette organisation tient déjà cette fonction${inZone(p)}, depuis le ${dayOf(p)}.`,
  function_not_held: (p) => `Cette organisation ne tient pas cette fonction${inZone(p)} le ${dayOf(p)}.`,
  function_later: (p) =>
    `Un changement de cette fonction${inZone(p)} est déjà enregistré au ${dayOf(p)} : choisissez un jour qui le suit, ou retirez-le d’abord.`,
  zone_not_printed: () =>
    'La 14e zone est annoncée, pas imprimée (003:386) : elle ne peut pas recevoir d’acteur. Choisissez parmi les 13 zones imprimées.',
  zone_of_field_actor: () => 'Seul un acteur de terrain opère dans une zone : retirez les zones.',
  trait_needed: () => 'Choisissez la qualité.',
  trait_answer_needed: () => 'Dites si l’organisation a cette qualité ou ne l’a pas.',
  trait_known: (p) => `C’est déjà ce qui est dit de cette organisation, depuis le ${dayOf(p)}.`,
  certification_needed: () => 'Choisissez l’enregistrement ou la certification.',
  certification_number_too_long: () => 'Ce numéro est trop long : 60 caractères au plus.',
  certification_ends_before: (p) => `La fin de validité précède l’obtention, le ${dayOf(p)}.`,
  certification_known: (p) =>
    `Cette organisation a déjà cet enregistrement ou cette certification au ${dayOf(p)}.`,
  roster_name_needed: () => 'Choisissez une organisation, ou écrivez le nom de l’établissement.',
  roster_not_of_action: (p) =>
    p.action === 'TRAVAIL_SOCIAL'
      ? 'Cette liste n’est demandée que pour l’action n° 9 (003:498), à laquelle ce projet ne participe pas.'
      : 'Cette liste n’est demandée que pour l’action n° 1 (003:457), à laquelle ce projet ne participe pas.',
  roster_empty: () => 'Nommez au moins un établissement : une liste vide ne dit rien du territoire.',
  roster_twice: () => 'Cet établissement est déjà dans la liste.',
  roster_changed: () =>
    'Quelqu’un a enregistré une autre liste depuis que vous avez ouvert la page. La vôtre est gardée : relisez, puis enregistrez de nouveau.',
  functions_not_asked: () =>
    'Le texte ne cite de fonctions que pour les actions n° 7 et 8 : rien n’est à déclarer complet pour cette action.',
  statement_known: (p) =>
    typeof p.day === 'string'
      ? `C’est déjà ce qui est déclaré, depuis le ${dayOf(p)}.`
      : 'Rien n’a encore été déclaré complet : il n’y a rien à retirer.',
  derogation_not_provided: () =>
    'Le texte ne prévoit de dérogation que pour les actions 2, 3 et 4 de 2023 (003:479) : spécialistes, directions et juristes.',
  derogation_ends_before: (p) => `La fin précède le début de la dérogation, le ${dayOf(p)}.`,
  derogation_known: (p) => `Une dérogation est déjà accordée pour ces jours, depuis le ${dayOf(p)}.`,
  derogation_revoked: () => 'Cette dérogation est déjà levée ou retirée. Rechargez la page.',
  revoked_before_granted: (p) => `La dérogation n’est accordée que depuis le ${dayOf(p)}.`,
  action_of_no_participation: () => 'Ce projet ne participe pas à cette action.',
  applied_after_decision: (p) => `La candidature précède la décision, prise le ${dayOf(p)}.`,
  application_known: () => 'C’est déjà la date de candidature enregistrée.',
  rule_verdict_needed: () => 'Dites si la règle est remplie ou non, ou retirez ce qui était dit.',
  unknown_rule: () => 'Cette règle n’est pas imprimée pour cette action.',
  rule_not_judgeable: () => 'Cette règle se lit dans les faits : corrigez le fait, pas le verdict.',
  rule_not_breakable: () =>
    'Le texte permet ou propose, il n’exige pas : cette règle ne peut pas être « non remplie ».',
  rule_indicative: () =>
    'Les règles imprimées valent pour la saison 2 : pour la saison 1 elles sont indicatives, et rien n’est à trancher.',
  rule_not_judged: () => 'Rien n’a été dit de cette règle : il n’y a rien à retirer.',
  facts_changed: () =>
    'Les faits que vous avez lus ont changé depuis l’ouverture de la page. Votre note est gardée : relisez la règle, puis enregistrez de nouveau.',
  fact_proposed: () => 'Cette proposition attend déjà une réponse.',
  fact_cancelled: () => 'Ce fait est déjà retiré. Rechargez la page.',
};
