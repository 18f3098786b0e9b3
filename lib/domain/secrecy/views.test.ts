import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { givenBack } from '@/test/told';
import { structureOf, unprotected } from './protection';
import { NO_VIEWS, tells, type View, type ViewCell, type Views, type ViewTerm, withView } from './views';

const term = (name: string, value: number, within: number[] = []): ViewTerm => ({
  name,
  value,
  within,
  periods: [],
});

/** Cells named like the sum of their terms: `a b` is the sum of both. */
function view(values: Record<string, number>, cells: string[], costs: Record<string, number> = {}): View {
  const names = Object.keys(values);
  return {
    terms: names.map((name) => term(name, values[name] ?? 0)),
    cells: cells.map((name) => ({
      ...{ name, cost: costs[name] ?? 1 },
      terms: name.split(' ').map((one) => names.indexOf(one)),
    })),
  };
}

const hiddenIn = (one: View): string[] => [...withView(NO_VIEWS, one).hidden].sort();

describe('what a view hides', () => {
  it('is nothing where nothing is small: zeros and five are shown', () => {
    expect(hiddenIn(view({ a: 0, b: 5, c: 9 }, ['a', 'b', 'c', 'a b c']))).toEqual([]);
  });

  it('is a small cell with another one that may stand for it', () => {
    expect(hiddenIn(view({ a: 3, b: 20, c: 50 }, ['a', 'b', 'c', 'a b c'], { b: 5, 'a b c': 9 }))).toEqual([
      'a',
      'c',
    ]);
  });

  it('is more than a sum leaves open: two ones are not left to be guessed from the two that they are together', () => {
    const hidden = hiddenIn(view({ a: 1, b: 1, c: 30 }, ['a', 'b', 'c', 'a b c']));
    expect(hidden).toEqual(expect.arrayContaining(['a', 'b']));
    expect(hidden.length).toBe(3);
  });

  it('is the total too where the other parts of it are nobody', () => {
    expect(hiddenIn(view({ a: 3 }, ['a', 'a']))).toEqual(['a']);
    expect(hiddenIn(view({ a: 3, b: 0 }, ['a', 'b', 'a b']))).toEqual(['a', 'a b']);
  });

  it('is the same cell wherever its people are the only ones', () => {
    const one = view({ a: 3, b: 20, c: 50 }, ['a', 'b', 'c', 'a b c'], { 'a b c': 9 });
    const cells: ViewCell[] = [...one.cells, { name: 'a elsewhere', terms: [0], cost: 1 }];
    expect(hiddenIn({ ...one, cells })).toContain('a elsewhere');
  });

  it('leaves open that everybody of one number is counted in another', () => {
    // Three people validated, of three who entered: as many as four can only be if four entered.
    const cells = ['entered', 'validated', 'others', 'entered others', 'validated later', 'later'];
    const one = view({ entered: 3, validated: 3, others: 40, later: 30 }, cells);
    const terms = one.terms.map((own) => (own.name === 'validated' ? { ...own, within: [0] } : own));
    const { views } = withView(NO_VIEWS, { ...one, terms });
    const moved = views.worlds.filter(({ terms: changes }) => (changes.get(1) ?? 0) > 0);
    expect(moved.length).toBeGreaterThan(0);
    for (const { terms: changes } of moved)
      expect(changes.get(0)).toBeGreaterThanOrEqual(changes.get(1) ?? 0);
  });
});

describe('one view after another', () => {
  const first = view({ a: 3, b: 20, c: 50 }, ['a', 'b', 'c', 'a b c'], { b: 2, c: 5, 'a b c': 9 });

  it('hides again what was hidden, though another cell would have done', () => {
    const { views, hidden } = withView(NO_VIEWS, first);
    expect([...hidden].sort()).toEqual(['a', 'b']);
    const again = view({ a: 3, b: 20, c: 50, d: 70 }, ['a', 'b', 'c', 'd', 'a b c d'], { b: 9, d: 1 });
    expect([...withView(views, again).hidden].sort()).toEqual(['a', 'b']);
  });

  it('hides what would give an earlier one back', () => {
    const { views } = withView(NO_VIEWS, first);
    // Beside the new sum with d, the old sum of a and b would be known from what is shown.
    const { hidden } = withView(
      views,
      view({ a: 3, d: 12, e: 60 }, ['d', 'e', 'a d', 'a d e'], { 'a d e': 9 }),
    );
    expect(hidden.has('a d') || hidden.has('d')).toBe(true);
  });

  it('is withheld where what is shown already gives a small number back', () => {
    const { views } = withView(NO_VIEWS, view({ a: 3, b: 5 }, ['b', 'a b']));
    const late = withView(views, view({ a: 3, c: 90 }, ['a', 'c', 'a c']));
    expect([...late.hidden].sort()).toEqual(['a', 'a c', 'c']);
    expect(late.views).toBe(views);
  });

  it('says whether one more sum would tell of what is hidden', () => {
    const { views } = withView(NO_VIEWS, first);
    expect(tells(views, ['a'])).toBe(true);
    expect(tells(views, ['a', 'c'])).toBe(true);
    expect(tells(views, ['a', 'b'])).toBe(false);
    expect(tells(views, ['c', 'unknown'])).toBe(false);
  });
});

/** Actions × regions over some years, as the service publishes them; `version` names what is new in a view. */
function tables(
  counts: readonly (readonly (readonly number[])[])[],
  version: (year: number) => string,
): View {
  const terms: ViewTerm[] = [];
  const cells = new Map<string, number[]>();
  for (const [year, actions] of counts.entries())
    for (const [action, regions] of actions.entries())
      for (const [region, value] of regions.entries()) {
        const index = terms.push(term(`y${year}a${action}r${region} ${version(year)}`, value)) - 1;
        for (const period of [`y${year}`, 'all'])
          for (const place of ['', `a${action}`, `r${region}`, `a${action}r${region}`])
            cells.set(`${period} ${place}`, [...(cells.get(`${period} ${place}`) ?? []), index]);
      }
  const costOf = (name: string) => (name.startsWith('all') ? 20 : 1) * (name.endsWith(' ') ? 50 : 1);
  return { terms, cells: [...cells].map(([name, own]) => ({ name, terms: own, cost: costOf(name) })) };
}

describe('whatever the numbers', { timeout: 120_000 }, () => {
  const count = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 400 }));
  const year = fc.array(fc.array(count, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 });

  it('no hidden cell of two days is known better than it may be, by a linear programme over both', async () => {
    await fc.assert(
      fc.asyncProperty(year, year, year, async (closed, before, after) => {
        const earlier = tables([closed, before], (of) => (of === 0 ? '' : 'before'));
        const later = tables([closed, after], (of) => (of === 0 ? '' : 'after'));
        let views: Views = NO_VIEWS;
        const cells = [];
        const values = new Map<string, number>();
        for (const [day, one] of [earlier, later].entries()) {
          const added = withView(views, one);
          views = added.views;
          for (const { name, terms } of one.cells) {
            const value = terms.reduce((sum, index) => sum + (one.terms[index]?.value ?? 0), 0);
            values.set(`${day} ${name}`, value);
            const shown = added.hidden.has(name) ? null : value;
            cells.push({
              name: `${day} ${name}`,
              terms: terms.map((index) => one.terms[index]?.name ?? ''),
              shown,
            });
          }
        }
        const proof = { hidden: views.hidden, worlds: views.worlds };
        expect(unprotected(structureOf(views.terms, views.cells), proof)).toEqual([]);
        expect(await givenBack({ cells, within: [] }, (name) => values.get(name) ?? 0)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
