import { beforeEach, expect, test } from 'vitest';
import { auditRollups, rollupDays } from '@/db/audit';
import { reportsOfProject, sectionsOfReport } from '@/db/report-rows';
import { read } from '@/db/store';
import { prepared } from '@/db/store-prepared';
import { SYSTEM } from '@/lib/access/actor';
import { campaignBoard } from '@/lib/campaign/campaign-board';
import { planReminders } from '@/lib/campaign/plan-reminders';
import { execute } from '@/lib/command';
import type { Now } from '@/lib/domain/time';
import { campaignSaid } from '@/lib/export/campaign-said';
import { trajectory } from '@/lib/figure/trajectory';
import { returnSection } from '@/lib/section/return-section';
import { validateSection } from '@/lib/section/validate-section';
import { periodsClosed } from '@/lib/verdict/closed-periods';
import { lineHistory } from '@/lib/why/entry-history';
import { differences } from '@/test/audited';
import { by, officerOf } from '@/test/builders';
import { type Consortium, consortium, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { refusedWith } from '@/test/refused';
import { correctSection } from './correct-section';
import { inbox } from './inbox';
import { recordPastFigures } from './record-past-figures';
import { reportEntry } from './report-entry';
import { sectionReview } from './section-review';

let c: Consortium;
let minutes: number;
beforeEach(async () => {
  minutes = 0;
  await programmeDatabase();
  c = await consortium();
});

/** Each thing a minute after the one before. */
const next = (): Now => ({
  ...NOW,
  instant: new Date(Date.parse(NOW.instant) + 60_000 * ++minutes).toISOString(),
});
const validate = (sectionId: number, actor = c.colleague) =>
  execute(validateSection, { sectionId }, by(actor, next()));
const campaign = (more: Record<string, unknown> = {}) => ({
  label: 'Bilan 2024-2025',
  periodId: c.previousPeriodId,
  observedOn: '2025-08-31',
  ...more,
});
const cell = (text: string, more: Record<string, unknown> = {}) => {
  const { seen: _, ...bare } = c.cell('law', text, { periodId: c.previousPeriodId, ...more });
  return bare;
};
const load = (given: Record<string, unknown>, actor = c.officer) =>
  execute(
    recordPastFigures,
    { projectId: c.projectId, campaign: campaign(), cells: [cell('24')], ...given },
    { ...by(actor, next()), door: 'import' },
  );
const reportOf = async (label = 'Bilan 2024-2025') => {
  const report = (await reportsOfProject(read(), c.projectId)).find((one) => one.campaignLabel === label);
  const sections = await sectionsOfReport(read(), report?.id ?? 0, NOW.day);
  return { ...report, sections, law: sections.find(({ actionKey }) => actionKey === 'JURISTES')?.id ?? 0 };
};
const known = async (day: string) => {
  const { declared, verified } = await trajectory(read(), 'S1', day, 'entered', 'JURISTES');
  return [declared.at(-1)?.value.value ?? null, verified.at(-1)?.value.value ?? null];
};
const audited = async () => {
  const days = [...(await rollupDays(read())), '2026-11-20'];
  for (const day of days) expect([day, await auditRollups(read(), day)]).toEqual([day, []]);
  expect(await differences()).toEqual([]);
};

test('what was reported before the service is known from its observation, once another officer has validated it', async () => {
  await load({ offers: [{ ...c.opening('2025-06-01'), seen: undefined }] });
  const { sections, law, closedAt } = await reportOf();
  expect(sections.map(({ actionKey, status }) => [actionKey, status])).toEqual([['JURISTES', 'submitted']]);
  expect(closedAt).not.toBeNull();
  expect(await known('2025-08-30')).toEqual([null, null]);
  expect(await known('2025-08-31')).toEqual([24, null]);
  expect(await refusedWith(validate(law, c.officer))).toBe('own_entry');
  await validate(law);
  expect(await known('2025-08-31')).toEqual([24, 24]);
  expect(await known('2025-08-30')).toEqual([null, null]);
  await audited();
});

test('first entrants that are more than the entrants of their line are refused at that cell', async () => {
  const cells = [cell('24'), { ...cell('25'), measure: 'first_entered' }];
  const refusal = await load({ cells }).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ fields: [{ path: 'cells.1.text', code: 'first_over_entered' }] });
  expect(await load({ cells: [cell('25'), { ...cell('25'), measure: 'first_entered' }] })).toMatchObject({
    revisions: 2,
  });
});

test('an observation loaded after a later one leaves that one standing, and fills the days before it', async () => {
  await load({});
  await validate((await reportOf()).law);
  const earlier = { label: 'Point de mars', observedOn: '2025-03-31' };
  await load({ campaign: campaign(earlier), cells: [cell('9')] });
  await validate((await reportOf('Point de mars')).law);
  expect(await known('2025-03-31')).toEqual([9, 9]);
  expect(await known('2025-08-30')).toEqual([9, 9]);
  expect(await known('2025-08-31')).toEqual([24, 24]);
  await audited();
});

