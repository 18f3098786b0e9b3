import type { WorkedExample } from './indicator';
import { type NoRateReason, type Rate, rateOf, ratioOf } from './progress';
import { NOT_REPORTED, numberValue, sumValues, type Value } from './value';
import type { CountingMode, IndicatorKind, Measure } from './vocabulary';

/** The value of one period. Lists of them stand in the order of time. */
export interface PeriodValue<P> {
  period: P;
  value: Value;
}

/** A value made like its target, with the periods that it speaks of. */
export interface Comparable<P> {
  value: Value;
  /** The one period that is read, where periods are not added. */
  period: P | null;
  /** The first and last periods of a sum over periods. */
  summed: { from: P; to: P } | null;
  /** Why there is no comparable value at all; null where the value speaks for itself. */
  reason: NoRateReason | null;
}

const alone = <P>(value: Value, period: P | null = null): Comparable<P> => ({
  value,
  period,
  summed: null,
  reason: null,
});

export const isCounted = ({ state }: Value): boolean =>
  state === 'number' || state === 'estimate' || state === 'hidden';

/** Periods may be added under these modes only: a yearly flow never is, and an unknown mode must not be guessed. */
export const addsPeriods = (mode: CountingMode): boolean =>
  mode === 'cumulative' || mode === 'cumulative_distinct';

/**
 * The period that is read where periods are not added: the last one that counts something, else the last of which
 * something is said. A period that only says « rien à déclarer » does not hide the last one that has a number.
 */
export const periodRead = <P>(periods: readonly PeriodValue<P>[]): P | undefined =>
  (
    periods.findLast(({ value }) => isCounted(value)) ??
    periods.findLast(({ value }) => value.state !== 'not_reported')
  )?.period;

/**
 * Period totals made like the target (DOMAIN §2): the sum over periods under `cumulative` and
 * `cumulative_distinct`, the latter on primo-entrants only; one period alone otherwise, `onPeriod` where the layers
 * of a component must speak of the same one.
 */
export function comparablePeriods<P>(
  mode: CountingMode,
  measure: Measure | null,
  periods: readonly PeriodValue<P>[],
  onPeriod: P | undefined = periodRead(periods),
): Comparable<P> {
  if (mode === 'cumulative_distinct' && measure !== 'first_entered')
    return { ...alone<P>(NOT_REPORTED), reason: 'first_entered_missing' };
  if (addsPeriods(mode)) {
    const said = periods.filter(({ value }) => value.state !== 'not_reported');
    const [first, last] = [said[0], said.at(-1)];
    return {
      ...alone<P>(sumValues(said.map(({ value }) => value))),
      summed: first && last ? { from: first.period, to: last.period } : null,
    };
  }
  const read = periods.find(({ period }) => period === onPeriod);
  return read ? alone(read.value, read.period) : alone<P>(NOT_REPORTED);
}

/**
 * A stock: of each contributor its latest period, whatever that of the others, summed. The period is given where
 * it is the same for all.
 */
export function comparableStock<P>(contributors: readonly (readonly PeriodValue<P>[])[]): Comparable<P> {
  const latest = contributors.flatMap((periods) => {
    const period = periodRead(periods);
    return periods.filter((one) => one.period === period);
  });
  const counted = latest.filter(({ value }) => isCounted(value));
  const periods = new Set((counted.length > 0 ? counted : latest).map(({ period }) => period));
  const [only] = periods;
  return alone(
    sumValues(latest.map(({ value }) => value)),
    periods.size === 1 && only !== undefined ? only : null,
  );
}

/** Entrants were counted and primo-entrants were not: how many of them are new people, nobody said. */
export const lacksFirstEntered = (entered: Value, firstEntered: Value): boolean =>
  isCounted(entered) && entered.value !== 0 && !isCounted(firstEntered);

type Entries = WorkedExample['entries'];

/** Of each contributor and period, the latest observation by a day. A blank says nothing and erases nothing. */
function standing(entries: Entries, day: string): Map<string, PeriodValue<string>[]> {
  const lines = new Map<string, Entries[number]>();
  const known = entries
    .filter(({ observedOn, value }) => observedOn <= day && value.state !== 'not_reported')
    .toSorted((a, b) => a.observedOn.localeCompare(b.observedOn));
  for (const entry of known) lines.set(`${entry.contributor}|${entry.period}`, entry);
  const byContributor = new Map<string, PeriodValue<string>[]>();
  const ordered = [...lines.values()].sort((a, b) => a.period.localeCompare(b.period));
  for (const { contributor, period, value } of ordered)
    byContributor.set(contributor, [...(byContributor.get(contributor) ?? []), { period, value }]);
  return byContributor;
}

/** The totals of the periods, oldest first: within one period the figures of contributors add up. */
function totals(contributors: Map<string, PeriodValue<string>[]>): PeriodValue<string>[] {
  const values = [...contributors.values()].flat();
  return [...new Set(values.map(({ period }) => period))].sort().map((period) => ({
    period,
    value: sumValues(values.flatMap((one) => (one.period === period ? [one.value] : []))),
  }));
}

/** What an indicator says of a day, from dated entries. The rule of the product, told on a small scale. */
export function comparableAt(
  mode: CountingMode,
  measure: Measure | null,
  { entries, entrants = [], day }: Pick<WorkedExample, 'entries' | 'entrants' | 'day'>,
  onPeriod?: string,
): Comparable<string> {
  if (mode === 'milestone') {
    const last = [...standing(entries, day).values()].flat().at(-1)?.value;
    return alone(last ?? numberValue(0));
  }
  const contributors = standing(entries, day);
  if (mode === 'stock') return comparableStock([...contributors.values()]);
  const lacking = [...standing(entrants, day)].some(([contributor, periods]) =>
    periods.some(({ period, value }) =>
      lacksFirstEntered(
        value,
        contributors.get(contributor)?.find((one) => one.period === period)?.value ?? NOT_REPORTED,
      ),
    ),
  );
  if (mode === 'cumulative_distinct' && lacking)
    return { ...alone<string>(NOT_REPORTED), reason: 'first_entered_missing' };
  return comparablePeriods(mode, measure, totals(contributors), onPeriod);
}

/** The value, the rate and the reason that an indicator gives of a worked example. */
export function workedExample(
  indicator: { kind: IndicatorKind; countingMode: CountingMode; measure: Measure | null },
  example: WorkedExample,
): { value: Value; rate: Rate; period: string | null; over: Value | null } {
  const { countingMode, measure } = indicator;
  const { value, period, reason } = comparableAt(countingMode, measure, example);
  if (indicator.kind === 'ratio') {
    // Of the same period as the numerator: a ratio of two years would be of nobody.
    const { over: entries = [], day } = example;
    const over = comparableAt(countingMode, measure, { entries, day }, period ?? undefined);
    return { value, period, over: over.value, rate: ratioOf(value, over.value) };
  }
  const rate: Rate = reason
    ? { rate: null, reason }
    : rateOf(value, example.target, countingMode, example.baseline);
  return { value, period, over: null, rate };
}
