import { beforeEach, describe, expect, it } from 'vitest';
import { leadsOfProjects, messageMade } from '@/db/campaign-board';
import { reportHeading, reportsOfProject, sectionsOfReport } from '@/db/report-rows';
import { eventsOf, findCampaign } from '@/db/reports';
import * as t from '@/db/schema';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { SYSTEM } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import { submitReport } from '@/lib/report/submit-report';
import { returnSection } from '@/lib/section/return-section';
import { account, by, officerOf } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { laureate } from '@/test/laureate';
import { refusedWith } from '@/test/refused';
import { changeCampaign } from './change-campaign';
import { closeCampaign } from './close-campaign';
import { closeDueCampaigns } from './close-due-campaigns';
import { endException } from './end-exception';
import { grantException } from './grant-exception';
import { joinCampaign } from './join-campaign';
import { joinableCampaigns } from './joinable-campaigns';
import { openCampaign } from './open-campaign';
import { remindLeads } from './remind-leads';

let story: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  story = await consortium();
});

const november = (given: Record<string, unknown> = {}) => ({
  label: 'Novembre 2026',
  periodId: story.periodId,
  observedOn: '2026-11-25',
  opensOn: '2026-11-20',
  dueOn: '2026-12-10',
  closesOn: '2026-12-20',
  actionKeys: ['JURISTES', 'MEDIATEURS'],
  ...given,
});
const open = (given: Record<string, unknown> = {}, actor = story.officer) =>
  execute(openCampaign, november(given), by(actor));
const versionOf = async (reportId: number) => (await reportHeading(read(), reportId))?.version ?? 0;
const submit = async (reportId: number, now = NOW) =>
  execute(submitReport, { reportId, version: await versionOf(reportId) }, by(story.lead, now));

describe('opening a campaign', () => {
  it('opens one report per project with a section per action', async () => {
    expect(await open()).toMatchObject({ reports: 1, sections: 2 });
  });

  it.each([
    ['due_before_opening', { opensOn: '2026-12-11' }],
    ['due_before_observation', { observedOn: '2026-12-11' }],
    ['closing_before_due', { closesOn: '2026-12-09' }],
    ['due_in_past', { observedOn: '2026-11-01', opensOn: '2026-11-01', dueOn: '2026-11-19' }],
    ['period_to_come', { observedOn: '2025-08-31' }],
    ['day_needed', { opensOn: '2026-02-30' }],
    ['day_needed', { dueOn: '' }],
    ['campaign_actions_needed', { actionKeys: [] }],
    ['campaign_label_needed', { label: ' ' }],
    ['unknown_period', { periodId: 99999 }],
    ['campaign_label_taken', { label: 'octobre 2026' }],
    ['same_observation', { observedOn: '2026-10-31' }],
  ])('refuses with %s', async (code, given) => {
    expect(await refusedWith(open(given))).toBe(code);
  });

  it('refuses the observation day of another campaign of one of its actions, whatever the period', async () => {
    const given = { observedOn: '2026-10-31', periodId: story.previousPeriodId, actionKeys: ['MEDIATEURS'] };
    expect(await refusedWith(open(given))).toBe('same_observation');
    // Of other actions it may be the same day.
    const other = await officerOf('DIRECTION');
    await laureate({ acronym: 'AUTRE', actions: [{ key: 'DIRECTION', season: 'S1' }] });
    expect(
      await open({ observedOn: '2026-10-31', label: 'Direction', actionKeys: ['DIRECTION'] }, other),
    ).toMatchObject({ sections: 1 });
  });

  it('leaves abandoned projects out, and those that ended before the period', async () => {
    const given = { actions: [{ key: 'JURISTES', season: 'S1' as const }] };
    await laureate({ acronym: 'ABANDON', status: 'abandoned', ...given });
    await laureate({ acronym: 'FINI', status: 'ended', ...given });
    await laureate({ acronym: 'COURS', ...given });
    expect(await open()).toMatchObject({ reports: 2, sections: 3 });
  });

  it('refuses a campaign that would wait for nobody', async () => {
    const officer = await officerOf('DIRECTION');
    expect(await refusedWith(open({ actionKeys: ['DIRECTION'] }, officer))).toBe('nobody_concerned');
  });

  it('is one campaign when it is sent twice', async () => {
    const request = { ...by(story.officer), idempotencyKey: 'deux-clics' };
    const [first, second] = await Promise.all([
      execute(openCampaign, november(), request),
      execute(openCampaign, november(), request),
    ]);
    expect(second).toEqual(first);
  });

  it('is refused for an action that is not the officer’s, and to a lead', async () => {
    const jurists = await officerOf('JURISTES');
    expect(await refusedWith(open({}, jurists))).toBe('not_found');
    expect(await refusedWith(open({}, story.lead))).toBe('not_found');
  });
});

