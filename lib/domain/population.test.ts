import { describe, expect, it } from 'vitest';
import { isNational, isTotalRow, populationText, readLines, readPopulation } from './population';

describe('the number of a cell of a population', () => {
  it.each([
    ['1800', { state: 'number', value: 1800 }],
    ['1 800', { state: 'number', value: 1800 }],
    ['0', { state: 'number', value: 0 }],
    ['s', { state: 'secret', value: null }],
    ['Secret', { state: 'secret', value: null }],
    ['secret statistique', { state: 'secret', value: null }],
    ['n.d.', { state: 'missing', value: null }],
    ['Manquant', { state: 'missing', value: null }],
    ['', undefined],
  ] as const)('%o says %o, and is written so that it reads back', (text, said) => {
    expect(readPopulation(text)).toEqual({ ok: true, said });
    if (said) expect(readPopulation(populationText(said))).toEqual({ ok: true, said });
  });

  it.each([
    ['-4', 'negative'],
    ['12,5', 'decimal'],
    ['environ 300', 'population_value'],
    ['999999999', 'too_large'],
  ])('%o is refused as %s', (text, code) => {
    expect(readPopulation(text)).toEqual({ ok: false, code });
  });
});

it.each([
  ['France', true],
  ['France entière', true],
  ['TOTAL', true],
  ['Métropole', true],
  ['Île-de-France', false],
  ['Bretagne', false],
  ['nationale', false],
])('« %s » is a row of a total: %s', (text, expected) => expect(isTotalRow(text)).toBe(expected));

it('says that a number is of the whole country in one word', () => {
  expect(isNational('Nationale')).toBe(true);
  expect(isNational('France')).toBe(false);
});

describe('lines', () => {
  const known = { regions: new Set(['53', '28']), professions: new Set([12, 13]) };
  const line = (more: Record<string, unknown>) => ({
    ...{ regionCode: '53', levelKey: null, professionId: 12, text: '10' },
    ...more,
  });
  const codes = (lines: ReturnType<typeof line>[]) =>
    readLines(lines, known).problems.map(({ path, code }) => `${path} ${code}`);

  it('are cells, each once, with the dimensions that they name', () => {
    expect(readLines([line({}), line({ regionCode: '28', text: 's' }), line({ text: '' })], known)).toEqual({
      values: [
        { regionCode: '53', levelKey: null, professionId: 12, state: 'number', value: 10 },
        { regionCode: '28', levelKey: null, professionId: 12, state: 'secret', value: null },
      ],
      problems: [],
      byRegion: true,
      byLevel: false,
      byProfession: true,
    });
  });

  it('say everything that is wrong at once, each at its line', () => {
    expect(
      codes([
        line({}),
        line({ text: '11' }),
        line({ regionCode: '99' }),
        line({ regionCode: 'France' }),
        line({ regionCode: '28', professionId: 99 }),
        line({ regionCode: '28', text: '-2' }),
      ]),
    ).toEqual([
      'lines.1.text population_double',
      'lines.2.regionCode unknown_region',
      'lines.3.regionCode total_row',
      'lines.4.professionId unknown_profession',
      'lines.5.text negative',
    ]);
  });

  it('never mix a total with its parts', () => {
    expect(codes([line({}), line({ regionCode: '28', professionId: null })])).toEqual([
      'lines.1.professionId population_profession_mixed',
    ]);
    expect(codes([line({ levelKey: '6' }), line({ regionCode: '28' })])).toEqual([
      'lines.1.levelKey population_level_mixed',
    ]);
  });

  it('that say nothing are no population', () => {
    expect(codes([line({ text: '' })])).toEqual(['lines population_empty']);
  });
});
