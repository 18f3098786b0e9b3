import { beforeEach, describe, expect, it, test } from 'vitest';
import { auditRollups } from '@/db/audit';
import { auditStanding } from '@/db/audit-standing';
import { rollupsAt } from '@/db/figure-rollups';
import { reportHeading, sectionHistory, sectionsOfReport } from '@/db/report-rows';
import * as t from '@/db/schema';
import { read } from '@/db/store';
import { closeCampaign } from '@/lib/campaign/close-campaign';
import { execute } from '@/lib/command';
import { recordCommittee } from '@/lib/committee/record-committee';
import { writeCommitteeEntry } from '@/lib/committee/write-committee-entry';
import { validatedProjects } from '@/lib/comparison/validated-projects';
import { addMinutes } from '@/lib/domain/message';
import { type Now, nowAt } from '@/lib/domain/time';
import { tallyValue } from '@/lib/domain/value';
import { freezeEdition } from '@/lib/edition/freeze-edition';
import { deliverMessages } from '@/lib/mail/deliver';
import { acceptModified } from '@/lib/report/accept-modified';
import { correctSection } from '@/lib/report/correct-section';
import { finishPart } from '@/lib/report/finish-part';
import { recallReport } from '@/lib/report/recall-report';
import { reportEntry } from '@/lib/report/report-entry';
import { sectionReview } from '@/lib/report/section-review';
import { submitReport } from '@/lib/report/submit-report';
import { by } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { mailServer } from '@/test/mail-server';
import { refusedWith } from '@/test/refused';
import { returnSection } from './return-section';
import { undoDecision } from './undo-decision';
import { validateSection } from './validate-section';

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
});

const later = (minutes: number, now: Now = NOW): Now => nowAt(new Date(addMinutes(now.instant, minutes)));
type Actor = Consortium['officer'];
const law = () => c.october.law;

async function sent(now: Now, report = c.october, value = '28'): Promise<void> {
  await enter(
    c.lead,
    report.id,
    {
      cells: [c.cell('law', value)],
      offers: [c.opening('2025-09-01')],
      nothingToReport: [{ sectionId: report.mediation, nothing: true }],
    },
    now,
  );
  await send(later(1, now), report);
}
async function send(now: Now, report = c.october): Promise<void> {
  const version = (await reportHeading(read(), report.id))?.version;
  await execute(submitReport, { reportId: report.id, version }, by(c.lead, now));
}
const validate = (now: Now, sectionId = law(), actor: Actor = c.officer) =>
  execute(validateSection, { sectionId }, by(actor, now));
const giveBack = (now: Now, actor: Actor = c.officer) =>
  execute(returnSection, { sectionId: law(), reason: 'Précisez' }, by(actor, now));
const undo = (now: Now, given: { decision?: number; sectionId?: number } = {}, actor: Actor = c.officer) =>
  execute(undoDecision, { sectionId: law(), ...given }, by(actor, now));
const statusOf = async (sectionId = law()) =>
  (await sectionsOfReport(read(), c.october.id, NOW.day)).find(({ id }) => id === sectionId)?.status;
const lastSeen = () => read().select().from(t.figureRevisions).all().at(-1)?.id ?? null;

const lastOffer = () => read().select().from(t.offerRevisions).all().at(-1)?.id ?? null;

/** What is verified of the entrants of JURISTES, and how many of its trainings are, at the end of a day. */
async function verifiedOn(day: string) {
  const of = async (grain: 'action' | 'component', measure: string) => {
    const rows = await rollupsAt(read(), grain, day, { actionKey: 'JURISTES', measure });
    const row = rows.find(({ layer }) => layer === 'verified');
    return row ? tallyValue(row.tally).value : null;
  };
  return [await of('action', 'entered'), await of('component', 'offer')];
}
async function expectSound(...days: string[]): Promise<void> {
  expect(auditStanding(read())).toEqual([]);
  for (const day of [NOW.day, ...days]) expect([day, await auditRollups(read(), day)]).toEqual([day, []]);
}