describe('a campaign of several actions, each opened by its own officer', () => {
  const join = (campaignId: number, actionKeys: string[], actor: Parameters<typeof by>[0]) =>
    execute(joinCampaign, { campaignId, actionKeys }, by(actor));

  it('is one campaign and one report, with a section from each of them', async () => {
    const jurists = await officerOf('JURISTES');
    const mediators = await officerOf('MEDIATEURS');
    const { campaignId } = await open({ actionKeys: ['JURISTES'] }, jurists);
    expect(await join(campaignId, ['MEDIATEURS'], mediators)).toEqual({ reports: 1, sections: 1 });
    expect((await findCampaign(read(), campaignId))?.actionKeys.toSorted()).toEqual([
      'JURISTES',
      'MEDIATEURS',
    ]);
    const reports = (await reportsOfProject(read(), story.projectId)).filter(
      (one) => one.campaignId === campaignId,
    );
    expect(reports).toHaveLength(1);
    const sections = await sectionsOfReport(read(), reports[0]?.id ?? 0, NOW.day);
    expect(sections.map(({ actionKey }) => actionKey).toSorted()).toEqual(['JURISTES', 'MEDIATEURS']);
  });

  it('is told anew to the consortia of the actions that join it, and to no other', async () => {
    const alone = await laureate({ acronym: 'SEUL', actions: [{ key: 'JURISTES', season: 'S1' }] });
    const lead = await account('lead', { organisationId: alone.organisationId });
    const { campaignId } = await open({ actionKeys: ['JURISTES'] });
    await join(campaignId, ['MEDIATEURS'], story.officer);
    const told = async ({ accountId }: Actor) =>
      await Promise.all(
        ['', 'MEDIATEURS'].map((key) =>
          messageMade(read(), `campaign_opened:${campaignId}:${key}:${accountId}`),
        ),
      );
    expect((await told(lead)).map((made) => made !== undefined)).toEqual([true, false]);
    expect((await told(story.lead)).map((made) => made !== undefined)).toEqual([true, true]);
  });

  it('is offered to those whose actions it leaves out', async () => {
    const jurists = await officerOf('JURISTES');
    const both = await officerOf('JURISTES', 'MEDIATEURS');
    const { campaignId } = await open({ actionKeys: ['JURISTES'] }, jurists);
    const offered = async (actor: Actor) =>
      (await joinableCampaigns(read(), actor))
        .filter(({ id }) => id === campaignId)
        .map(({ actions }) => actions.map(({ key }) => key));
    expect([await offered(jurists), await offered(both)]).toEqual([[], [['MEDIATEURS']]]);
    await expect(joinableCampaigns(read(), story.lead)).rejects.toMatchObject({ code: 'not_found' });
    await join(campaignId, ['MEDIATEURS'], both);
    expect(await offered(both)).toEqual([]);
  });

  it('is joined for one’s own actions alone, once, while it is open', async () => {
    const jurists = await officerOf('JURISTES');
    const { campaignId } = await open({ actionKeys: ['JURISTES'] }, jurists);
    expect(await refusedWith(join(campaignId, ['MEDIATEURS'], jurists))).toBe('not_found');
    expect(await refusedWith(join(campaignId, ['JURISTES'], jurists))).toBe('campaign_has_action');
    expect(await refusedWith(join(campaignId, ['DIRECTION'], await officerOf('DIRECTION')))).toBe(
      'nobody_concerned',
    );
    await execute(closeCampaign, { campaignId }, by(jurists));
    expect(await refusedWith(join(campaignId, ['MEDIATEURS'], story.officer))).toBe('campaign_closed');
  });

  it('is not joined where another campaign of the action observes the same day', async () => {
    const director = await officerOf('DIRECTION');
    await laureate({ acronym: 'Cadres', actions: [{ key: 'DIRECTION', season: 'S1' }] });
    const { campaignId } = await open({ actionKeys: ['DIRECTION'], observedOn: '2026-10-31' }, director);
    expect(await refusedWith(join(campaignId, ['JURISTES'], await officerOf('JURISTES')))).toBe(
      'same_observation',
    );
  });
});

