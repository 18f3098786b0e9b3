import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { differing } from '@/db/audit-sessions';
import * as t from '@/db/schema';
import { read, write } from '@/db/store';
import { countedSession } from '@/db/training-session-counts';
import { enteredByDay } from '@/db/training-session-entries';
import { enteredInAction, sessionsOfProject } from '@/db/training-session-rows';
import { lastSlots, sessionById } from '@/db/training-sessions';
import type { Actor } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import { recordTraining } from '@/lib/project/record-training';
import { withdrawTraining } from '@/lib/project/withdraw-training';
import { account, by } from '@/test/builders';
import { type Consortium, consortium, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { refused } from '@/test/refused';
import { marked, planned, registered, SIX_SLOTS, slotOf } from '@/test/training-session';
import { changeSessionState } from './change-session-state';
import { changeSlots } from './change-slots';
import { correctParticipants } from './correct-participants';
import { correctSession } from './correct-session';
import { markAttendance } from './mark-attendance';
import { recordResults } from './record-results';
import { sessionDetail } from './session-detail';
import { sessionList } from './session-list';
import { setSequenceStart } from './set-sequence-start';
import { withdrawParticipant } from './withdraw-participant';

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
});

const people = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
const listed = () => sessionsOfProject(read(), c.projectId, NOW.day);
const entered = () => enteredInAction(read(), 'MEDIATEURS', { day: NOW.day, kind: 'academic_year' });

