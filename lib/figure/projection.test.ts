import { beforeEach, describe, expect, it } from 'vitest';
import { reportHeading, reportsOfProject, sectionsOfReport } from '@/db/report-rows';
import { read } from '@/db/store';
import { openCampaign } from '@/lib/campaign/open-campaign';
import { execute } from '@/lib/command';
import { submitReport } from '@/lib/report/submit-report';
import { validateSection } from '@/lib/section/validate-section';
import { by } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { programmeDatabase } from '@/test/database';
import { refusedWith } from '@/test/refused';
import { actionProjections, componentProjection } from './projection';

let story: Consortium;

const verify = async (
  { id, mediation }: { id: number; mediation: number },
  learners: string,
  [entered, sent, verified]: [string, string, string],
) => {
  const cells = [story.cell('law', '20'), story.cell('mediation', learners)];
  await enter(story.lead, id, { cells }, on(entered));
  const version = (await reportHeading(read(), id))?.version ?? 0;
  await execute(submitReport, { reportId: id, version }, by(story.lead, on(sent)));
  await execute(validateSection, { sectionId: mediation }, by(story.officer, on(verified)));
};

/** A third campaign, opened after the day of the tests. */
async function december() {
  const { campaignId } = await execute(
    openCampaign,
    {
      label: 'Décembre 2026',
      periodId: story.periodId,
      observedOn: '2026-12-15',
      opensOn: '2026-12-16',
      dueOn: '2026-12-20',
      closesOn: '2026-12-31',
      actionKeys: ['JURISTES', 'MEDIATEURS'],
    },
    by(story.officer, on('2026-12-16')),
  );
  const reports = await reportsOfProject(read(), story.projectId);
  const id = reports.find((report) => report.campaignId === campaignId)?.id ?? 0;
  const sections = await sectionsOfReport(read(), id, '2026-12-16');
  return { id, mediation: sections.find(({ actionKey }) => actionKey === 'MEDIATEURS')?.id ?? 0 };
}

const mediators = (day: string) =>
  componentProjection(read(), { key: 'MEDIATEURS', id: 'MEDIATEURS.S2', day });

beforeEach(async () => {
  await programmeDatabase();
  story = await consortium();
  await verify(story.june, '40', ['2026-07-01', '2026-07-02', '2026-07-03']);
  await verify(story.october, '60', ['2026-11-01', '2026-11-02', '2026-11-05']);
});

describe('the verified pace', () => {
  it('has a point for each campaign, on its observation date, as verified before the next one opened', async () => {
    await verify(await december(), '90', ['2026-12-17', '2026-12-18', '2026-12-20']);
    const { projection, campaigns } = await mediators('2026-12-21');
    expect(projection.points).toEqual([
      { day: '2026-06-30', value: 40 },
      { day: '2026-10-31', value: 60 },
      { day: '2026-12-15', value: 90 },
    ]);
    expect(campaigns.map(({ knownOn }) => knownOn)).toEqual(['2026-10-14', '2026-12-15', '2026-12-21']);
    if (projection.kind !== 'range') throw new Error(projection.reason);
    expect(projection.paces.map(({ days, change }) => [days, change])).toEqual([
      [123, 20],
      [45, 30],
    ]);
    expect(projection).toMatchObject({ target: 10_000, dueDay: '2026-12-31', remaining: 9910 });
    expect(projection.effort).toEqual({ campaigns: 0, perCampaign: null });
  });

  it('is read as known on the day: refused with two points, and while the last campaign is not verified', async () => {
    const last = await december();
    for (const day of ['2026-11-20', '2026-12-19'])
      expect((await mediators(day)).projection).toMatchObject({ kind: 'none', reason: 'too_few_points' });
    await verify(last, '90', ['2026-12-17', '2026-12-18', '2026-12-20']);
    expect((await mediators('2026-12-19')).projection.points).toHaveLength(2);
    expect((await mediators('2026-12-19')).campaigns.at(-1)).toMatchObject({ verified: 0, counted: false });
    expect((await mediators('2026-12-20')).projection.kind).toBe('range');
  });
});

it('counts an opening at its own day, among those that are verified on the day read', async () => {
  await programmeDatabase();
  story = await consortium();
  const verifyLaw = async ({ id, law }: { id: number; law: number }, opened: unknown[], day: string) => {
    const cells = [story.cell('law', '20'), story.cell('mediation', '40')];
    await enter(story.lead, id, { cells, offers: opened }, on(day));
    const version = (await reportHeading(read(), id))?.version ?? 0;
    await execute(submitReport, { reportId: id, version }, by(story.lead, on(day)));
    await execute(validateSection, { sectionId: law }, by(story.officer, on(day)));
  };
  await verifyLaw(story.june, [], '2026-07-03');
  await verifyLaw(story.october, [story.opening('2026-05-04')], '2026-11-05');
  const points = async (day: string) =>
    (await componentProjection(read(), { key: 'JURISTES', id: 'JURISTES.S1', day })).projection.points;
  // Told in October, it was open in June already; in July nobody had said so.
  expect(await points('2026-11-05')).toEqual([
    { day: '2026-06-30', value: 1 },
    { day: '2026-10-31', value: 1 },
  ]);
  expect(await points('2026-07-03')).toEqual([]);
});

it('says why a component has none, and knows no component of another action', async () => {
  const reasons = (
    await actionProjections(read(), { key: 'PS_INITIALE', season: 'S1', day: '2026-11-20' })
  ).map(({ componentId, projection }) => [componentId, projection.kind === 'none' && projection.reason]);
  expect(reasons).toEqual([
    ['PS_INITIALE.S1.U', 'too_few_points'],
    ['PS_INITIALE.S1.E', 'unknown_mode'],
  ]);
  const other = componentProjection(read(), { key: 'JURISTES', id: 'MEDIATEURS.S2', day: '2026-11-20' });
  expect(await refusedWith(other)).toBe('not_found');
});