describe('changing the dates of a campaign', () => {
  const change = (given: Record<string, unknown> = {}, actor = story.officer) =>
    execute(
      changeCampaign,
      {
        campaignId: story.october.campaignId,
        dueOn: '2026-12-15',
        closesOn: '2027-01-15',
        reason: 'Grève',
        ...given,
      },
      by(actor),
    );

  it('moves them, and the journal keeps those before with the reason', async () => {
    await change();
    expect(await findCampaign(read(), story.october.campaignId)).toMatchObject({
      dueOn: '2026-12-15',
      closesOn: '2027-01-15',
    });
    const line = read().select().from(t.journal).all().at(-1);
    expect(line).toMatchObject({
      command: 'change-campaign',
      reason: 'Grève',
      references: { before: { dueOn: '2026-11-30', closesOn: '2026-12-31' } },
    });
  });

  it.each([
    ['reason_needed', { reason: '' }],
    ['due_in_past', { dueOn: '2026-11-19' }],
    ['closing_before_due', { closesOn: '2026-12-01' }],
    ['dates_unchanged', { dueOn: '2026-11-30', closesOn: '2026-12-31' }],
  ])('refuses with %s', async (code, given) => {
    expect(await refusedWith(change(given))).toBe(code);
  });

  it('is for an officer of one of its actions, and refused once closed', async () => {
    expect(await refusedWith(change({}, await officerOf('DIRECTION')))).toBe('not_found');
    expect(await refusedWith(change({}, await officerOf('JURISTES')))).toBeUndefined();
    await execute(closeCampaign, { campaignId: story.october.campaignId }, by(story.officer));
    expect(await refusedWith(change())).toBe('dates_of_closed');
  });
});