describe('a session planned', () => {
  it('takes the next code of its region and year, with its six slots and its zone', async () => {
    expect(await planned(c)).toMatchObject({ code: '2026-53-001', slots: 6 });
    expect((await planned(c)).code).toBe('2026-53-002');
    await planned(c, { code: 'RENNES-A' });
    for (const code of ['RENNES-A', 'Rennes-a'])
      expect(await refused(planned(c, { code }))).toEqual(['code session_code_taken']);
    expect(listed()).toMatchObject([
      { code: '2026-53-001', zoneNumber: 5, state: 'planned', firstDay: '2026-10-05', lastDay: '2026-10-10' },
      { code: '2026-53-002' },
      { code: 'RENNES-A', registered: 0, onSiteMin: null },
    ]);
  });

  it('in Mayotte stands in no printed zone, once the region is confirmed', async () => {
    expect(await refused(planned(c, { regionCode: '06' }))).toEqual([
      'regionCode session_region_not_delivered',
    ]);
    const { code } = await planned(c, { regionCode: '06', confirmed: ['session_region_not_delivered'] });
    expect(code).toBe('2026-06-001');
    expect(listed()).toMatchObject([{ region: 'Mayotte', zoneNumber: null }]);
  });

  it('is refused with each of its faults', async () => {
    const slots = [
      slotOf('2', '2026-10-05', { modality: 'live_remote' }),
      slotOf('3', '2026-10-06'),
      slotOf('5', '2026-10-07', { place: '' }),
      slotOf('1', '2026-10-08', { modality: 'self_paced', endsAt: '2026-10-20T08:00:00Z' }),
      slotOf('4', '2026-10-08', { endsAt: '2026-10-08T06:00:00Z' }),
    ];
    expect(await refused(planned(c, { slots }))).toEqual([
      'slots.0.modality module_on_site',
      'slots.2.place slot_place_needed',
      'slots.3.minutes slot_minutes_needed',
      'slots.4.endsAt slot_order',
    ]);
    expect(
      await refused(planned(c, { trainingId: c.trainings.law, organisationId: c.organisations.lead })),
    ).toEqual(['trainingId training_without_sessions']);
    expect(await refused(planned(c, { organisationId: c.organisations.stranger, regionCode: '99' }))).toEqual(
      ['regionCode region_outside_list', 'organisationId session_giver_unknown'],
    );
    expect(await refused(planned(c, { capacity: 25 }))).toEqual(['capacity session_capacity_unusual']);
    for (const code of ['nouvelle', 'Fichier', 'calendrier'])
      expect(await refused(planned(c, { code }))).toEqual(['code session_code_reserved']);
    const far = slotOf('1', '9999-10-05');
    expect(await refused(planned(c, { slots: [far] }))).toEqual([
      'slots.0.startsAt day_too_far',
      'slots.0.endsAt day_too_far',
    ]);
    const impossible = slotOf('1', '2026-10-05', { startsAt: '2026-02-30T09:00:00+01:00' });
    expect(await refused(planned(c, { slots: [impossible] }))).toEqual([
      'slots.0.startsAt slot_moment_needed',
    ]);
  });

  it('is for those who give it: a contributor of another member may not', async () => {
    const own = await account('contributor', { organisationId: c.organisations.partner });
    const other = await account('contributor', { organisationId: c.organisations.lead });
    const { sessionId } = await planned(c, {}, own);
    await expect(planned(c, {}, other)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(marked(c, sessionId, 1, [1], { actor: c.officer })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await expect(
      planned(c, {}, await account('contributor', { organisationId: c.organisations.stranger })),
    ).rejects.toMatchObject({
      kind: 'missing',
    });
  });
});

describe('people of a session', () => {
  it('are numbered, at most twenty while a slot on site is to come; what happened is recordable', async () => {
    const { sessionId } = await planned(c);
    expect(await registered(c, sessionId, 12)).toEqual({ numbers: people(1, 12) });
    expect(await refused(registered(c, sessionId, 4))).toEqual(['groups capacity_exceeded']);
    await registered(c, sessionId, 8, { confirmed: ['capacity_exceeded'] });
    expect(await refused(registered(c, sessionId, 1, { confirmed: ['capacity_exceeded'] }))).toEqual([
      'groups capacity_reached',
    ]);
    const past = await planned(c, { code: 'PASSEE' });
    await registered(c, past.sessionId, 21, { confirmed: ['capacity_exceeded'] }, NOW);
    expect(listed().map((one) => one.registered)).toEqual([20, 21]);
  });

  it('are said again, give up and come back; a stale form is refused', async () => {
    const { sessionId } = await planned(c);
    await registered(c, sessionId);
    const version = sessionById(read(), sessionId)?.version;
    const change = {
      sessionId,
      participants: [
        { number: 3, audience: 'elected' },
        { number: 4, firstTime: null },
      ],
    };
    await execute(correctParticipants, { ...change, version }, by(c.lead));
    await expect(execute(correctParticipants, { ...change, version }, by(c.lead))).rejects.toMatchObject({
      code: 'session_changed_meanwhile',
    });
    await expect(execute(correctParticipants, change, by(c.lead))).rejects.toMatchObject({
      code: 'nothing_corrected',
    });
    await marked(c, sessionId, 3, [5]);
    const leave = (number: number, withdrawnOn: string | null) =>
      execute(withdrawParticipant, { sessionId, number, withdrawnOn }, by(c.lead));
    expect(await refused(leave(5, '2026-10-06'))).toEqual(['withdrawnOn participant_has_marks']);
    await leave(6, '2026-10-06');
    expect(await refused(marked(c, sessionId, 3, [6]))).toEqual(['marks.0.number participant_withdrawn']);
    expect(listed()[0]?.registered).toBe(11);
    await leave(6, null);
    expect(listed()[0]?.registered).toBe(12);
  });
});

describe('presences', () => {
  it('count by the first slot attended, and a mark that is taken back counts no more', async () => {
    const { sessionId } = await planned(c);
    await registered(c, sessionId);
    for (const slotNo of [1, 2, 3, 4, 5, 6])
      await marked(c, sessionId, slotNo, people(1, slotNo === 5 ? 9 : 11));
    await marked(c, sessionId, 5, [10, 11, 12], { state: 'absent' });
    expect(listed()).toMatchObject([
      { entered: 11, firstEntered: 11, assiduous: 9, onSiteMin: 9, mediators: 9 },
    ]);
    expect(entered()).toMatchObject([
      { regionCode: '53', entered: 11, assiduous: 9, certified: 0, sessions: 1 },
    ]);
    for (const slotNo of [1, 2, 3, 4, 6]) await marked(c, sessionId, slotNo, [11], { state: null });
    expect(entered()).toMatchObject([{ entered: 10 }]);
    expect(differing(read())).toEqual([]);
  });

  it('to come, of nobody or in more minutes than the slot has are refused', async () => {
    const { sessionId } = await planned(c);
    await registered(c, sessionId);
    await execute(changeSlots, { sessionId, slots: [slotOf('P', '2026-11-21')], withdrawn: [] }, by(c.lead));
    expect(await refused(marked(c, sessionId, 7, [1]))).toEqual(['slotNo slot_in_future']);
    expect(await refused(marked(c, sessionId, 9, [1]))).toEqual(['slotNo slot_unknown']);
    expect(await refused(marked(c, sessionId, 1, [1, 1, 13]))).toEqual([
      'marks.1.number participant_twice',
      'marks.2.number participant_unknown',
    ]);
    expect(await refused(marked(c, sessionId, 1, [1], { state: 'partial' }))).toEqual([
      'marks.0.minutes attended_minutes',
    ]);
  });

  it('two people who tick one slot are told, and what is sent twice is written once', async () => {
    const { sessionId } = await planned(c);
    await registered(c, sessionId);
    const own = await account('contributor', { organisationId: c.organisations.partner });
    expect(await marked(c, sessionId, 1, people(1, 6), { expected: null })).toMatchObject({
      recorded: 6,
      conflicts: [],
    });
    expect(await marked(c, sessionId, 1, [5, 6, 7], { actor: own, state: 'absent', expected: null })).toEqual(
      {
        ...{ recorded: 1, unchanged: 0 },
        conflicts: [
          { number: 5, state: 'present', minutes: null },
          { number: 6, state: 'present', minutes: null },
        ],
      },
    );
    expect(await marked(c, sessionId, 1, people(1, 6), { expected: null })).toEqual({
      ...{ recorded: 0, unchanged: 6, conflicts: [] },
    });
  });

  it('keep their slot: it is said again, not given up', async () => {
    const { sessionId } = await planned(c);
    await registered(c, sessionId);
    await marked(c, sessionId, 2, [1]);
    const change = (more: Record<string, unknown>) =>
      execute(changeSlots, { sessionId, ...more }, by(c.lead));
    expect(await refused(change({ withdrawn: [2] }))).toEqual(['withdrawn.0 slot_has_marks']);
    expect(await refused(change({ slots: [slotOf('2', '2026-11-21', { slotNo: 2 })] }))).toEqual([
      'slots.0.startsAt slot_has_marks',
    ]);
    await change({ slots: [{ ...SIX_SLOTS[1], slotNo: 2, place: 'Mairie' }], withdrawn: [6] });
    expect(
      lastSlots(read(), sessionId).map(({ slotNo, place, withdrawn }) => [slotNo, place, withdrawn]),
    ).toContainEqual([...[2, 'Mairie', false]]);
    expect(listed()[0]?.lastDay).toBe('2026-10-09');
    await expect(change({ slots: [{ ...SIX_SLOTS[1], slotNo: 2, place: 'Mairie' }] })).rejects.toMatchObject({
      code: 'nothing_corrected',
    });
  });
});

it('a session is held, cancelled with its reason, reopened; results come once it has begun', async () => {
  const { sessionId } = await planned(c);
  await registered(c, sessionId);
  const step = (event: string, onDay: string, more: Record<string, unknown> = {}, now = NOW) =>
    execute(changeSessionState, { sessionId, event, onDay, ...more }, by(c.lead, now));
  const results = (result: string, now = NOW) =>
    execute(
      recordResults,
      { sessionId, results: [{ number: 1, kind: 'pix_badge', result, onDay: '2026-10-09' }] },
      by(c.lead, now),
    );
  await expect(results('obtained', on('2026-10-04'))).rejects.toMatchObject({ code: 'session_not_held' });
  expect(await refused(step('held', '2026-10-08', {}, on('2026-10-08')))).toEqual([
    'event session_slot_to_come',
  ]);
  await step('convened', '2026-09-15');
  await step('held', '2026-10-10');
  expect(await refused(step('cancelled', '2026-10-11', { reason: 'Erreur' }))).toEqual([
    'event session_step_not_allowed',
  ]);
  expect(await results('obtained')).toEqual({ recorded: 1 });
  expect(await results('obtained')).toEqual({ recorded: 0 });
  expect(listed()).toMatchObject([{ state: 'held', badges: 1, validated: 0 }]);
  await step('reopened', '2026-10-12', { reason: 'Tenue dite par erreur' });
  await step('cancelled', '2026-10-12', { reason: 'Salle indisponible' });
  await expect(marked(c, sessionId, 1, [1])).rejects.toMatchObject({ code: 'session_cancelled' });
  expect(countedSession(read(), sessionId).participants).toHaveLength(12);
});

it('says again who gives a session and where, and from when the month runs', async () => {
  const { sessionId } = await planned(c);
  const place = { sessionId, organisationId: c.organisations.partner, regionCode: '52', capacity: 15 };
  await execute(correctSession, place, by(c.lead));
  expect(listed()).toMatchObject([{ region: 'Pays de la Loire', zoneNumber: 6 }]);
  const evening = { startsAt: '2026-10-05T20:30:00Z', endsAt: '2026-10-05T21:30:00Z', slotNo: 1 };
  await execute(
    changeSlots,
    { sessionId, slots: [slotOf('1', '2026-10-05', evening)], withdrawn: [] },
    by(c.lead),
  );
  await registered(c, sessionId, 1);
  await marked(c, sessionId, 1, [1]);
  const overseas = { ...place, regionCode: '04', confirmed: ['session_region_not_delivered'] };
  await execute(correctSession, overseas, by(c.lead));
  const { slots, participants } = countedSession(read(), sessionId);
  expect([slots[0]?.onDay, participants[0]?.enteredOn]).toEqual(['2026-10-06', '2026-10-06']);
  const start = {
    trainingId: c.trainings.mediation,
    sequenceStart: 'registration',
    source: 'Courriel du 3 mai',
  };
  await expect(execute(setSequenceStart, start, by(c.lead))).rejects.toMatchObject({ kind: 'forbidden' });
  await execute(setSequenceStart, start, by(c.officer));
  await expect(execute(setSequenceStart, start, by(c.officer))).rejects.toMatchObject({
    code: 'nothing_corrected',
  });
});

it('an audit finds a count that somebody moved in the file', async () => {
  const { sessionId } = await planned(c);
  await registered(c, sessionId);
  await write(async (tx) => {
    tx.update(t.sessionCounts).set({ registered: 11 }).where(eq(t.sessionCounts.sessionId, sessionId)).run();
  });
  expect(differing(read())).toEqual([
    { sessionId, code: '2026-53-001', what: 'registered', stored: 11, recomputed: 12 },
  ]);
});

it('is read with its checks; its people by those of the consortium and its officers, never by an observer', async () => {
  const { sessionId, code } = await planned(c);
  await registered(c, sessionId);
  for (const slotNo of [1, 2, 3, 4, 5, 6]) await marked(c, sessionId, slotNo, people(1, 11));
  const at = (actor: Actor | null) => sessionDetail(read(), actor, { slug: 'essai', code }, NOW);
  const own = await at(c.reader);
  expect(own.people?.map(({ missing }) => missing.length)).toEqual([...Array(11).fill(0), 6]);
  expect(Object.fromEntries(own.checks.map(({ rule, state }) => [rule, state]))).toEqual({
    ...{
      'S-1': 'met',
      'S-2': 'met',
      'S-3': 'met',
      'S-4': 'met',
      'S-5': 'met',
      'S-6': 'met',
      'S-7': 'to_check',
    },
    ...{ 'S-8': 'met', 'S-9': 'not_applicable', 'S-10': 'to_check' },
  });
  expect(Object.values(own.may).some(Boolean)).toBe(false);
  expect(own.session.zone?.label).toBe('Bretagne');
  expect((await at(c.officer)).may).toMatchObject({ plan: true, mark: false, settle: true });
  const observer = await account('observer', { scopes: [{ kind: 'all', key: 'all' }] });
  const seen = await at(observer);
  expect([seen.people, seen.counts.entered]).toEqual([null, 11]);
  for (const stranger of [c.stranger, await account('admin'), null])
    await expect(at(stranger)).rejects.toMatchObject({ kind: 'missing' });
  const list = await sessionList(read(), c.contributor, 'essai', NOW);
  expect(list.sessions.map((one) => one.code)).toEqual([code]);
  expect(list.trainings.map(({ givers }) => givers.map(({ name }) => name))).toEqual([['Université B']]);
});

it('counts on a past day by what was known on it', async () => {
  const { sessionId } = await planned(c);
  await registered(c, sessionId, 3);
  await marked(c, sessionId, 1, [1, 2]);
  const byDay = (day: string) =>
    enteredByDay(read(), { projectId: c.projectId }, day).map((row) => [
      ...[row.day, row.entered, row.first_entered, row.certified],
    ]);
  const known = [['2026-10-05', 2, 2, 0]];
  expect(byDay(NOW.day)).toEqual(known);
  const later = by(c.lead, on('2026-12-05'));
  const marks = (number: number, state: string | null) => ({ number, state });
  await execute(
    markAttendance,
    { sessionId, slotNo: 1, marks: [marks(1, null), marks(3, 'present')] },
    later,
  );
  await execute(markAttendance, { sessionId, slotNo: 2, marks: [marks(1, 'present')] }, later);
  const badges = [{ number: 2, kind: 'pix_badge', result: 'obtained', onDay: '2026-11-02' }];
  await execute(recordResults, { sessionId, results: badges }, later);
  expect(byDay('2026-12-05')).toEqual([
    ['2026-10-05', 2, 2, 1],
    ['2026-10-06', 1, 1, 0],
  ]);
  expect(byDay(NOW.day)).toEqual(known);
  // Before anything was marked, nobody had entered.
  expect(byDay('2026-10-20')).toEqual([]);
});

it('holds its training back from being withdrawn, until it is cancelled with nobody in it', async () => {
  const { trainingId } = await execute(
    recordTraining,
    {
      ...{ participationId: c.participations.mediators, organisationId: c.organisations.partner },
      ...{ title: 'Doublon', kind: 'track', regime: 'initial', regions: [{ regionCode: '53' }] },
      levelKeys: ['7'],
    },
    by(c.officer),
  );
  const withdrawn = () =>
    execute(withdrawTraining, { id: trainingId, reason: 'Saisie deux fois' }, by(c.officer));
  const { sessionId } = await planned(c, { trainingId });
  await expect(withdrawn()).rejects.toMatchObject({ code: 'hangs_on_it', params: { sessions: 1 } });
  await execute(
    changeSessionState,
    { sessionId, event: 'cancelled', onDay: NOW.day, reason: 'Saisie deux fois' },
    by(c.lead),
  );
  expect(await withdrawn()).toEqual({ withdrawn: true });
});
