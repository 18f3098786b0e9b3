/** Where a job is told of: a sheet of the overview of emerging jobs (001), a new or an existing job of the study (000). */
export const JOB_STANDINGS = ['sheet', 'new', 'existing'] as const;
export type JobStanding = (typeof JOB_STANDINGS)[number];

/** What a sourced fact is about. */
export const FACT_TOPICS = [
  'job',
  'market',
  'survey',
  'recruitment',
  'trainings',
  'recommendation',
  'other',
] as const;
export type FactTopic = (typeof FACT_TOPICS)[number];

/** How a printed value is meant: exactly, about, at least, at most, between two. */
export const FACT_QUALIFIERS = ['=', '≈', '>', '<', 'between'] as const;
export type FactQualifier = (typeof FACT_QUALIFIERS)[number];

/** What a job may be linked to. */
export const LINK_TARGETS = ['training', 'competence', 'profession', 'finding', 'device_competence'] as const;
export type LinkTarget = (typeof LINK_TARGETS)[number];

/** What a link says: the training trains for the job, the job requires the competence, the two are close. */
export const LINK_NATURES = ['trains_for', 'requires', 'close_to'] as const;
export type LinkNature = (typeof LINK_NATURES)[number];

/** A link is public from its confirmation to its withdrawal. */
export const LINK_STATES = ['proposed', 'confirmed', 'withdrawn'] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** How a training of the study is followed, in its own words. */
export const STUDY_TRAINING_KINDS = ['initiale', 'continue', 'en ligne'] as const;
export type StudyTrainingKind = (typeof STUDY_TRAINING_KINDS)[number];

export const DEVICE_COMPETENCE_FAMILIES = ['métier', 'transversale', 'comportementale'] as const;
export type DeviceCompetenceFamily = (typeof DEVICE_COMPETENCE_FAMILIES)[number];
export const DEVICE_LEVELS = ['A', 'B', 'C', 'D'] as const;
export type DeviceLevel = (typeof DEVICE_LEVELS)[number];
