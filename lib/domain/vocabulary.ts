/**
 * The closed lists of the service, in the field's standard terms (docs/glossary.md).
 * Codes travel; their French words live in lib/wording.
 */

export type { SeasonKey } from './season';

export const ACTION_STATUSES = ['open', 'new', 'closed'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

/** How entered values are made comparable with a target (DOMAIN §2). */
export const COUNTING_MODES = [
  'stock',
  'annual_flow',
  'cumulative',
  'cumulative_distinct',
  'milestone',
  'unknown',
] as const;
export type CountingMode = (typeof COUNTING_MODES)[number];

/** What a component counts: offer facts (universities, projects, trainings), a learner measure, or a dated milestone. */
export const COMPONENT_SOURCES = [
  'health_universities',
  'projects',
  'trainings',
  'learners',
  'milestone',
] as const;
export type ComponentSource = (typeof COMPONENT_SOURCES)[number];

/** The closed list of learner measures; their definitions stand in lib/wording/measures.ts. */
export const MEASURES = [
  'entered',
  'first_entered',
  'validated',
  'certified',
  'made_aware',
  'active',
] as const;
export type Measure = (typeof MEASURES)[number];

/** Planned (contractual) and actual are two natures, never summed. */
export const NATURES = ['planned', 'actual'] as const;
export type Nature = (typeof NATURES)[number];

/** The three layers a figure may be known in; « visé » is the target, held by the component. */
export const LAYERS = ['committed', 'declared', 'verified'] as const;
export type Layer = (typeof LAYERS)[number];

export const VALUE_STATES = [
  'number',
  'not_reported',
  'nothing_to_report',
  'not_applicable',
  'estimate',
  'hidden',
] as const;
export type ValueState = (typeof VALUE_STATES)[number];

/** What a person may enter in a cell; `not_reported` and `hidden` are made by the service. */
export const ENTERED_STATES = ['number', 'nothing_to_report', 'not_applicable', 'estimate'] as const;
export type EnteredState = (typeof ENTERED_STATES)[number];

export const SECTION_STATUSES = ['draft', 'submitted', 'returned', 'validated'] as const;
export type SectionStatus = (typeof SECTION_STATUSES)[number];

export const SECTION_STEPS = [
  'open_review',
  'submit',
  'recall',
  'return',
  'validate',
  'accept_modified',
  'correct',
  'undo',
] as const;
export type SectionStep = (typeof SECTION_STEPS)[number];

/** What a section that waits for nothing was freed of, or asked for again. */
export const RELEASE_EVENTS = ['released', 'asked_again'] as const;
export type ReleaseEvent = (typeof RELEASE_EVENTS)[number];

/** Why a section is no longer asked for: its campaign or its action was opened by mistake, or it is not concerned. */
export const RELEASE_CAUSES = [
  'not_concerned',
  'project_ended',
  'campaign_annulled',
  'action_removed',
] as const;
export type ReleaseCause = (typeof RELEASE_CAUSES)[number];

/** Why a revision was written: an ordinary entry, a planned figure, or one of the two that may enter a closed section. */
export const REVISION_KINDS = ['entry', 'planned', 'correction', 'acceptance'] as const;
export type RevisionKind = (typeof REVISION_KINDS)[number];

export const DOORS = ['form', 'import', 'api', 'script'] as const;
export type Door = (typeof DOORS)[number];

export const ROLES = ['reader', 'contributor', 'lead', 'officer', 'observer', 'admin'] as const;
export type Role = (typeof ROLES)[number];
export const CONSORTIUM_ROLES = ['reader', 'contributor', 'lead'] as const;

export const ACCOUNT_STATUSES = ['active', 'disabled'] as const;
export type AccountStatus = (typeof ACCOUNT_STATUSES)[number];

export const MEMBERSHIP_ROLES = ['lead', 'partner'] as const;
export type MembershipRole = (typeof MEMBERSHIP_ROLES)[number];

export const MEMBERSHIP_EVENTS = ['join', 'leave'] as const;
export type MembershipEvent = (typeof MEMBERSHIP_EVENTS)[number];

/** What becomes of what a member leaves behind: given up, another member takes it over, or it was done. */
export const DEPARTURE_ANSWERS = ['withdrawn', 'taken_over', 'finished'] as const;
export type DepartureAnswer = (typeof DEPARTURE_ANSWERS)[number];

/** How an organisation goes over into another one, or ends. Only a split lets it go on. */
export const SUCCESSION_KINDS = ['merged', 'absorbed', 'split', 'ended'] as const;
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

export const PROJECT_STATUSES = [
  'announced',
  'contracted',
  'running',
  'suspended',
  'ended',
  'terminated',
  'abandoned',
] as const;
export type ProjectStatus = (typeof PROJECT_STATUSES)[number];

/** What may happen in the life of a project; each event says what it changes, and the day it takes effect. */
export const PROJECT_EVENTS = [
  'decided',
  'contracted',
  'started',
  'suspended',
  'resumed',
  'ended',
  'terminated',
  'abandoned',
  'dates_changed',
  'renamed',
  'reference_given',
  'announcement_moved',
] as const;
export type ProjectEvent = (typeof PROJECT_EVENTS)[number];

/** What may happen to a training on a day, beside its closing. */
export const TRAINING_EVENTS = ['renamed', 'reopened', 'transferred', 'region_added', 'replaced'] as const;
export type TrainingEvent = (typeof TRAINING_EVENTS)[number];

/** The things that may be withdrawn when they were recorded by mistake, while nothing hangs on them. */
export const WITHDRAWN_THINGS = [
  'project',
  'participation',
  'training',
  'organisation',
  'amount',
  'campaign',
  'agreement',
  'payment',
  'review_step',
  'tranche_met',
  'milestone',
  'pledge',
] as const;
export type WithdrawnThing = (typeof WITHDRAWN_THINGS)[number];

/** What becomes of what a consortium asks of a committed training. */
export const PROPOSAL_DECISIONS = ['accepted', 'refused', 'taken_back'] as const;
export type ProposalDecision = (typeof PROPOSAL_DECISIONS)[number];

export const AMOUNT_KINDS = ['announced', 'contracted', 'paid', 'spent'] as const;
export type AmountKind = (typeof AMOUNT_KINDS)[number];

export const ORGANISATION_KINDS = [
  'university',
  'school',
  'hospital',
  'training_institute',
  'funder',
  'company',
  'public_body',
  'association',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** Where an organisation or a project comes from: never mixed in a count without being said. */
export const ORIGINS = ['reference', 'recorded', 'demonstration'] as const;
export type Origin = (typeof ORIGINS)[number];

export const TRAINING_KINDS = [
  'track',
  'training',
  'transverse_module',
  'specific_module',
  'teaching_unit',
  'university_diploma',
] as const;
export type TrainingKind = (typeof TRAINING_KINDS)[number];

export const TRAINING_REGIMES = ['initial', 'continuing', 'apprenticeship'] as const;
export type TrainingRegime = (typeof TRAINING_REGIMES)[number];

export const MODALITIES = ['on_site', 'hybrid', 'remote'] as const;
export type Modality = (typeof MODALITIES)[number];

export const OFFER_SUBJECTS = ['university', 'training'] as const;
export type OfferSubject = (typeof OFFER_SUBJECTS)[number];

export const OFFER_FACTS = ['committed', 'opened'] as const;
export type OfferFact = (typeof OFFER_FACTS)[number];

export const PERIOD_KINDS = ['academic_year', 'calendar_year', 'contract_year'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

export const DATE_PRECISIONS = ['day', 'month', 'year'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

export const PUBLISHED_KINDS = ['rate', 'count', 'amount'] as const;
export type PublishedKind = (typeof PUBLISHED_KINDS)[number];

/** Qualification levels of the national framework that a line may carry, and « sans objet ». */
export const LEVEL_KEYS = ['3', '4', '5', '6', '7', '8', 'na'] as const;
export type LevelKey = (typeof LEVEL_KEYS)[number];

/** How a professional practises, and where: asked by 003:318, which prints no list. Both lists are ours (D191). */
export const PRACTICES = ['na', 'salaried', 'self_employed', 'mixed'] as const;
export type Practice = (typeof PRACTICES)[number];

export const EMPLOYER_KINDS = [
  'na',
  'public_hospital',
  'private_hospital',
  'medico_social',
  'ambulatory',
  'other',
] as const;
export type EmployerKind = (typeof EMPLOYER_KINDS)[number];

/**
 * The grains at which learners and offers are rolled up: the fixed public tables of DOMAIN §8, and two that are in no
 * public table: the participation, which explanations are made of, and the term (a project in an action, a region and a
 * level), which every table of learners is a sum of.
 */
export const GRAINS = [
  'programme',
  'action',
  'region',
  'action_region',
  'action_level',
  'project',
  'component',
  'participation',
  'term',
] as const;
export type Grain = (typeof GRAINS)[number];

/** What an indicator is made of: a count, a count over another one, or a day on which something is reached. */
export const INDICATOR_KINDS = ['count', 'ratio', 'milestone'] as const;
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];

/** The dimensions over which the values of an indicator may or may not be added (DOMAIN §2). */
export const DIMENSIONS = ['projects', 'periods', 'regions', 'levels'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** What brought a version of a target: a document of the call, an avenant, a decision, or the recording of a mode. */
export const TARGET_EVENTS = ['document', 'amendment', 'decision', 'counting_mode'] as const;
export type TargetEvent = (typeof TARGET_EVENTS)[number];

/** The target that progress is read against: the one in force on the day, or the first one ever set. */
export const TARGET_BASES = ['current', 'original'] as const;
export type TargetBasis = (typeof TARGET_BASES)[number];

/** Kinds of disagreement that the service finds; each has its rule in lib/gap. */
export const GAP_KINDS = [
  'rate',
  'count',
  'source',
  'no_whole_count',
  'capacity',
  'parts',
  'population',
  'departure',
] as const;
export type GapKind = (typeof GAP_KINDS)[number];
/** Those of the entries of a project: nobody else reads them. */
export const ENTRY_GAP_KINDS: readonly GapKind[] = ['capacity', 'parts', 'population'];

/** À expliquer, expliqué, accepté. */
export const GAP_STATES = ['to_explain', 'explained', 'accepted'] as const;
export type GapState = (typeof GAP_STATES)[number];

/** How sure an officer is of the synthèse that he writes beside a verdict. */
export const CONFIDENCES = ['low', 'medium', 'high'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** What happens to a synthèse after it was written: visitors read it, or nobody does any more. */
export const SYNTHESIS_EVENTS = ['published', 'withdrawn'] as const;
export type SynthesisEvent = (typeof SYNTHESIS_EVENTS)[number];

/** What is kept of a committee: a note, or a decision that is followed until something became of it. */
export const COMMITTEE_ENTRY_KINDS = ['decision', 'note'] as const;
export type CommitteeEntryKind = (typeof COMMITTEE_ENTRY_KINDS)[number];

/** What may be said to have become of a decision: done, not done, replaced by another sentence, dropped. */
export const DECISION_OUTCOMES = ['done', 'not_done', 'changed', 'dropped'] as const;
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];

/** The same, and what mends the record itself: another wording, or that it was never decided. */
export const COMMITTEE_EVENTS = [...DECISION_OUTCOMES, 'corrected', 'withdrawn'] as const;
export type CommitteeEvent = (typeof COMMITTEE_EVENTS)[number];

/** What the service writes to people about, by e-mail; the texts stand in lib/mail/message-words.ts. */
export const MESSAGE_KINDS = [
  'invitation',
  'password_reset',
  'reminder',
  'partner_reminder',
  'submission_receipt',
  'section_returned',
  'section_accepted_modified',
  'entered_on_behalf',
  'section_corrected',
  'handover',
  'figure_reported',
  'section_released',
  'campaign_opened',
  'dates_moved',
  'lock_near',
  'campaign_closed',
  'section_validated',
  'decision_undone',
  'exception_asked',
  'exception_granted',
  'exception_refused',
  'exception_ending',
  'exception_ended',
  'sections_arrived',
  'sign_in_failures',
  'second_factor_changed',
  'identity_linked',
  'lead_changed',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** Waiting to leave; accepted by the mail server; given up after several tries; no longer true before it left. */
export const MESSAGE_STATES = ['waiting', 'sent', 'failed', 'withdrawn'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

export const INVITATION_KINDS = ['invitation', 'reset'] as const;
export type InvitationKind = (typeof INVITATION_KINDS)[number];

/** An application that gives a code every thirty seconds; a passkey of a device, a browser or a security key. */
export const SECOND_FACTOR_KINDS = ['totp', 'passkey'] as const;
export type SecondFactorKind = (typeof SECOND_FACTOR_KINDS)[number];

/** What a session waits for: the first code of an application, a new passkey, the signature of a known one. */
export const CHALLENGE_KINDS = ['totp', 'register', 'authenticate'] as const;
export type ChallengeKind = (typeof CHALLENGE_KINDS)[number];

/** What happened to the second factor of a person, who is written to about it (`guessed`: wrong ones after the right password). */
export const SECOND_FACTOR_CHANGES = [
  'totp_added',
  'totp_removed',
  'passkey_added',
  'passkey_removed',
  'codes_renewed',
  'code_used',
  'guessed',
  'reset',
] as const;
export type SecondFactorChange = (typeof SECOND_FACTOR_CHANGES)[number];

/**
 * What a program may do with a token: read what its account reads; enter figures too, record the programme too, or send
 * training sessions too.
 */
export const TOKEN_SCOPES = ['read', 'enter', 'manage', 'sessions'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/**
 * The life of an imported file. `previewed`: read and compared, nothing written yet. `refused`: it has errors, all of
 * them named. `committed`: wholly written.
 */
export const IMPORT_STATES = [
  'waiting',
  'reading',
  'previewed',
  'committing',
  'committed',
  'refused',
  'abandoned',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** Where a sent file goes: into one report, or into the programme (its projects, organisations, trainings). */
export const IMPORT_DESTINATIONS = ['report', 'programme', 'sessions'] as const;
export type ImportDestination = (typeof IMPORT_DESTINATIONS)[number];

export const IMPORT_FORMATS = ['xlsx', 'csv'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];
