import type { ProjectRefusalCode } from '@/lib/domain/project-refusal-codes';
import { DEPENDENTS, type Dependent } from '@/lib/domain/withdrawal';
import type { Params } from '@/lib/refusal';
import { formatCount } from './numbers';
import { counted } from './plural';
import { namedEvent, namedStatus } from './project-life';
import { dayIn, dayOf, eurosOf } from './refusal-params';

type Sentences = Record<ProjectRefusalCode, (p: Params) => string>;

const dependentWords: Record<Dependent, [one: string, many?: string]> = {
  participations: ['participation'],
  memberships: ['projet dont elle est membre', 'projets dont elle est membre'],
  trainings: ['formation'],
  commitments: ['engagement'],
  planned: ['ligne d’effectifs prévus', 'lignes d’effectifs prévus'],
  figures: ['ligne saisie', 'lignes saisies'],
  reports: ['rapport'],
  amounts: ['montant'],
  agreements: ['convention ou avenant', 'convention et avenants'],
  payments: ['versement'],
  milestones: ['jalon'],
  pledges: ['cofinancement'],
  accounts: ['compte'],
  evidence: ['pièce jointe', 'pièces jointes'],
  overlaps: ['double compte déclaré', 'doubles comptes déclarés'],
  successions: ['fusion, scission ou fin', 'fusions, scissions ou fins'],
  replacements: ['formation qu’elle remplace', 'formations qu’elle remplace'],
  sessions: ['session'],
};

/** « 3 formations, 2 engagements ». */
const dependentsIn = (p: Params): string =>
  DEPENDENTS.flatMap((name) => {
    const count = p[name];
    return typeof count === 'number' ? [counted(count, ...dependentWords[name])] : [];
  }).join(', ') || 'd’autres données';

