import { beforeEach, describe, expect, it } from 'vitest';
import { reportHeading } from '@/db/report-rows';
import { read } from '@/db/store';
import { execute } from '@/lib/command';
import { correctOrganisation } from '@/lib/organisation/correct-organisation';
import { everyProjectEntry, projectEntries } from '@/lib/report/project-entries';
import { submitReport } from '@/lib/report/submit-report';
import { validateSection } from '@/lib/section/validate-section';
import { account, by } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { everyProject } from '@/test/entitled';
import { refusedWith } from '@/test/refused';
import { changeConsortium } from './change-consortium';
import { projectDetail } from './project-detail';
import { recordAmount } from './record-amount';

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
});

const detail = (day = NOW.day, season?: 'S1' | 'S2') => projectDetail(read(), { slug: 'essai', season, day });

describe('the day', () => {
  it('comes before the project, which does not exist yet', async () => {
    expect(await refusedWith(detail('2025-01-09'))).toBe('unknown_project');
    expect((await detail('2025-01-10')).acronym).toBe('ESSAI');
  });
  it('leads nowhere for an unknown name', async () => {
    expect(await refusedWith(projectDetail(read(), { slug: 'inconnu', day: NOW.day }))).toBe(
      'unknown_project',
    );
  });
});

describe('the consortium', () => {
  it('calls its members as they were called on the day, the first days included', async () => {
    const before = (await detail()).members.find(({ role }) => role === 'lead');
    if (!before) throw new Error('The consortium has no lead.');
    await execute(
      correctOrganisation,
      {
        organisationId: c.organisations.lead,
        version: 0,
        name: 'Université rebaptisée',
        kind: 'university',
        regionCode: '53',
        healthUniversity: false,
        reason: 'Fusion',
      },
      by(c.officer, on('2026-11-10')),
    );
    const leadOn = async (day: string) =>
      (await detail(day)).members.find(({ role }) => role === 'lead')?.organisation;
    expect(await leadOn('2025-01-10')).toBe(before.organisation);
    expect(await leadOn('2026-11-09')).toBe(before.organisation);
    expect(await leadOn('2026-11-10')).toBe('Université rebaptisée');
  });

  it('keeps the partner who left, with the day and the reason', async () => {
    await execute(
      changeConsortium,
      {
        projectId: c.projectId,
        organisationId: c.organisations.partner,
        event: 'leave',
        role: 'partner',
        effectiveOn: '2026-09-01',
        reason: 'Fin de sa participation',
      },
      by(c.officer, on('2026-09-10')),
    );
    const stays = (await detail()).members.map(({ organisation, role, since, until, state, reason }) => ({
      organisation,
      role,
      since,
      until,
      state,
      reason,
    }));
    expect(stays).toEqual([
      {
        organisation: 'Université A',
        role: 'lead',
        since: '2024-09-01',
        until: null,
        state: 'present',
        reason: null,
      },
      {
        organisation: 'Université B',
        role: 'partner',
        since: '2024-09-01',
        until: '2026-09-01',
        state: 'gone',
        reason: 'Fin de sa participation',
      },
    ]);
    // Known on 10 September only: the day before, the partner was still there.
    expect((await detail('2026-09-09')).members.map(({ state }) => state)).toEqual(['present', 'present']);
  });
});

describe('the money', () => {
  it('is four amounts, each with its latest date and what came before', async () => {
    const record = (kind: string, cents: number, datedOn: string) =>
      execute(
        recordAmount,
        { projectId: c.projectId, kind, cents, datedOn, source: `Source ${datedOn}` },
        by(c.officer, on(datedOn)),
      );
    await record('announced', 300_000_00, '2025-02-01');
    await record('contracted', 290_000_00, '2025-03-01');
    await record('contracted', 295_000_00, '2026-03-01');
    const amounts = (await detail()).amounts;
    expect(amounts.map(({ kind, latest }) => [kind, latest?.cents ?? null])).toEqual([
      ['announced', 300_000_00],
      ['contracted', 295_000_00],
      ['paid', null],
      ['spent', null],
    ]);
    expect(amounts[1]?.earlier).toEqual([
      { cents: 290_000_00, datedOn: '2025-03-01', source: 'Source 2025-03-01' },
    ]);
    expect((await detail('2025-12-31')).amounts[1]?.latest?.cents).toBe(290_000_00);
  });
});

