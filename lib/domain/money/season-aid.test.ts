import { describe, expect, it } from 'vitest';
import { formatRate } from '@/lib/wording/numbers';
import { type AidAnnouncement, aidReadings, announcedWaves } from './season-aid';

const M = 100_000_000;
const page = (laureates: number, millions: number, on: string): AidAnnouncement => ({
  ...{ laureates, on },
  cents: Math.round(millions * M),
  source: on,
});
const july = page(9, 22, '2022-07-28');
const november = page(16, 36, '2022-11-21');
const october = page(8, 14.2, '2023-10-09');

describe('the waves of a season', () => {
  it('are 9, 7 by subtraction and 8 laureates, for 22, 14 and 14.2 M€: 50.2 M€ in all', () => {
    const waves = announcedWaves([july, november, october], 24) ?? [];
    expect(waves.map(({ laureates, cents }) => [laureates, cents / M])).toEqual([
      [9, 22],
      [7, 14],
      [8, 14.2],
    ]);
    expect(waves.map(({ minus }) => minus?.on ?? null)).toEqual([null, '2022-07-28', null]);
    expect(waves.reduce((sum, { cents }) => sum + cents, 0)).toBe(5_020_000_000);
  });

  it.each<[string, AidAnnouncement[], number]>([
    ['no choice of pages names the laureates', [july, november], 24],
    [
      'two choices do',
      [page(12, 20, '2022-01-01'), page(12, 21, '2022-02-01'), page(12, 9, '2022-03-01')],
      24,
    ],
    ['nothing was announced', [], 24],
  ])('are not told where %s', (_, pages, laureates) => {
    expect(announcedWaves(pages, laureates)).toBeNull();
  });

  it('leave out a page that is no stage of another: more aid for fewer laureates', () => {
    const odd = page(5, 40, '2022-08-01');
    expect(announcedWaves([odd, november, october], 24)?.map(({ laureates }) => laureates)).toEqual([16, 8]);
  });
});

describe('the readings of a published aid', () => {
  it('are two where nobody says whether the top-up is part of it', () => {
    const readings = aidReadings(55.5 * M, 3.5 * M, 119 * M);
    expect(readings.map(({ key, cents }) => [key, cents / M])).toEqual([
      ['included', 55.5],
      ['on_top', 59],
    ]);
    // 59 / 119 is 49.579…: truncated, not rounded to 49.6.
    expect(readings.map(({ share }) => formatRate(share ?? 0))).toEqual(['46,6\u00a0%', '49,5\u00a0%']);
  });

  it('is one without a top-up, and has no share without a budget', () => {
    expect(aidReadings(36 * M, null, null)).toEqual([{ key: 'alone', cents: 36 * M, share: null }]);
  });
});
