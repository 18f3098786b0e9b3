import { describe, expect, it } from 'vitest';
import { attention, scheduleStanding } from './portfolio';
import type { StandingTranche } from './schedule';
import type { TrancheState } from './vocabulary';

const tranche = (position: number, state: TrancheState, late = false): StandingTranche => ({
  ...{ position, state, late, cents: 100, said: null, condition: 'signature', conditionText: null },
  ...{ versionId: 1, milestoneId: null, dueOn: null, paidCents: state === 'paid' ? 100 : 0, since: null },
});
const of = (...states: TrancheState[]) =>
  scheduleStanding(states.map((state, index) => tranche(index + 1, state)));

describe('how a schedule stands', () => {
  it.each<[string, TrancheState[], ReturnType<typeof scheduleStanding>['state'], number | null, string]>([
    ['nothing is recorded', [], 'none', null, '0/0'],
    ['the first is to be paid', ['due', 'to_come'], 'due', 1, '0/2'],
    ['the second waits', ['paid', 'to_come'], 'to_come', 2, '1/2'],
    ['a blocked one asks before one that is due', ['due', 'blocked'], 'blocked', 2, '0/2'],
    ['one is paid in part', ['partly_paid', 'to_come'], 'partly_paid', 1, '0/2'],
    ['all is paid, one of an earlier schedule given up', ['paid', 'paid', 'cancelled'], 'paid', null, '2/2'],
    ['all was given up', ['cancelled'], 'cancelled', null, '0/0'],
  ])('%s', (_, states, state, position, paid) => {
    const standing = of(...states);
    expect([standing.state, standing.tranche?.position ?? null]).toEqual([state, position]);
    expect(`${standing.paid}/${standing.total}`).toBe(paid);
  });

  it('keeps each tranche that asks, and how many are late', () => {
    const late = [
      tranche(1, 'due', true),
      tranche(2, 'blocked', true),
      tranche(3, 'due'),
      tranche(4, 'to_come'),
    ];
    const { asking, late: count } = scheduleStanding(late);
    expect([asking.map(({ position }) => position), count]).toEqual([[1, 2, 3], 2]);
  });

  it('puts what is blocked first, then what is due and late', () => {
    const late = scheduleStanding([tranche(1, 'due', true)]);
    const order = [of('to_come'), of('due'), late, of(), of('blocked')].toSorted(
      (a, b) => attention(a) - attention(b),
    );
    expect(order.map(({ state, tranche: one }) => `${state}${one?.late ? ' late' : ''}`)).toEqual([
      'blocked',
      'due late',
      'due',
      'to_come',
      'none',
    ]);
  });
});
