import { beforeEach, describe, expect, it } from 'vitest';
import { reportForWrite } from '@/db/reports';
import { read } from '@/db/store';
import { closeCampaign } from '@/lib/campaign/close-campaign';
import { execute } from '@/lib/command';
import { NOT_REPORTED, numberValue } from '@/lib/domain/value';
import { trajectory } from '@/lib/figure/trajectory';
import { recordAmount } from '@/lib/project/record-amount';
import { submitReport } from '@/lib/report/submit-report';
import { validateSection } from '@/lib/section/validate-section';
import { by } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { everyProject } from '@/test/entitled';
import { laureate } from '@/test/laureate';
import { datedBudgets, seasonOverview } from './programme-overview';
import { seasonChanges } from './season-changes';
import { seasonDashboard } from './season-dashboard';

const TODAY = NOW.day;

beforeEach(async () => void (await programmeDatabase()));

describe('with the reference data alone', () => {
  it('holds no project, and the published figures beside', async () => {
    const overview = await seasonOverview(read(), 'S1', TODAY);
    expect(overview).toMatchObject({
      laureates: 0,
      participations: 0,
      aid: { cents: null, projects: 0 },
      reports: null,
      trajectory: { planned: [], declared: [], verified: [] },
    });
    expect(overview.published.laureates?.value).toBe(24);
    expect(overview.published.participations?.terms.map(({ value }) => value)).toEqual([17, 13, 4, 2, 3]);
    expect(overview.published.participations?.total).toBe(39);
    expect([overview.published.aid?.value, overview.published.topUp?.value]).toEqual([
      5_550_000_000, 350_000_000,
    ]);
    expect(overview.regions).toHaveLength(18);
    expect(overview.learners.latest).toBeNull();
    expect(overview.learners.cumulated.verified).toEqual(NOT_REPORTED);
  });

  it('finds gaps in the sources, none in figures that nobody recorded', async () => {
    const { gaps } = await seasonOverview(read(), 'S1', TODAY);
    expect(gaps.filter(({ rule }) => rule !== 'recorded').map(({ key }) => key)).toEqual([
      'sum:S1.aid',
      'targets:REGLEMENTAIRE.S1',
      'statement:PS_INITIALE.S1.U',
      'statement:PS_INITIALE.S1.E',
      'budget:strategy_total',
      'budget:training_total',
      'dates:round3.date',
      'whole:DIRECTION.S1',
      'whole:PS_INITIALE.S1',
      'whole:SPECIALISTES.S1',
    ]);
    expect(gaps.map(({ key }) => key)).toContain('source:D005');
  });

  it('knows nothing of 003 before its day', async () => {
    const before = await seasonOverview(read(), 'S1', '2023-08-31');
    expect(before.published).toEqual({ laureates: null, participations: null, aid: null, topUp: null });
    expect(before.gaps.map(({ key }) => key)).toEqual(['budget:strategy_total']);
  });

  it('keeps the budgets side by side, each from its own day', async () => {
    const strategy = async (day: string) =>
      (await datedBudgets(read(), day)).filter((b) => b.key === 'strategy_total').map((b) => b.cents / 1e8);
    expect(await strategy('2022-01-01')).toEqual([650]);
    expect(await strategy(TODAY)).toEqual([650, 718.4, 734]);
    // Each says which document prints it, where, and since when it is known.
    const [first, page, last] = await datedBudgets(read(), TODAY).then((all) =>
      all.filter(({ key }) => key === 'strategy_total'),
    );
    expect(first).toMatchObject({ source: '004:24', knownFrom: '2021-12-16' });
    expect(first?.document).toMatch(/^Communiqué de presse/);
    expect(page).toMatchObject({ document: null, knownFrom: '2022-11-01' });
    expect(last).toMatchObject({ source: '003:38', knownFrom: '2023-09-01' });
  });

  it('leaves a closed action out of the coverage of season 2', async () => {
    const { columns, actions } = await seasonOverview(read(), 'S2', TODAY);
    expect([actions.length, columns.length]).toEqual([9, 8]);
    expect(columns.map(({ key }) => key)).not.toContain('REGLEMENTAIRE');
  });
});

describe('with projects', () => {
  it('tells projects from participations, and counts a region once in the national count', async () => {
    await laureate({
      acronym: 'DEUX',
      actions: [
        { key: 'SPECIALISTES', season: 'S1', trainings: [['53', '52']] },
        { key: 'JURISTES', season: 'S1', trainings: [['53']] },
      ],
    });
    const overview = await seasonOverview(read(), 'S1', TODAY);
    expect([overview.laureates, overview.participations]).toEqual([1, 2]);
    const bretagne = overview.regions.find(({ code }) => code === '53');
    expect(bretagne?.projects).toBe(1);
    expect(bretagne?.byAction).toEqual([0, 0, 1, 1, 0]);
    expect(overview.regions.filter(({ projects }) => projects > 0)).toHaveLength(2);
    const counted = overview.gaps.filter(({ kind }) => kind === 'count');
    expect(Object.fromEntries(counted.map(({ key, numbers }) => [key, numbers.map((n) => n.value)]))).toEqual(
      {
        'count:JURISTES.S1.projects': [2, 1, -1],
        'count:SPECIALISTES.S1.projects': [13, 1, -12],
        'count:S1.laureates': [24, 1, -23],
        'count:S1.participations': [39, 2, -37],
      },
    );
  });

  it('takes the last announced amount known on the day', async () => {
    const { projectId, officer } = await laureate({
      acronym: 'AIDE',
      actions: [{ key: 'JURISTES', season: 'S1' }],
    });
    const announce = (cents: number, datedOn: string) =>
      execute(
        recordAmount,
        { projectId, kind: 'announced', cents, datedOn, source: 'convention' },
        by(officer, on(datedOn)),
      );
    await announce(100_000_000, '2024-02-01');
    await announce(120_000_000, '2025-02-01');
    expect((await seasonOverview(read(), 'S1', '2024-06-01')).aid).toEqual({
      cents: 100_000_000,
      projects: 1,
    });
    expect((await seasonOverview(read(), 'S1', TODAY)).aid.cents).toBe(120_000_000);
    expect((await seasonOverview(read(), 'S2', TODAY)).aid).toEqual({ cents: null, projects: 0 });
  });
});

