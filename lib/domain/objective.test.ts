import { describe, expect, it } from 'vitest';
import { type IntermediateTargetInput, intermediateProblems, publishedValue } from './objective';

it.each([
  ['rate', '60 %', 0.6],
  ['rate', '116,6\u00a0%', 1.166],
  ['rate', '120', 1.2],
  ['rate', '60.5', undefined],
  ['count', '24', 24],
  ['count', '24,5', undefined],
  ['amount', '55,5 M€', 5_550_000_000],
  ['amount', 'beaucoup', undefined],
] as const)('a %s printed as %s is %s', (kind, text, value) => {
  const read = publishedValue(kind, text);
  if (value === undefined) expect(read).toBeUndefined();
  else expect(read).toBeCloseTo(value, 10);
});

describe('an intermediate target', () => {
  const version = { target: 10_000, baseline: null, dueOn: '2026', inForceFrom: '2023-09-01' };
  const given = (more: Partial<IntermediateTargetInput>): IntermediateTargetInput => ({
    componentId: 'MEDIATEURS.S2',
    year: 2025,
    target: 6000,
    datedOn: '2024-03-01',
    src: 'Décision du comité',
    reason: null,
    ...more,
  });
  const codes = (more: Partial<IntermediateTargetInput>, of: typeof version | undefined = version) =>
    intermediateProblems(given(more), of, [{ day: '2024-12-31', target: 2500 }], '2026-11-20').map(
      ({ code }) => code,
    );

  it.each([
    ['lies between the start and the target, before the due year', {}, []],
    ['takes a year back', { year: 2024, target: null }, []],
    ['is not of the due year', { year: 2026 }, ['intermediate_after_due']],
    ['is not of a year before', { year: 2022 }, ['intermediate_before_force']],
    ['is not beyond the target', { target: 12_000 }, ['intermediate_beyond_target']],
    ['is not the one already recorded', { year: 2024, target: 2500 }, ['intermediate_unchanged']],
    ['does not take back what is not recorded', { target: null }, ['intermediate_unknown']],
    ['has a source in the past', { datedOn: '2026-12-01' }, ['source_to_come']],
  ])('%s', (_title, more, expected) => {
    expect(codes(more)).toEqual(expected);
  });

  it('needs a target to lead to', () => {
    expect(
      intermediateProblems(given({}), { ...version, target: null }, [], '2026-11-20').map(({ code }) => code),
    ).toEqual(['intermediate_without_target']);
  });
});
