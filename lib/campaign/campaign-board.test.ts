import { beforeEach, describe, expect, it } from 'vitest';
import { reportHeading } from '@/db/report-rows';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import type { Now } from '@/lib/domain/time';
import { recallReport } from '@/lib/report/recall-report';
import { submitReport } from '@/lib/report/submit-report';
import { openReview } from '@/lib/section/open-review';
import { returnSection } from '@/lib/section/return-section';
import { validateSection } from '@/lib/section/validate-section';
import { account, by, officerOf } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { laureate } from '@/test/laureate';
import { refusedWith } from '@/test/refused';
import { type BoardFilter, campaignBoard } from './campaign-board';
import { campaignPreview } from './campaign-preview';
import { campaignChoices, campaignList } from './campaigns';
import { closeCampaign } from './close-campaign';
import { grantException } from './grant-exception';
import { openCampaign } from './open-campaign';
import { remindLeads } from './remind-leads';

const REUNION = '04';
const MAYOTTE = '06';
const BRETAGNE = '53';
const LATE = on('2026-12-05');

let story: Consortium;
let officer: Actor;
let campaignId: number;

/**
 * A third campaign over JURISTES and MEDIATEURS, due on 30 November, with two more projects: one delivers its law
 * training overseas, one has no training at all.
 */
beforeEach(async () => {
  await programmeDatabase();
  story = await consortium();
  officer = story.officer;
  await laureate({
    acronym: 'OUTREMER',
    lead: 'Université d’outre-mer',
    actions: [{ key: 'JURISTES', season: 'S1', trainings: [[REUNION, MAYOTTE, BRETAGNE]] }],
  });
  await laureate({
    acronym: 'NU',
    lead: 'Université sans formation',
    actions: [{ key: 'MEDIATEURS', season: 'S2' }],
  });
  ({ campaignId } = await execute(
    openCampaign,
    {
      label: 'Novembre 2026',
      periodId: story.periodId,
      observedOn: '2026-11-20',
      opensOn: '2026-11-20',
      dueOn: '2026-11-30',
      closesOn: '2026-12-20',
      actionKeys: ['JURISTES', 'MEDIATEURS'],
    },
    by(officer),
  ));
});

const board = (filter: BoardFilter = {}, now: Now = NOW, actor: Actor = officer) =>
  campaignBoard(read(), actor, now, campaignId, filter);
const own = async (now: Now = NOW) => {
  const rows = (await board({}, now)).rows.filter(({ acronym }) => acronym === 'ESSAI');
  const of = (key: string) => rows.find(({ actionKey }) => actionKey === key)?.sectionId ?? 0;
  return { reportId: rows[0]?.reportId ?? 0, law: of('JURISTES'), mediation: of('MEDIATEURS') };
};
async function send(now: Now = NOW) {
  const { reportId } = await own();
  await enter(story.lead, reportId, { cells: [story.cell('law', '20'), story.cell('mediation', '20')] }, now);
  const version = (await reportHeading(read(), reportId))?.version ?? 0;
  await execute(submitReport, { reportId, version }, by(story.lead, now));
}
const stateOf = async (acronym: string, key: string, now: Now = NOW) =>
  (await board({}, now)).rows.find((row) => row.acronym === acronym && row.actionKey === key)?.state;

