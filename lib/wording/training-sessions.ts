import type { CheckState, SessionRule } from '@/lib/domain/training-session/checks';
import type { SessionStepEvent } from '@/lib/domain/training-session/life';
import type {
  AttendanceState,
  Audience,
  ModuleKey,
  ResultKind,
  ResultValue,
  SequenceStart,
  SessionState,
  SlotModality,
} from '@/lib/domain/training-session/vocabulary';

/** The words of training sessions; the titles of the modules are those of the framework (003:750-755, 003:333). */
export const moduleTitles: Record<ModuleKey, string> = {
  1: 'Contexte numérique',
  2: 'Données de santé',
  3: 'Accéder à sa santé en ligne',
  4: 'Les outils publics du numérique en santé : DMP et ENS',
  5: 'Sécurité et bonnes pratiques',
  6: 'Information et éducation du patient',
  P: 'Module pratique de formation-action',
};

/** « Module 2 », « Module pratique ». */
export const moduleName = (key: string): string => (key === 'P' ? 'Module pratique' : `Module\u00a0${key}`);

/** « Module 2 – Données de santé ». */
export const moduleWords = (key: ModuleKey): string =>
  key === 'P' ? moduleTitles.P : `${moduleName(key)} – ${moduleTitles[key]}`;

export const slotModalityWords: Record<SlotModality, string> = {
  on_site: 'en présentiel',
  live_remote: 'à distance, en direct',
  self_paced: 'à distance, à son rythme',
};

export const sessionStateWords: Record<SessionState, string> = {
  planned: 'planifiée',
  convened: 'convoquée',
  confirmed: 'confirmée',
  held: 'tenue',
  cancelled: 'annulée',
};

/** What is done to a session, on a button. */
export const sessionStepWords: Record<SessionStepEvent, string> = {
  convened: 'Convocations envoyées',
  confirmed: 'Confirmer',
  held: 'Session tenue',
  cancelled: 'Annuler la session',
  reopened: 'Rouvrir',
};

export const audienceWords: Record<Audience, string> = {
  digital_mediator: 'médiateurs numériques',
  carer: 'aidants non professionnels',
  elected: 'élus',
  other_helper: 'autres accompagnants',
};

export const attendanceWords: Record<AttendanceState, string> = {
  present: 'présent',
  partial: 'présent en partie',
  absent: 'absent',
  excused: 'excusé',
};

export const resultKindWords: Record<ResultKind, string> = {
  pix_badge: 'badge Pix',
  knowledge: 'évaluation des connaissances',
};

export const resultWords: Record<ResultValue, string> = {
  obtained: 'obtenu',
  not_obtained: 'non obtenu',
  not_taken: 'non passé',
};

export const sequenceStartWords: Record<SequenceStart, string> = {
  registration: 'l’inscription',
  employer_agreement: 'l’accord de l’employeur',
  first_remote_slot: 'le premier créneau à distance',
};

/** Of a session in a region that none of the printed zones names; there is no name for a fourteenth. */
export const ZONE_NOT_PRINTED = 'zone non imprimée';

/** « Zone 5 – Bretagne ». */
export const zoneName = (zone: { number: number; label: string } | null): string =>
  zone === null ? ZONE_NOT_PRINTED : `Zone\u00a0${zone.number} – ${zone.label}`;

export const ASSIDUITY_SAID =
  'Est assidu qui était présent à tous les créneaux des six modules obligatoires ; une présence partielle compte quand elle atteint la durée du créneau.';

export const checkStateWords: Record<CheckState, string> = {
  met: 'rempli',
  unmet: 'non rempli',
  to_check: 'à vérifier',
  not_applicable: 'sans objet',
};

/** What each rule asks, with its line. */
export const sessionRuleWords: Record<SessionRule, { asks: string; src: string }> = {
  'S-1': { asks: 'De 10 à 20 apprenants par session en présentiel', src: '003:340' },
  'S-2': { asks: 'Au moins 10 médiateurs numériques pour le financement', src: '003:340' },
  'S-3': { asks: 'Modules 2 et 5, et module pratique, en présentiel', src: '003:337-338' },
  'S-4': { asks: 'Les six modules sont planifiés avant la confirmation', src: '003:330, 350' },
  'S-5': { asks: 'Sessions entre 2023 et 2026', src: '003:344' },
  'S-6': { asks: 'Parcours Pix au cours du dernier module de formation en présentiel', src: '003:358' },
  'S-7': { asks: 'Séquence présentielle organisée sous un mois', src: '003:340' },
  'S-8': { asks: 'Dates et lieu fixés avec chaque employeur avant la convocation', src: '003:340-342' },
  'S-9': { asks: 'Un certificat pour chaque participant assidu', src: '003:346' },
  'S-10': { asks: 'Un acteur de terrain dans la zone', src: '003:386' },
};
