import type { SessionRefusalCode } from '@/lib/domain/session-refusal-codes';
import { SESSION_STATES, SIZE } from '@/lib/domain/training-session/vocabulary';
import type { Params } from '@/lib/refusal';
import { formatCount } from './numbers';
import { counted } from './plural';
import { dayOf } from './refusal-params';
import { moduleName, sessionStateWords } from './training-sessions';

const moduleOf = ({ module }: Params) => (typeof module === 'string' ? moduleName(module) : 'Ce module');
const stateOf = ({ state }: Params) => {
  const found = SESSION_STATES.find((one) => one === state);
  return found ? sessionStateWords[found] : 'dans cet état';
};
const countOf = ({ count }: Params) => (typeof count === 'number' ? formatCount(count) : 'plusieurs');
const numberOf = ({ number }: Params) => (typeof number === 'number' ? `n° ${number}` : 'ce participant');

/** What a training session is refused for. */
export const sessionRefusals: Record<SessionRefusalCode, (p: Params) => string> = {
  training_without_sessions: () =>
    'Cette formation n’est pas donnée en sessions : seules le sont celles de l’action « médiateurs numériques ».',
  session_training_needed: () => 'Choisissez la formation que la session donne.',
  session_of_other_training: () =>
    'Une session de ce code existe déjà pour une autre formation du projet : choisissez un autre code.',
  session_code_form: () =>
    'Le code d’une session s’écrit en lettres sans accent, chiffres et tirets, 40 signes au plus, par exemple 2025-53-007.',
  session_code_taken: () => 'Une session de ce projet porte déjà ce code : choisissez-en un autre.',
  session_code_reserved: () =>
    'Ce mot est déjà l’adresse d’une page des sessions : choisissez un autre code.',
  session_text_too_long: () => 'Ce texte est trop long : raccourcissez-le.',
  session_capacity: () => 'Indiquez le nombre de places, de 1 à 99.',
  session_giver_unknown: () =>
    'Cette organisation n’est pas membre du projet : choisissez qui donne la session parmi les membres.',
  session_capacity_unusual: () =>
    `Le texte demande de ${SIZE.min} à ${SIZE.max} apprenants par session en présentiel (003:340). Corrigez le nombre de places, ou confirmez-le.`,
  session_region_not_delivered: () =>
    'La formation n’est pas déclarée dans cette région : ses effectifs n’y auraient pas de ligne. Ajoutez la région à la formation, ou confirmez.',
  session_changed_meanwhile: () =>
    'Quelqu’un a modifié cette session depuis que vous avez ouvert la page. Ce que vous avez saisi est gardé : relisez-la, puis enregistrez de nouveau.',
  session_cancelled: () => 'Cette session est annulée : rouvrez-la d’abord.',
  session_not_held: () => 'La session n’a pas encore commencé : il n’y a pas de résultat à enregistrer.',
  session_event_needed: () => 'Choisissez ce qui est arrivé à la session.',
  session_step_not_allowed: (p) => `La session est ${stateOf(p)} : cette étape ne peut pas suivre.`,
  session_day_to_come: () =>
    'Ce jour n’est pas encore venu : enregistrez l’étape ce jour-là, ou corrigez la date.',
  session_modules_missing: (p) =>
    `Les six modules sont obligatoires (003:330, 350) : il manque ${p.modules ? `le ou les modules ${p.modules}` : 'des modules'}. Planifiez-les avant de confirmer.`,
  session_without_slot: () => 'Cette session n’a aucun créneau : planifiez-les d’abord.',
  session_slot_to_come: (p) =>
    `Un créneau est encore à venir, le ${dayOf(p)} : la session est tenue quand tous ses créneaux sont passés.`,
  session_slot_twice: () => 'Ce numéro de créneau est donné deux fois.',
  slot_module_needed: () => 'Choisissez le module de ce créneau.',
  slot_modality_needed: () => 'Dites si ce créneau se tient en présentiel ou à distance.',
  slot_moment_needed: () => 'Indiquez le jour et l’heure, par exemple 2025-03-04T09:30+01:00.',
  slot_order: () => 'La fin du créneau précède son début, ou tombe au même moment.',
  slot_too_long: () =>
    'Un créneau en présentiel ou en direct tient en douze heures : partagez-le, ou corrigez ses heures.',
  slot_minutes: () => 'La durée s’écrit en minutes entières, de 1 à 10 000.',
  slot_minutes_needed: () =>
    'Indiquez combien de minutes vaut ce créneau : il se suit à son rythme entre deux dates.',
  slot_place_needed: () => 'Indiquez le lieu de ce créneau en présentiel.',
  module_on_site: (p) =>
    p.module === 'P'
      ? 'Le module pratique se tient en présentiel (003:338).'
      : `Le ${moduleOf(p).toLowerCase()} se tient en présentiel (003:337).`,
  slot_has_marks: (p) =>
    `Des présences sont enregistrées au créneau ${p.slot ?? ''} : retirez-les d’abord, ou gardez le créneau.`,
  slot_unknown: () => 'Ce créneau n’existe pas dans la session, ou il a été retiré.',
  slot_in_future: (p) => `On ne marque pas une présence à venir : ce créneau commence le ${dayOf(p)}.`,
  too_many_slots: () => 'Une session a 40 créneaux au plus.',
  too_many_participants: () => 'Une session a 99 participants au plus : partagez-la.',
  audience_needed: () => 'Choisissez le public de ces participants.',
  audience_other_needed: () => 'Dites de quels accompagnants il s’agit, sans nommer personne.',
  registered_count: () => 'Indiquez combien de personnes vous inscrivez, de 1 à 99.',
  registered_to_come: () => 'Le jour de l’inscription est à venir : corrigez la date.',
  capacity_exceeded: (p) =>
    `La session compterait ${countOf(p)} inscrits pour ${counted(Number(p.capacity ?? 0), 'place')}. Confirmez, ou corrigez.`,
  capacity_reached: (p) =>
    `La session compte déjà ${countOf(p)} inscrits ; le texte en admet ${SIZE.max} en présentiel (003:340), et un créneau en présentiel est à venir.`,
  participant_number: () => 'Le numéro d’un participant est un nombre entier, de 1 à 999 999.',
  participant_twice: (p) => `Le participant ${numberOf(p)} est donné deux fois.`,
  participant_unknown: (p) => `La session n’a pas de participant ${numberOf(p)}.`,
  participant_withdrawn: (p) =>
    `Le participant ${numberOf(p)} s’est désisté avant ce créneau : annulez d’abord son désistement.`,
  withdrawn_before_registered: (p) => `Le désistement précède l’inscription, le ${dayOf(p)}.`,
  participant_has_marks: (p) =>
    `Le participant ${numberOf(p)} a suivi un créneau après ce jour : corrigez la date de son désistement.`,
  attendance_state_needed: () => 'Dites de chacun s’il était présent, présent en partie, absent ou excusé.',
  attended_minutes: () => 'Une présence partielle se dit en minutes entières ; une autre n’en a pas.',
  attended_minutes_over: (p) =>
    `Le créneau dure ${counted(Number(p.minutes ?? 0), 'minute')} : indiquez-en moins, ou marquez la personne présente.`,
  result_needed: () => 'Dites si le badge ou l’évaluation est obtenu, non obtenu ou non passé.',
  result_to_come: () => 'Le jour de ce résultat est à venir : corrigez la date.',
  result_twice: (p) => `Deux résultats du même genre sont donnés pour le participant ${numberOf(p)}.`,
  sequence_start_needed: () => 'Choisissez le jour à partir duquel court le délai d’un mois.',
};