describe('the board of a campaign', () => {
  it('counts a section once in the total, and in each region where its trainings are delivered', async () => {
    const { total, byAction, byRegion, reports } = await board();
    expect(reports).toBe(3);
    expect(total).toMatchObject({ sections: 4, received: 0 });
    expect([byAction.JURISTES?.sections, byAction.MEDIATEURS?.sections]).toEqual([2, 2]);
    const cells = Object.fromEntries(
      byRegion.map(({ code, cells }) => [code, [cells.JURISTES?.sections, cells.MEDIATEURS?.sections]]),
    );
    // The training of ESSAI is delivered in 52 and 53.
    expect(cells).toEqual({ '52': [1, 1], '53': [2, 1], [REUNION]: [1, 0], [MAYOTTE]: [1, 0], none: [0, 1] });
  });

  it('follows the life of a section', async () => {
    expect(await stateOf('ESSAI', 'JURISTES')).toBe('not_started');
    const { reportId, law, mediation } = await own();
    await enter(story.lead, reportId, { cells: [story.cell('law', '20')] });
    expect(await stateOf('ESSAI', 'JURISTES')).toBe('draft');
    expect(await stateOf('ESSAI', 'MEDIATEURS')).toBe('not_started');
    await send();
    expect((await board()).total).toMatchObject({ received: 2, states: { submitted: 2, not_started: 2 } });
    expect(await board()).toMatchObject({ reports: 3, receivedReports: 1 });
    await execute(openReview, { sectionId: law }, by(officer));
    await execute(returnSection, { sectionId: law, reason: 'À revoir' }, by(officer));
    await execute(validateSection, { sectionId: mediation }, by(officer));
    const { total } = await board();
    // A return does not undo the sending: coverage counts it the same way.
    expect(total).toMatchObject({ received: 2, states: { returned: 1, validated: 1 } });
  });

  it('shows « rien à déclarer » as an answer, once it is sent', async () => {
    const { reportId, law, mediation } = await own();
    await enter(story.lead, reportId, {
      nothingToReport: [
        { sectionId: law, nothing: true },
        { sectionId: mediation, nothing: true },
      ],
    });
    expect(await stateOf('ESSAI', 'JURISTES')).toBe('draft');
    const version = (await reportHeading(read(), reportId))?.version ?? 0;
    await execute(submitReport, { reportId, version }, by(story.lead));
    expect((await board()).total).toMatchObject({ received: 2, states: { nothing: 2 }, late: 0 });
    const { total } = await board({}, LATE);
    expect(total).toMatchObject({ late: 2, mostDaysLate: 5 });
  });

  it('says a recalled report as a draft that was received', async () => {
    await send();
    const { reportId } = await own();
    await execute(recallReport, { reportId }, by(story.lead));
    expect((await board()).total).toMatchObject({ received: 2, states: { draft: 2 } });
  });

  it('counts days late from 23:59 in Paris of the due day', async () => {
    // 22:59 UTC is 23:59 in Paris in winter.
    const at = (instant: string, day: string): Now => ({ instant, day });
    expect((await board({}, at('2026-11-30T22:59:00.000Z', '2026-11-30'))).total.late).toBe(0);
    expect((await board({}, at('2026-11-30T23:00:00.000Z', '2026-12-01'))).total).toMatchObject({
      late: 4,
      mostDaysLate: 1,
    });
  });

  it('keeps how late a section was sent, without counting it among the late', async () => {
    await send(on('2026-12-03'));
    const { rows, total } = await board({ sort: 'late' }, LATE);
    expect(total).toMatchObject({ late: 2, mostDaysLate: 5 });
    expect(rows.map(({ acronym, late, daysLate }) => [acronym, late, daysLate])).toEqual([
      ['NU', true, 5],
      ['OUTREMER', true, 5],
      ['ESSAI', false, 3],
      ['ESSAI', false, 3],
    ]);
  });

  it('filters by action, region and state, and says what it does not understand', async () => {
    await send();
    const names = async (filter: BoardFilter, now: Now = NOW) =>
      (await board(filter, now)).rows.map(({ acronym, actionKey }) => `${acronym} ${actionKey}`);
    expect(await names({ region: REUNION })).toEqual(['OUTREMER JURISTES']);
    expect(await names({ region: 'none' })).toEqual(['NU MEDIATEURS']);
    expect(await names({ action: 'MEDIATEURS', state: 'submitted' })).toEqual(['ESSAI MEDIATEURS']);
    expect(await names({ state: 'late' }, LATE)).toEqual(['NU MEDIATEURS', 'OUTREMER JURISTES']);
    expect(await board({ action: 'DIRECTION', region: '99', state: 'x', sort: 'y' })).toMatchObject({
      unknown: ['action', 'region', 'state', 'sort'],
      filter: { sort: 'late' },
    });
  });

  it('shows an officer the sections of his actions alone, and nothing to who has none', async () => {
    await send();
    const jurists = await officerOf('JURISTES', 'DIRECTION');
    const seen = await board({}, NOW, jurists);
    expect(seen).toMatchObject({ reports: 2, receivedReports: 1, otherActions: 1, mayManage: false });
    expect(seen.total).toMatchObject({ sections: 2, received: 1 });
    expect(seen.actions.map(({ key }) => key)).toEqual(['JURISTES']);
    expect(seen.rows.map(({ actionKey }) => actionKey)).toEqual(['JURISTES', 'JURISTES']);
    expect(Object.keys(seen.byAction)).toEqual(['JURISTES']);
    expect(seen.choices.regions.map(({ code }) => code)).not.toContain('none');
    expect(await board({ action: 'MEDIATEURS' }, NOW, jurists)).toMatchObject({ unknown: ['action'] });

    const other = await officerOf('DIRECTION');
    for (const stranger of [
      other,
      story.lead,
      await account('observer', { scopes: [{ kind: 'all', key: '' }] }),
    ])
      expect(await refusedWith(board({}, NOW, stranger))).toBe('not_found');
  });

  it('names whom to write to, and when he was last reminded and by whom', async () => {
    const { law } = await own();
    await execute(remindLeads, { campaignId, sectionIds: [law] }, by(officer));
    const { rows } = await board();
    const [contact] = rows.find(({ sectionId }) => sectionId === law)?.contacts ?? [];
    expect(contact).toMatchObject({
      email: story.lead.email,
      reminded: { today: true, by: { accountId: officer.accountId } },
    });
    expect(rows.find(({ acronym }) => acronym === 'NU')?.contacts).toEqual([]);
    const [tomorrow] =
      (await board({}, on('2026-11-21'))).rows.find((row) => row.sectionId === law)?.contacts ?? [];
    expect(tomorrow?.reminded?.today).toBe(false);
  });

  it('shows the exception that runs, with its author, until its last day', async () => {
    const { law } = await own();
    await execute(closeCampaign, { campaignId }, by(officer));
    expect((await board()).rows.every(({ waiting }) => !waiting)).toBe(true);
    await execute(grantException, { sectionId: law, reason: 'Panne', endsOn: '2026-12-01' }, by(officer));
    const on1 = (await board({}, on('2026-12-01'))).rows.find((row) => row.sectionId === law);
    expect(on1).toMatchObject({
      exceptedUntil: '2026-12-01',
      exceptionReason: 'Panne',
      exceptionBy: { accountId: officer.accountId },
      waiting: true,
    });
    const on2 = (await board({}, on('2026-12-02'))).rows.find((row) => row.sectionId === law);
    expect(on2).toMatchObject({ exceptedUntil: null, waiting: false });
  });
});