test('whoever reads the values reads that they were loaded', async () => {
  await load({});
  const { law, id = 0 } = await reportOf();
  const said = 'Bilan 2024-2025 (reprise)';
  expect((await sectionReview(read(), c.colleague, NOW, law, {})).campaign.label).toBe(said);
  expect((await reportEntry(read(), c.lead, NOW, id)).campaign.label).toBe(said);
  const { lineId } = prepared(
    read(),
    'SELECT line_id AS lineId FROM figure_revisions WHERE section_id = ?',
  ).get(law) as { lineId: number };
  const { steps, sections } = await lineHistory(read(), { actor: c.lead, now: NOW }, lineId, NOW.day);
  expect(steps.map(campaignSaid)).toEqual([said]);
  expect(sections.map(campaignSaid)).toEqual([said]);
});

test('it is over since its observation, to whoever reads a day before the loading', async () => {
  await load({});
  const closedOn = async (day: string) =>
    (await periodsClosed(read(), 'S1', day)).ofAction('JURISTES').map(({ label }) => label);
  expect(await closedOn('2025-08-30')).toEqual([]);
  expect(await closedOn('2025-08-31')).toEqual(['2024-2025']);
  expect(await closedOn('2026-11-19')).toEqual(['2024-2025']);
});

test('nobody of the consortium is late in it, reminded or written to', async () => {
  await load({});
  const { law, campaignId } = await reportOf();
  const messages = () => prepared(read(), 'SELECT kind FROM messages ORDER BY id').all();
  expect(messages()).toEqual([]);
  await execute(returnSection, { sectionId: law, reason: 'La source dit 25.' }, by(c.colleague, next()));
  expect(messages()).toEqual([]);
  expect((await inbox(read(), c.officer, NOW, {})).late.map((row) => row.campaignLabel)).not.toContain(
    'Bilan 2024-2025',
  );
  const board = await campaignBoard(read(), c.officer, NOW, campaignId ?? 0);
  expect(board.rows.map(({ daysLate, waiting }) => [daysLate, waiting])).toEqual([[0, false]]);
  await execute(planReminders, {}, { actor: SYSTEM, now: on('2026-12-01'), door: 'script' });
  const reminded = prepared(read(), "SELECT params FROM messages WHERE kind = 'reminder'").all() as {
    params: string;
  }[];
  const { id } = await reportOf();
  expect(reminded.length).toBeGreaterThan(0);
  for (const { params } of reminded) expect(JSON.parse(params).reports).not.toContain(id);
});

test('the same values again change nothing; other ones take the place of those that wait for a validation', async () => {
  await load({});
  expect(await load({})).toMatchObject({ revisions: 0, offers: 0 });
  expect(await load({ cells: [cell('25')] })).toMatchObject({ revisions: 1 });
  expect(await known('2025-08-31')).toEqual([25, null]);
  const { law } = await reportOf();
  await validate(law);
  expect(await refusedWith(load({ cells: [cell('26')] }))).toBe('past_validated');
  expect(await load({ cells: [cell('25')] })).toMatchObject({ revisions: 0 });
  await audited();
});

test('what corrects a validated section is known from its recording, as everywhere', async () => {
  await load({});
  const { law } = await reportOf();
  await validate(law);
  const seen = prepared(read(), 'SELECT max(id) AS id FROM figure_revisions WHERE section_id = ?').get(
    law,
  ) as { id: number };
  await execute(
    correctSection,
    { sectionId: law, reason: 'Erreur de frappe', cells: [{ ...cell('20'), seen: seen.id }], offers: [] },
    by(c.officer, next()),
  );
  await validate(law);
  expect(await known('2026-11-19')).toEqual([24, 24]);
  expect(await known('2026-11-20')).toEqual([20, 20]);
  await audited();
});

test.each<[string, string, Record<string, unknown>]>([
  ['an observation of today', 'observation_not_past', { observedOn: NOW.day }],
  ['a period that had not begun', 'period_to_come', { observedOn: '2024-08-30' }],
  ['an unknown period', 'unknown_period', { periodId: 999 }],
  ['a campaign that the service opened', 'campaign_of_service', { label: 'juin 2026' }],
  ['a day that another campaign observed', 'same_observation', { observedOn: '2026-06-30' }],
])('%s is refused at its field', async (_, code, more) => {
  expect(await refusedWith(load({ campaign: campaign(more) }))).toBe(code);
});

test('another day or another period under the same name is refused', async () => {
  await load({});
  expect(await refusedWith(load({ campaign: campaign({ observedOn: '2025-07-31' }) }))).toBe(
    'past_campaign_observed',
  );
  const other = { periodId: c.periodId, observedOn: '2025-08-31' };
  expect(await refusedWith(load({ campaign: campaign(other) }))).toBe('period_to_come');
});

test('the rules of a cell are those of the form, as of the day that was observed', async () => {
  expect(await refusedWith(load({ cells: [cell('24', { regionCode: '11' })] }))).toBe('unknown_line');
  expect(await refusedWith(load({ cells: [cell('-1')] }))).toBe('negative');
  expect(await refusedWith(load({ offers: [{ ...c.opening('2025-09-15'), seen: undefined }] }))).toBe(
    'opened_in_future',
  );
});

test('it is for an officer of the action alone', async () => {
  expect(await refusedWith(load({}, await officerOf('MEDIATEURS')))).toBe('not_allowed');
  expect(await refusedWith(load({}, await officerOf('DIRECTION')))).toBe('not_found');
  for (const actor of [c.lead, c.contributor, c.stranger])
    expect(['not_allowed', 'not_found']).toContain(await refusedWith(load({}, actor)));
  expect(prepared(read(), 'SELECT count(*) AS n FROM campaigns WHERE retrospective').get()).toEqual({ n: 0 });
});