describe('exceptions', () => {
  const grant = (given: Record<string, unknown> = {}, actor = story.officer) =>
    execute(
      grantException,
      { sectionId: story.october.law, reason: 'Panne du système', endsOn: '2026-12-10', ...given },
      by(actor),
    );
  const close = () => execute(closeCampaign, { campaignId: story.october.campaignId }, by(story.officer));
  const cells = () => ({ cells: [story.cell('law', '20')] });

  it('open one section of a closed campaign until their last day, and no other', async () => {
    await close();
    expect(await refusedWith(enter(story.lead, story.october.id, cells()))).toBe('campaign_closed');
    await grant();
    await enter(story.lead, story.october.id, cells());
    const other = enter(story.lead, story.october.id, { cells: [story.cell('mediation', '20')] });
    expect(await refusedWith(other)).toBe('campaign_closed');
    const late = enter(story.lead, story.october.id, { cells: [story.cell('law', '21')] }, on('2026-12-11'));
    expect(await refusedWith(late)).toBe('campaign_closed');
  });

  it('let the section be sent without the others of its report', async () => {
    await close();
    expect(await refusedWith(submit(story.october.id))).toBe('campaign_closed');
    await grant();
    await enter(story.lead, story.october.id, cells());
    expect(await submit(story.october.id)).toMatchObject({ submitted: 1 });
    const sections = await sectionsOfReport(read(), story.october.id, NOW.day);
    expect(sections.map(({ actionKey, status }) => [actionKey, status])).toEqual([
      ['JURISTES', 'submitted'],
      ['MEDIATEURS', 'draft'],
    ]);
    expect(await refusedWith(submit(story.october.id))).toBe('campaign_closed');
  });

  it.each([
    ['reason_needed', { reason: ' ' }],
    ['exception_past', { endsOn: '2026-11-19' }],
    ['exception_long', { endsOn: '2027-01-20' }],
    ['day_needed', { endsOn: '31/12/2026' }],
  ])('are refused with %s', async (code, given) => {
    await close();
    expect(await refusedWith(grant(given))).toBe(code);
  });

  it('last sixty days at most, that day included', async () => {
    await close();
    expect(await refusedWith(grant({ endsOn: '2027-01-19' }))).toBeUndefined();
  });

  it('are refused while the campaign is open, for what is sent, and to another officer', async () => {
    expect(await refusedWith(grant())).toBe('exception_not_needed');
    expect(await refusedWith(grant({}, await officerOf('DIRECTION')))).toBe('not_found');
    expect(await refusedWith(grant({}, await officerOf('MEDIATEURS')))).toBe('not_allowed');
    await enter(story.lead, story.october.id, {
      cells: [story.cell('law', '20'), story.cell('mediation', '20')],
    });
    await submit(story.october.id);
    await close();
    expect(await refusedWith(grant())).toBe('exception_of_sent');
  });

  it('are one at a time: a second one takes the place of the first', async () => {
    await close();
    await grant();
    await grant({ endsOn: '2026-11-30' });
    const running = read().select().from(t.exceptions).all();
    expect(running.map(({ endedAt }) => endedAt === null)).toEqual([false, true]);
    const [law] = await sectionsOfReport(read(), story.october.id, NOW.day);
    expect(law?.exceptedUntil).toBe('2026-11-30');
  });

  it('end early, once', async () => {
    await close();
    const { exceptionId } = await grant();
    await execute(endException, { exceptionId }, by(story.officer));
    expect(await refusedWith(enter(story.lead, story.october.id, cells()))).toBe('campaign_closed');
    expect(await refusedWith(execute(endException, { exceptionId }, by(story.officer)))).toBe(
      'exception_ended',
    );
    expect(await refusedWith(execute(endException, { exceptionId: 999 }, by(story.officer)))).toBe(
      'not_found',
    );
  });

  it('end with those that a return opened beside them', async () => {
    await close();
    const { exceptionId } = await grant();
    await enter(story.lead, story.october.id, cells());
    await submit(story.october.id);
    const sent = { sectionId: story.october.law, reason: 'À relire' };
    await execute(returnSection, sent, by(story.colleague));
    await execute(endException, { exceptionId }, by(story.officer));
    expect(await refusedWith(enter(story.lead, story.october.id, cells()))).toBe('campaign_closed');
  });
});