describe('the list of campaigns', () => {
  it('counts the reports of one’s actions, received whole', async () => {
    const list = await campaignList(read(), officer, NOW);
    expect(list.map(({ label, stage, reports }) => [label, stage, reports])).toEqual([
      ['Novembre 2026', 'open', 3],
      ['Octobre 2026', 'open', 1],
      ['Juin 2026', 'open', 1],
    ]);
    await send();
    expect((await campaignList(read(), officer, NOW))[0]).toMatchObject({
      receivedReports: 1,
      receivedSections: 2,
    });
    const jurists = await officerOf('JURISTES');
    expect((await campaignList(read(), jurists, NOW))[0]).toMatchObject({
      reports: 2,
      sections: 2,
      otherActions: 1,
    });
    expect(await campaignList(read(), await officerOf('DIRECTION'), NOW)).toEqual([]);
    expect(await refusedWith(campaignList(read(), story.lead, NOW))).toBe('not_found');
  });
});

describe('the preview of a campaign', () => {
  const given = (more: Record<string, unknown> = {}) => ({
    label: 'Décembre 2026',
    periodId: story.periodId,
    observedOn: '2026-12-15',
    opensOn: '2026-12-01',
    dueOn: '2026-12-20',
    closesOn: '2026-12-31',
    actionKeys: ['JURISTES'],
    ...more,
  });

  it('says what will open, what is left out and why, and what the period has already', async () => {
    await laureate({
      acronym: 'FINI',
      lead: 'U3',
      status: 'ended',
      actions: [{ key: 'JURISTES', season: 'S1' }],
    });
    const preview = await campaignPreview(read(), officer, given(), NOW);
    expect(preview).toMatchObject({ reports: 2, sections: 2, opensNow: false, later: null });
    expect(preview.projects.map(({ acronym }) => acronym)).toEqual(['ESSAI', 'OUTREMER']);
    expect(preview.leftOut).toMatchObject([{ acronym: 'FINI', why: 'ended' }]);
    expect(preview.existing.map(({ label }) => label)).toEqual([
      'Novembre 2026',
      'Octobre 2026',
      'Juin 2026',
    ]);
    const { campaignId: opened, ...rest } = await execute(openCampaign, given(), by(officer));
    expect(opened).toBeGreaterThan(0);
    expect(rest).toEqual({ reports: preview.reports, sections: preview.sections });
  });

  it('warns that a later observation stays the last one', async () => {
    const earlier = { observedOn: '2026-09-30', opensOn: '2026-11-20' };
    const preview = await campaignPreview(read(), officer, given(earlier), NOW);
    expect(preview).toMatchObject({ opensNow: true, later: { label: 'Novembre 2026' } });
  });

  it('refuses as the command does, and to whom it does', async () => {
    const refused = (actor: Actor, more = {}) =>
      refusedWith(campaignPreview(read(), actor, given(more), NOW));
    expect(await refused(officer, { observedOn: '2026-11-20' })).toBe('same_observation');
    expect(await refused(officer, { label: 'NOVEMBRE 2026' })).toBe('campaign_label_taken');
    expect(await refused(officer, { closesOn: '2026-12-01' })).toBe('closing_before_due');
    expect(await refused(await officerOf('MEDIATEURS'))).toBe('not_found');
    expect(await refused(story.lead)).toBe('not_found');
  });

  it('proposes the academic year of today and the officer’s actions', async () => {
    const choices = await campaignChoices(read(), officer, NOW);
    expect(choices.periods.find(({ id }) => id === choices.currentPeriod)?.label).toBe('2026-2027');
    expect(choices.actions.map(({ key }) => key).toSorted()).toEqual(['JURISTES', 'MEDIATEURS']);
    expect(await refusedWith(campaignChoices(read(), story.lead, NOW))).toBe('not_found');
  });
});
