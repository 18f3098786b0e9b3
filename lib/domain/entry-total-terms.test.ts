import { expect, it } from 'vitest';
import { parseCell } from './count';
import { entryTotalTerms } from './entry-total-terms';
import { entryTotal } from './entry-totals';

const cell = (line: string, text: string, planned: number | null = null) => {
  const parsed = parseCell(text);
  return { line, cell: parsed.ok ? parsed.cell : { state: null, value: null }, planned, before: null };
};
const CELLS = [
  cell('a', '40', 50),
  cell('b', '0'),
  cell('c', '~30'),
  cell('d', 'rien', 10),
  cell('e', 'so'),
  cell('f', '', 20),
  cell('g', ''),
];

it('adds up numbers, zero included, and names what it leaves out', () => {
  const { added, left } = entryTotalTerms(CELLS);
  expect(added).toEqual([
    { line: 'a', value: 40 },
    { line: 'b', value: 0 },
  ]);
  expect(left).toEqual({
    estimate: [{ line: 'c', value: 30 }],
    nothing_to_report: [{ line: 'd', value: null }],
    not_applicable: [{ line: 'e', value: null }],
    blank: [{ line: 'f', value: null }],
  });
});

it('adds up to the total, and leaves no expected cell unsaid', () => {
  const { added, left } = entryTotalTerms(CELLS);
  const total = entryTotal(CELLS);
  expect(added.reduce((sum, { value }) => sum + value, 0)).toBe(total.value);
  expect(added.length + Object.values(left).flat().length).toBe(total.expected);
});