describe('a validation taken back', () => {
  it('leaves the section to be decided on, and its figures as they were before, from that day on', async () => {
    await sent(on('2026-11-02'));
    await validate(on('2026-11-05'));
    expect(await undo(on('2026-11-09'))).toEqual({ undone: 'validate', sectionId: law() });
    expect(await statusOf()).toBe('submitted');
    expect(await verifiedOn('2026-11-04')).toEqual([null, null]);
    expect(await verifiedOn('2026-11-05')).toEqual([28, 1]);
    expect(await verifiedOn('2026-11-08')).toEqual([28, 1]);
    expect(await verifiedOn('2026-11-09')).toEqual([null, 0]);
    await expectSound('2026-11-04', '2026-11-05', '2026-11-08', '2026-11-09');
  });

  it('the same day, was never', async () => {
    await sent(on('2026-11-02'));
    await validate(on('2026-11-05'));
    await undo(later(1, on('2026-11-05')));
    expect(await verifiedOn('2026-11-05')).toEqual([null, 0]);
    const days = { from: '2026-11-01', to: '2026-11-06', season: 'S1' } as const;
    expect(await validatedProjects(read(), days)).toEqual([]);
    await expectSound('2026-11-05');
  });

  it('of a correction, leaves what was validated before it', async () => {
    await sent(on('2026-11-02'));
    await validate(on('2026-11-03'));
    await execute(
      correctSection,
      {
        sectionId: law(),
        reason: 'Recompté',
        cells: [c.cell('law', '25', { seen: lastSeen(), comment: 'Recompté' })],
      },
      by(c.lead, on('2026-11-04')),
    );
    await validate(on('2026-11-05'));
    await undo(on('2026-11-06'));
    expect(await verifiedOn('2026-11-05')).toEqual([25, 1]);
    expect(await verifiedOn('2026-11-06')).toEqual([28, 1]);
    const review = await sectionReview(read(), c.officer, NOW, law(), {});
    expect(review.stillVerifiedSince).toBe(on('2026-11-03').instant);
    await expectSound('2026-11-03', '2026-11-05', '2026-11-06');
  });

  it('leaves the earlier observation standing', async () => {
    await sent(on('2026-07-01'), c.june, '26');
    await validate(on('2026-07-02'), c.june.law);
    await sent(on('2026-11-02'));
    await validate(on('2026-11-03'));
    await undo(on('2026-11-04'));
    expect(await verifiedOn('2026-11-03')).toEqual([28, 1]);
    expect(await verifiedOn('2026-11-04')).toEqual([26, 1]);
    await expectSound('2026-11-04');
  });

  it('may be taken again, and taken back again', async () => {
    await sent(on('2026-11-02'));
    for (const day of ['2026-11-05', '2026-11-07']) {
      await validate(on(day));
      await undo(later(60, on(day)));
    }
    await validate(on('2026-11-08'));
    expect(await verifiedOn('2026-11-08')).toEqual([28, 1]);
    await expectSound('2026-11-05', '2026-11-07', '2026-11-08');
  });
});

describe('a return taken back', () => {
  it('leaves what was sent as it was sent: nothing to correct, nothing to recall', async () => {
    await sent(on('2026-11-02'));
    await giveBack(on('2026-11-03'));
    await undo(on('2026-11-04'));
    expect(await statusOf()).toBe('submitted');
    expect(await refusedWith(enter(c.lead, c.october.id, { cells: [c.cell('law', '29')] }))).toBe(
      'section_locked',
    );
    expect(await refusedWith(execute(recallReport, { reportId: c.october.id }, by(c.lead)))).toBe(
      'review_started',
    );
    await expectSound();
  });

  it('of a closed campaign, ends the exception that it opened', async () => {
    await sent(on('2026-11-02'));
    await execute(closeCampaign, { campaignId: c.october.campaignId }, by(c.officer, on('2027-01-02')));
    await giveBack(on('2027-01-03'));
    await undo(on('2027-01-04'));
    expect(read().select().from(t.exceptions).all()).toMatchObject([{ endedAt: on('2027-01-04').instant }]);
    await validate(on('2027-01-05'));
  });

  it('asks nothing of the lines any more, and its history keeps what it asked', async () => {
    await sent(on('2026-11-02'));
    const lineId = read().select().from(t.figureRevisions).all().at(-1)?.lineId;
    const remarks = [{ lineId, reason: 'À revoir' }];
    await execute(returnSection, { sectionId: law(), remarks }, by(c.officer, on('2026-11-03')));
    await undo(on('2026-11-04'));
    await giveBack(on('2026-11-05'));
    const entry = (await reportEntry(read(), c.lead, NOW, c.october.id)).sections.find(
      ({ id }) => id === law(),
    );
    expect(entry?.remarks).toEqual([]);
    const steps = entry?.history.map(({ step, remarks }) => [step, remarks.map(({ reason }) => reason)]);
    expect(steps).toEqual([
      ['submit', []],
      ['return', ['À revoir']],
      ['undo', []],
      ['return', []],
    ]);
  });
});

