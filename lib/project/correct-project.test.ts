import { beforeEach, describe, expect, it } from 'vitest';
import { participationsIn } from '@/db/campaigns';
import { activeMembers } from '@/db/projects';
import { sectionsOfReport } from '@/db/report-rows';
import { releasedSections } from '@/db/section-releases';
import { read } from '@/db/store';
import { execute } from '@/lib/command';
import { withdrawOrganisation } from '@/lib/organisation/withdraw-organisation';
import { seasonOverview } from '@/lib/overview/programme-overview';
import { differences } from '@/test/audited';
import { by, officerOf, organisation } from '@/test/builders';
import { type Consortium, consortium, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { laureate } from '@/test/laureate';
import { changeConsortium } from './change-consortium';
import { changeLead } from './change-lead';
import { correctProject } from './correct-project';
import { projectDetail } from './project-detail';
import { recordAmount } from './record-amount';
import { withdrawAmount } from './withdraw-amount';
import { withdrawParticipation } from './withdraw-participation';
import { withdrawProject } from './withdraw-project';

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
});

const identity = (more: Record<string, unknown> = {}) => ({
  projectId: c.projectId,
  acronym: 'ESSAI',
  name: 'Projet d’essai',
  status: 'running',
  anrReference: null,
  startsOn: '2024-09-01',
  endsOn: null,
  announcedOn: null,
  effectiveOn: '2026-11-01',
  reason: 'Avenant n° 1',
  ...more,
});
const correct = (more: Record<string, unknown> = {}, actor = c.officer) =>
  execute(correctProject, identity(more), by(actor));

