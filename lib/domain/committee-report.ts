import type { SeasonKey } from './vocabulary';

/** Whose figures a report prints: those of a visitor, or what the person who asks may read beyond them. */
export const COMMITTEE_VIEWS = ['public', 'own'] as const;
export type CommitteeView = (typeof COMMITTEE_VIEWS)[number];

/** The files that a committee is given, by the ending of their name. */
export const COMMITTEE_FORMATS = ['pdf', 'xlsx', 'pptx'] as const;
export type CommitteeFormat = (typeof COMMITTEE_FORMATS)[number];

/** What a committee (COPIL) is prepared from. */
export interface CommitteeAsked {
  /** The figures are those known at the end of this day. */
  day: string;
  /** One season; absent: every one that is recorded. */
  season?: SeasonKey | undefined;
  /** The keys of the actions that it speaks of; none: all of them. */
  actions: readonly string[];
  view: CommitteeView;
}

/** What a report has nothing to say of, told instead of left out: nothing was recorded, or not yet. */
export const COMMITTEE_GAPS = [
  'no_season',
  'no_target',
  'no_project',
  'no_campaign',
  'no_learners',
  'no_closed_campaign',
] as const;
export type CommitteeGap = (typeof COMMITTEE_GAPS)[number];

/** What became of something that an earlier committee decided: said, or told by its day. */
export const REPORTED_STATES = ['done', 'not_done', 'changed', 'dropped', 'late', 'open'] as const;
export type ReportedState = (typeof REPORTED_STATES)[number];

/** A decision of an earlier committee, as the next report opens with it. */
export interface ReportedDecision {
  /** The day of the committee that took it. */
  decidedOn: string;
  text: string;
  /** The office or organisation that answers for it. */
  responsible: string | null;
  /** The figure that it was taken on, in words, as it stood that day; null where it was taken on none. */
  figure: string | null;
  /** The same figure as the report reads it; null where there is none, or where nothing moved. */
  figureNow: string | null;
  /** By when; null where no day was said. */
  dueOn: string | null;
  state: ReportedState;
  /** What was said when its state last changed. */
  note: string | null;
  /** Who wrote it; null for whoever may not read names. */
  author: string | null;
  actionKey: string | null;
}
