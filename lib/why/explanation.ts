import type { LeftOutReason } from '@/lib/domain/left-out';
import type { NoRateReason } from '@/lib/domain/progress';
import type { Value } from '@/lib/domain/value';
import type { CountingMode, Layer, OfferSubject, SeasonKey, TargetEvent } from '@/lib/domain/vocabulary';
import type { ActionName } from '@/lib/figure/action-names';

/** What the answers to « Pourquoi ce chiffre ? » are made of, whatever the figure. Codes and numbers: no French. */

export type ActionRef = Pick<ActionName, 'key' | 'season' | 'number' | 'shortTitle'>;

export interface ProjectRef {
  slug: string;
  acronym: string;
}

/** One number of a sum, public like the sum itself. */
export interface Term {
  label: string;
  value: Value;
}

export interface LeftOut {
  reason: LeftOutReason;
  /** How many lines, openings, participations or things; null where that is not for this reader. */
  count: number | null;
  /** What they are worth, where that is public or for this reader. */
  value: Value | null;
  /** Which: a period, or the names of what is left out. */
  names: string[];
}

/** A participation behind a figure: what is public of it, and what it adds for those entitled. */
export interface ParticipationContribution {
  project: ProjectRef;
  action: ActionRef;
  /** The day from which the participation is known. */
  knownFrom: string;
  /** The days of its last sending and of its last validation. */
  declaredOn: string | null;
  validatedOn: string | null;
  /** What it did in the latest campaign that asked its action. */
  answer: 'not_asked' | 'silent' | 'reported' | 'validated';
  /** Null: not for this reader. */
  value: Value | null;
  /** How many lines hold a number; null: not for this reader. */
  lines: number | null;
}

/** A commitment or an opening behind a count. */
export interface OfferContribution {
  subject: OfferSubject;
  /** The health university, or the training. */
  name: string;
  /** The organisation that declares the training. */
  organisation: string;
  project: ProjectRef;
  action: ActionRef;
  committedOn: string | null;
  /** The day it opened, as the layer says it. */
  openedOn: string | null;
  declaredOn: string | null;
  validatedOn: string | null;
  /** For those entitled: where its history is read. */
  revisionId: number | null;
}

/** Other things that are counted, one row each. */
export type CountedThing =
  | { kind: 'laureate'; project: ProjectRef; actions: ActionRef[] }
  | {
      kind: 'participation';
      project: ProjectRef;
      action: ActionRef;
      knownFrom: string;
      /** The day on which it was typed; null where nothing says it. */
      recordedOn: string | null;
    }
  | { kind: 'aid'; project: ProjectRef; cents: number; datedOn: string; source: string }
  | { kind: 'region'; code: string; name: string; projects: number };

export interface ExplainedCoverage {
  reported: number;
  validated: number;
  expected: number;
  campaigns: { label: string; observedOn: string }[];
  /** Later campaigns that nobody has answered yet. */
  unanswered: { label: string; observedOn: string }[];
}

/** The target that a rate was read against: which version, since when, by which document. */
export interface ExplainedTarget {
  target: number | null;
  baseline: number | null;
  countingMode: CountingMode;
  modeInferred: boolean;
  version: number;
  /** How many versions were known on the day. */
  versions: number;
  event: TargetEvent;
  inForceFrom: string;
  inForceTo: string | null;
  inferred: boolean;
  document: string | null;
  source: string;
  reason: string | null;
  dueDate: string | null;
}

/** A figure answered for. */
export interface Explanation {
  season: SeasonKey | null;
  day: string;
  layer: Layer;
  /** Exactly what the screens show. */
  value: Value;
  layers: Record<Layer, Value> | null;
  /** Public numbers that add up to the value, where there are several; empty where nothing is added. */
  terms: Term[];
  /** How many times something already counted stands again: the terms add up to the value plus this. */
  duplicates: number;
  rate: { rate: number | null; reason: NoRateReason | null } | null;
  coverage: ExplainedCoverage | null;
  leftOut: LeftOut[];
  /** Whether every participation behind the figure may be read by this person: then the contributions add up to it. */
  whole: boolean;
}
