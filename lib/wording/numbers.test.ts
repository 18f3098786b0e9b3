import { describe, expect, it } from 'vitest';
import { formatCount, formatEuros, formatEurosInFull, formatRate } from './numbers';

const NARROW = '\u202f';
const NBSP = '\u00a0';

describe('formatCount', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [12345, `12${NARROW}345`],
    [70000, `70${NARROW}000`],
    [-1200, `-1${NARROW}200`],
  ])('%s is « %s »', (value, text) => {
    expect(formatCount(value)).toBe(text);
  });
});

describe('formatRate', () => {
  it.each([
    [0, '0,0'],
    [0.575, '57,5'],
    [0.29, '29,0'],
    [19 / 33, '57,5'],
    [0.6, '60,0'],
    [0.99999, '99,9'],
    [0.999999999999, '99,9'],
    [1, '100,0'],
    [1.1666, '116,6'],
    [14 / 12, '116,6'],
    [2, '200,0'],
    [12.3456, `1${NARROW}234,5`],
    [-0.12345, '-12,3'],
    [-0.0004, '0,0'],
  ])('%s is « %s % »', (fraction, text) => {
    expect(formatRate(fraction)).toBe(`${text}${NBSP}%`);
  });

  it('shows every tenth of a percent as itself', () => {
    for (let tenths = 0; tenths <= 2000; tenths += 1) {
      const shown = formatRate(tenths / 1000)
        .replace(/[^\d,]/g, '')
        .replace(',', '.');
      expect(Number(shown)).toBe(tenths / 10);
    }
  });
});

describe('formatEuros', () => {
  it.each([
    [5_550_000_000, `55,5${NBSP}M€`],
    [8_100_000_000, `81${NBSP}M€`],
    [100_000_000, `1${NBSP}M€`],
    [404_320_000, `4${NARROW}043${NARROW}200${NBSP}€`],
    [90_000_000, `900${NARROW}000${NBSP}€`],
    [123_456, `1${NARROW}234,56${NBSP}€`],
    [0, `0${NBSP}€`],
  ])('%s cents are « %s »', (cents, text) => {
    expect(formatEuros(cents)).toBe(text);
  });

  it('keeps every euro in a table of amounts', () => {
    expect(formatEurosInFull(5_550_000_000)).toBe(`55${NARROW}500${NARROW}000${NBSP}€`);
  });
});
