import { beforeEach, expect, test } from 'vitest';
import { rollupsAt } from '@/db/figure-rollups';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import type { Now } from '@/lib/domain/time';
import { openReview } from '@/lib/section/open-review';
import { returnSection } from '@/lib/section/return-section';
import { validateSection } from '@/lib/section/validate-section';
import { account, by, officerOf } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { refusedWith } from '@/test/refused';
import { inbox } from './inbox';
import { reportEntry } from './report-entry';
import { reportSummary } from './report-summary';
import { sectionReview } from './section-review';
import { submitReport } from './submit-report';
import { workspace } from './workspace';

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
});

const entry = (actor: Actor = c.lead, reportId = c.october.id, now: Now = NOW) =>
  reportEntry(read(), actor, now, reportId);
const review = (sectionId = c.october.law, actor: Actor = c.officer) =>
  sectionReview(read(), actor, NOW, sectionId, {});
const submit = async (reportId: number, now: Now = NOW) => {
  const { version } = await entry(c.lead, reportId);
  return execute(submitReport, { reportId, version }, by(c.lead, now));
};
const june = async (law: string, mediation = '90') => {
  const cells = [c.cell('law', law), c.cell('mediation', mediation)];
  await enter(c.lead, c.june.id, { cells, offers: [c.opening('2025-09-01')] }, on('2026-07-01'));
  await submit(c.june.id, on('2026-07-02'));
};

test('the entry page shows what is planned, what the last campaign declared, and what is entered', async () => {
  await june('25');
  await enter(c.lead, c.october.id, { cells: [c.cell('law', '28', { comment: 'Liste' })] });
  const [law] = (await entry()).sections;
  expect(law?.lines).toHaveLength(1);
  expect(law?.lines[0]?.cells.entered).toMatchObject({
    text: '28',
    comment: 'Liste',
    planned: 30,
    before: { state: 'number', value: 25 },
  });
  expect(law).toMatchObject({ measures: ['entered'], lastCampaign: 'Juin 2026', readOnly: null });
  expect(law?.offers).toMatchObject([
    { committedOn: '2025-01-10', declaredOn: '2025-09-01', verifiedOn: null, text: '' },
  ]);
});

test('last year’s lines are offered without their values, and only where they are not there', async () => {
  const last = c.cell('law', '20', {
    periodId: c.previousPeriodId,
    regionCode: '52',
    comment: 'Rattrapage de l’an dernier',
  });
  await enter(c.lead, c.june.id, { cells: [last, c.cell('mediation', '90')] }, on('2026-07-01'));
  await submit(c.june.id, on('2026-07-02'));
  const [law] = (await entry()).sections;
  expect(law?.lastYear).toMatchObject([{ regionCode: '52', trainingId: c.trainings.law }]);
  expect(law?.lines.map((line) => line.regionCode)).toEqual(['53']);
  // What it declared stands beside, as a comparison.
  expect(Object.values(law?.lastYearCells ?? {})).toEqual([{ state: 'number', value: 20 }]);
});

test('each person writes what is his: lead all, contributor his lines, reader none, officer his actions', async () => {
  const editable = async (actor: Actor) =>
    (await entry(actor)).sections.map((s) => [s.readOnly, s.trainings[0]?.editable, s.maySayNothing]);
  expect(await editable(c.lead)).toEqual([
    [null, true, true],
    [null, true, true],
  ]);
  expect(await editable(c.contributor)).toEqual([
    ['no_right', false, false],
    [null, true, true],
  ]);
  expect(await editable(c.reader)).toEqual([
    ['no_right', false, false],
    ['no_right', false, false],
  ]);
  expect(await editable(await officerOf('JURISTES'))).toEqual([
    [null, true, true],
    ['no_right', false, false],
  ]);
});

test('a stranger’s report does not exist, nor for an administrator or another action’s officer', async () => {
  for (const actor of [c.stranger, await account('admin'), await officerOf('CONTINUE')]) {
    expect(await refusedWith(entry(actor))).toBe('not_found');
    expect(await refusedWith(review(c.october.law, actor))).toBe('not_found');
  }
});

