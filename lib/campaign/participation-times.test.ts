import { beforeEach, expect, it } from 'vitest';
import { tookPart } from '@/db/projects';
import { allPeriods } from '@/db/reports';
import { read } from '@/db/store';
import { execute } from '@/lib/command';
import { addParticipation } from '@/lib/project/add-participation';
import { changeConsortium } from '@/lib/project/change-consortium';
import { partnerProgress } from '@/lib/report/entry-parts';
import { reportEntry } from '@/lib/report/report-entry';
import { by, officerOf } from '@/test/builders';
import { type Consortium, consortium, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { refusedWith } from '@/test/refused';
import { campaignPreview } from './campaign-preview';
import { dueWork } from './due-work';
import { openCampaign } from './open-campaign';
import { remindPartner } from './remind-partner';

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
});

const periodOf = async (label: string) =>
  (await allPeriods(read())).find((period) => period.label === label)?.id ?? 0;
const given = async (period: string, actionKeys = ['JURISTES', 'MEDIATEURS']) => ({
  ...{ label: 'Autre bilan', periodId: await periodOf(period), observedOn: '2026-11-19', actionKeys },
  ...{ opensOn: '2026-11-20', dueOn: '2026-12-10', closesOn: '2026-12-20' },
});

it('asks no project for a year that ended before it began', async () => {
  // The project began on 1 September 2024.
  const { leftOut, sections } = await campaignPreview(read(), c.officer, await given('2023-2024'), NOW);
  expect(sections).toBe(0);
  expect(leftOut.map(({ why, startsOn }) => [why, startsOn])).toEqual([
    ['started_later', '2024-09-01'],
    ['started_later', '2024-09-01'],
  ]);
  expect(await refusedWith(execute(openCampaign, await given('2023-2024'), by(c.officer)))).toBe(
    'nobody_concerned',
  );
  expect((await campaignPreview(read(), c.officer, await given('2024-2025'), NOW)).sections).toBe(2);
});

it('asks an action that joined later for the years since then alone', async () => {
  const director = await officerOf('DIRECTION', 'JURISTES', 'MEDIATEURS');
  const addition = { actionKey: 'DIRECTION', seasonKey: 'S1', decidedOn: '2025-10-15', source: 'Avenant' };
  await execute(addParticipation, { projectId: c.projectId, ...addition }, by(director));
  const preview = async (period: string) =>
    campaignPreview(read(), director, await given(period, ['DIRECTION']), NOW);
  const before = await preview('2024-2025');
  expect(before.leftOut).toMatchObject([{ acronym: 'ESSAI', why: 'joined_later', knownFrom: '2025-10-15' }]);
  expect(before.sections).toBe(0);
  expect((await preview('2025-2026')).sections).toBe(1);
});

const partner = async (given: { event: 'join' | 'leave'; effectiveOn: string }, day: string) =>
  execute(
    changeConsortium,
    {
      ...{ projectId: c.projectId, organisationId: c.organisations.partner, role: 'partner', ...given },
      ...{ source: 'Avenant au consortium', reason: 'Avenant' },
    },
    by(c.officer, on(day)),
  );
const asked = async (day: string) =>
  (await dueWork(read(), c.contributor, day)).toEnter.map(({ campaign }) => campaign);
const partners = async (day: string) => {
  const entry = await reportEntry(read(), c.lead, on(day), c.october.id);
  return (await partnerProgress(read(), entry, [c.organisations.lead])).map(
    ({ organisation }) => organisation,
  );
};
const remind = (day: string) =>
  execute(
    remindPartner,
    { reportId: c.october.id, organisationId: c.organisations.partner },
    by(c.lead, on(day)),
  );

it('asks a partner for the years in which it took part, while it is a member', async () => {
  expect(await asked('2026-11-20')).toEqual(['Juin 2026', 'Octobre 2026']);
  expect(await partners('2026-11-20')).toEqual(['Université B']);

  await partner({ event: 'leave', effectiveOn: '2026-11-21' }, '2026-11-20');
  expect(await asked('2026-11-22')).toEqual([]);
  // Completeness speaks of the members of today.
  expect(await partners('2026-11-22')).toEqual([]);
  expect(await refusedWith(remind('2026-11-22'))).toBe('not_a_partner_then');

  // Back, it is asked again for the year in which it took part.
  await partner({ event: 'join', effectiveOn: '2026-11-23' }, '2026-11-22');
  expect(await asked('2026-11-24')).toEqual(['Juin 2026', 'Octobre 2026']);
  expect(await partners('2026-11-24')).toEqual(['Université B']);
});

it('asks no partner for a year before it joined', async () => {
  // Of a consortium that it joined in September 2024, nothing of the year before.
  const during = { startsOn: '2023-09-01', endsOn: '2024-08-31' };
  const of = { projectId: c.projectId, organisationId: c.organisations.partner };
  expect(await tookPart(read(), { ...of, ...during }, NOW.day)).toBe(false);
  expect(await tookPart(read(), { ...of, startsOn: '2024-08-31', endsOn: '2024-09-01' }, NOW.day)).toBe(true);
  await partner({ event: 'leave', effectiveOn: '2026-11-21' }, '2026-11-20');
  const after = { startsOn: '2026-11-22', endsOn: '2027-08-31' };
  expect(await tookPart(read(), { ...of, ...after }, '2026-11-22')).toBe(false);
  expect(await tookPart(read(), { ...of, ...after, startsOn: '2026-11-21' }, '2026-11-22')).toBe(true);
});
