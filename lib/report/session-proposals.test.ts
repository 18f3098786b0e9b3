import { beforeAll, beforeEach, expect, test } from 'vitest';
import { reportHeading } from '@/db/report-rows';
import { openStore, read } from '@/db/store';
import { execute } from '@/lib/command';
import { isRefusal } from '@/lib/refusal';
import { recordResults } from '@/lib/training-session/record-results';
import { sessionProofs } from '@/lib/why/session-proofs';
import { answerOfRefusal } from '@/lib/wording/refusal-answer';
import { account, by } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { refusedWith } from '@/test/refused';
import { marked, planned, registered, slotOf } from '@/test/training-session';
import { proposeFiguresFromSessions } from './propose-figures-from-sessions';
import { reportEntry } from './report-entry';
import { sessionProposals } from './session-proposals';
import { submitReport } from './submit-report';

let c: Consortium;
let path: string;
// One story for all: each test reads the file again.
beforeEach(() => openStore(path));
/** In March 2026, 12 people of Bretagne: 11 whole, 10 badges, of which one came in November. */
beforeAll(async () => {
  path = await programmeDatabase();
  c = await consortium();
  const slots = (['1', '2', '3', '4', '5', '6'] as const).map((key, index) =>
    slotOf(key, `2026-03-0${2 + index}`),
  );
  const { sessionId } = await planned(c, { slots }, c.lead, on('2026-02-01'));
  await registered(c, sessionId, 12, { registeredOn: '2026-02-01' }, on('2026-02-01'));
  const all = Array.from({ length: 12 }, (_, index) => index + 1);
  for (const slotNo of [1, 2, 3, 4, 5, 6])
    await marked(c, sessionId, slotNo, slotNo === 5 ? all.slice(1) : all);
  const badge = (number: number, onDay: string) => ({ number, kind: 'pix_badge', result: 'obtained', onDay });
  await execute(
    recordResults,
    {
      sessionId,
      results: [...all.slice(2, 11).map((number) => badge(number, '2026-03-07')), badge(12, '2026-11-05')],
    },
    by(c.lead),
  );
});

const entry = () => reportEntry(read(), c.lead, NOW, c.october.id);
const proposals = async () =>
  sessionProposals(await entry()).map(({ measure, regionCode, typed, counted, standing }) => [
    measure,
    regionCode,
    typed,
    counted,
    standing,
  ]);
const propose = async (keys: string[], actor = c.lead) => {
  const known = sessionProposals(await entry());
  return execute(
    proposeFiguresFromSessions,
    {
      reportId: c.october.id,
      proposals: known
        .filter(({ measure }) => keys.includes(measure))
        .map(({ key, counted, into }) => ({ key, counted, seen: into?.seen ?? null })),
    },
    by(actor),
  );
};

test('a report is proposed what its sessions count by the day that it observes', async () => {
  expect(await proposals()).toEqual([
    // The agreement plans primo-entrants alone: the other measures are offered after.
    ['first_entered', '53', null, 12, 'blank'],
    ['entered', '53', null, 12, 'blank'],
    ['validated', '53', null, 9, 'blank'],
    ['certified', '53', null, 9, 'blank'],
  ]);
});

test('nothing is written for who may not enter there, nor of a count that has moved', async () => {
  const reader = await account('reader', { organisationId: c.organisations.partner });
  expect(await refusedWith(propose(['entered'], reader))).toBe('not_allowed');
  expect(await refusedWith(propose(['entered'], c.stranger))).toBe('not_found');
  const key = `entered|${c.trainings.mediation}|53|all`;
  const moved = { reportId: c.october.id, proposals: [{ key, counted: 11, seen: null }] };
  expect(await refusedWith(execute(proposeFiguresFromSessions, moved, by(c.lead)))).toBe('sessions_changed');
  expect(await refusedWith(propose([]))).toBe('no_proposal_chosen');
});

test('what is chosen goes into the draft, and another number is justified before it is sent', async () => {
  expect(await propose(['entered', 'first_entered', 'certified'])).toEqual({ written: 3 });
  expect((await proposals()).map(([measure, , typed, , standing]) => [measure, typed, standing])).toEqual([
    ['entered', 12, 'equal'],
    ['first_entered', 12, 'equal'],
    ['certified', 9, 'equal'],
    ['validated', null, 'blank'],
  ]);
  const cells = sessionProposals(await entry());
  const seenOf = (measure: string) => cells.find((one) => one.measure === measure)?.into?.seen ?? null;
  const more = { measure: 'entered', seen: seenOf('entered') };
  await enter(c.lead, c.october.id, {
    cells: [c.cell('law', '25'), c.cell('mediation', '18', more)],
  });
  expect(await submit()).toEqual([
    'warning_needs_reason: Entrants\u00a0: saisi 18, sessions 12, pour cette formation dans cette région.',
  ]);
  const seen = sessionProposals(await entry()).find((one) => one.measure === 'entered')?.into?.seen;
  await enter(c.lead, c.october.id, {
    cells: [c.cell('mediation', '18', { ...more, seen, comment: 'Six formés avant le registre' })],
  });
  expect(await submit()).toEqual([]);
});

test('where lines share a place, mediators have the line of their profession; the others are shared out by hand', async () => {
  const line = (professionKey: string, text: string) =>
    c.cell('mediation', text, { measure: 'entered', professionKey });
  const cells = [line('46', '11'), line('na', '3'), line('30', '2')];
  await enter(c.lead, c.june.id, { cells }, on('2026-07-01'));
  const june = await reportEntry(read(), c.lead, on('2026-07-01'), c.june.id);
  const entered = sessionProposals(june).filter(({ measure }) => measure === 'entered');
  expect(entered.map(({ part, typed, counted, standing }) => [part, typed, counted, standing])).toEqual([
    ['mediators', 11, 12, 'other'],
    ['others', 5, 0, 'shared'],
  ]);
  expect(entered[0]?.into?.row.professionKey).toBe('46');
});

test('behind a number stand the sessions that count the same people', () => {
  const of = (measure: 'entered' | 'certified' | 'made_aware', regionCode: string) =>
    sessionProofs(read(), {
      ...{ measure, regionCode, periodId: c.periodId, participationId: c.participations.mediators },
    }).map(({ code, state, counted }) => [code, state, counted]);
  expect(of('entered', '53')).toEqual([['2026-53-001', 'planned', 12]]);
  expect(of('certified', '53')).toEqual([['2026-53-001', 'planned', 10]]);
  expect(of('entered', '52')).toEqual([]);
  expect(of('made_aware', '53')).toEqual([]);
});

async function submit(): Promise<string[]> {
  const version = (await reportHeading(read(), c.october.id))?.version ?? 0;
  try {
    await execute(submitReport, { reportId: c.october.id, version }, by(c.lead));
    return [];
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return answerOfRefusal(error).fields.map(
      ({ code, message }) => `${code}: ${message.split(' Dites ')[0]}`,
    );
  }
}
