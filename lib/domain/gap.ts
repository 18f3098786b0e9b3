import type { CountedFigure } from './figure-address';
import type { GapKind, GapState, Measure, SeasonKey } from './vocabulary';

/** How a disagreement was found; lib/wording/gaps.ts says each rule in French. */
export const GAP_RULES = [
  /** No reading of a published rate fits the rate computed from what is recorded. */
  'published_rate',
  /** Another number is recorded than a document printed. */
  'published_count',
  /** One budget, several dated amounts. */
  'dated_amounts',
  /** A public page gives another target than the call. */
  'statement_target',
  /** Two documents of the call set different targets for one action. */
  'document_targets',
  /** Announcements that together cover the laureates add up to another amount than the published one. */
  'statement_sum',
  /** More is announced than is printed. */
  'announced_printed',
  /** One event, several dates. */
  'several_dates',
  /** A published rate is that of no whole count. */
  'whole_count',
  /** A member left, and nobody said what becomes of what it had engaged. */
  'member_left',
  /** Universities that a target counts apart are one since they merged. */
  'merged_organisations',
  /** More entrants than places. */
  'over_capacity',
  /** More first entrants than entrants on one line. */
  'first_over_entered',
  /** More verified entrants of a project than there are people of that profession in the region. */
  'over_population',
  /** Found by reading the sources: a line of the table of discrepancies. */
  'recorded',
] as const;
export type GapRule = (typeof GAP_RULES)[number];

/** What a number of a gap is; lib/wording/gaps.ts names each in French. */
export const GAP_NUMBERS = [
  'published',
  'computed',
  'recorded',
  'committed',
  'target',
  'amount',
  'stated',
  'stated_per_year',
  'document_total',
  'sum',
  'part',
  'difference',
  'top_up',
  'announced',
  'printed',
  'date',
  'exact',
  'fitting',
  'declared',
  'verified',
  'places',
  'population',
  'first_entrants',
  'entrants',
  'left_on',
  'trainings_left',
  'universities_left',
  'merged',
  'before_merger',
] as const;
export type GapNumberName = (typeof GAP_NUMBERS)[number];

/** How a number is written. A `day` is a text, `YYYY-MM-DD`; `decimal` is a product that is no count. */
export const NUMBER_FORMS = ['count', 'rate', 'cents', 'decimal', 'day'] as const;
export type NumberForm = (typeof NUMBER_FORMS)[number];

export interface GapNumber {
  name: GapNumberName;
  form: NumberForm;
  value: number | string;
  /** What it is a number of, in the words of the records: a component, a reading. */
  of: string | null;
  source: string | null;
  /** The date of the source: a day, a month or a year; null where it has none. */
  dated: { on: string; inferred: boolean } | null;
}

export interface FoundGap {
  /** Stable over days and numbers: notes hang on it. */
  key: string;
  kind: GapKind;
  rule: GapRule;
  /** Null: of no season in particular. */
  season: SeasonKey | null;
  /** The actions whose figures it touches; none: the whole programme. */
  actionKeys: string[];
  /** What it is about, in the words of the records. */
  label: string;
  numbers: GapNumber[];
  /** The check ran and found nothing beyond the rounding. */
  coherent: boolean;
  /** Its lines in the table of discrepancies. */
  codes: string[];
  touches: GapTouches;
  /** Whose entries it shows; null: it shows none, and is public. */
  project: GapProject | null;
}

/** The entries of a gap of a single project: those of a measure and a period. */
export interface GapProject {
  slug: string;
  acronym: string;
  measure: Measure;
  periodId: number;
}

/** The figures that stand on what a gap puts in question. */
export interface GapTouches {
  components: string[];
  counts: CountedFigure[];
  budgets: string[];
}

/** How much depends on what a gap puts in question; the gravest first. */
export const GAP_SEVERITIES = ['target', 'count', 'reading'] as const;
export type GapSeverity = (typeof GAP_SEVERITIES)[number];

/**
 * By what stands on the numbers of a gap: a target with its rate and its verdict; a count, an amount or what a project
 * entered; or no figure at all, only the way in which a document is read.
 */
export const gapSeverity = ({ touches, project }: Pick<FoundGap, 'touches' | 'project'>): GapSeverity => {
  if (touches.components.length > 0) return 'target';
  return touches.counts.length + touches.budgets.length > 0 || project !== null ? 'count' : 'reading';
};

export const TOUCHES_NOTHING: GapTouches = { components: [], counts: [], budgets: [] };

export interface GapNote {
  id: number;
  state: GapState;
  note: string;
  fingerprint: string;
  /** The day on which it was written. */
  day: string;
}

export type PlainNumber = Pick<GapNumber, 'name' | 'form' | 'value'>;

/**
 * The numbers of a gap as one text: other numbers, other text. Sources, dates and labels are not part of it, so
 * that a better wording does not reopen what was explained.
 */
export const fingerprintOf = (numbers: readonly PlainNumber[]): string =>
  numbers.map(({ name, form, value }) => `${name}:${form}=${value}`).join(';');

/** The numbers that a note was written about, read back from its fingerprint; what is not one is left out. */
export function numbersIn(fingerprint: string): PlainNumber[] {
  return fingerprint.split(';').flatMap((piece) => {
    const [, typedName, typedForm, text = ''] = /^(\w+):(\w+)=(.+)$/.exec(piece) ?? [];
    const name = GAP_NUMBERS.find((known) => known === typedName);
    const form = NUMBER_FORMS.find((known) => known === typedForm);
    if (!name || !form) return [];
    return [{ name, form, value: form === 'day' ? text : Number(text) }];
  });
}

export interface GapStanding {
  state: GapState;
  /** What gives the state: the last note, the treatment that the table of discrepancies records, or nothing yet. */
  settledBy: 'note' | 'treatment' | null;
  /** The numbers have moved since the last note: it is kept, and stands no more. */
  changedSince: GapNote | null;
}

/**
 * Where a gap stands, by its notes (oldest first). A note about other numbers does not stand: the gap is to be
 * explained again. Without a note, what the table of discrepancies settles is explained by its treatment.
 */
export function standingOf(
  notes: readonly GapNote[],
  fingerprint: string,
  settledByTreatment: boolean,
): GapStanding {
  const last = notes.at(-1);
  if (last && last.fingerprint !== fingerprint)
    return { state: 'to_explain', settledBy: null, changedSince: last };
  if (last) return { state: last.state, settledBy: 'note', changedSince: null };
  return settledByTreatment
    ? { state: 'explained', settledBy: 'treatment', changedSince: null }
    : { state: 'to_explain', settledBy: null, changedSince: null };
}

/**
 * The announcements that together name exactly `total` things, where one choice of them does: 16 + 8 of {9, 16, 8}
 * for 24. Undefined where none does, or several do: nothing may then be added up.
 */
export function addingUpTo<T>(
  announced: readonly T[],
  countOf: (one: T) => number,
  total: number,
): T[] | undefined {
  if (announced.length > 12) return undefined;
  const found: T[][] = [];
  for (let chosen = 1; chosen < 2 ** announced.length; chosen += 1) {
    const some = announced.filter((_, index) => (chosen >> index) & 1);
    if (some.reduce((sum, one) => sum + countOf(one), 0) === total) found.push(some);
  }
  return found.length === 1 ? found[0] : undefined;
}
