import { describe, expect, it } from 'vitest';
import { comparedName, pastedNames } from './participant-names';

describe('two spellings of a name', () => {
  it.each([
    ['Anne-Marie LEFÈVRE', 'Lefevre  Anne Marie'],
    ['Jean d’Arc', "D'ARC jean"],
    ['Œuvrard, Paul', 'paul oeuvrard'],
  ])('%s is %s', (one, other) => {
    expect(comparedName(one)).toBe(comparedName(other));
  });

  it('are not those of two people', () => {
    expect(comparedName('Anne Martin')).not.toBe(comparedName('Anne Martinez'));
  });
});

describe('a pasted list', () => {
  const of = { known: [1, 2, 3, 4], free: [2, 3, 4] };

  it('takes the numbers without a name in their order, and those that it names', () => {
    const { rows, problems } = pastedNames(
      'Anne Martin\tanne@exemple.fr\tCCAS\r\n\r\n4;Bruno Petit\nChloé Roux;;Mairie\n',
      of,
    );
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      { number: 2, name: 'Anne Martin', email: 'anne@exemple.fr', employer: 'CCAS' },
      { number: 4, name: 'Bruno Petit', email: '', employer: '' },
      { number: 3, name: 'Chloé Roux', email: '', employer: 'Mairie' },
    ]);
  });

  it('says which line it does not place', () => {
    expect(pastedNames('A B\nC D\nE F\nG H', of).problems).toMatchObject([
      { path: 'pasted', code: 'more_names_than_numbers', params: { lines: 4, numbers: 3 } },
    ]);
    expect(pastedNames('9;A B\n1;C D\n1;E F', of).problems).toMatchObject([
      { code: 'participant_unknown', params: { line: 1, number: 9 } },
      { code: 'participant_twice', params: { line: 3, number: 1 } },
    ]);
  });
});
