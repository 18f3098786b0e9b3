import { beforeEach, expect, test } from 'vitest';
import { read } from '@/db/store';
import { closeCampaign } from '@/lib/campaign/close-campaign';
import { dueWork } from '@/lib/campaign/due-work';
import { grantException } from '@/lib/campaign/grant-exception';
import { execute } from '@/lib/command';
import { releaseSection } from '@/lib/section/release-section';
import { returnSection } from '@/lib/section/return-section';
import { by } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { finishPart } from './finish-part';
import { inbox } from './inbox';
import { reportEntry } from './report-entry';
import { submitReport } from './submit-report';
import { workspace } from './workspace';

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
});

const june = async (law: string) => {
  const cells = [c.cell('law', law), c.cell('mediation', '90')];
  await enter(c.lead, c.june.id, { cells, offers: [c.opening('2025-09-01')] }, on('2026-07-01'));
  const { version } = await reportEntry(read(), c.lead, NOW, c.june.id);
  await execute(submitReport, { reportId: c.june.id, version }, by(c.lead, on('2026-07-02')));
};

test('every open campaign is owed, and what a closed one never received stands apart until it is excepted', async () => {
  const lists = async (day = '2026-12-04') => {
    const { late, neverSent } = await inbox(read(), c.officer, on(day), { action: 'JURISTES' });
    return [late, neverSent].map((rows) => rows.map(({ campaignLabel }) => campaignLabel));
  };
  // Neither campaign hides the other while both are open.
  expect(await lists()).toEqual([['Juin 2026', 'Octobre 2026'], []]);
  await execute(closeCampaign, { campaignId: c.june.campaignId }, by(c.officer));
  expect(await lists()).toEqual([['Octobre 2026'], ['Juin 2026']]);
  const given = { sectionId: c.june.law, reason: 'Le rapport manque.', endsOn: '2026-12-10' };
  await execute(grantException, given, by(c.officer, on('2026-12-01')));
  expect(await lists()).toEqual([['Juin 2026', 'Octobre 2026'], []]);
  expect(await lists('2026-12-11')).toEqual([['Octobre 2026'], ['Juin 2026']]);
  await execute(releaseSection, { sectionId: c.june.law, reason: 'Pas concerné.' }, by(c.officer));
  expect(await lists()).toEqual([['Octobre 2026'], []]);
});

test('what was sent in time and returned is to be sent again, on the card, the report and by mail: it is not late', async () => {
  await june('25');
  await execute(returnSection, { sectionId: c.june.mediation, reason: 'Non' }, by(c.officer));
  const LATER = on('2026-11-28');
  const card = (await workspace(read(), c.lead, LATER)).reports.find(({ id }) => id === c.june.id);
  expect(card).toMatchObject({ stage: 'to_do', resent: true });
  expect(await reportEntry(read(), c.lead, LATER, c.june.id)).toMatchObject({ resent: true });
  const { toSend } = await dueWork(read(), c.lead, LATER.day);
  expect(toSend.map(({ campaign, resent }) => [campaign, resent])).toEqual([
    ['Juin 2026', true],
    ['Octobre 2026', false],
  ]);
});

test('whoever finished his part has nothing due, until something changes there', async () => {
  const stage = async () =>
    (await workspace(read(), c.contributor, NOW)).reports.find(({ id }) => id === c.october.id)?.stage;
  expect(await stage()).toBe('to_do');
  await enter(c.contributor, c.october.id, { cells: [c.cell('mediation', '95')] });
  const part = { sectionId: c.october.mediation, organisationId: c.organisations.partner, finished: true };
  await execute(finishPart, part, by(c.contributor));
  expect(await stage()).toBe('own_part_done');
  await execute(finishPart, { ...part, finished: false }, by(c.contributor));
  expect(await stage()).toBe('to_do');
});
