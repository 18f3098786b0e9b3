import { describe, expect, it } from 'vitest';
import { dayProblem, problemOf } from './problems';
import { isChanged, saidIn, settled, settledCell, typed, typedCell, withText } from './typed';

const cell = typedCell('28', 'Vu', 4);
const conflict = { theirs: '30', theirComment: 'Compté deux fois', seen: 9 };

describe('a cell over 28', () => {
  it.each([
    ['28', false, null],
    [' 28 ', false, null],
    ['1 234', true, null],
    ['', true, null],
    ['so', true, null],
    ['~40', true, null],
    ['12,5', true, 'Un effectif est un nombre entier'],
    ['-3', true, 'Un effectif ne peut pas être négatif'],
  ])('%j', (text, changed, problem) => {
    const now = withText(cell, text);
    expect(isChanged(now)).toBe(changed);
    if (problem === null) expect(problemOf(now)).toBeNull();
    else expect(problemOf(now)).toContain(problem);
  });

  it('says nothing where it cannot be read', () => {
    expect(saidIn(withText(cell, 'n.c.'))).toEqual({ state: null, value: null });
    expect(saidIn(withText(cell, '0'))).toEqual({ state: 'number', value: 0 });
  });

  it('is not refused for what it no longer says', () => {
    const refused = { ...cell, refused: 'Non', commentRefused: 'Expliquez' };
    expect(problemOf(refused)).toBe('Non');
    expect(withText(refused, '29')).toMatchObject({ refused: null, commentRefused: null });
  });
});

describe('two values', () => {
  const mine = { ...withText(cell, '31'), conflict };

  it('are a change and a problem until one is chosen, even once what was typed is taken back', () => {
    for (const now of [mine, { ...withText(cell, '28'), conflict }]) {
      expect(isChanged(now)).toBe(true);
      expect(problemOf(now)).toContain('choisissez');
    }
  });

  it('mine is sent over theirs', () => {
    const now = settledCell(mine, 'mine');
    expect(now).toMatchObject({ text: '31', comment: 'Vu', seen: 9, conflict: null });
    expect(now.saved).toEqual({ text: '30', comment: 'Compté deux fois' });
    expect(isChanged(now)).toBe(true);
  });

  it('theirs is taken whole, and read', () => {
    const now = settledCell(mine, 'theirs');
    expect(now).toMatchObject({ text: '30', comment: 'Compté deux fois', seen: 9, conflict: null });
    expect(saidIn(now)).toEqual({ state: 'number', value: 30 });
    expect(isChanged(now)).toBe(false);
  });
});

describe('an opening day', () => {
  const day = typed('2026-09-01', 3);

  it.each([
    ['2026-09-02', null],
    ['', null],
    ['2026-02-30', 'date'],
  ])('%j', (text, problem) => {
    const found = dayProblem({ ...day, text });
    if (problem === null) expect(found).toBeNull();
    else expect(found).toContain(problem);
  });

  it('is chosen among two', () => {
    const two = { ...day, text: '2026-09-02', conflict: { theirs: '2026-10-01', theirComment: '', seen: 8 } };
    expect(settled(two, 'mine')).toMatchObject({
      text: '2026-09-02',
      seen: 8,
      saved: { text: '2026-10-01' },
    });
    expect(isChanged(settled(two, 'theirs'))).toBe(false);
  });
});
