import { beforeEach, describe, expect, it } from 'vitest';
import { activeMembers, projectIds } from '@/db/projects';
import { publishedDays } from '@/db/published-days';
import { type Read, read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { LEARNER_GRAINS } from '@/lib/domain/figure-address';
import { addDays, nowAt } from '@/lib/domain/time';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { openTable } from '@/lib/export/downloaded-table';
import { actionDetail } from '@/lib/overview/action-detail';
import { regionDetail } from '@/lib/overview/region-detail';
import { regionList } from '@/lib/overview/region-list';
import { projectDetail } from '@/lib/project/project-detail';
import { planVerdicts } from '@/lib/verdict/verdicts-against-plan';
import { demonstration } from '@/test/demonstration';
import { entitledRead } from './entitled-read';
import { learnerCellsAt } from './hidden-learners';
import { knownAt } from './known-totals';
import { ALL_PERIODS, cellName } from './learner-cells';
import { forgetAnswers } from './memory';
import { projectIndex } from './project-index';
import { publicTables } from './public-tables';

const TODAY = '2026-11-20';
const now = nowAt(new Date('2026-11-20T09:00:00Z'));
demonstration();

const everything: Actor = {
  ...{ accountId: 1, role: 'observer', organisationId: null },
  scopes: [{ kind: 'all', key: '' }],
};
const officerOf = (...actions: string[]): Actor => ({
  ...{ accountId: 2, role: 'officer', organisationId: null },
  scopes: actions.map((key) => ({ kind: 'action', key })),
});
const as = (actor: Actor | null): Promise<Read> => entitledRead(read(), actor, now);

beforeEach(forgetAnswers);

/** Every cell that a handle sees of a season on a day, by its name. */
async function cellsOf(handle: Read, day = TODAY, season: SeasonKey = 'S1') {
  const tables = await publicTables(handle, season, day);
  return new Map(
    LEARNER_GRAINS.flatMap((grain) =>
      tables.cells(grain).map(({ place, value }) => [cellName(place), value] as const),
    ),
  );
}

/** A member of the first project that has a hidden cell of its own today. */
async function memberWithHidden() {
  const shown = await cellsOf(read());
  const cells = await learnerCellsAt(read(), 'S1', TODAY);
  for (const id of await projectIds(read())) {
    const own = [...cells].filter(([, { rows }]) => rows.every(({ projectId }) => projectId === id));
    if (!own.some(([name]) => shown.get(name)?.state === 'hidden')) continue;
    const [member] = await activeMembers(read(), id, TODAY);
    const project = (await projectIndex(read(), TODAY)).find((one) => one.id === id);
    if (!member || !project) continue;
    const actor: Actor = { accountId: 3, role: 'reader', organisationId: member.organisationId, scopes: [] };
    return { actor, project };
  }
  throw new Error('No project has a hidden cell of its own.');
}

describe('who is entitled', { timeout: 120_000 }, () => {
  it('sees the number of a cell that his projects alone make, and of no other hidden cell', async () => {
    const shown = await cellsOf(read());
    const cells = await learnerCellsAt(read(), 'S1', TODAY);
    const { actor } = await memberWithHidden();
    const own = new Set<number>();
    for (const id of await projectIds(read()))
      if ((await activeMembers(read(), id, TODAY)).some((one) => one.organisationId === actor.organisationId))
        own.add(id);
    let seen = 0;
    for (const [name, value] of await cellsOf(await as(actor))) {
      const cell = cells.get(name);
      const isOwn = cell?.rows.every(({ projectId }) => own.has(projectId));
      if (!isOwn) expect(value, name).toEqual(shown.get(name));
      else if (shown.get(name)?.state === 'hidden') {
        seen += 1;
        expect(value, name).toEqual({ value: cell?.tally.value, state: 'number' });
      }
    }
    expect(seen).toBeGreaterThan(0);
  });

  it('is an officer of his actions, whole projects at a time, and an observer of everything', async () => {
    const hiddenOf = (cells: Awaited<ReturnType<typeof cellsOf>>) =>
      [...cells.values()].filter(({ state }) => state === 'hidden').length;
    const visitor = hiddenOf(await cellsOf(read()));
    const officer = hiddenOf(await cellsOf(await as(officerOf('SPECIALISTES'))));
    expect(officer).toBeGreaterThan(0);
    expect(officer).toBeLessThan(visitor);
    expect(hiddenOf(await cellsOf(await as(everything)))).toBe(0);
    expect(hiddenOf(await cellsOf(await as(officerOf())))).toBe(visitor);
    expect(hiddenOf(await cellsOf(await as({ ...everything, role: 'admin' })))).toBe(visitor);
  });
});

/** What pages, exports and the API ask: each answer whole, as text. */
const QUESTIONS: Record<string, (handle: Read, slug: string) => Promise<unknown>> = {
  'the public tables': async (handle) => [...(await cellsOf(handle))],
  'the list of the regions': (handle) => regionList(handle, { season: 'S1', day: TODAY, measure: 'entered' }),
  'a region': (handle) => regionDetail(handle, { code: '53', season: 'S1', day: TODAY }),
  'an action': (handle) => actionDetail(handle, { key: 'SPECIALISTES', season: 'S1', day: TODAY }),
  'a project': (handle, slug) => projectDetail(handle, { slug, season: 'S1', day: TODAY }),
  'the plans': async (handle) => {
    const { actions, projects, regions } = await planVerdicts(handle, 'S1', TODAY);
    return [[...actions], [...projects], [...regions]];
  },
  'a file': async (handle, slug) => {
    const table = await openTable('learners', {
      ...{ read: handle, actor: null, now, format: 'csv', season: 'S1', day: TODAY, target: 'current' },
      filter: (name) => (name === 'project' ? slug : undefined),
    });
    const rows: unknown[] = [];
    for await (const row of table.rows) rows.push(row);
    return rows;
  },
};

describe.each(Object.entries(QUESTIONS))('what is remembered of %s', { timeout: 120_000 }, (_, ask) => {
  const text = async (handle: Read, slug: string) => JSON.stringify(await ask(handle, slug));

  it('is given to a visitor after an entitled reader as if nobody had asked before him', async () => {
    const { project } = await memberWithHidden();
    forgetAnswers();
    const visitor = await text(read(), project.slug);
    forgetAnswers();
    const entitled = await text(await as(everything), project.slug);
    expect(await text(read(), project.slug)).toBe(visitor);
    expect(visitor).not.toBe(entitled);
  });

  it('is not given to an entitled reader after a visitor', async () => {
    const { project } = await memberWithHidden();
    const entitled = await text(await as(everything), project.slug);
    forgetAnswers();
    await text(read(), project.slug);
    expect(await text(await as(everything), project.slug)).toBe(entitled);
  });
});

describe('a past day', { timeout: 120_000 }, () => {
  it('is read by a visitor as the last published one by then, whichever he asks for', async () => {
    const published = (await publishedDays(read())).toSorted();
    const apart = published.findLastIndex((day, index) => addDays(day, 9) < (published[index + 1] ?? ''));
    const [first = '', second = ''] = published.slice(apart);
    expect(first < second).toBe(true);
    for (const season of ['S1', 'S2'] as const) {
      const closing = await cellsOf(read(), first, season);
      expect(closing.size).toBeGreaterThan(0);
      for (const day of [addDays(first, 1), addDays(second, -1)])
        expect(await cellsOf(read(), day, season)).toEqual(closing);
      expect((await publicTables(read(), season, addDays(first, 1))).day).toBe(first);
      expect((await cellsOf(read(), addDays(published[0] ?? '', -1), season)).size).toBe(0);
    }
    expect((await publicTables(read(), 'S1', TODAY)).day).toBe(TODAY);
  });

  it('is every day for who is entitled: his own cells as known at the end of it', async () => {
    const handle = await as(everything);
    const days = (await publishedDays(read())).toSorted();
    const day = addDays(days.at(-1) ?? '', -3);
    const cells = await learnerCellsAt(read(), 'S1', day);
    const seen = await cellsOf(handle, day);
    expect(seen.size).toBe(cells.size);
    for (const [name, { tally }] of cells)
      if (tally.numbers > 0) expect(seen.get(name), name).toEqual({ value: tally.value, state: 'number' });
  });

  it('reads the totals of a past day as the tables of that day have them', async () => {
    const { actor: member } = await memberWithHidden();
    const days = (await publishedDays(read())).toSorted();
    const asked = [days[0] ?? '', ...[-20, -1, 0, 3].map((shift) => addDays(days.at(-1) ?? '', shift))];
    let own = 0;
    for (const actor of [everything, officerOf('SPECIALISTES'), member, null])
      for (const season of ['S1', 'S2'] as const)
        for (const day of asked) {
          const handle = await as(actor);
          const tables = await publicTables(handle, season, day);
          const cells = (['programme', 'action'] as const).flatMap((grain) => tables.cells(grain));
          const inTables = cells.flatMap(({ place, value, day: of }) =>
            place.measure === 'entered' && place.periodId !== ALL_PERIODS
              ? [[`${place.actionKey ?? ''}|${place.layer}|${place.periodId}`, { value, day: of }] as const]
              : [],
          );
          const known = await knownAt(handle, season, 'entered', day);
          expect(known, `${actor?.role} ${season} ${day}`).toEqual({
            day: tables.day,
            values: new Map(inTables),
          });
          own += inTables.filter(([, { day: of }]) => of !== tables.day).length;
        }
    expect(own).toBeGreaterThan(0);
  });

  it('is not today, which is read as it stands whatever later moment the journal knows', async () => {
    const days = (await publishedDays(read())).toSorted();
    const day = addDays(days.at(-1) ?? '', 2);
    expect(day < TODAY).toBe(true);
    const then = await entitledRead(read(), null, nowAt(new Date(`${day}T09:00:00Z`)));
    expect((await publicTables(then, 'S1', day)).day).toBe(day);
    expect((await publicTables(await as(null), 'S1', day)).day).toBe(days.at(-1));
  });
});
