import { describe, expect, it } from 'vitest';
import { contractYears } from './money/contract-span';
import { academicYear, calendarYear, countsTwice, type Period } from './period';
import { calendarYearsOf, convert, type ReadYear, type SourceValue } from './period-conversion';
import { HIDDEN, NOT_REPORTED, numberValue, type Value } from './value';

const source = (year: number, value: Value, more: Partial<SourceValue> = {}): SourceValue => ({
  period: academicYear(year),
  value,
  ...more,
});
const yearsOf = (sources: readonly SourceValue[]) => calendarYearsOf(sources.map(({ period }) => period));
const shown = (
  sources: readonly SourceValue[],
  rule: Parameters<typeof convert>[2],
  years = yearsOf(sources),
) =>
  convert(sources, years, rule)?.years.map(({ year, value, without }) =>
    [
      year === null ? 'hors' : (years[year]?.label ?? ''),
      value.state === 'number' ? value.value : value.state === 'estimate' ? `~${value.value}` : value.state,
      ...without.map((label) => `sans ${label}`),
    ].join(' '),
  );

describe('an academic year read in calendar years by days', () => {
  it.each([
    ['365 days: 122 and 243', 2024, 1200, ['2024 ~401', '2025 ~799']],
    ['366 days: 122 and 244', 2023, 1200, ['2023 ~400', '2024 ~800']],
    ['one person goes whole to the larger part', 2024, 1, ['2024 ~0', '2025 ~1']],
    ['nobody', 2024, 0, ['2024 ~0', '2025 ~0']],
  ])('%s', (_title, year, value, expected) => {
    expect(shown([source(year, numberValue(value))], 'prorata_days')).toEqual(expected);
  });

  it('adds up to what was said, whatever the numbers', () => {
    for (let value = 0; value < 400; value += 7) {
      const found = convert(
        [source(2023, numberValue(value)), source(2024, numberValue(2 * value + 1))],
        yearsOf([source(2023, NOT_REPORTED), source(2024, NOT_REPORTED)]),
        'prorata_days',
      );
      const sum = found?.years.reduce((total, one) => total + (one.value.value ?? 0), 0);
      expect(sum).toBe(3 * value + 1);
    }
  });

  it('says of which days each part is made', () => {
    const two = [source(2023, numberValue(10)), source(2024, numberValue(1200))];
    expect(convert(two, yearsOf(two), 'prorata_days')?.years[1]?.split).toEqual([
      { period: '2023-2024', days: 244, of: 366 },
      { period: '2024-2025', days: 122, of: 365 },
    ]);
  });

  it('is hidden where one of its parts is, and says what it lacks', () => {
    const three = [source(2023, numberValue(100)), source(2024, HIDDEN), source(2025, NOT_REPORTED)];
    expect(shown(three, 'prorata_days')).toEqual([
      '2023 ~33',
      '2024 hidden',
      '2025 hidden sans 2025-2026',
      '2026 not_reported sans 2025-2026',
    ]);
  });
});

it('reads the whole intake in the year in which it begins, as it was verified', () => {
  const two = [source(2023, numberValue(1200)), source(2024, numberValue(7))];
  expect(shown(two, 'by_start')).toEqual(['2023 1200', '2024 7']);
});

it('reads nothing without a rule, but what lies whole in a year', () => {
  expect(shown([source(2024, numberValue(5))], null)).toBeUndefined();
  const own: SourceValue = { period: calendarYear(2026), value: numberValue(5) };
  expect(shown([own], null)).toEqual(['2026 5']);
  expect(shown([own], 'prorata_days')).toEqual(['2026 5']);
});

describe('by the slots of sessions', () => {
  const slots = new Map<number | null, number>([
    [0, 30],
    [1, 90],
  ]);
  it('is exact where they count what was declared', () => {
    expect(shown([source(2024, numberValue(120), { slots })], 'by_slot')).toEqual(['2024 30', '2025 90']);
  });
  it('says so where they count something else', () => {
    const sources = [source(2024, numberValue(125), { slots })];
    expect(convert(sources, yearsOf(sources), 'by_slot')).toEqual({
      unread: [{ period: '2024-2025', value: 125, sessions: 120 }],
      years: [0, 1].map((year) => ({
        ...{ year, value: NOT_REPORTED, split: [] },
        without: ['2024-2025'],
      })),
    });
  });
});

describe('the years of a contract', () => {
  const yearsFrom = (startsOn: string, endsOn: string): ReadYear[] =>
    contractYears(startsOn, endsOn).map(({ number, ...year }) => ({ ...year, label: `année ${number}` }));
  const years = yearsFrom('2023-01-01', '2024-12-31');
  it('leave outside what was before and after it', () => {
    expect(shown([source(2022, numberValue(365))], 'prorata_days', years)).toEqual([
      'année 1 ~243',
      'hors ~122',
    ]);
    expect(shown([source(2022, numberValue(365))], 'by_start', years)).toEqual(['hors 365']);
  });
  it('read an academic year that they hold whole as it is', () => {
    const from = yearsFrom('2023-09-01', '2025-08-31');
    expect(shown([source(2023, numberValue(40))], 'prorata_days', from)).toEqual(['année 1 40']);
  });
});

it('learners stand twice only in two kinds of periods that share days', () => {
  const of = (kind: Period['kind'], year: ReturnType<typeof academicYear>): Period => ({
    id: 1,
    kind,
    ...year,
  });
  const academic = of('academic_year', academicYear(2024));
  expect(countsTwice(academic, of('calendar_year', calendarYear(2024)))).toBe(true);
  expect(countsTwice(academic, of('calendar_year', calendarYear(2025)))).toBe(true);
  expect(countsTwice(academic, of('calendar_year', calendarYear(2026)))).toBe(false);
  expect(countsTwice(academic, of('academic_year', academicYear(2024)))).toBe(false);
});
