import { describe, expect, it } from 'vitest';
import file from '@/db/reference/specialties.json';
import { formatRate } from '@/lib/wording/numbers';
import {
  coverageOf,
  SPECIALTY_CATEGORIES,
  type Specialty,
  type StandingCell,
  saidOtherwise,
} from './specialty';

/** The annex as it is loaded. */
const annex: Specialty[] = file.rows.map((row) => ({
  id: row.order,
  profession: row.profession,
  label: row.specialty,
  inScope: row.in_scope_action6,
  aliases: (row.search_aliases ?? []).map(({ label }) => label),
  src: row.src,
  printed: SPECIALTY_CATEGORIES.filter((key) => row.categories[key]),
}));
const cell = (specialtyId: number, categoryKey: StandingCell['categoryKey']): StandingCell => ({
  ...{ specialtyId, categoryKey },
  stage: 'module_open',
  onDay: '2026-01-01',
});
const whole = (id: number) => (annex.find((one) => one.id === id)?.printed ?? []).map((key) => cell(id, key));
const percent = ({ covered, of }: { covered: number; of: number }) => formatRate(covered / of);

describe('the annex', () => {
  it('has 56 rows and 209 ticks; 55 and 203 in scope; artificial intelligence is on every row', () => {
    expect(annex).toHaveLength(56);
    expect(annex.flatMap(({ printed }) => printed)).toHaveLength(209);
    const scope = annex.filter(({ inScope }) => inScope);
    expect(scope).toHaveLength(55);
    expect(scope.flatMap(({ printed }) => printed)).toHaveLength(203);
    expect(annex.every(({ printed }) => printed.includes('ia'))).toBe(true);
    expect(annex.flatMap(({ printed }) => printed.filter((key) => key !== 'ia'))).toHaveLength(153);
    expect(annex.find(({ inScope }) => !inScope)).toMatchObject({ profession: 'Maieutique', label: null });
  });
});

describe('what is covered of it', () => {
  it('of nothing is 0 of 55 rows and 0 of 148 cells', () => {
    expect(coverageOf(annex, [])).toEqual({
      rows: { covered: 0, of: 55 },
      cells: { covered: 0, of: 148 },
      ai: { covered: 0, of: 55 },
      outside: 0,
    });
  });

  it('of two whole rows is 3,6 % of the rows and 4,7 % of the cells, artificial intelligence apart', () => {
    const { rows, cells, ai, outside } = coverageOf(annex, [...whole(45), ...whole(39)]);
    expect([rows, percent(rows)]).toEqual([{ covered: 2, of: 55 }, '3,6\u00a0%']);
    expect([cells, percent(cells)]).toEqual([{ covered: 7, of: 148 }, '4,7\u00a0%']);
    expect([ai, outside]).toEqual([{ covered: 2, of: 55 }, 0]);
  });

  it.each([
    [
      'a cell that two trainings cover counts once',
      [cell(39, 'prevention'), cell(39, 'prevention')],
      1,
      1,
      0,
    ],
    ['artificial intelligence alone covers a row and no cell', [cell(39, 'ia')], 1, 0, 0],
    ['a column that the annex does not tick counts nowhere', [cell(39, 'imagerie')], 0, 0, 1],
    ['nor does a row outside the action', [cell(52, 'prevention'), cell(52, 'ia')], 0, 0, 2],
    ['« Industrie » is a column and a row: each is its own', [cell(50, 'industrie')], 1, 1, 0],
  ])('%s', (_, said, rows, cells, outside) => {
    const found = coverageOf(annex, said);
    expect([found.rows.covered, found.cells.covered, found.outside]).toEqual([rows, cells, outside]);
  });
});

describe('what changes of what stands', () => {
  const standing = [cell(39, 'prevention'), cell(39, 'ia')];
  const given = (more: Partial<StandingCell> = {}) => ({ ...cell(39, 'prevention'), ...more });

  it.each([
    ['nothing', { cells: [given()], whole: false }, []],
    [
      'another day',
      { cells: [given({ onDay: '2026-02-01' })], whole: false },
      [['prevention', '2026-02-01']],
    ],
    [
      'another stage',
      { cells: [given({ stage: 'framework_written' })], whole: false },
      [['prevention', '2026-01-01']],
    ],
    ['one that a whole leaves out', { cells: [given()], whole: true }, [['ia', null]]],
    [
      'all, where the whole is nothing',
      { cells: [], whole: true },
      [
        ['prevention', null],
        ['ia', null],
      ],
    ],
  ])('%s', (_, sent, expected) => {
    expect(saidOtherwise(sent, standing).map(({ categoryKey, onDay }) => [categoryKey, onDay])).toEqual(
      expected,
    );
  });
});
