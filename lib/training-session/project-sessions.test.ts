import { beforeEach, expect, it } from 'vitest';
import { read } from '@/db/store';
import { execute } from '@/lib/command';
import { sessionCalendarFile } from '@/lib/export/session-calendar';
import { account, by } from '@/test/builders';
import { type Consortium, consortium, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { marked, planned, registered, slotOf } from '@/test/training-session';
import { changeSessionState } from './change-session-state';
import { projectSessions, sessionCalendar } from './project-sessions';
import { sessionChoices } from './session-choices';
import type { SessionFilter } from './session-filter';
import { slotAttendance } from './slot-attendance';

let c: Consortium;
let session: { sessionId: number; code: string };

beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
  session = await planned(c);
  await registered(c, session.sessionId, 3);
  await marked(c, session.sessionId, 2, [1]);
  await planned(c, { regionCode: '52', slots: [slotOf('1', '2026-12-07')] });
  const overseas = { regionCode: '04', slots: [slotOf('1', '2026-11-30')] };
  const { sessionId } = await planned(c, { ...overseas, confirmed: ['session_region_not_delivered'] });
  await execute(
    changeSessionState,
    { sessionId, event: 'cancelled', onDay: '2026-09-10', reason: 'Trop peu d’inscrits.' },
    by(c.lead, on('2026-09-10')),
  );
});

const listed = async (filter: SessionFilter = {}) =>
  (await projectSessions(read(), c.lead, { slug: 'essai', filter }, NOW)).sessions.map(
    ({ regionCode }) => regionCode,
  );

it('the sessions of a project are found by state, zone and month', async () => {
  const sought: [SessionFilter, string[]][] = [
    [{}, ['53', '04', '52']],
    [{ state: 'cancelled' }, ['04']],
    [{ zone: 5 }, ['53']],
    [{ zone: 'none' }, ['04']],
    [{ month: '2026-10' }, ['53']],
    [{ month: '2026-12', state: 'planned' }, ['52']],
    [{ month: '2027-01' }, []],
  ];
  for (const [filter, regions] of sought)
    expect(await listed(filter), JSON.stringify(filter)).toEqual(regions);
  const { months, zones, outside, total, mayPlan } = await projectSessions(
    read(),
    c.lead,
    { slug: 'essai', filter: { state: 'held' } },
    NOW,
  );
  expect({ months, total, outside, mayPlan }).toEqual({
    months: ['2026-10', '2026-11', '2026-12'],
    total: 3,
    outside: true,
    mayPlan: true,
  });
  // The region that no printed zone names is none of them.
  expect(zones.map(({ label }) => label)).toEqual(['Bretagne', 'Pays de la Loire']);
});

it('a calendar has the slots of its days in their order; its file says them in UTC, and nobody’s name', async () => {
  const asked = { slug: 'essai', filter: {} };
  const { slots } = await sessionCalendar(
    read(),
    c.lead,
    { ...asked, from: '2026-10-01', to: '2026-10-31' },
    NOW,
  );
  expect(slots.map(({ moduleKey }) => moduleKey)).toEqual(['1', '2', '3', '4', '5', '6']);
  const { name, text } = await sessionCalendarFile(read(), c.lead, asked, NOW);
  expect(name).toBe('sessions-essai.ics');
  expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(8);
  expect(text).toContain('DTSTART:20261005T070000Z');
  expect(text).toContain('LOCATION:Maison des associations');
  expect(text.match(/^STATUS:CANCELLED/gm)).toHaveLength(1);
  const ofMonth = await sessionCalendarFile(read(), c.lead, { ...asked, filter: { month: '2026-12' } }, NOW);
  expect(ofMonth.name).toBe('sessions-essai-2026-12.ics');
  expect(ofMonth.text.match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
});

it('a lead plans for every member, a contributor for its own organisation, a reader for nobody', async () => {
  const giversOf = async (actor: Parameters<typeof sessionChoices>[1]) => {
    const { trainings } = await sessionChoices(read(), actor, 'essai', NOW);
    return trainings.flatMap(({ givers }) => givers.map(({ name }) => name));
  };
  expect(await giversOf(c.lead)).toEqual(['Université A', 'Université B']);
  expect(await giversOf(c.contributor)).toEqual(['Université B']);
  await expect(giversOf(c.reader)).rejects.toMatchObject({ kind: 'missing' });
});

it('a slot to mark has everybody who is expected, and is missing for whoever may not mark', async () => {
  const at = (slotNo: number | undefined, actor = c.lead) =>
    slotAttendance(read(), actor, { slug: 'essai', code: session.code, slotNo }, NOW);
  const { slot, people } = await at(2);
  expect(slot?.slotNo).toBe(2);
  expect(people.map(({ number, mark }) => [number, mark?.state ?? null])).toEqual([
    [1, 'present'],
    [2, null],
    [3, null],
  ]);
  expect((await at(undefined)).slot?.slotNo).toBe(6);
  expect((await at(99)).slot?.slotNo).toBe(6);
  await expect(at(2, c.reader)).rejects.toMatchObject({ kind: 'missing' });
  await expect(at(2, await account('observer'))).rejects.toMatchObject({ kind: 'missing' });
});
