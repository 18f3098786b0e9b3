import { describe, expect, it } from 'vitest';
import type { RollupRow } from '@/db/figure-rollups';
import { EMPTY_TALLY, type Tally } from '@/lib/domain/value';
import type { Layer } from '@/lib/domain/vocabulary';
import { nameOf, systemsOf } from './public-tables';

const counted = (value: number): Tally => ({ ...EMPTY_TALLY, value, numbers: 1 });
const estimated = (value: number): Tally => ({ ...EMPTY_TALLY, estimated: value, estimates: 1 });

const row = (layer: Layer, tally: Tally, place: Partial<RollupRow>): RollupRow => ({
  grain: 'programme',
  seasonKey: 'S1',
  actionKey: '',
  regionCode: '',
  levelKey: '',
  projectId: 0,
  componentId: '',
  periodId: 1,
  measure: 'entered',
  layer,
  tally,
  ...place,
});

const project = (projectId: number) => nameOf({ grain: 'project', projectId });

/** Projects of one action, each with its count, and the programme with the sum of the numbers. */
function tables(layer: Layer, counts: readonly Tally[]) {
  const total = counts.reduce((sum, { value }) => sum + value, 0);
  const numbers = counts.reduce((sum, one) => sum + one.numbers, 0);
  const projects = counts.map((tally, index) =>
    row(layer, tally, { grain: 'project', projectId: index + 1 }),
  );
  const participations = projects.map((one) => ({
    ...one,
    grain: 'participation' as const,
    actionKey: 'JURISTES',
  }));
  const whole = { ...EMPTY_TALLY, value: total, numbers };
  const action = { grain: 'action' as const, actionKey: 'JURISTES' };
  const region = { grain: 'action_region' as const, actionKey: 'JURISTES', regionCode: '53' };
  return {
    rows: [row(layer, whole, {}), row(layer, whole, action), row(layer, whole, region), ...projects],
    participations,
  };
}

const places = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    projectId: index + 1,
    actionKey: 'JURISTES',
    regionCode: '53',
  }));

const hiddenIn = (parts: ReturnType<typeof tables>[], count: number) =>
  systemsOf(
    parts.flatMap(({ rows }) => rows),
    parts.flatMap(({ participations }) => participations),
    places(count),
  ).map(({ layer, hidden }) => [layer, [...hidden].filter((key) => key.startsWith('project')).sort()]);

describe('what two layers hide', () => {
  it('hides in both what is the same in both: who is validated as it stands is public', () => {
    // Alone, the declared layer would hide projects 2 and 3, the verified one projects 1 and 2: 3 is read in the second.
    const declared = tables('declared', [counted(12), counted(3), counted(9)]);
    const verified = tables('verified', [counted(6), counted(3), counted(9)]);
    const hidden = new Map(hiddenIn([declared, verified], 3).map(([layer, keys]) => [layer, keys]));
    expect(hidden.get('declared')).toEqual(expect.arrayContaining([project(2), project(3)]));
    expect(hidden.get('verified')).toEqual(expect.arrayContaining([project(2), project(3)]));
  });

  it('leaves what is planned alone', () => {
    const planned = tables('committed', [counted(12), counted(30), counted(9)]);
    const declared = tables('declared', [counted(12), counted(3), counted(9)]);
    expect(hiddenIn([planned, declared], 3)).toContainEqual(['committed', []]);
  });
});

it('never protects a small number with an estimate, which is in no sum', () => {
  const declared = tables('declared', [counted(3), estimated(7), counted(30)]);
  expect(hiddenIn([declared], 3)).toEqual([['declared', [project(1), project(3)]]]);
});
