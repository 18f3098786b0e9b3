import { beforeEach, describe, expect, it } from 'vitest';
import { read } from '@/db/store';
import { isRefusal } from '@/lib/refusal';
import { consortium } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { laureate } from '@/test/laureate';
import { actionDetail } from './action-detail';

const day = NOW.day;

beforeEach(async () => void (await programmeDatabase()));

describe('an action', () => {
  it('is read in the latest season it is in, with its number in each', async () => {
    const action = await actionDetail(read(), { key: 'DIRECTION', day });
    expect(action).toMatchObject({ season: 'S2', number: 3, status: 'open' });
    expect(action.seasons.map(({ season, number }) => `${season} ${number}`)).toEqual(['S1 2', 'S2 3']);
    expect(action.editions.map(({ edition, number }) => `${edition} ${number}`)).toEqual([
      '2021 2',
      '2023 3',
    ]);
  });

  it.each([
    { key: 'INCONNUE', day },
    { key: 'MEDIATEURS', season: 'S1' as const, day },
  ])('%o is missing', async (asked) => {
    const refused = await actionDetail(read(), asked).catch((error: unknown) => error);
    expect(isRefusal(refused) && refused.kind).toBe('missing');
  });

  it('keeps the versions of its targets, and says which one holds', async () => {
    const inForce = async (on: string) =>
      (await actionDetail(read(), { key: 'REGLEMENTAIRE', season: 'S1', day: on })).targets
        .filter((target) => target.inForce)
        .map(({ componentId, target }) => [componentId, target]);
    expect(await inForce('2022-06-01')).toEqual([
      ['REGLEMENTAIRE.S1.004.P', 3],
      ['REGLEMENTAIRE.S1.004.M', 2],
    ]);
    expect(await inForce(day)).toEqual([['REGLEMENTAIRE.S1', 7]]);
  });

  it('counts the learners that its objective counts', async () => {
    const measure = async (key: string) => (await actionDetail(read(), { key, day })).trajectory.measure;
    expect(await measure('MEDIATEURS')).toBe('first_entered');
    expect(await measure('CONTINUE')).toBe('entered');
  });

  it('has one figure of its targets of the call: a volume that each candidate states is none', async () => {
    await consortium();
    const { components, composites } = await actionDetail(read(), { key: 'MEDIATEURS', day });
    expect(components.map(({ setByCandidate, target }) => [setByCandidate, target])).toEqual([
      [false, 10_000],
      [true, null],
    ]);
    expect(composites.committed).toEqual({ rate: 0.01, reason: null });
  });

  it('shows the statements and the discrepancies that touch it', async () => {
    const { statements, gaps } = await actionDetail(read(), { key: 'PS_INITIALE', day });
    expect(statements.map(({ about }) => about)).toContain('PS_INITIALE.engaged');
    expect(gaps.flatMap(({ codes }) => codes)).toContain('D176');
    const early = await actionDetail(read(), { key: 'PS_INITIALE', season: 'S1', day: '2022-01-01' });
    expect(early.gaps.flatMap(({ codes }) => codes)).not.toContain('D176');
  });

  it('lists its projects and where they deliver', async () => {
    await laureate({
      acronym: 'TROIS',
      actions: [{ key: 'JURISTES', season: 'S1', trainings: [['53', '52', '11']] }],
    });
    const { projects, regions } = await actionDetail(read(), { key: 'JURISTES', season: 'S1', day });
    expect(projects.map(({ slug }) => slug)).toEqual(['trois']);
    expect(regions.map(({ code, projects: count }) => `${code} ${count}`).sort()).toEqual([
      '11 1',
      '52 1',
      '53 1',
    ]);
    expect((await actionDetail(read(), { key: 'JURISTES', season: 'S2', day })).projects).toEqual([]);
  });
});
