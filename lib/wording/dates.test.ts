import { describe, expect, it } from 'vitest';
import {
  formatAtPrecision,
  formatDay,
  formatInstant,
  formatMonth,
  formatShortMonth,
  parisDay,
} from './dates';

const NBSP = '\u00a0';

describe('formatDay', () => {
  it.each([
    ['2026-11-22', '22 novembre 2026'],
    ['2023-09-01', '1er septembre 2023'],
    ['2021-08-31', '31 août 2021'],
    ['2024-02-29', '29 février 2024'],
  ])('%s is « %s »', (day, text) => {
    expect(formatDay(day)).toBe(text);
  });
});

describe('formatMonth', () => {
  it.each([
    ['2026-11', 'novembre 2026'],
    ['2026-11-30', 'novembre 2026'],
    ['2027-01-01', 'janvier 2027'],
  ])('%s is « %s »', (day, text) => {
    expect(formatMonth(day)).toBe(text);
  });
});

describe('formatShortMonth', () => {
  it.each([
    ['2026-01-01', 'janv.'],
    ['2026-08-31', 'août'],
  ])('%s is « %s »', (day, text) => {
    expect(formatShortMonth(day)).toBe(text);
  });
});

describe('formatAtPrecision', () => {
  it('says no more than the source', () => {
    expect(formatAtPrecision('2021-01-01', 'year')).toBe('2021');
    expect(formatAtPrecision('2022-03-01', 'month')).toBe('mars 2022');
    expect(formatAtPrecision('2022-03-01', 'day')).toBe('1er mars 2022');
  });
});

describe('formatInstant', () => {
  it.each([
    ['2026-11-22T13:05:00Z', `22 novembre 2026 à 14${NBSP}h${NBSP}05`],
    ['2026-07-01T12:00:00Z', `1er juillet 2026 à 14${NBSP}h${NBSP}00`],
    ['2026-11-22T23:30:00Z', `23 novembre 2026 à 0${NBSP}h${NBSP}30`],
  ])('%s is « %s »', (instant, text) => {
    expect(formatInstant(instant)).toBe(text);
    expect(formatInstant(Date.parse(instant))).toBe(text);
  });
});

describe('parisDay', () => {
  it.each([
    ['2026-11-22T22:59:59Z', '2026-11-22'],
    ['2026-11-22T23:00:00Z', '2026-11-23'],
    ['2026-06-30T21:59:59Z', '2026-06-30'],
    ['2026-06-30T22:00:00Z', '2026-07-01'],
  ])('%s falls on %s', (instant, day) => {
    expect(parisDay(instant)).toBe(day);
  });
});