describe('it is refused', () => {
  it.each([
    ['to another officer of the action', () => c.colleague, 'undo_of_others'],
    ['to the lead', () => c.lead, 'not_allowed'],
    ['to a contributor', () => c.contributor, 'not_allowed'],
    ['to a reader', () => c.reader, 'not_allowed'],
    ['to a stranger', () => c.stranger, 'not_found'],
  ])('%s', async (_, who, code) => {
    await sent(on('2026-11-02'));
    await validate(on('2026-11-03'));
    expect(await refusedWith(undo(NOW, {}, who()))).toBe(code);
    expect(await statusOf()).toBe('validated');
  });

  it('of what is not decided', async () => {
    expect(await refusedWith(undo(NOW))).toBe('undo_acted_on');
    await sent(on('2026-11-02'));
    expect(await refusedWith(undo(NOW))).toBe('undo_acted_on');
  });

  it('of another decision than the one that was seen', async () => {
    await sent(on('2026-11-02'));
    await giveBack(on('2026-11-03'));
    const decision = (await sectionHistory(read(), law())).at(-1)?.id ?? 0;
    await undo(on('2026-11-04'), { decision });
    await validate(on('2026-11-05'));
    expect(await refusedWith(undo(NOW, { decision }))).toBe('undo_acted_on');
  });

  it('twice: two clicks at once are one undo', async () => {
    await sent(on('2026-11-02'));
    await validate(on('2026-11-03'));
    const codes = await Promise.all([refusedWith(undo(NOW)), refusedWith(undo(NOW))]);
    expect(codes).toEqual([undefined, 'undo_acted_on']);
  });

  it('of an acceptance with modification', async () => {
    await sent(on('2026-11-02'));
    const cells = [c.cell('law', '27', { seen: lastSeen(), comment: 'Un doublon' })];
    await execute(acceptModified, { sectionId: law(), cells }, by(c.officer, on('2026-11-03')));
    expect(await refusedWith(undo(NOW))).toBe('undo_of_acceptance');
  });

  it('once an edition that holds it was frozen; one of a day before holds nothing of it', async () => {
    await sent(on('2026-11-02'));
    await validate(on('2026-11-05'));
    const freeze = (asOf: string) =>
      freezeEdition({ title: 'Édition d’essai', asOf }, by(c.colleague, on('2026-11-10')));
    await freeze('2026-11-04');
    expect((await sectionReview(read(), c.officer, NOW, law(), {})).undo?.refused).toBeNull();
    await freeze('2026-11-09');
    expect(await refusedWith(undo(NOW))).toBe('undo_frozen');
  });
});

it('is refused once a committee said what its target read since; what it says of another action is nothing to it', async () => {
  await sent(on('2026-11-02'));
  await validate(on('2026-11-05'));
  const quote = async (heldOn: string, about: string, seasonKey: string) => {
    const given = { heldOn, seasonKey, title: 'Comité de suivi' };
    const { committeeId } = await execute(recordCommittee, given, by(c.colleague, on('2026-11-12')));
    const entry = { committeeId, kind: 'note', body: 'Vu.', about };
    await writeCommitteeEntry(entry, by(c.colleague, on('2026-11-12')));
  };
  await quote('2026-11-04', 'component:JURISTES.S1', 'S1');
  await quote('2026-11-10', 'component:MEDIATEURS.S2', 'S2');
  expect((await sectionReview(read(), c.officer, NOW, law(), {})).undo?.refused).toBeNull();
  await quote('2026-11-10', 'component:JURISTES.S1', 'S1');
  expect(await refusedWith(undo(NOW))).toBe('undo_quoted');
});