describe('with a report', () => {
  let story: Consortium;
  beforeEach(async () => {
    story = await consortium();
  });

  const send = async (text: string, day: string) => {
    await enter(
      story.lead,
      story.june.id,
      {
        cells: [story.cell('law', text)],
        nothingToReport: [{ sectionId: story.june.mediation, nothing: true }],
      },
      on(day),
    );
    const version = (await reportForWrite(read(), story.june.id, day))?.version ?? 0;
    await execute(submitReport, { reportId: story.june.id, version }, by(story.lead, on(day)));
  };

  it('compares learners with what was planned, and says who answered', async () => {
    await send('24', '2026-07-10');
    const { learners, reports } = await seasonOverview(await everyProject(), 'S1', '2026-07-10');
    expect(learners.latest).toEqual({
      period: '2025-2026',
      planned: numberValue(30),
      declared: numberValue(24),
      verified: NOT_REPORTED,
      share: {
        ...{ numerator: NOT_REPORTED, denominator: numberValue(30) },
        ...{ rate: null, reason: 'not_reported' },
      },
      nets: { declared: null, verified: null },
    });
    expect(reports).toMatchObject({ reported: 1, validated: 0, expected: 1 });
    expect((await seasonOverview(read(), 'S1', '2026-07-09')).reports).toMatchObject({ reported: 0 });
  });

  const close = (day: string) =>
    execute(closeCampaign, { campaignId: story.june.campaignId }, by(story.officer, on(day)));

  it('draws for a visitor the closings of campaigns and today, never a day between them', async () => {
    await send('24', '2026-07-10');
    await close('2026-10-01');
    const { declared } = await trajectory(read(), 'S1', TODAY);
    expect(declared).toEqual([
      { day: '2026-10-01', value: numberValue(24) },
      // The eve of the next opening, on which the figures of the campaign stand.
      { day: '2026-10-14', value: numberValue(24) },
      { day: TODAY, value: numberValue(24) },
    ]);
    const before = await trajectory(read(), 'S1', '2026-11-10');
    expect(before.declared.map(({ day }) => day)).toEqual(['2026-10-01', '2026-10-14']);
  });

  it('draws each value on the day it became known', async () => {
    await send('24', '2026-07-10');
    await execute(validateSection, { sectionId: story.june.law }, by(story.officer, on('2026-08-03')));
    const { planned, declared, verified } = await trajectory(await everyProject(), 'S1', TODAY);
    // Nobody said that nothing was planned on the first day: no point is drawn there.
    expect(planned).toEqual([{ day: '2026-08-31', value: numberValue(30) }]);
    const known = numberValue(24);
    expect(declared).toEqual([
      { day: '2026-07-15', value: known },
      { day: '2026-09-30', value: known },
      { day: '2026-10-14', value: known },
      { day: TODAY, value: known },
    ]);
    expect(verified).toEqual(declared.slice(1));
  });

  it('says on the dashboard, which asks less, what the overview says; of two days too', async () => {
    await send('24', '2026-07-10');
    await execute(validateSection, { sectionId: story.june.law }, by(story.officer, on('2026-11-03')));
    const reader = await everyProject();
    const overview = await seasonOverview(reader, 'S1', TODAY);
    const { laureates, gaveUp, learners, reports, regions } = await seasonDashboard(reader, 'S1', TODAY);
    const { laureates: all, gaveUp: gone, learners: own, reports: sent } = overview;
    expect({ laureates, gaveUp, learners, reports }).toEqual({
      ...{ laureates: all, gaveUp: gone, learners: own, reports: sent },
    });
    expect(regions.map(({ code, projects }) => [code, projects])).toEqual(
      overview.regions.map(({ code, projects }) => [code, projects]),
    );
    const asked = { season: 'S1', day: TODAY, basis: 'current', isOfficer: true } as const;
    const changes = await seasonChanges(reader, asked);
    const verifiedAt = async (day = '') =>
      (await seasonOverview(reader, 'S1', day)).learners.cumulated.verified;
    expect(changes?.learners).toMatchObject({
      before: await verifiedAt(changes?.span.from),
      after: await verifiedAt(changes?.span.to),
    });
    expect(changes?.learners.after).toEqual(numberValue(24));
    expect(changes?.learners.before).not.toEqual(changes?.learners.after);
  });

  it('reads the past again after a write of that past, and keeps it otherwise', async () => {
    const dayOf = async (day: string) =>
      (await trajectory(await everyProject(), 'S1', TODAY)).declared.find((p) => p.day === day);
    expect(await dayOf('2026-07-15')).toBeUndefined();
    await send('24', '2026-07-10');
    expect((await dayOf('2026-07-15'))?.value).toEqual(numberValue(24));
  });

  it('hides a point that a small cell would give back', async () => {
    await send('3', '2026-07-10');
    await close('2026-10-01');
    const { declared } = await trajectory(read(), 'S1', TODAY);
    expect(declared.map(({ day, value }) => [day, value.state])).toEqual([
      ['2026-10-01', 'hidden'],
      ['2026-10-14', 'hidden'],
      [TODAY, 'hidden'],
    ]);
  });
});