test('an observer opens no report: it holds drafts, comments and the names of people', async () => {
  await june('25');
  const observer = await account('observer', { scopes: [{ kind: 'all', key: '' }] });
  expect(await refusedWith(entry(observer, c.june.id))).toBe('not_found');
  const { sections } = await entry(c.reader, c.june.id);
  expect(sections[0]?.history.map(({ by }) => by.name)).toEqual([expect.any(String)]);
});

test('the workspace says what is due, what was returned and why', async () => {
  const of = async (actor: Actor = c.lead) =>
    (await workspace(read(), actor, NOW)).reports.map((r) => [r.campaignLabel, r.stage, r.next]);
  expect(await of()).toEqual([
    ['Octobre 2026', 'to_do', 'begin'],
    ['Juin 2026', 'to_do', 'begin'],
  ]);
  await june('25');
  await enter(c.lead, c.october.id, { cells: [c.cell('law', '28'), c.cell('mediation', '95')] });
  expect(await of()).toEqual([
    ['Octobre 2026', 'to_do', 'continue'],
    ['Juin 2026', 'under_review', 'read'],
  ]);
  expect((await of(c.reader))[0]).toEqual(['Octobre 2026', 'to_do', 'read']);
  await submit(c.october.id);
  await execute(returnSection, { sectionId: c.october.law, reason: 'Il manque un niveau' }, by(c.officer));
  const [october] = (await workspace(read(), c.lead, NOW)).reports;
  expect(october).toMatchObject({
    stage: 'to_do',
    next: 'correct',
    sections: [{ lastReason: 'Il manque un niveau' }, {}],
  });
  expect((await workspace(read(), c.stranger, NOW)).projects).toEqual([]);
  expect(await refusedWith(workspace(read(), c.officer, NOW))).toBe('not_found');
});

test('the summary counts blanks apart and names what is missing', async () => {
  await june('28');
  await enter(c.lead, c.october.id, { cells: [c.cell('law', '20')] });
  const { sections } = await reportSummary(read(), c.lead, NOW, c.october.id);
  expect(sections[0]?.totals).toEqual([
    {
      measure: 'entered',
      total: { value: 20, estimated: null, filled: 1, expected: 1, planned: 30, before: 28 },
      net: null,
    },
  ]);
  expect(sections[0]?.problems).toMatchObject([
    { code: 'warning', warning: { code: 'fall', value: 20, against: 28, measure: 'entered' } },
  ]);
  expect(sections[0]?.warnings).toMatchObject([{ code: 'fall' }]);
  expect(sections[1]?.problems).toEqual([{ code: 'nothing_entered' }]);
  expect(sections.map((s) => s.notOpened.length)).toEqual([0, 1]);
  expect(sections.map((s) => s.leftEmpty)).toMatchObject([
    [],
    [{ row: { trainingId: c.trainings.mediation }, measure: 'first_entered', planned: 100 }],
  ]);
  const nothing = { sectionId: c.october.mediation, nothing: true };
  await enter(c.lead, c.october.id, { nothingToReport: [nothing] });
  const said = await reportSummary(read(), c.lead, NOW, c.october.id);
  expect(said.sections.map((s) => s.leftEmpty)).toEqual([[], []]);
});

test('the inbox sorts what waits, and its filters leave out what they do not know', async () => {
  const counts = async (filter = {}, now = NOW, actor: Actor = c.officer) => {
    const { toValidate, late, returned, validated, unknown } = await inbox(read(), actor, now, filter);
    return [toValidate.length, late.length, returned.length, validated.length, unknown];
  };
  // June is owed as October is: neither is closed.
  expect(await counts()).toEqual([0, 2, 0, 0, []]);
  expect(await counts({}, on('2026-12-04'))).toEqual([0, 4, 0, 0, []]);
  const late = (await inbox(read(), c.officer, on('2026-12-04'), {})).late.at(-1);
  expect(late).toMatchObject({ campaignLabel: 'Octobre 2026', days: 4, contacts: [{ email: c.lead.email }] });
  await june('25');
  expect(await counts()).toEqual([2, 0, 0, 0, []]);
  expect(await counts({ action: 'JURISTES' })).toEqual([1, 0, 0, 0, []]);
  expect(await counts({ region: '11' })).toEqual([0, 0, 0, 0, []]);
  expect(await counts({ region: '99' })).toEqual([2, 0, 0, 0, ['region']]);
  await execute(validateSection, { sectionId: c.june.law }, by(c.officer));
  await execute(returnSection, { sectionId: c.june.mediation, reason: 'Non' }, by(c.officer));
  expect(await counts()).toEqual([0, 0, 1, 1, []]);
  const ofLaw = await officerOf('JURISTES');
  expect(await counts({}, NOW, ofLaw)).toEqual([0, 0, 0, 1, []]);
  // What was decided on long ago leaves the list; its campaign may still be chosen.
  const ofJune = { campaign: String(c.june.campaignId) };
  expect(await counts(ofJune, on('2027-03-01'), ofLaw)).toEqual([0, 0, 0, 0, []]);
  expect(await refusedWith(inbox(read(), c.lead, NOW, {}))).toBe('not_found');
});

