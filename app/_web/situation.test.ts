import { beforeEach, describe, expect, it } from 'vitest';
import { nowAt } from '@/lib/domain/time';
import { isRefusal } from '@/lib/refusal';
import { programmeDatabase } from '@/test/database';
import { apiSituation, situationOf } from './situation';

const now = nowAt(new Date('2026-11-20T10:00:00Z'));

// The seasons are recorded.
beforeEach(() => programmeDatabase());

describe('the season and the day of a page', () => {
  it('is today and no season without parameters, or with empty ones', () => {
    for (const given of [{}, { season: '', 'as-of': '' }]) {
      expect(situationOf(given, now)).toEqual({
        season: undefined,
        seasons: ['S1', 'S2'],
        day: '2026-11-20',
        today: '2026-11-20',
        typedDay: undefined,
        target: 'current',
        errors: {},
        params: {},
        place: {},
      });
    }
  });
  it('is what the address says', () => {
    const situation = situationOf({ season: 'S1', 'as-of': ['2024-03-01', '2025-01-01'] }, now);
    expect(situation).toMatchObject({ season: 'S1', day: '2024-03-01', errors: {} });
    expect(situation.params).toEqual({ season: 'S1', 'as-of': '2024-03-01' });
  });
  it.each(['2026-02-30', 'hier', '2026-11-21', '2021-12-15'])('shows today for %s, and says why', (day) => {
    const situation = situationOf(new URLSearchParams({ 'as-of': day }), now);
    expect(situation).toMatchObject({ day: '2026-11-20', typedDay: day, params: {} });
    expect(situation.errors['as-of']).toMatch(/\.$/);
  });
  it('is read against the first targets where asked, which follows the reader', () => {
    expect(situationOf({ target: 'original' }, now)).toMatchObject({
      target: 'original',
      params: { target: 'original' },
    });
    const unknown = situationOf({ target: 'first' }, now);
    expect(unknown).toMatchObject({ target: 'current', params: {} });
    expect(unknown.errors.target).toMatch(/\.$/);
  });
  it('passes on the region, the action and the level of its address, where they are keys', () => {
    const { params, place } = situationOf(
      { region: '53', action: 'JURISTES', level: ['7', '8'], season: 'S1' },
      now,
    );
    expect(params).toEqual({ season: 'S1', place: 'region=53&action=JURISTES&level=7' });
    expect(place).toEqual({ region: '53', action: 'JURISTES', level: '7' });
    expect(situationOf({ region: '5 3', action: '<b>' }, now).params).toEqual({});
  });
  it('says that a season does not exist', () => {
    expect(situationOf({ season: 'S3' }, now).errors.season).toMatch(/choisissez-la dans la liste/);
  });
});

describe('the same in the API', () => {
  it('takes what can be read', () => {
    expect(apiSituation(new URLSearchParams('season=S2&as-of=2024-03-01'), now)).toEqual({
      season: 'S2',
      day: '2024-03-01',
      target: 'current',
    });
  });
  it('refuses, naming the fields', () => {
    try {
      apiSituation(new URLSearchParams('season=S9&as-of=2026-02-30&target=first'), now);
      expect.unreachable();
    } catch (error) {
      if (!isRefusal(error)) throw error;
      expect(error.kind).toBe('invalid');
      expect(error.fields.map(({ path, code }) => `${path} ${code}`)).toEqual([
        'season unknown_season',
        'as-of impossible_date',
        'target unknown_target',
      ]);
    }
  });
});
