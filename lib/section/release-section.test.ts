import { beforeEach, expect, it } from 'vitest';
import { sectionsOfReport } from '@/db/report-rows';
import { reportForWrite } from '@/db/reports';
import * as t from '@/db/schema';
import { read } from '@/db/store';
import { campaignBoard } from '@/lib/campaign/campaign-board';
import { dueWork } from '@/lib/campaign/due-work';
import { execute } from '@/lib/command';
import { inbox } from '@/lib/report/inbox';
import { submitReport } from '@/lib/report/submit-report';
import { by, officerOf } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { refusedWith } from '@/test/refused';
import { reinstateSection } from './reinstate-section';
import { releaseSection } from './release-section';

const LATE = on('2026-12-05');
const reason = 'Le projet n’a pas commencé cette action.';

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
});

const release = (sectionId = c.october.law, actor = c.officer, now = NOW) =>
  execute(releaseSection, { sectionId, reason }, by(actor, now));
const again = (sectionId = c.october.law, now = NOW) =>
  execute(reinstateSection, { sectionId, reason: 'Il l’était.' }, by(c.officer, now));
const told = () => read().select({ kind: t.messages.kind, to: t.messages.accountId }).from(t.messages).all();
const askedOn = async (day: string) =>
  (await sectionsOfReport(read(), c.october.id, day)).map(({ actionKey }) => actionKey).toSorted();
const lateOf = async () =>
  (await inbox(read(), c.officer, LATE, { campaign: String(c.october.campaignId) })).late.map(
    ({ actionKey }) => actionKey,
  );
const dueOf = async () =>
  (await dueWork(read(), { ...c.lead, organisationId: c.organisations.lead }, NOW.day)).toSend.flatMap(
    ({ reportId, sections }) => (reportId === c.october.id ? sections.map(({ actionKey }) => actionKey) : []),
  );

it('takes a section out of the lists from its day on, and out of the days before never', async () => {
  expect(await lateOf()).toEqual(['JURISTES', 'MEDIATEURS']);
  await release();
  expect(await askedOn('2026-11-19')).toEqual(['JURISTES', 'MEDIATEURS']);
  expect(await askedOn(NOW.day)).toEqual(['MEDIATEURS']);
  expect(await lateOf()).toEqual(['MEDIATEURS']);
  expect(await dueOf()).toEqual(['MEDIATEURS']);
  const board = await campaignBoard(read(), c.officer, LATE, c.october.campaignId);
  expect(board.total.sections).toBe(1);
});

it('keeps what was typed, and tells who typed it and who would have sent it', async () => {
  await enter(c.lead, c.october.id, { cells: [c.cell('law', '28')] });
  await release();
  expect(told()).toEqual([{ kind: 'section_released', to: c.lead.accountId }]);
  const version = (await reportForWrite(read(), c.october.id, NOW.day))?.version;
  await enter(c.contributor, c.october.id, { cells: [c.cell('mediation', '100')] });
  await execute(submitReport, { reportId: c.october.id, version: (version ?? 0) + 1 }, by(c.lead));
  // The draft of the released section was not sent with the rest, and comes back with it.
  await again();
  const [law] = await sectionsOfReport(read(), c.october.id, NOW.day);
  expect(law).toMatchObject({ actionKey: 'JURISTES', status: 'draft' });
});

it('refuses an entry in a released section', async () => {
  await release();
  expect(await refusedWith(enter(c.lead, c.october.id, { cells: [c.cell('law', '28')] }))).toBe(
    'unknown_line',
  );
});

it('is for the officer of the action, while nothing was sent, and once', async () => {
  expect(await refusedWith(release(c.october.law, await officerOf('MEDIATEURS')))).toBe('not_allowed');
  expect(await refusedWith(release(c.october.law, c.lead))).toBe('not_allowed');
  expect(await refusedWith(again())).toBe('not_released');
  await release();
  expect(await refusedWith(release())).toBe('already_released');
  await again();
  expect(await askedOn(NOW.day)).toEqual(['JURISTES', 'MEDIATEURS']);

  await enter(c.lead, c.october.id, { cells: [c.cell('law', '28')] });
  await enter(c.contributor, c.october.id, { cells: [c.cell('mediation', '100')] });
  const version = (await reportForWrite(read(), c.october.id, NOW.day))?.version;
  await execute(submitReport, { reportId: c.october.id, version }, by(c.lead));
  expect(await refusedWith(release())).toBe('release_of_sent');
});