test('the review says what changed since the last validation, and what validating does', async () => {
  await june('25');
  await execute(validateSection, { sectionId: c.june.law }, by(c.officer, on('2026-07-10')));
  const level8 = c.cell('law', '300', { levelKey: '8', comment: 'Une promotion de docteurs' });
  await enter(c.lead, c.october.id, { cells: [c.cell('law', '28'), level8, c.cell('mediation', '95')] });
  await submit(c.october.id);
  const shown = await review();
  expect(
    shown.lines.map(({ levelKey, verified, declared, difference, planned, changed }) => [
      levelKey,
      verified?.value,
      declared?.value,
      difference,
      planned,
      changed,
    ]),
  ).toEqual([
    ['7', 25, 28, 3, 30, true],
    ['8', undefined, 300, null, null, true],
  ]);
  expect(shown.warnings).toMatchObject([
    { code: 'over_training_plan', value: 300, against: 30 },
    { code: 'over_capacity', value: 328, against: 40 },
  ]);
  expect(shown).toMatchObject({ mayDecide: true, ownEntry: false, examined: false, untold: [] });
  expect(shown.effects).toMatchObject([{ id: 'JURISTES.S1', before: { value: 1 }, after: { value: 1 } }]);
});

test('the effect foretold is the one that the validation makes', async () => {
  await june('25', '90');
  const foretold = [...(await review(c.june.law)).effects, ...(await review(c.june.mediation)).effects];
  for (const sectionId of [c.june.law, c.june.mediation])
    await execute(validateSection, { sectionId }, by(c.officer));
  const made = async (grain: 'component' | 'action', measure: string, actionKey: string) =>
    (await rollupsAt(read(), grain, NOW.day, { actionKey, measure })).find((r) => r.layer === 'verified')
      ?.tally.value;
  const after = (id: string) => foretold.find((effect) => effect.id === id)?.after.value;
  expect(after('JURISTES.S1')).toBe(await made('component', 'offer', 'JURISTES'));
  expect(after('MEDIATEURS.S2')).toBe(await made('action', 'first_entered', 'MEDIATEURS'));
  expect(foretold.find((effect) => effect.id === 'MEDIATEURS.S2')?.rates.after).toEqual({
    rate: 0.009,
    reason: null,
  });
});

test('what a later sending does not speak of keeps its verified value, and is listed', async () => {
  await june('25');
  await execute(validateSection, { sectionId: c.june.law }, by(c.officer));
  await enter(c.lead, c.october.id, {
    cells: [c.cell('law', '12', { regionCode: '52' }), c.cell('mediation', '95')],
  });
  await submit(c.october.id);
  expect((await review()).untold).toMatchObject([{ regionCode: '53', value: 25 }]);
});

test('an officer who entered on behalf is told that another validates, and it is marked', async () => {
  await enter(c.officer, c.october.id, { cells: [c.cell('law', '28'), c.cell('mediation', '95')] });
  await submit(c.october.id);
  expect(await review()).toMatchObject({ ownEntry: true, authors: [{ onBehalf: true, figures: 1 }] });
  await execute(openReview, { sectionId: c.october.law }, by(c.colleague));
  expect(await review(c.october.law, c.colleague)).toMatchObject({ ownEntry: false, examined: true });
  expect((await entry()).recallable).toBe(false);
});