describe('the identity of a project', () => {
  it('is corrected; each thing that changes is an event of its life', async () => {
    await correct({ name: 'Projet d’essai, deuxième phase', endsOn: '2028-08-31', status: 'contracted' });
    const events = read().query.projectEvents.findMany().sync();
    expect(events.map(({ kind, effectiveOn, knownFrom }) => [kind, effectiveOn, knownFrom])).toEqual([
      ['decided', '2025-01-10', '2025-01-10'],
      ['renamed', '2026-11-01', NOW.day],
      ['dates_changed', '2026-11-01', NOW.day],
      ['contracted', '2026-11-01', NOW.day],
    ]);
    expect(await projectDetail(read(), { slug: 'essai', day: NOW.day })).toMatchObject({
      name: 'Projet d’essai, deuxième phase',
      endsOn: '2028-08-31',
    });
  });

  it('was only announced, where it was recorded as running: it keeps its names', async () => {
    await correct({ status: 'announced', effectiveOn: '2025-01-10' });
    expect(await projectDetail(read(), { slug: 'essai', day: NOW.day })).toMatchObject({
      ...{ acronym: 'ESSAI', name: 'Projet d’essai', startsOn: '2024-09-01', status: 'announced' },
    });
    // From there on only the next step of its life may follow.
    await expect(correct({ status: 'running' })).rejects.toMatchObject({
      fields: [{ path: 'status', code: 'life_step_not_allowed' }],
    });
    expect(await differences()).toEqual([]);
  });

  it('reads as it was on the days before, and changes when its day has come', async () => {
    await correct({ name: 'Deuxième phase' });
    const seen = async (day: string) => {
      const { name, status } = await projectDetail(read(), { slug: 'essai', day });
      return `${name}, ${status}`;
    };
    expect(await seen('2026-11-19')).toBe('Projet d’essai, running');
    expect(await seen(NOW.day)).toBe('Deuxième phase, running');
    const ended = { name: 'Deuxième phase', status: 'ended', effectiveOn: '2026-12-31' };
    await expect(correct(ended)).rejects.toMatchObject({
      fields: [{ path: 'effectiveOn', code: 'life_event_to_come' }],
    });
    await execute(correctProject, identity(ended), by(c.officer, on('2026-12-31')));
    expect(await seen('2026-12-30')).toBe('Deuxième phase, running');
    expect(await seen('2026-12-31')).toBe('Deuxième phase, ended');
    const asked = async (day: string) =>
      (await participationsIn(read(), ['JURISTES'], day)).map(({ projectStatus }) => projectStatus);
    expect(await asked('2026-12-30')).toEqual(['running']);
    expect(await asked('2026-12-31')).toEqual(['ended']);
  });

  it('waits for nothing more once it is abandoned, or had ended before the year: what was sent stays', async () => {
    const asked = async (day = NOW.day) =>
      (await sectionsOfReport(read(), c.october.id, day)).map(({ actionKey }) => actionKey);
    // A year in which it still ran is asked for; so is one of which nothing says whether it ran.
    await correct({ status: 'ended', endsOn: '2026-08-31' });
    expect(await asked()).toHaveLength(2);
    await correct({ status: 'ended', endsOn: null });
    expect(await asked()).toHaveLength(2);
    await correct({ status: 'ended', endsOn: '2025-08-31' });
    expect(await asked()).toEqual([]);
    expect(await asked('2026-11-19')).toHaveLength(2);
    const [released] = await releasedSections(read(), { reportId: c.october.id }, NOW.day);
    expect(released).toMatchObject({ cause: 'project_ended' });
  });

  it('is written by one officer of one of its actions, and by no other', async () => {
    await correct({ acronym: 'ESSAI 2' }, await officerOf('JURISTES'));
    await expect(correct({ acronym: 'ESSAI 3' }, await officerOf('DIRECTION'))).rejects.toMatchObject({
      kind: 'missing',
    });
    await expect(correct({ acronym: 'ESSAI 3' }, c.lead)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('is refused to the second of two officers who had the same page open', async () => {
    await correct({ version: 0, acronym: 'UN' });
    await expect(correct({ version: 0, acronym: 'DEUX' })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'project_changed_meanwhile',
    });
  });

  it('says that nothing changed, and refuses a day before the decision', async () => {
    await expect(correct()).rejects.toMatchObject({ code: 'nothing_corrected' });
    await expect(correct({ acronym: 'X', effectiveOn: '2025-01-09' })).rejects.toMatchObject({
      fields: [{ path: 'effectiveOn', code: 'effective_before_decision' }],
    });
  });
});

describe('the consortium', () => {
  const members = async (day: string) =>
    (await activeMembers(read(), c.projectId, day)).map(
      ({ organisationId, role }) => `${organisationId} ${role}`,
    );

  it('changes on a day to come: nobody sees it before, everybody on it', async () => {
    const { lead, partner } = c.organisations;
    await execute(
      changeConsortium,
      {
        ...{ projectId: c.projectId, organisationId: partner, event: 'leave', role: 'lead' },
        effectiveOn: '2027-01-31',
        reason: 'Retrait',
      },
      by(c.officer),
    );
    expect(await members('2027-01-30')).toEqual([`${lead} lead`, `${partner} partner`]);
    expect(await members('2027-01-31')).toEqual([`${lead} lead`]);
  });

  it('has another lead from a day on: its rights follow, the day before is as it was', async () => {
    const { lead, partner } = c.organisations;
    await execute(
      changeLead,
      {
        ...{ projectId: c.projectId, organisationId: partner, before: 'partner', effectiveOn: NOW.day },
        reason: 'Le chef de file se retire',
      },
      by(await officerOf('MEDIATEURS')),
    );
    expect(await members(on('2026-11-19').day)).toEqual([`${lead} lead`, `${partner} partner`]);
    expect(await members(NOW.day)).toEqual([`${partner} lead`, `${lead} partner`]);
  });

  it('never loses its lead, nor has two', async () => {
    const change = (organisationId: number, event: string, role: string) =>
      execute(
        changeConsortium,
        { projectId: c.projectId, organisationId, event, role, effectiveOn: NOW.day, reason: null },
        by(c.officer),
      );
    await expect(change(c.organisations.lead, 'leave', 'lead')).rejects.toMatchObject({
      fields: [{ code: 'lead_by_change_lead' }],
    });
    await expect(change(c.organisations.stranger, 'join', 'lead')).rejects.toMatchObject({
      fields: [{ path: 'role', code: 'lead_by_change_lead' }],
    });
    await expect(change(9999, 'join', 'partner')).rejects.toMatchObject({
      fields: [{ path: 'organisationId', code: 'member_not_recorded' }],
    });
  });
});

describe('an amount', () => {
  const record = (cents: number | string, datedOn: string, more: Record<string, unknown> = {}) =>
    execute(
      recordAmount,
      { projectId: c.projectId, kind: 'contracted', cents, datedOn, source: 'Convention', ...more },
      by(c.officer),
    );
  const contracted = async (day: string) =>
    (await projectDetail(read(), { slug: 'essai', day })).amounts.find(({ kind }) => kind === 'contracted')
      ?.latest?.cents ?? null;

  it('is known from the day of its document, and read as people write it', async () => {
    await record('2 520 000,00 €', '2025-03-01');
    expect(await contracted('2025-02-28')).toBeNull();
    expect(await contracted('2025-03-01')).toBe(252_000_000);
  });

  it('a hundred times the agreement is confirmed before it is recorded', async () => {
    await record(252_000_000, '2025-03-01');
    const paid = { kind: 'paid' };
    await expect(record('999 999 999,99', '2025-04-01', paid)).rejects.toMatchObject({
      code: 'to_confirm',
      fields: [{ path: 'cents', code: 'amount_far' }],
    });
    await record('999 999 999,99', '2025-04-01', { ...paid, confirmed: ['amount_far'] });
  });

  it('of the same document twice is refused, and one of tomorrow', async () => {
    await record(252_000_000, '2025-03-01');
    await expect(record(250_000_000, '2025-03-01')).rejects.toMatchObject({
      kind: 'conflict',
      fields: [{ path: 'datedOn', code: 'amount_exists' }],
    });
    await expect(record(250_000_000, '2026-11-21')).rejects.toMatchObject({
      fields: [{ path: 'datedOn', code: 'source_to_come' }],
    });
  });

  it('recorded by mistake is withdrawn: it never was, but on the days when it was read', async () => {
    await record(252_000_000, '2025-03-01');
    const typed = on('2026-11-01');
    const { amountId } = await execute(
      recordAmount,
      {
        projectId: c.projectId,
        kind: 'contracted',
        cents: 25_200_000,
        datedOn: '2025-06-01',
        source: 'Avenant',
      },
      by(c.officer, typed),
    );
    expect(await contracted('2025-06-01')).toBe(25_200_000);
    await execute(withdrawAmount, { id: amountId, reason: 'Un zéro de moins' }, by(c.officer));
    expect(await contracted('2025-06-01')).toBe(252_000_000);
    expect(await contracted('2026-11-19')).toBe(25_200_000);
    expect(await contracted(NOW.day)).toBe(252_000_000);
    await expect(
      execute(withdrawAmount, { id: amountId, reason: 'Encore' }, by(c.officer)),
    ).rejects.toMatchObject({ kind: 'missing' });
  });
});

describe('what was recorded by mistake', () => {
  it('a project is withdrawn while nothing hangs on it; the refusal says what does', async () => {
    await expect(
      execute(withdrawProject, { id: c.projectId, reason: 'Doublon' }, by(c.officer)),
    ).rejects.toMatchObject({
      kind: 'conflict',
      code: 'hangs_on_it',
      params: { trainings: 2, commitments: 2, reports: 2 },
    });
  });

  it('a project recorded twice leaves the counts, and its address is free', async () => {
    const twice = await laureate({ acronym: 'Double', actions: [{ key: 'JURISTES', season: 'S1' }] });
    const laureates = async (day: string) => (await seasonOverview(read(), 'S1', day)).laureates;
    expect(await laureates(NOW.day)).toBe(2);
    await execute(withdrawProject, { id: twice.projectId, reason: 'Saisi deux fois' }, by(twice.officer));
    expect(await laureates(NOW.day)).toBe(1);
    expect(await laureates('2026-11-19')).toBe(2);
    expect(await differences()).toEqual([]);
    const again = await laureate({
      acronym: 'Double',
      lead: 'Université du second essai',
      actions: [{ key: 'JURISTES', season: 'S1' }],
    });
    expect(again.slug).toBe(twice.slug);
  });

  it('a wrong action is withdrawn; the last one is not', async () => {
    const two = await laureate({
      acronym: 'Deux',
      actions: [
        { key: 'JURISTES', season: 'S1' },
        { key: 'DIRECTION', season: 'S1' },
      ],
    });
    const withdraw = (key: string) =>
      execute(
        withdrawParticipation,
        { id: two.participationIds[key] ?? 0, reason: 'Mauvaise action' },
        by(two.officer),
      );
    await withdraw('DIRECTION');
    expect((await seasonOverview(read(), 'S1', NOW.day)).participations).toBe(2);
    expect(await differences()).toEqual([]);
    await expect(withdraw('JURISTES')).rejects.toMatchObject({ code: 'last_participation' });
    await expect(withdraw('DIRECTION')).rejects.toMatchObject({ kind: 'missing' });
  });

  it('an organisation of a project is held by it', async () => {
    const officer = await officerOf('JURISTES');
    await expect(
      execute(withdrawOrganisation, { id: c.organisations.lead, reason: 'Doublon' }, by(officer)),
    ).rejects.toMatchObject({ code: 'hangs_on_it', params: { memberships: 1, trainings: 1, accounts: 1 } });
    const alone = await organisation('Université sans projet');
    await execute(withdrawOrganisation, { id: alone, reason: 'Doublon' }, by(officer));
  });
});
