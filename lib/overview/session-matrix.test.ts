import { beforeAll, beforeEach, expect, test } from 'vitest';
import { openStore, read } from '@/db/store';
import { execute } from '@/lib/command';
import { actionsProgress } from '@/lib/figure/action-progress';
import { changeSessionState } from '@/lib/training-session/change-session-state';
import { account, by } from '@/test/builders';
import { type Consortium, consortium, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { refusedWith } from '@/test/refused';
import { marked, planned, registered, slotOf } from '@/test/training-session';
import { publicSessions } from './public-sessions';
import { sessionMatrix } from './session-matrix';
import { sessionTarget } from './session-target';

let c: Consortium;
let path: string;
// One story for all: each test reads the file again.
beforeEach(() => openStore(path));
/** Two sessions of Bretagne in March and April, the first held with 9 at module 5; one of Mayotte, planned; one cancelled. */
beforeAll(async () => {
  path = await programmeDatabase();
  c = await consortium();
  const six = (month: string) =>
    (['1', '2', '3', '4', '5', '6'] as const).map((key, index) => slotOf(key, `2026-${month}-0${2 + index}`));
  const begun = on('2026-02-01');
  const held = await planned(c, { slots: six('03') }, c.lead, begun);
  await registered(c, held.sessionId, 14, { registeredOn: '2026-02-01' }, begun);
  for (const slotNo of [1, 2, 3, 4, 5, 6])
    await marked(c, held.sessionId, slotNo, people(slotNo === 5 ? 9 : 12));
  await step(held.sessionId, 'held', '2026-03-07');
  const other = await planned(c, { slots: six('04') }, c.lead, begun);
  await step(other.sessionId, 'cancelled', '2026-03-20', { reason: 'Salle indisponible' });
  await planned(
    c,
    { slots: six('12'), regionCode: '06', confirmed: ['session_region_not_delivered'] },
    c.lead,
    begun,
  );
});

const people = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const step = (sessionId: number, event: string, onDay: string, more: Record<string, unknown> = {}) =>
  execute(changeSessionState, { sessionId, event, onDay, ...more }, by(c.lead));

test('zones and months add up to all sessions, and what is to look at is said', async () => {
  const { year, zones, total, alerted, ever } = await sessionMatrix(read(), c.officer, NOW, {});
  expect(year).toBe('2026');
  expect(zones).toHaveLength(14);
  expect(zones.map(({ zone }) => zone?.number ?? null).slice(-2)).toEqual([13, null]);
  const sums = { held: 1, planned: 1, cancelled: 1 };
  expect(total).toMatchObject({ ...sums, entered: 12, assiduous: 9, fundable: 0, alerted: 1 });
  for (const key of ['held', 'planned', 'cancelled', 'entered'] as const)
    expect(zones.reduce((sum, zone) => sum + zone[key], 0)).toBe(total[key]);
  expect(zones.at(-1)).toMatchObject({ planned: 1, months: { '2026-12': { planned: 1 } } });
  expect(zones[4]).toMatchObject({
    zone: { number: 5 },
    months: { '2026-03': { held: 1 }, '2026-04': { cancelled: 1 } },
  });
  expect(alerted.map(({ code, alerts }) => [code, alerts])).toEqual([
    ['2026-53-001', ['under_size', 'not_financed']],
  ]);
  expect(ever.mediators).toBe(12);
});

test('it holds the projects that its reader reads, and nobody of a consortium opens it', async () => {
  const other = await account('officer', { scopes: [{ kind: 'action', key: 'SPECIALISTES' }] });
  const none = await sessionMatrix(read(), other, NOW, {});
  expect(none.total).toMatchObject({ held: 0, planned: 0 });
  expect(none.elsewhere).toBe(true);
  const observer = await account('observer', { scopes: [{ kind: 'all', key: '' }] });
  expect(await sessionMatrix(read(), observer, NOW, {})).toMatchObject({
    total: { held: 1, planned: 1 },
    elsewhere: false,
  });
  expect(await refusedWith(sessionMatrix(read(), c.lead, NOW, {}))).toBe('not_found');
});

test('anybody reads how many sessions, where and when, as known at a day, and nothing of who was there', async () => {
  const now = await publicSessions(read(), { actionKey: 'MEDIATEURS', day: NOW.day });
  expect(now.total).toMatchObject({ held: 1, planned: 1, cancelled: 1, places: 30 });
  expect(now.quarters).toEqual(['2026-T1', '2026-T2', '2026-T4']);
  expect(now.zones.at(-1)).toMatchObject({ zone: null, planned: 1, quarters: { '2026-T4': { planned: 1 } } });
  expect(now.modules.map(({ key, held }) => `${key}:${held}`).join(' ')).toBe('1:1 2:1 3:1 4:1 5:1 6:1 P:0');
  expect(JSON.stringify(now)).not.toMatch(/entered|registered|assiduous|badge/);
  const before = await publicSessions(read(), { actionKey: 'MEDIATEURS', day: '2026-02-15' });
  expect(before.total).toMatchObject({ held: 0, planned: 3, cancelled: 0 });
  const early = await publicSessions(read(), { actionKey: 'MEDIATEURS', day: '2026-01-15' });
  expect(early.total).toMatchObject({ held: 0, planned: 0, places: 0 });
  expect(await refusedWith(publicSessions(read(), { actionKey: 'JURISTES', day: NOW.day }))).toBe(
    'unknown_action',
  );
});

test('the objective is read in four ways, by what reports verified', async () => {
  const actions = await actionsProgress(read(), 'S2', NOW.day);
  const [mediators, other] = ['MEDIATEURS', 'CONTINUE'].map((key) => actions.find((one) => one.key === key));
  if (!mediators || !other) throw new Error('no action');
  const target = await sessionTarget(read(), mediators, NOW.day);
  expect(target?.target).toBe(10_000);
  expect(target?.readings.map(({ measure, isObjective }) => [measure, isObjective])).toEqual([
    ['entered', false],
    ['first_entered', true],
    ['validated', false],
    ['certified', false],
  ]);
  expect(target?.needed).toBeNull();
  expect(await sessionTarget(read(), other, NOW.day)).toBeNull();
});
