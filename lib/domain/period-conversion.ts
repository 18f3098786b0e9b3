import { splitByShares } from './money/split';
import type { Span } from './period';
import type { PeriodRule } from './period-rule';
import { daysBetween } from './time';
import { NOT_REPORTED, sumValues, type Value } from './value';

/** A year in which figures of other periods are read. */
export interface ReadYear extends Span {
  label: string;
}

/** The days of a period, both ends included. */
export const daysIn = ({ startsOn, endsOn }: Span): number => daysBetween(startsOn, endsOn) + 1;

/** How many days two spans have in common. */
export function commonDays(a: Span, b: Span): number {
  const from = a.startsOn > b.startsOn ? a.startsOn : b.startsOn;
  const to = a.endsOn < b.endsOn ? a.endsOn : b.endsOn;
  return from > to ? 0 : daysIn({ startsOn: from, endsOn: to });
}

/** The calendar years that some spans touch, oldest first. */
export function calendarYearsOf(spans: readonly Span[]): ReadYear[] {
  const years = spans.flatMap(({ startsOn, endsOn }) =>
    [startsOn, endsOn].map((day) => Number(day.slice(0, 4))),
  );
  if (years.length === 0) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const label = String(first + index);
    return { label, startsOn: `${label}-01-01`, endsOn: `${label}-12-31` };
  });
}

/** What of a period is read in a year; the year is null for what lies outside of all of them (before a contract, after it). */
export interface Share {
  year: number | null;
  days: number;
  /** The days of the whole period. */
  of: number;
}

/** The shares of a period in some years, by its days: they add up to the whole period. */
export function sharesByDays(period: Span, years: readonly ReadYear[]): Share[] {
  const of = daysIn(period);
  const inside = years.flatMap((year, index): Share[] => {
    const days = commonDays(period, year);
    return days > 0 ? [{ year: index, days, of }] : [];
  });
  const outside = of - inside.reduce((sum, { days }) => sum + days, 0);
  return outside > 0 ? [...inside, { year: null, days: outside, of }] : inside;
}

/** The whole period in the year in which it begins: that of its intake. */
export function shareByStart(period: Span, years: readonly ReadYear[]): Share[] {
  const of = daysIn(period);
  const index = years.findIndex(
    (year) => commonDays({ startsOn: period.startsOn, endsOn: period.startsOn }, year) > 0,
  );
  return [{ year: index < 0 ? null : index, days: of, of }];
}

/** A number split by days in whole parts that add up to it: what is left goes to the largest remainders. */
export const splitByDays = (value: number, shares: readonly Share[]): number[] =>
  splitByShares(
    value,
    shares.map(({ days, of }) => ({ part: days, whole: of })),
  );

/** A value of a period that was declared, planned or verified, in one layer. */
export interface SourceValue {
  period: Span & { label: string };
  value: Value;
  /** By year, then outside: who is counted by the slots of sessions; absent where no sessions are asked. */
  slots?: ReadonlyMap<number | null, number> | undefined;
}

export interface ConvertedYear {
  /** The position of the year; null for what lies outside of all of them. */
  year: number | null;
  value: Value;
  /** Of which periods it takes a part, and how many of their days. */
  split: { period: string; days: number; of: number }[];
  /** The periods that share days with the year and say nothing here, or cannot be read in it: it is not whole. */
  without: string[];
}

export interface Converted {
  years: ConvertedYear[];
  /** The periods whose sessions do not count what was declared: read in none of the years. */
  unread: { period: string; value: number; sessions: number }[];
}

/**
 * The values of some periods read in years of another kind. What lies whole in one year is read as it is; else by the
 * rule. A year is hidden as soon as one of its parts is, and an estimate as soon as one of its parts was split by days.
 * Undefined where a period lies in two years and no rule says how.
 */
export function convert(
  sources: readonly SourceValue[],
  years: readonly ReadYear[],
  rule: PeriodRule | null,
): Converted | undefined {
  const parts: { year: number | null; value: Value; split?: ConvertedYear['split'][number] }[] = [];
  const lacking: { years: (number | null)[]; period: string }[] = [];
  const unread: Converted['unread'] = [];
  for (const { period, value, slots } of sources) {
    const byDays = sharesByDays(period, years);
    const shares = rule === 'by_start' ? shareByStart(period, years) : byDays;
    const touched = shares.map(({ year }) => year);
    const number = value.value;
    if (value.state === 'not_reported') {
      lacking.push({ years: touched, period: period.label });
      continue;
    }
    if (byDays.length > 1 && rule === null) return undefined;
    // Whole in one year, or nothing to split: « masqué » and « rien à déclarer » are said of each of them.
    if (shares.length === 1 || number === null) {
      for (const year of touched) parts.push({ year, value });
      continue;
    }
    if (rule === 'by_slot') {
      const sessions = [...(slots?.values() ?? [])].reduce((sum, count) => sum + count, 0);
      if (value.state !== 'number' || sessions !== number) {
        unread.push({ period: period.label, value: number, sessions });
        lacking.push({ years: touched, period: period.label });
      } else
        for (const year of touched) parts.push({ year, value: { ...value, value: slots?.get(year) ?? 0 } });
      continue;
    }
    const split = splitByDays(number, byDays);
    for (const [index, { year, days, of }] of byDays.entries())
      parts.push({
        year,
        value: { ...value, value: split[index] ?? 0 },
        split: { period: period.label, days, of },
      });
  }
  // What lies outside of all the years is named only where something was read there.
  const named = new Set([
    ...parts.map(({ year }) => year),
    ...lacking.flatMap((one) => one.years.filter((year) => year !== null)),
  ]);
  return {
    unread,
    years: [...years.keys(), null]
      .filter((year) => named.has(year))
      .map((year): ConvertedYear => {
        const own = parts.filter((part) => part.year === year);
        const value = own.length === 0 ? NOT_REPORTED : sumValues(own.map((part) => part.value));
        const split = own.flatMap((part) => part.split ?? []);
        return {
          year,
          value: split.length > 0 && value.state === 'number' ? { ...value, state: 'estimate' } : value,
          split,
          without: lacking.filter((one) => one.years.includes(year)).map(({ period }) => period),
        };
      }),
  };
}
