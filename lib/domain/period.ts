import type { PeriodKind } from './vocabulary';

/** Days that follow one another, both ends included. */
export interface Span {
  startsOn: string;
  endsOn: string;
}

export interface Period extends Span {
  id: number;
  label: string;
  kind: PeriodKind;
}

/** The kinds that are recorded: a contract year is that of one project, and follows from its agreement. */
export const RECORDED_KINDS = ['academic_year', 'calendar_year'] as const;
export type RecordedKind = (typeof RECORDED_KINDS)[number];

/** The days of an academic year and its name: 1 September to 31 August. */
export const academicYear = (year: number) => ({
  label: `${year}-${year + 1}`,
  startsOn: `${year}-09-01`,
  endsOn: `${year + 1}-08-31`,
});

/** The days of a calendar year and its name. */
export const calendarYear = (year: number) => ({
  label: String(year),
  startsOn: `${year}-01-01`,
  endsOn: `${year}-12-31`,
});

export const yearOfKind = (kind: RecordedKind, year: number) =>
  kind === 'academic_year' ? academicYear(year) : calendarYear(year);

export const sharesDays = (a: Span, b: Span): boolean => a.startsOn <= b.endsOn && a.endsOn >= b.startsOn;

/** Learners of a training that stand in both would be counted twice: two kinds of periods, with days in common. */
export const countsTwice = (a: Period, b: Period): boolean => a.kind !== b.kind && sharesDays(a, b);
