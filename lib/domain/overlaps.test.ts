import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deductionOf, netOf, type OverlapPair, type TrainingCount } from './overlaps';

const whole = (...totals: number[]): TrainingCount[] =>
  totals.map((n, index) => ({ training: index + 1, declared: n, here: n }));
const pair = (first: number, second: number, learners: number | null): OverlapPair => ({
  first,
  second,
  learners,
});
const net = (counts: TrainingCount[], ...pairs: OverlapPair[]) => {
  const { low, high, exact } = netOf(
    counts.reduce((sum, { here }) => sum + here, 0),
    deductionOf(counts, pairs),
  );
  return exact ? low : [low, high];
};

describe('the net of a sum', () => {
  it('takes each known pair away once where no three trainings are linked', () => {
    expect(net(whole(30, 12), pair(1, 2, 5))).toBe(37);
    expect(net(whole(30, 12, 20), pair(1, 2, 5), pair(2, 3, 4))).toBe(53);
    expect(net(whole(30, 30, 30, 30), pair(1, 2, 5), pair(2, 3, 4), pair(3, 4, 6), pair(1, 4, 7))).toBe(98);
  });

  it('is a range from Bonferroni to Hunter where three are', () => {
    expect(net(whole(30, 30, 30), pair(1, 2, 5), pair(2, 3, 4), pair(1, 3, 6))).toEqual([75, 79]);
  });

  it('never falls below the largest training', () => {
    expect(net(whole(30, 10, 10), pair(1, 2, 10), pair(2, 3, 10), pair(1, 3, 10))).toBe(30);
    expect(net(whole(30, 12), pair(1, 2, null))).toEqual([30, 42]);
  });

  it('counts an unknown number from none to the smaller training', () => {
    expect(net(whole(30, 12, 9), pair(1, 2, null), pair(1, 3, 4))).toEqual([35, 47]);
  });

  it('in a part of the whole, keeps what could lie elsewhere in the range', () => {
    const counts = [
      { training: 1, declared: 30, here: 20 },
      { training: 2, declared: 12, here: 12 },
    ];
    expect(net(counts, pair(1, 2, 11))).toEqual([21, 31]);
    expect(net(counts, pair(1, 2, 7))).toEqual([25, 32]);
    expect(
      net(
        [
          { training: 1, declared: 30, here: 30 },
          { training: 2, declared: 12, here: 0 },
        ],
        pair(1, 2, 7),
      ),
    ).toBe(30);
  });

  it('takes away no more than what is counted', () => {
    expect(net(whole(30, 4), pair(1, 2, 9))).toBe(30);
  });

  it('sees that those who fill a training twice over must meet', () => {
    // 8 + 8 people in a training of 10: 6 at least are in the two others too, though nobody said so.
    expect(net(whole(10, 10, 10), pair(1, 2, 8), pair(1, 3, 8))).toEqual([10, 14]);
  });

  it('without overlap is the gross', () => {
    expect(net(whole(30, 12))).toBe(42);
  });
});

/** What is recorded of a person in a training: in which of two regions, and whether it is verified too. */
const record = fc.record({ region: fc.constantFrom('A', 'B'), verified: fc.boolean() });
const world = fc.record({
  people: fc.array(fc.array(fc.option(record, { nil: null, freq: 2 }), { minLength: 5, maxLength: 5 }), {
    maxLength: 40,
  }),
  unknown: fc.array(fc.boolean(), { minLength: 25, maxLength: 25 }),
  region: fc.constantFrom('A', 'B', null),
  verified: fc.boolean(),
});

describe('real sets of people', () => {
  it('lie inside the range, and are the net where it is said to be exact', () => {
    let exactOnes = 0;
    fc.assert(
      fc.property(world, ({ people, unknown, region, verified }) => {
        const counts = (record: (typeof people)[number][number] | undefined) =>
          record != null && (region === null || record.region === region) && (!verified || record.verified);
        const trainings = [0, 1, 2, 3, 4].map((training) => ({
          training,
          declared: people.filter((person) => person[training] != null).length,
          here: people.filter((person) => counts(person[training])).length,
        }));
        const pairs = trainings.flatMap(({ training: a }) =>
          trainings.slice(a + 1).flatMap(({ training: b }): OverlapPair[] => {
            const both = people.filter((person) => person[a] != null && person[b] != null).length;
            return both === 0 ? [] : [pair(a, b, unknown[a * 5 + b] ? null : both)];
          }),
        );
        const gross = trainings.reduce((sum, { here }) => sum + here, 0);
        const truth = people.filter((person) => person.some(counts)).length;
        const { low, high, exact } = netOf(gross, deductionOf(trainings, pairs));
        expect(low).toBeLessThanOrEqual(truth);
        expect(high).toBeGreaterThanOrEqual(truth);
        expect(low).toBeGreaterThanOrEqual(Math.max(0, ...trainings.map(({ here }) => here)));
        expect(high).toBeLessThanOrEqual(gross);
        if (exact) {
          expect(truth).toBe(low);
          if (high < gross) exactOnes += 1;
        }
      }),
      { numRuns: 500 },
    );
    expect(exactOnes).toBeGreaterThan(0);
  });

  it('of whom only some are in two trainings, and none in three, give an exact net', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(3), fc.boolean()), { maxLength: 60 }),
        fc.constantFrom('chain', 'ring'),
        (people, shape) => {
          // A person is in one training, or in two that follow one another.
          const next = (t: number) => (t < 3 ? t + 1 : shape === 'ring' ? 0 : t);
          const sets = people.map(([t, both]) => (both ? [...new Set([t, next(t)])] : [t]));
          const trainings = [0, 1, 2, 3].map((training) => {
            const n = sets.filter((set) => set.includes(training)).length;
            return { training, declared: n, here: n };
          });
          const pairs = [0, 1, 2, 3].flatMap((a) => {
            const b = next(a);
            const n = sets.filter((set) => set.includes(a) && set.includes(b)).length;
            return a === b || n === 0 ? [] : [pair(Math.min(a, b), Math.max(a, b), n)];
          });
          const gross = trainings.reduce((sum, { here }) => sum + here, 0);
          expect(netOf(gross, deductionOf(trainings, pairs))).toEqual({
            gross,
            low: people.length,
            high: people.length,
            exact: true,
          });
        },
      ),
    );
  });
});
