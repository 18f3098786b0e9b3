import { describe, expect, it } from 'vitest';
import { cellText, parseCell, parseCount } from './count';

describe('a head count as people type it', () => {
  it.each([
    ['0', 0],
    ['12345', 12345],
    ['12 345', 12345],
    ['12\u202f345', 12345],
    ['12\u00a0345', 12345],
    ['  7 ', 7],
    ['1 234 567', 1234567],
    ['99999999', 99999999],
    ['12,0', 12],
    ['12.0', 12],
    ['1 234,00', 1234],
  ])('reads %j as %d', (text, value) => {
    expect(parseCount(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['-3', 'negative'],
    ['−3', 'negative'],
    ['2,5', 'decimal'],
    ['2.5', 'decimal'],
    ['12.345', 'decimal'],
    ['12.000', 'decimal'],
    ['12,05', 'decimal'],
    [',0', 'decimal'],
    ['-3,0', 'negative'],
    ['abc', 'not_a_number'],
    ['1e5', 'not_a_number'],
    ['NaN', 'not_a_number'],
    ['Infinity', 'not_a_number'],
    ['true', 'not_a_number'],
    ['０１２', 'not_a_number'],
    ['1 2', 'not_a_number'],
    ['12 34', 'not_a_number'],
    ['', 'not_a_number'],
    ['1000000000000', 'too_large'],
  ])('refuses %j as %s', (text, code) => {
    expect(parseCount(text)).toEqual({ ok: false, code });
  });
});

describe('a grid cell', () => {
  it.each([
    ['', null, null],
    ['0', 'number', 0],
    ['rien', 'nothing_to_report', null],
    ['Rien à déclarer', 'nothing_to_report', null],
    ['so', 'not_applicable', null],
    ['Sans objet', 'not_applicable', null],
    ['~1 200', 'estimate', 1200],
  ])('%j says %s %s', (text, state, value) => {
    expect(parseCell(text)).toEqual({ ok: true, cell: { state, value } });
  });

  it('reads back what it writes', () => {
    for (const text of ['', '0', 'rien', 'so', '~12', '345']) {
      const parsed = parseCell(text);
      expect(parsed.ok && cellText(parsed.cell)).toBe(text);
    }
  });
});
