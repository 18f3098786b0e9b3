import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsToHide, determined, type PublicCell, type PublicSum } from './small-cells';

const table = (values: Record<string, number | null>) =>
  new Map<string, PublicCell>(Object.entries(values).map(([key, value]) => [key, { value }]));

describe('small cells', () => {
  it('hides 1 to 4, shows 0 and 5', () => {
    const cells = table({ a: 0, b: 1, c: 4, d: 5, total: 10 });
    const hidden = cellsToHide(cells, [{ total: 'total', terms: ['a', 'b', 'c', 'd'] }]);
    expect([...hidden].sort()).toEqual(['b', 'c']);
  });

  it('hides a second cell where one alone would be given back by subtraction', () => {
    const cells = table({ a: 3, b: 20, c: 50, total: 73 });
    expect([...cellsToHide(cells, [{ total: 'total', terms: ['a', 'b', 'c'] }])].sort()).toEqual(['a', 'b']);
  });

  it('hides the total where the other parts are zero', () => {
    const cells = table({ a: 3, b: 0, c: null, total: 3 });
    expect([...cellsToHide(cells, [{ total: 'total', terms: ['a', 'b', 'c'] }])].sort()).toEqual([
      'a',
      'total',
    ]);
  });

  it('does not leave two ones to be guessed from their total', () => {
    const cells = table({ a: 1, b: 1, c: 30, total: 32 });
    expect([...cellsToHide(cells, [{ total: 'total', terms: ['a', 'b', 'c'] }])].sort()).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('counts what no table shows as unknown', () => {
    const cells = new Map<string, PublicCell>([
      ['project', { value: 3 }],
      ['part', { value: 3, published: false }],
      ['other', { value: null, published: false }],
      ['action', { value: 90 }],
    ]);
    const hidden = cellsToHide(cells, [
      { total: 'project', terms: ['part'] },
      { total: 'action', terms: ['part', 'other'] },
    ]);
    expect([...hidden]).toEqual(['project']);
  });
});

/** The fixed tables of a programme of actions × regions and actions × levels, as the service publishes them. */
function tables(byRegion: number[][], byLevel: number[][]) {
  const cells = new Map<string, PublicCell>();
  const sums: PublicSum[] = [];
  const add = (key: string, value: number) => cells.set(key, { value: (cells.get(key)?.value ?? 0) + value });
  for (const [a, row] of byRegion.entries()) {
    for (const [r, n] of row.entries()) {
      add(`a${a}r${r}`, n);
      add(`r${r}`, n);
      add(`a${a}`, n);
      add('programme', n);
    }
    for (const [l, n] of (byLevel[a] ?? []).entries()) add(`a${a}l${l}`, n);
    sums.push({ total: `a${a}`, terms: row.map((_, r) => `a${a}r${r}`) });
    sums.push({ total: `a${a}`, terms: (byLevel[a] ?? []).map((_, l) => `a${a}l${l}`) });
  }
  for (const [r] of (byRegion[0] ?? []).entries())
    sums.push({ total: `r${r}`, terms: byRegion.map((_, a) => `a${a}r${r}`) });
  sums.push({ total: 'programme', terms: byRegion.map((_, a) => `a${a}`) });
  sums.push({ total: 'programme', terms: (byRegion[0] ?? []).map((_, r) => `r${r}`) });
  return { cells, sums };
}

describe('over all the public tables together', () => {
  const count = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 400 }));
  it('no hidden cell can be computed back from what is shown', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(count, { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 4 }),
        (byRegion) => {
          const byLevel = byRegion.map((row) => {
            const total = row.reduce((a, b) => a + b, 0);
            return [Math.floor(total / 3), total - Math.floor(total / 3)];
          });
          const { cells, sums } = tables(byRegion, byLevel);
          const hidden = cellsToHide(cells, sums);
          const members = sums.map((sum) => [sum.total, ...sum.terms]);
          expect(determined(members, (key) => hidden.has(key))).toEqual([]);
          for (const [key, { value }] of cells)
            if (value !== null && value > 0 && value < 5) expect(hidden.has(key)).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});