describe('once anybody acted on the section', () => {
  const part = () => ({
    sectionId: law(),
    organisationId: c.organisations.lead,
    finished: true,
  });
  it.each([
    [
      'a value entered',
      () => enter(c.lead, c.october.id, { cells: [c.cell('law', '29', { seen: lastSeen() })] }, NOW),
    ],
    [
      'an opening entered',
      () => enter(c.lead, c.october.id, { offers: [c.opening('2025-10-01', lastOffer())] }, NOW),
    ],
    [
      'an answer, « rien à déclarer »',
      () => enter(c.lead, c.october.id, { nothingToReport: [{ sectionId: law(), nothing: true }] }, NOW),
    ],
    ['a part said finished', () => execute(finishPart, part(), by(c.lead, NOW))],
    ['another sending', () => send(NOW)],
  ] as const)('%s after a return ends it', async (_, act) => {
    await sent(on('2026-11-02'));
    await giveBack(on('2026-11-03'));
    await act();
    expect(await refusedWith(undo(later(5)))).toBe('undo_acted_on');
  });

  it('a correction after a validation ends it', async () => {
    await sent(on('2026-11-02'));
    await validate(on('2026-11-03'));
    const cells = [c.cell('law', '25', { seen: lastSeen(), comment: 'Recompté' })];
    await execute(correctSection, { sectionId: law(), reason: 'Erreur', cells }, by(c.lead, NOW));
    expect(await refusedWith(undo(later(5)))).toBe('undo_acted_on');
  });

  it('what is done with another section of the same report does not', async () => {
    await sent(on('2026-11-02'));
    await validate(on('2026-11-03'));
    await validate(on('2026-11-04'), c.october.mediation);
    expect(await refusedWith(undo(NOW))).toBeUndefined();
    expect(await statusOf(c.october.mediation)).toBe('validated');
  });
});

describe('who was written to', () => {
  const kinds = (state: string) =>
    read()
      .select()
      .from(t.messages)
      .all()
      .filter((row) => row.accountId === c.lead.accountId && row.state === state)
      .map(({ kind }) => kind);

  test('of a message that has not left nothing leaves', async () => {
    const server = await mailServer();
    await sent(on('2026-11-02'));
    await deliverMessages(later(5, on('2026-11-02')));
    await validate(on('2026-11-03'));
    await undo(later(5, on('2026-11-03')));
    expect(kinds('withdrawn')).toEqual(['section_validated']);
    server.received.length = 0;
    await deliverMessages(on('2026-11-05'));
    expect(server.received.filter(({ to }) => to.includes(c.lead.email))).toEqual([]);
  });

  test('a return that was written about is followed by another message, at once', async () => {
    const server = await mailServer();
    await sent(on('2026-11-02'));
    await giveBack(on('2026-11-03'));
    await deliverMessages(later(1, on('2026-11-03')));
    await undo(later(5, on('2026-11-03')));
    server.received.length = 0;
    await deliverMessages(later(6, on('2026-11-03')));
    const mails = server.received.filter(({ to }) => to.includes(c.lead.email));
    expect(mails.map(({ subject }) => subject)).toEqual([expect.stringContaining('Retour annulé')]);
    expect(mails[0]?.text).toContain('Vous n’avez rien à corriger');
  });

  test('decided on again before that left, only the last decision is told', async () => {
    await mailServer();
    await sent(on('2026-11-02'));
    await giveBack(on('2026-11-03'));
    await deliverMessages(later(1, on('2026-11-03')));
    await undo(later(5, on('2026-11-03')));
    await giveBack(later(6, on('2026-11-03')));
    await deliverMessages(later(7, on('2026-11-03')));
    expect(kinds('withdrawn')).toEqual(['decision_undone']);
    expect(kinds('sent').filter((kind) => kind === 'section_returned')).toHaveLength(2);
  });
});

it('is in the journal as the act of its author, with its event', async () => {
  await sent(on('2026-11-02'));
  await validate(on('2026-11-03'));
  await undo(NOW);
  const event = (await sectionHistory(read(), law())).at(-1);
  expect(read().select().from(t.journal).all().at(-1)).toMatchObject({
    command: 'undo-decision',
    subject: `section:${law()}`,
    accountId: c.officer.accountId,
    references: { events: [event?.id] },
  });
});

it('the page offers it to its author alone, and says why it no longer does', async () => {
  await sent(on('2026-11-02'));
  await giveBack(on('2026-11-03'));
  const undoFor = async (actor: Actor) => (await sectionReview(read(), actor, NOW, law(), {})).undo;
  expect(await undoFor(c.officer)).toMatchObject({ step: 'return', refused: null });
  expect(await undoFor(c.colleague)).toBeNull();
  const decided = async (actor: Actor) =>
    (await sectionReview(read(), actor, NOW, c.october.mediation, {}, law())).decided?.undo;
  expect(await decided(c.officer)).toBe((await undoFor(c.officer))?.decision);
  expect(await decided(c.colleague)).toBeNull();
  await enter(c.lead, c.october.id, { cells: [c.cell('law', '29', { seen: lastSeen() })] }, NOW);
  expect(await undoFor(c.officer)).toMatchObject({ refused: 'undo_acted_on' });
  expect(await decided(c.officer)).toBeNull();
});