/** What a project, an organisation, a training or an amount is refused for. */
export const projectRefusals: Sentences = {
  to_confirm: () =>
    'Certaines valeurs sont inhabituelles. Rien n’a été enregistré : relisez-les, puis confirmez-les ou corrigez-les.',
  project_changed_meanwhile: () =>
    'Quelqu’un a modifié ce projet depuis que vous avez ouvert la page. Ce que vous avez saisi est gardé : relisez le projet, puis enregistrez de nouveau.',
  organisation_changed_meanwhile: () =>
    'Quelqu’un a modifié cette organisation depuis que vous avez ouvert la page. Ce que vous avez saisi est gardé : relisez-la, puis enregistrez de nouveau.',
  training_changed_meanwhile: () =>
    'Quelqu’un a modifié cette formation depuis que vous avez ouvert la page. Ce que vous avez saisi est gardé : relisez-la, puis enregistrez de nouveau.',
  nothing_corrected: () => 'Rien n’a changé : il n’y a rien à enregistrer.',
  hangs_on_it: (p) =>
    `Ce qui a été enregistré par erreur se retire tant que rien n’en dépend. En dépendent ici : ${dependentsIn(p)}. Retirez-les d’abord.`,
  source_to_come: () =>
    'Ce document porterait une date à venir : indiquez le jour qu’il porte, ou attendez qu’il existe.',
  source_too_old: (p) => `Cette date est antérieure au ${dayOf(p)}, avant le programme : vérifiez l’année.`,
  day_too_far: () => 'Ce jour est à plus de dix ans d’ici, ou avant le programme : vérifiez l’année.',
  slug_form: () =>
    'L’adresse s’écrit en minuscules sans accent, chiffres et tirets, par exemple « pilote-sn ».',
  slug_taken: (p) =>
    `Un projet porte déjà cette adresse${p.project ? ` : ${p.project}` : ''}. Choisissez-en une autre, ou corrigez ce projet.`,
  acronym_needed: () => 'Indiquez l’acronyme, en 40 caractères au plus.',
  acronym_known: (p) =>
    `Un projet porte déjà cet acronyme${p.project ? ` : ${p.project}` : ''}. Si c’est le même, ouvrez-le dans la liste ; sinon, confirmez.`,
  project_name_needed: () => 'Indiquez le nom du projet, en 300 caractères au plus.',
  anr_reference_too_long: () => 'Cette référence est trop longue : 40 caractères au plus.',
  anr_reference_taken: (p) =>
    `Cette référence ANR est déjà celle d’un autre projet${p.project ? ` : ${p.project}` : ''}.`,
  anr_reference_unusual: (p) =>
    `Les références connues s’écrivent comme ANR-23-CMAS-0012. Confirmez ${p.reference ? `« ${p.reference} »` : 'celle-ci'}, ou corrigez-la.`,
  ends_before_start: (p) => `La fin précède le début, le ${dayOf(p)}.`,
  announced_before_decision: (p) => `L’annonce ne peut pas précéder la décision, le ${dayOf(p)}.`,
  announcement_in_past: () => 'Ce jour est passé : pour annoncer le projet maintenant, indiquez aujourd’hui.',
  already_announced: () => 'Ce projet est déjà public : le jour de son annonce ne change plus.',
  effective_before_decision: (p) =>
    `Rien de ce projet ne peut précéder sa décision, le ${dayOf(p)} : corrigez la date.`,
  life_event_needed: () => 'Choisissez ce qui est arrivé au projet.',
  life_event_to_come: () =>
    'Ce jour n’est pas encore venu : enregistrez l’événement ce jour-là, ou corrigez la date.',
  life_event_known: (p) =>
    `C’est déjà enregistré (${namedEvent(p.event)}, le ${dayOf(p)}). Si cette date est fausse, annulez d’abord cet événement.`,
  life_step_not_allowed: (p) =>
    `Le projet est ${namedStatus(p.status)} depuis le ${dayOf(p)} : ${namedEvent(p.event)} ne peut pas suivre. Choisissez un autre événement, ou annulez d’abord celui qui est faux.`,
  life_event_before_next: (p) =>
    `Après ce jour est enregistrée ${namedEvent(p.next)}, le ${dayOf(p)}, qui ne pourrait plus suivre : choisissez un autre jour, ou annulez-la d’abord.`,
  life_event_held: (p) =>
    `Ce qui suit en dépend (${namedEvent(p.next)}, le ${dayOf(p)}) : annulez-le d’abord.`,
  life_event_unknown: () =>
    'La décision ne s’annule pas, et un événement ne s’annule qu’une fois. Rechargez la page.',
  commitments_unsettled: (p) =>
    `Dites pour chaque engagement s’il tient encore, sur la page du projet, partie « Vie »${typeof p.left === 'number' ? ` : il en reste ${formatCount(p.left)}` : ''}.`,
  abandoned_after_payment: (p) =>
    `${eurosOf(p.cents)} ont été versés le ${dayOf(p)} : un projet payé ne renonce pas, sa convention est résiliée.`,
  action_needed: () => 'Choisissez au moins une action : un projet sans action n’est compté nulle part.',
  action_to_choose: () => 'Choisissez l’action dans la liste.',
  action_twice: () => 'Cette action est déjà choisie plus haut.',
  action_not_in_season: (p) =>
    `Cette action n’est pas dans la saison ${p.season ?? 'choisie'} : choisissez-en une autre, ou enregistrez-la d’abord dans la saison.`,
  action_closed: (p) =>
    `Cette action était close en saison ${p.season ?? 'choisie'} le jour de la décision : vérifiez la saison et la date.`,
  round_of_other_season: () => 'Cette relève est celle d’une autre saison : choisissez-en une dans la liste.',
  participation_exists: (p) =>
    `Ce projet participe déjà à cette action${p.season ? ` (saison ${p.season})` : ''}. Le texte parle d’une action complémentaire (003:511) : enregistrez un nouveau projet, ou un avenant.`,
  last_participation: () =>
    'C’est la seule action de ce projet : ajoutez d’abord la bonne, ou retirez le projet entier.',
  no_lead: () => 'Indiquez le chef de file : un consortium en a un, et un seul.',
  two_leads: () => 'Un consortium a un seul chef de file : faites de cette organisation un partenaire.',
  lead_gap: (p) =>
    typeof p.days === 'number'
      ? `Il y aurait ${counted(p.days, 'jour')} sans chef de file, à partir du ${dayOf(p)} : employez « Changer de chef de file ».`
      : `Le consortium n’aurait plus de chef de file à partir du ${dayOf(p)} : employez « Changer de chef de file ».`,
  lead_by_change_lead: () => 'Pour changer de chef de file, employez « Changer de chef de file ».',
  lead_unchanged: () => 'Cette organisation est déjà chef de file ce jour-là.',
  lead_after_decision: (p) =>
    `Un consortium a un chef de file dès la décision, le ${dayOf(p)} : avancez ce jour.`,
  member_twice: () => 'Cette organisation est déjà citée plus haut.',
  membership_known: (p) => `Ce fait est déjà enregistré, à la date du ${dayOf(p)}.`,
  already_member: (p) => `Cette organisation est déjà membre du consortium, depuis le ${dayOf(p)}.`,
  already_left: (p) => `Cette organisation n’est plus membre : elle a quitté le consortium le ${dayOf(p)}.`,
  departure_to_come: (p) =>
    `Ce départ est du ${dayOf(p)} : ce que deviennent ses engagements se dit à partir de ce jour.`,
  departure_unknown: () =>
    'Cette organisation n’a pas laissé cela dans le projet, ou elle en est encore membre : rechargez la page.',
  departure_answered: () => 'La suite de cet engagement est déjà enregistrée : rechargez la page.',
  answer_needed: () => 'Dites ce que devient au moins un des éléments listés : retiré, repris ou terminé.',
  taker_needed: () => 'Choisissez le membre qui reprend.',
  taker_not_member: () =>
    'Cette organisation n’est pas membre du consortium : choisissez un membre d’aujourd’hui.',
  before_joining: (p) => `Cette organisation n’est membre que depuis le ${dayOf(p)}.`,
  membership_later: (p) =>
    `Un changement est déjà enregistré pour cette organisation le ${dayOf(p)} : choisissez ce jour ou un jour suivant.`,
  amount_kind_needed: () => 'Choisissez la nature du montant : annoncé, conventionné, versé ou dépensé.',
  not_an_amount: () =>
    'Ce montant n’est pas lisible. Écrivez-le « 4 043 200 », « 4 043 200,00 € » ou « 55,5 M€ ».',
  dot_in_amount: () =>
    'Un point peut séparer des milliers ou des décimales : écrivez une virgule pour les décimales, une espace pour les milliers.',
  amount_too_large: () => 'Ce montant dépasse 100 milliards d’euros : vérifiez l’unité.',
  amount_exists: (p) =>
    `Un montant de cette nature porte déjà cette date : ${eurosOf(p.cents)}. S’il est faux, retirez-le d’abord.`,
  amount_far: (p) =>
    `${eurosOf(p.cents)}, pour un autre montant du projet de ${eurosOf(p.known)} : il y a peut-être deux zéros de trop, ou de moins. Confirmez ce montant, ou corrigez-le.`,
  organisation_name_needed: () => 'Indiquez le nom de l’organisation, en 200 caractères au plus.',
  organisation_kind_needed: () => 'Choisissez le type d’organisation dans la liste.',
  organisation_name_taken: (p) =>
    `Une organisation porte déjà ce nom${p.organisation ? ` : ${p.organisation}` : ''}. Choisissez-la, ou corrigez-la.`,
  member_not_recorded: () =>
    'Cette organisation n’est pas enregistrée : enregistrez-la d’abord, puis faites-en un membre.',
  reference_organisation: () =>
    'Cette organisation vient de la liste de référence : elle se corrige, elle ne se retire pas.',
  identifier_taken: (p) =>
    `L’identifiant ${p.identifier ?? ''} est déjà celui de ${p.organisation ? `« ${p.organisation} »` : 'une autre organisation'}.`,
  uai_form: () => 'Un UAI a sept chiffres et une lettre, par exemple 0350936C.',
  uai_letter: () => 'La lettre de cet UAI ne va pas avec ses chiffres : une faute de frappe s’y est glissée.',
  siret_form: () => 'Un SIRET a 14 chiffres.',
  siret_key: () => 'Ce SIRET n’est pas valable : une faute de frappe s’y est glissée.',
  health_of_university: () => 'Seule une université a un secteur santé : changez le type, ou décochez.',
  health_source_needed: () =>
    'Dites d’où l’on sait que cette université a un secteur santé : un document, une page.',
  training_title_needed: () => 'Indiquez l’intitulé de la formation, en 300 caractères au plus.',
  training_title_taken: (p) =>
    `Cette organisation déclare déjà une formation sous cet intitulé${p.title ? ` : « ${p.title} »` : ''}.`,
  training_kind_needed: () => 'Choisissez la nature de la formation dans la liste.',
  training_regime_needed: () => 'Choisissez le régime : initiale, continue ou apprentissage.',
  training_region_needed: () => 'Indiquez au moins une région où la formation est donnée.',
  training_level_needed: () => 'Indiquez au moins un niveau, ou « sans objet ».',
  training_has_figures: (p) =>
    `Des effectifs sont saisis pour cette région${p.region ? ` (${p.region})` : ''} : fermez la formation au lieu de la retirer.`,
  training_open: () => 'Cette formation n’est pas fermée.',
  training_closed: (p) =>
    `Cette formation est fermée depuis le ${dayOf(p)} : rien ne s’y saisit pour une année qui commence après.`,
  closing_unchanged: () => 'Cette formation est déjà fermée ce jour-là.',
  closed_before_known: (p) => `Cette formation n’est connue que depuis le ${dayOf(p)}.`,
  before_training_known: (p) =>
    `Cette formation n’est connue que depuis le ${dayOf(p)} : choisissez ce jour-là ou un jour plus tard.`,
  title_unchanged: () => 'Cette formation porte déjà cet intitulé. Indiquez le nouveau.',
  title_known_later: (p) =>
    `Un intitulé est déjà enregistré à partir du ${dayOf(p)}${p.title ? ` : « ${p.title} »` : ''}. Choisissez ce jour-là ou un jour plus tard ; une faute dans l’intitulé se corrige sous « Modifier ».`,
  reopened_before_closed: (p) =>
    `Cette formation est fermée à partir du ${dayOf(p)} : elle rouvre ce jour-là au plus tôt, comme si elle n’avait pas fermé.`,
  reopening_known: (p) => `Sa réouverture est déjà enregistrée, le ${dayOf(p)}.`,
  closed_while_asked: (p) =>
    `Les effectifs de cette formation sont demandés dans la campagne « ${p.campaign} », jusqu’au ${dayIn(p.closesOn)}. Fermez-la à partir du ${dayOf(p)} au plus tôt, ou attendez la fin de cette campagne : ses lignes peuvent y être dites « sans objet ».`,
  region_already: () => 'Cette formation est déjà donnée dans cette région.',
  already_declares: () => 'Cette organisation déclare déjà cette formation.',
  transfer_known_later: (p) =>
    `Cette formation est déjà confiée à un autre membre à partir du ${dayOf(p)} : choisissez ce jour-là ou un jour plus tard.`,
  member_has_left: (p) =>
    `Cette organisation a quitté le consortium le ${dayOf(p)} : choisissez un membre qui en fait partie.`,
  taking_member_needed: () => 'Choisissez le membre du consortium qui la déclare désormais.',
  training_successor_needed: () => 'Choisissez la formation qui la remplace.',
  successor_itself: () => 'Une formation ne se remplace pas elle-même. Choisissez-en une autre.',
  successor_of_other_project: () =>
    'Cette formation est d’un autre projet : choisissez une formation du même projet.',
  successor_cycle: (p) =>
    `« ${p.title} » est déjà remplacée par celle-ci : les deux se remplaceraient l’une l’autre.`,
  successor_known: (p) => `Cette formation est déjà remplacée par « ${p.title} », le ${dayOf(p)}.`,
  region_twice: () => 'Cette région est déjà citée plus haut.',
  region_outside_list: (p) =>
    `Aucune région ne porte ce code${p.typed ? ` (« ${p.typed} »)` : ''}. La liste des 18 régions est sur la page Territoires.`,
  unknown_profession: () => 'Cette profession n’est pas dans la liste des 48 du texte.',
  training_of_other_action: () =>
    'Cette formation n’est pas de cette action du projet, ou une autre organisation la déclare.',
  not_a_health_university: () => 'Cette organisation n’est pas une université à secteur santé.',
  region_not_delivered: () =>
    'Cette formation n’est pas donnée dans cette région : ajoutez d’abord la région à la formation.',
  hours_not_whole: () => 'Le nombre d’heures est un entier, de 0 à 20 000.',
  ects_not_whole: () => 'Le nombre d’ECTS est un entier, de 0 à 500.',
  places_not_whole: () => 'Le nombre de places est un entier.',
  certification_form: () => 'Le code s’écrit RNCP ou RS suivi de chiffres, par exemple RNCP38471.',
  rome_form: () => 'Un code ROME a une lettre et quatre chiffres, par exemple J1506.',
  reason_for_officer: () =>
    'Dites pourquoi : ce que compte une formation engagée, et sa fermeture, sont décidés par la personne en charge de l’action.',
  proposal_decided: () => 'Cette demande a déjà reçu une réponse. Rechargez la page.',
};
