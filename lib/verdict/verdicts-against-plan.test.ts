import { beforeEach, describe, expect, it } from 'vitest';
import {
  reportHeading,
  reportsOfProject,
  sectionsOfReport,
  trainingsOfParticipation,
} from '@/db/report-rows';
import { allPeriods } from '@/db/reports';
import { read } from '@/db/store';
import { closeCampaign } from '@/lib/campaign/close-campaign';
import { openCampaign } from '@/lib/campaign/open-campaign';
import { execute } from '@/lib/command';
import { ALL_PERIODS } from '@/lib/figure/learner-cells';
import { publicTables } from '@/lib/figure/public-tables';
import { readDayItself } from '@/lib/figure/reader';
import { recordCommitments } from '@/lib/project/record-commitments';
import { submitReport } from '@/lib/report/submit-report';
import { validateSection } from '@/lib/section/validate-section';
import { account, by, officerOf } from '@/test/builders';
import { enter, on } from '@/test/consortium';
import { programmeDatabase } from '@/test/database';
import { laureate } from '@/test/laureate';
import { planVerdicts } from './verdicts-against-plan';

const CLOSED_ON = '2025-10-20';

beforeEach(async () => void (await programmeDatabase()));

/** What a project of action 7 planned in Bretagne for 2024-2025, and what was verified of it; null: nothing was sent. */
interface Told {
  acronym: string;
  planned: number;
  verified: number | null;
}

/** Projects of one action in one region, and the campaign of their year, closed. */
async function played(told: Told[]): Promise<void> {
  const officer = await officerOf('CONTINUE');
  const periodId = (await allPeriods(read())).find(({ label }) => label === '2024-2025')?.id ?? 0;
  const line = { regionCode: '53', periodId, levelKey: '7', professionKey: 'na', measure: 'entered' };
  const projects: (Awaited<ReturnType<typeof laureate>> & Told & { trainingId: number })[] = [];
  for (const one of told) {
    const actions = [{ key: 'CONTINUE', season: 'S2' as const, trainings: [['53']] }];
    const project = await laureate({ acronym: one.acronym, actions });
    const participationId = project.participationIds.CONTINUE ?? 0;
    const [training] = await trainingsOfParticipation(read(), participationId);
    const trainingId = training?.id ?? 0;
    const planned = [{ ...line, trainingId, value: one.planned }];
    await execute(recordCommitments, { participationId, planned }, by(officer, on('2024-02-01')));
    projects.push({ ...project, ...one, trainingId });
  }
  const dates = {
    observedOn: '2025-08-31',
    opensOn: '2025-09-01',
    dueOn: '2025-09-30',
    closesOn: '2025-10-15',
  };
  const { campaignId } = await execute(
    openCampaign,
    { label: 'Bilan 2024-2025', periodId, ...dates, actionKeys: ['CONTINUE'] },
    by(officer, on(dates.opensOn)),
  );
  const now = on('2025-09-10');
  for (const { projectId, organisationId, trainingId, verified } of projects) {
    if (verified === null) continue;
    const lead = await account('lead', { organisationId });
    const [report] = await reportsOfProject(read(), projectId);
    const reportId = report?.id ?? 0;
    await enter(
      lead,
      reportId,
      { cells: [{ ...line, trainingId, text: String(verified), seen: null }] },
      now,
    );
    const version = (await reportHeading(read(), reportId))?.version;
    await execute(submitReport, { reportId, version }, by(lead, now));
    for (const { id } of await sectionsOfReport(read(), reportId, now.day))
      await execute(validateSection, { sectionId: id }, by(officer, on('2025-09-20')));
  }
  await execute(closeCampaign, { campaignId }, by(officer, on(CLOSED_ON)));
}

const continuing = async (day = CLOSED_ON) => {
  const { actions, regions, projects } = await planVerdicts(readDayItself(read(), day), 'S2', day);
  return { action: actions.get('CONTINUE'), region: regions.get('53'), projects: [...projects.values()] };
};

describe('an action, its region and its projects', () => {
  it('are read once their year is closed, without who has no validation', async () => {
    await played([
      { acronym: 'Alpha', planned: 100, verified: 70 },
      { acronym: 'Bêta', planned: 60, verified: 58 },
      { acronym: 'Gamma', planned: 40, verified: null },
    ]);
    expect((await continuing('2025-10-19')).action).toMatchObject({
      ...{ code: 'not_computable', reason: 'not_reported', periods: [] },
    });
    const { action, region, projects } = await continuing();
    const whole = {
      ...{ code: 'as_planned', rate: 0.8, realised: { value: 128 }, planned: { value: 160 } },
      ...{ coverage: { expected: 3, counted: 2 }, periods: ['2024-2025'] },
    };
    expect([action, region]).toMatchObject([whole, whole]);
    expect(projects.map(({ code, rate, reason }) => [code, rate, reason])).toEqual([
      ['below_plan', 0.7, null],
      ['as_planned', 58 / 60, null],
      ['not_computable', null, 'not_reported'],
    ]);
  });
});

describe('what is planned stays hidden where it is small', () => {
  const small: Told[] = [
    { acronym: 'Petit', planned: 4, verified: 6 },
    { acronym: 'Grand', planned: 50, verified: 45 },
    { acronym: 'Moyen', planned: 40, verified: 30 },
  ];

  it('with everybody counted, the sum is the cell of the tables', async () => {
    await played(small);
    expect((await continuing()).region).toMatchObject({ planned: { value: 94 }, rate: 81 / 94 });
  });

  const withoutValidation = (acronym: string) =>
    played(small.map((one) => (one.acronym === acronym ? { ...one, verified: null } : one)));
  const plannedOfProjects = async () => {
    const tables = await publicTables(read(), 'S2', CLOSED_ON);
    return tables
      .cells('project')
      .flatMap(({ place, value }) =>
        place.layer === 'committed' && place.periodId !== ALL_PERIODS ? [value.value] : [],
      );
  };

  it('with Grand left out, the rest would give the small number back: 44 less the 40 that anyone reads', async () => {
    await withoutValidation('Grand');
    expect(await plannedOfProjects()).toEqual([null, null, 40]);
    const { action, region } = await continuing();
    for (const verdict of [action, region])
      expect(verdict).toMatchObject({
        ...{ code: 'not_computable', reason: 'hidden', rate: null },
        ...{ planned: { state: 'hidden' }, coverage: { expected: 3, counted: 2 } },
      });
  });

  it('with Moyen left out, the rest is of both that are hidden: it tells of neither', async () => {
    await withoutValidation('Moyen');
    expect(await plannedOfProjects()).toEqual([null, null, 40]);
    expect((await continuing()).region).toMatchObject({ planned: { value: 54 }, rate: 51 / 54 });
  });
});