describe('reminding leads', () => {
  const remind = (sectionIds: number[], actor = story.officer, now = NOW) =>
    execute(remindLeads, { campaignId: story.october.campaignId, sectionIds }, by(actor, now));
  const messages = () =>
    read()
      .select()
      .from(t.messages)
      .all()
      .filter(({ kind }) => kind === 'reminder');

  it('makes one message a person for all his sections, and none again that day', async () => {
    expect(await remind([story.october.law, story.october.mediation])).toEqual({
      reminded: 1,
      already: [],
      withoutAccount: [],
      notWaiting: 0,
    });
    expect(messages()).toMatchObject([
      {
        kind: 'reminder',
        accountId: story.lead.accountId,
        params: {
          day: '2026-11-20',
          by: story.officer.accountId,
          sections: [story.october.law, story.october.mediation],
        },
      },
    ]);
    const again = await remind([story.october.law], story.colleague);
    expect(again).toMatchObject({
      reminded: 0,
      already: [{ accountId: story.lead.accountId, at: NOW.instant }],
    });
    expect(messages()).toHaveLength(1);
    expect(await remind([story.october.law], story.officer, on('2026-11-21'))).toMatchObject({ reminded: 1 });
  });

  it('names the project whose leading organisation has no account that may send', async () => {
    const alone = await laureate({ acronym: 'SEUL', actions: [{ key: 'JURISTES', season: 'S1' }] });
    const { campaignId } = await open();
    const sections = read().select().from(t.sections).all();
    const own = sections.find(({ participationId }) => participationId === alone.participationIds.JURISTES);
    expect(
      await execute(remindLeads, { campaignId, sectionIds: [own?.id ?? 0] }, by(story.officer)),
    ).toMatchObject({ reminded: 0, withoutAccount: ['SEUL'] });
    expect(messages()).toHaveLength(0);
    expect(await leadsOfProjects(read(), [alone.projectId], NOW.day)).toMatchObject([{ accountId: null }]);
  });

  it('reminds nobody of what is sent or closed', async () => {
    await enter(story.lead, story.october.id, {
      cells: [story.cell('law', '20'), story.cell('mediation', '20')],
    });
    await submit(story.october.id);
    expect(await refusedWith(remind([story.october.law]))).toBe('nobody_to_remind');
    const june = execute(
      remindLeads,
      { campaignId: story.june.campaignId, sectionIds: [story.june.law] },
      by(story.officer),
    );
    await execute(closeDueCampaigns, {}, { ...by(null), actor: SYSTEM });
    expect(await refusedWith(june)).toBeUndefined();
    const closed = execute(
      remindLeads,
      { campaignId: story.june.campaignId, sectionIds: [story.june.law] },
      by(story.officer, on('2026-11-21')),
    );
    expect(await refusedWith(closed)).toBe('nobody_to_remind');
  });

  it('is refused for a section of another’s action, of another campaign, and to a lead', async () => {
    const jurists = await officerOf('JURISTES');
    expect(await refusedWith(remind([story.october.mediation], jurists))).toBe('not_found');
    expect(await refusedWith(remind([story.june.law]))).toBe('not_found');
    expect(await refusedWith(remind([story.october.law], story.lead))).toBe('not_found');
    expect(await refusedWith(remind([story.october.law], jurists))).toBeUndefined();
  });

  it('reaches the accounts of the leading organisation that may send, not the others', async () => {
    const second = await account('lead', { organisationId: story.organisations.lead });
    await account('contributor', { organisationId: story.organisations.lead });
    await remind([story.october.law]);
    expect(messages().map(({ accountId }) => accountId)).toEqual([story.lead.accountId, second.accountId]);
  });
});

describe('a submit that races the closing', () => {
  const filled = () =>
    enter(story.lead, story.october.id, {
      cells: [story.cell('law', '20'), story.cell('mediation', '20')],
    });
  const statuses = async () =>
    (await sectionsOfReport(read(), story.october.id, NOW.day)).map(({ status }) => status);

  it.each(Array.from({ length: 12 }, (_, round) => ({ round, submitFirst: round % 2 === 0 })))(
    'is in or refused, never half (round $round)',
    async ({ round, submitFirst }) => {
      await filled();
      const version = await versionOf(story.october.id);
      const later = <T>(work: () => Promise<T>) =>
        new Promise<T>((resolve, reject) => setTimeout(() => work().then(resolve, reject), round % 4));
      const sending = () =>
        refusedWith(execute(submitReport, { reportId: story.october.id, version }, by(story.lead)));
      const closing = () =>
        refusedWith(execute(closeCampaign, { campaignId: story.october.campaignId }, by(story.officer)));
      const [first, second] = submitFirst ? [sending, closing] : [closing, sending];
      const answers = await Promise.all([first(), round < 6 ? second() : later(second)]);
      const sent = submitFirst ? answers[0] : answers[1];
      const closed = submitFirst ? answers[1] : answers[0];
      expect(closed).toBeUndefined();
      expect([undefined, 'campaign_closed']).toContain(sent);
      expect(await statuses()).toEqual(sent === undefined ? ['submitted', 'submitted'] : ['draft', 'draft']);
      expect(await eventsOf(read(), story.october.law)).toHaveLength(sent === undefined ? 1 : 0);
      expect(sent === undefined).toBe(submitFirst);
    },
  );
});
