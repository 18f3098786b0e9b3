/**
 * The closed lists of the sessions of action 8. « Session » alone is that of a signed-in browser (domain/session.ts);
 * here it is always a *training session*: a group that follows the modules together, in one region.
 */

/** The actions whose trainings are given in sessions. */
export const SESSION_ACTIONS: readonly string[] = ['MEDIATEURS'];

/** The six domains of the theoretical module (003:750-755), and the practical one, « formation-action » (003:333). */
export const MODULE_KEYS = ['1', '2', '3', '4', '5', '6', 'P'] as const;
export type ModuleKey = (typeof MODULE_KEYS)[number];

export interface ModuleRule {
  /** The practical module is voluntary (003:333). */
  mandatory: boolean;
  /** Modules 2 and 5 « doivent être déployés en présentiel » (003:337), the practical one is on site too (003:338). */
  onSite: boolean;
}

/** What the text asks of each module. Its hours are not printed: the minutes are those of the slots. */
export const MODULE_RULES: Readonly<Record<ModuleKey, ModuleRule>> = {
  1: { mandatory: true, onSite: false },
  2: { mandatory: true, onSite: true },
  3: { mandatory: true, onSite: false },
  4: { mandatory: true, onSite: false },
  5: { mandatory: true, onSite: true },
  6: { mandatory: true, onSite: false },
  P: { mandatory: false, onSite: true },
};

export const MANDATORY_MODULES: readonly ModuleKey[] = MODULE_KEYS.filter(
  (key) => MODULE_RULES[key].mandatory,
);

/** « 10 à 20 apprenants par session en présentiel », financed from 10 mediators (003:340). */
export const SIZE = { min: 10, max: 20 } as const;
export const MEDIATORS_FOR_FINANCING = 10;

/** Sessions between 2023 and 2026 (003:344): the text prints years only. */
export const SESSION_YEARS = { from: '2023-01-01', to: '2026-12-31' } as const;

/** « 10 000 accompagnants » by 2026 (003:382). */
export const LEARNERS_AIMED = 10_000;

/** What happens to a session, in the order of its life; a reopening takes a holding or a cancellation back. */
export const SESSION_EVENTS = ['planned', 'convened', 'confirmed', 'held', 'cancelled', 'reopened'] as const;
export type SessionEvent = (typeof SESSION_EVENTS)[number];

export const SESSION_STATES = ['planned', 'convened', 'confirmed', 'held', 'cancelled'] as const;
export type SessionState = (typeof SESSION_STATES)[number];

/** On site; remote with a trainer at an hour; remote at one's own pace between two moments. */
export const SLOT_MODALITIES = ['on_site', 'live_remote', 'self_paced'] as const;
export type SlotModality = (typeof SLOT_MODALITIES)[number];

/** Who is trained: mediators first, then carers, elected members and others who help (003:376-382). */
export const AUDIENCES = ['digital_mediator', 'carer', 'elected', 'other_helper'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const ATTENDANCE_STATES = ['present', 'partial', 'absent', 'excused'] as const;
export type AttendanceState = (typeof ATTENDANCE_STATES)[number];

/** What a row of the attendance may say: a state, or that an earlier mark is taken back (« non renseigné » again). */
export const ATTENDANCE_MARKS = [...ATTENDANCE_STATES, 'cleared'] as const;
export type AttendanceMark = (typeof ATTENDANCE_MARKS)[number];

/** The badge « Médiateur Numérique en santé » (003:356), and the assessment of knowledge beside it (003:368). */
export const RESULT_KINDS = ['pix_badge', 'knowledge'] as const;
export type ResultKind = (typeof RESULT_KINDS)[number];

export const RESULTS = ['obtained', 'not_obtained', 'not_taken'] as const;
export type ResultValue = (typeof RESULTS)[number];

/** From when « sous un mois » runs (003:340), which the text does not say. */
export const SEQUENCE_STARTS = ['registration', 'employer_agreement', 'first_remote_slot'] as const;
export type SequenceStart = (typeof SEQUENCE_STARTS)[number];

/** Who is assiduous: present at every mandatory module. The one rule for now; stated on the screen. */
export const ASSIDUITY_RULES = ['all_mandatory'] as const;
export type AssiduityRule = (typeof ASSIDUITY_RULES)[number];

/** The number of people that one session may list, whatever was planned: what happened is recordable. */
export const MAX_PARTICIPANTS = 99;
/** The number of slots of a session. */
export const MAX_SLOTS = 40;

/** What stands at the address of a session and is none: a session of such a code could not be opened. */
export const RESERVED_CODES: readonly string[] = ['calendrier', 'fichier', 'nouvelle'];
