import { describe, expect, it } from 'vitest';
import { MEASURE_ADDITIVITY } from '@/lib/domain/additivity';
import { addsPeriods, workedExample } from '@/lib/domain/comparable';
import { modesFor } from '@/lib/domain/indicator';
import { RATIOS } from '@/lib/domain/ratio';
import { COUNTING_MODES, MEASURES } from '@/lib/domain/vocabulary';
import { INDICATORS } from './indicator-source';

const byKey = new Map(INDICATORS.map((indicator) => [indicator.key, indicator]));

const examples = INDICATORS.flatMap(({ key, kind, counting_mode: countingMode, measure, examples: all }) =>
  all.map((example) => ({ key, indicator: { kind, countingMode, measure }, example, title: example.title })),
);

describe('every worked example of the catalogue', () => {
  it.each(examples)('$key: $title', ({ indicator, example: { over, entrants, ...example } }) => {
    const { value, rate } = workedExample(indicator, {
      ...example,
      ...(over && { over }),
      ...(entrants && { entrants }),
    });
    const { value: expected, rate: fraction, reason } = example.expected;
    expect(value).toEqual(expected);
    expect(rate).toEqual({ rate: fraction && fraction[0] / fraction[1], reason });
  });
});

describe('the catalogue', () => {
  it('has an indicator for each learner measure, each counting mode, and both ratios', () => {
    expect(new Set(INDICATORS.flatMap(({ measure }) => measure ?? []))).toEqual(new Set(MEASURES));
    expect(new Set(INDICATORS.map((indicator) => indicator.counting_mode))).toEqual(new Set(COUNTING_MODES));
    for (const { numerator, denominator } of INDICATORS.filter(({ kind }) => kind === 'ratio'))
      expect([numerator, denominator].every((key) => key !== null && byKey.has(key))).toBe(true);
  });

  it('has the ratios that the screens show', () => {
    expect(
      INDICATORS.filter(({ kind }) => kind === 'ratio').map(({ key, numerator, denominator }) => ({
        key,
        numerator,
        denominator,
      })),
    ).toEqual([...RATIOS]);
  });

  it('adds periods only under the modes that do, and never more than the measure may be added', () => {
    for (const { kind, counting_mode: mode, measure, additive } of INDICATORS) {
      if (kind !== 'count') continue;
      expect(additive.periods).toBe(addsPeriods(mode));
      if (measure)
        expect(MEASURE_ADDITIVITY[measure]).toMatchObject({ ...additive, periods: expect.anything() });
      if (measure && additive.periods) expect(MEASURE_ADDITIVITY[measure].periods).toBe(true);
    }
  });

  it('counts by a mode that means something for what is counted', () => {
    for (const { source, measure, counting_mode: mode } of INDICATORS)
      if (source && mode !== 'unknown') expect(modesFor(source, measure)).toContain(mode);
  });
});