describe('trainings and learners', () => {
  const send = async (law: string) => {
    await enter(
      c.lead,
      c.october.id,
      { cells: [c.cell('law', law), c.cell('mediation', '90')], offers: [c.opening('2025-09-01')] },
      on('2026-11-01'),
    );
    const version = (await reportHeading(read(), c.october.id))?.version ?? 0;
    await execute(submitReport, { reportId: c.october.id, version }, by(c.lead, on('2026-11-05')));
    await execute(validateSection, { sectionId: c.october.law }, by(c.officer, on('2026-11-10')));
  };
  const law = async (day?: string) =>
    (await detail(day)).trainings.find(({ id }) => id === c.trainings.law)?.offer;

  it('opens on the day declared, known from the submission, verified from the validation', async () => {
    await send('28');
    expect(await law('2026-11-04')).toEqual({ committed: '2025-01-10', declared: null, verified: null });
    expect(await law('2026-11-05')).toMatchObject({ declared: '2025-09-01', verified: null });
    expect(await law()).toMatchObject({ declared: '2025-09-01', verified: '2025-09-01' });
  });
  it('adds planned, declared and verified apart, period by period', async () => {
    await send('28');
    const entered = async () => (await detail()).learners.find(({ measure }) => measure === 'entered');
    expect(await entered()).toMatchObject({
      period: { label: '2025-2026' },
      values: {
        committed: { state: 'number', value: 30 },
        declared: { state: 'number', value: 28 },
        verified: { state: 'number', value: 28 },
      },
    });
    const { learners } = await projectDetail(await everyProject(), { slug: 'essai', day: '2026-11-09' });
    expect(learners.find(({ measure }) => measure === 'entered')?.values.verified).toEqual({
      ...{ state: 'not_reported', value: null },
    });
    // A visitor reads of that day what stood on the eve of the campaign's opening, and nothing before the first one.
    const [published] = (await detail('2026-11-09')).learners;
    expect(published?.values).toMatchObject({
      committed: { value: 30 },
      declared: { state: 'not_reported' },
    });
    expect((await detail('2026-01-15')).learners).toEqual([]);
    expect((await detail(NOW.day, 'S2')).learners.map(({ measure }) => measure)).toEqual(['first_entered']);
  });
  it('says who answered, in the latest campaign of each participation', async () => {
    await send('28');
    const coverage = async (day?: string, season?: 'S1') => (await detail(day, season)).coverage;
    expect(await coverage()).toEqual({
      expected: 2,
      reported: 2,
      validated: 1,
      campaigns: [{ label: 'Octobre 2026', observedOn: '2026-10-31' }],
      unanswered: [],
    });
    expect(await coverage('2026-11-04')).toMatchObject({ expected: 2, reported: 0 });
    expect(await coverage(NOW.day, 'S1')).toMatchObject({ expected: 1, validated: 1 });
    expect(await coverage('2025-06-01')).toMatchObject({ expected: 0, campaigns: [] });
  });
  it('hides the cells of one to four', async () => {
    await send('3');
    const entered = (await detail()).learners.find(({ measure }) => measure === 'entered');
    expect(entered?.values.declared).toEqual({ state: 'hidden', value: null });
  });
});

describe('the entries', () => {
  const entries = (actor: Parameters<typeof projectEntries>[1], day = NOW.day) =>
    projectEntries(read(), actor, NOW, { slug: 'essai', day, page: 1 });

  beforeEach(async () => {
    await enter(c.lead, c.october.id, { cells: [c.cell('law', '28')] }, on('2026-11-01'));
  });

  it('are for members, the officers of its actions and observers in scope, and for nobody else', async () => {
    const observer = await account('observer', { scopes: [{ kind: 'region', key: '53' }] });
    for (const actor of [c.lead, c.contributor, c.reader, c.officer])
      expect((await entries(actor))?.total).toBe(3);
    // What was planned: the value typed since is a draft.
    expect(await entries(observer)).toMatchObject({ total: 2, reports: [] });
    const elsewhere = await account('observer', { scopes: [{ kind: 'region', key: '76' }] });
    for (const actor of [null, c.stranger, elsewhere, await account('admin')])
      expect(await entries(actor)).toBeNull();
  });
  it('say the line, the value, the section’s status and who, from the day on which it was saved', async () => {
    expect((await entries(c.officer))?.entries[0]).toMatchObject({
      training: 'Master Droit du numérique en santé',
      region: 'Bretagne',
      period: '2025-2026',
      measure: 'entered',
      nature: 'actual',
      value: 28,
      state: 'number',
      sectionStatus: 'draft',
      reportId: c.october.id,
      role: 'lead',
      organisation: 'Université A',
    });
    expect((await entries(c.officer, '2026-10-31'))?.total).toBe(2);
  });

  it('are the same in a file, whatever is asked for at once', async () => {
    const file = async (actor: typeof c.officer, sizes = {}) => {
      const found = await everyProjectEntry(read(), actor, NOW, { slug: 'essai', day: NOW.day }, sizes);
      if (!found) return null;
      const given = [];
      for await (const entry of found.entries) given.push(entry);
      return given;
    };
    const observer = await account('observer', { scopes: [{ kind: 'region', key: '53' }] });
    for (const actor of [c.lead, observer]) {
      const shown = (await entries(actor))?.entries ?? [];
      expect(shown.length).toBeGreaterThan(1);
      expect(await file(actor)).toEqual(shown);
      expect(await file(actor, { numbers: 2, entries: 1 })).toEqual(shown);
    }
    expect(await file(c.stranger)).toBeNull();
  });
});
