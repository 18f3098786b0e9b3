import { beforeEach, describe, expect, it } from 'vitest';
import { auditRollups } from '@/db/audit';
import { indicatorByKey } from '@/db/objective-indicators';
import { reportHeading, reportsOfProject, sectionsOfReport } from '@/db/report-rows';
import { allPeriods } from '@/db/reports';
import { type Read, read } from '@/db/store';
import { openCampaign } from '@/lib/campaign/open-campaign';
import { execute } from '@/lib/command';
import { workedExample } from '@/lib/domain/comparable';
import type { ExampleEntry } from '@/lib/domain/indicator';
import { rateOf } from '@/lib/domain/progress';
import { addDays } from '@/lib/domain/time';
import type { Measure, SeasonKey } from '@/lib/domain/vocabulary';
import { actionsProgress } from '@/lib/figure/action-progress';
import { learnersOverview } from '@/lib/figure/learners-overview';
import { componentProjection } from '@/lib/figure/projection';
import { trajectory } from '@/lib/figure/trajectory';
import { submitReport } from '@/lib/report/submit-report';
import { validateSection } from '@/lib/section/validate-section';
import { account, by, officerOf } from '@/test/builders';
import { enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { everyProject } from '@/test/entitled';
import { laureate } from '@/test/laureate';
import { refusedWith } from '@/test/refused';
import { recordCountingMode } from './record-counting-mode';
import { recordMilestone } from './record-milestone';
import { replaceComponent } from './replace-component';

beforeEach(async () => void (await programmeDatabase()));

const STUDENTS = 'PS_INITIALE.S1.E';
const because = { src: 'Courrier de la DNS du 3 mars 2026', reason: 'Précision du mode de comptage' };
const mode = (countingMode: string, componentId = STUDENTS) => ({ componentId, countingMode, ...because });
const replacement = (given: Record<string, unknown> = {}) => ({
  componentId: STUDENTS,
  indicatorKey: 'active',
  label: 'étudiants présents',
  target: '400',
  ...because,
  ...given,
});

async function component(season: SeasonKey, id: string, day = NOW.day, handle: Read = read()) {
  const all = (await actionsProgress(handle, season, day)).flatMap(({ components }) => components);
  return all.find((one) => one.id === id);
}

/** Declares entries as consortia do: a project for each contributor, a campaign for each period and observation. */
async function declare(
  actionKey: string,
  season: SeasonKey,
  lines: (ExampleEntry & { measure: Measure })[],
): Promise<void> {
  const officer = await officerOf(actionKey);
  const periods = await allPeriods(read());
  const projects = new Map<string, Awaited<ReturnType<typeof laureate>>>();
  for (const { contributor } of lines)
    if (!projects.has(contributor))
      projects.set(
        contributor,
        await laureate({
          acronym: `P${projects.size}`,
          actions: [{ key: actionKey, season, trainings: [['53']] }],
        }),
      );
  const observations = [...new Set(lines.map(({ observedOn, period }) => `${observedOn} ${period}`))].sort();
  for (const observation of observations) {
    const [observedOn = '', label = ''] = observation.split(' ');
    const periodId = periods.find((period) => period.label === label)?.id ?? 0;
    const dates = {
      observedOn,
      opensOn: observedOn,
      dueOn: addDays(observedOn, 5),
      closesOn: addDays(observedOn, 9),
    };
    const now = on(observedOn);
    const { campaignId } = await execute(
      openCampaign,
      { label: observation, periodId, ...dates, actionKeys: [actionKey] },
      by(officer, now),
    );
    for (const [contributor, { projectId, organisationId }] of projects) {
      const own = lines.filter(
        (line) => line.contributor === contributor && `${line.observedOn} ${line.period}` === observation,
      );
      if (own.length === 0) continue;
      const lead = await account('lead', { organisationId });
      const report = (await reportsOfProject(read(), projectId)).find((one) => one.campaignId === campaignId);
      const reportId = report?.id ?? 0;
      const cells = own.map(({ measure, value }) => ({
        trainingId: projectId,
        regionCode: '53',
        periodId,
        levelKey: '7',
        professionKey: 'na',
        measure,
        text: String(value.value),
        // A large first number is looked at: it is sent with its reason.
        comment: 'Le compte de l’exemple',
        seen: null,
      }));
      await enter(lead, reportId, { cells }, now);
      const version = (await reportHeading(read(), reportId))?.version;
      await execute(submitReport, { reportId, version }, by(lead, now));
    }
  }
}

describe('the catalogue and the product make the same values', () => {
  it.each([
    ['learners_yearly', 0, 'PS_INITIALE', 'S1', STUDENTS, () => record('annual_flow')],
    ['entered', 0, 'PS_INITIALE', 'S1', STUDENTS, () => record('cumulative')],
    ['ps_students', 0, 'PS_INITIALE', 'S1', STUDENTS, undefined],
    ['active', 0, 'PS_INITIALE', 'S1', `${STUDENTS}.R1`, () => replace()],
    ['active', 1, 'PS_INITIALE', 'S1', `${STUDENTS}.R1`, () => replace()],
    ['first_entered', 0, 'MEDIATEURS', 'S2', 'MEDIATEURS.S2', undefined],
    ['first_entered', 1, 'MEDIATEURS', 'S2', 'MEDIATEURS.S2', undefined],
    ['first_entered', 2, 'MEDIATEURS', 'S2', 'MEDIATEURS.S2', undefined],
  ] as const)('%s, example %i', async (key, index, actionKey, season, id, before) => {
    const indicator = await indicatorByKey(read(), key);
    const example = indicator?.examples[index];
    if (!indicator || !example) throw new Error('no example');
    await declare(actionKey, season, [
      ...example.entries.map((entry) => ({ ...entry, measure: indicator.measure ?? 'entered' })),
      ...(example.entrants ?? []).map((entry) => ({ ...entry, measure: 'entered' as const })),
    ]);
    await before?.();
    const computed = workedExample(indicator, example);
    const found = await component(season, id);
    expect(found?.values.declared).toEqual(computed.value);
    expect({ rate: found?.rates.declared, reason: found?.reasons.declared }).toEqual(
      computed.rate.reason
        ? computed.rate
        : rateOf(computed.value, found?.target ?? null, found?.countingMode ?? 'unknown'),
    );
    expect(await auditRollups(read())).toEqual([]);
  });
});

const record = async (countingMode: string) =>
  execute(recordCountingMode, mode(countingMode), by(await officerOf('PS_INITIALE')));
const replace = async (given = {}) =>
  execute(replaceComponent, replacement(given), by(await officerOf('PS_INITIALE')));

const TWO_YEARS = [
  ['2023-2024', '2024-06-30', 7_000],
  ['2024-2025', '2025-06-30', 14_000],
].map(([period, observedOn, value]) => ({
  contributor: 'A',
  period: String(period),
  observedOn: String(observedOn),
  value: { value: Number(value), state: 'number' as const },
  measure: 'entered' as const,
}));

describe('the counting mode', () => {
  it('lets the latest period alone be divided by a yearly target, from the day it is recorded', async () => {
    await declare('PS_INITIALE', 'S1', TWO_YEARS);
    expect(await component('S1', STUDENTS)).toMatchObject({
      values: { declared: { value: 14_000 } },
      rates: { declared: null },
      reasons: { declared: 'unknown_mode' },
    });
    await record('annual_flow');
    expect(await component('S1', STUDENTS)).toMatchObject({
      period: '2024-2025',
      countingMode: 'annual_flow',
      rates: { declared: 0.2 },
    });
    expect(await component('S1', STUDENTS, '2026-11-19')).toMatchObject({
      countingMode: 'unknown',
      rates: { declared: null },
    });
  });

  it('divides the sum over periods once it is known to be cumulative', async () => {
    await declare('PS_INITIALE', 'S1', TWO_YEARS);
    await record('cumulative');
    expect(await component('S1', STUDENTS)).toMatchObject({
      values: { declared: { value: 21_000 } },
      rates: { declared: 0.3 },
      summed: { from: '2023-2024', to: '2024-2025' },
    });
  });

  it('is recorded once, for what means something, and is otherwise changed by another indicator', async () => {
    const officer = by(await officerOf('PS_INITIALE', 'MEDIATEURS', 'TRAVAIL_SOCIAL'));
    const refused = (countingMode: string, componentId?: string) =>
      refusedWith(execute(recordCountingMode, mode(countingMode, componentId), officer));
    expect(await refused('unknown')).toBe('mode_needed');
    expect(await refused('stock')).toBe('mode_not_of_indicator');
    expect(await refused('cumulative_distinct')).toBe('mode_not_of_indicator');
    expect(await refused('annual_flow', 'PS_INITIALE.S1.U')).toBe('mode_not_of_indicator');
    await execute(recordCountingMode, mode('annual_flow'), officer);
    expect(await refused('annual_flow')).toBe('mode_unchanged');
    expect(await refused('cumulative')).toBe('mode_recorded_once');
    // Inferred from the text and used by nobody yet: it may still be corrected.
    expect(await refused('cumulative', 'TRAVAIL_SOCIAL.S2')).toBeUndefined();
    await declare('MEDIATEURS', 'S2', [
      { ...(TWO_YEARS[0] ?? expect.unreachable()), measure: 'first_entered' },
    ]);
    expect(await refused('annual_flow', 'MEDIATEURS.S2')).toBe('mode_with_figures');
  });

  it('is for the officer of the action, with a source and a reason', async () => {
    const given = mode('annual_flow');
    const other = by(await officerOf('JURISTES'));
    expect(await refusedWith(execute(recordCountingMode, given, other))).toBe('not_found');
    expect(await refusedWith(execute(recordCountingMode, given, by(null)))).toBe('sign_in_needed');
    const officer = by(await officerOf('PS_INITIALE'));
    const without = (lacking: Record<string, string>) =>
      refusedWith(execute(recordCountingMode, { ...given, ...lacking }, officer));
    expect(await without({ src: ' ' })).toBe('source_needed');
    expect(await without({ reason: '' })).toBe('amendment_reason_needed');
    expect(await without({ componentId: 'NOPE' })).toBe('not_found');
  });
});

describe('another indicator', () => {
  it('ends the component today and stands in for it; earlier days read the old one', async () => {
    await declare('PS_INITIALE', 'S1', TWO_YEARS);
    const { componentId } = await replace({ baseline: '100', dueOn: '2027' });
    expect(await component('S1', STUDENTS)).toBeUndefined();
    expect(await component('S1', componentId)).toMatchObject({
      unit: 'personne',
      target: 400,
      baseline: 100,
      countingMode: 'stock',
      replaces: STUDENTS,
      dueDate: '2027',
    });
    const before = '2026-11-19';
    expect(await component('S1', STUDENTS, before, await everyProject())).toMatchObject({
      values: { declared: { value: 14_000 } },
    });
    expect(await component('S1', componentId, before)).toBeUndefined();
  });

  it('keeps the trainings that answered to the old one', async () => {
    const officer = by(await officerOf('DIRECTION'));
    const { componentId } = await execute(
      replaceComponent,
      replacement({ componentId: 'DIRECTION.S1.D', indicatorKey: 'laureate_projects', target: '2' }),
      officer,
    );
    expect(componentId).toBe('DIRECTION.S1.D.R1');
    const again = await execute(
      replaceComponent,
      replacement({ componentId, indicatorKey: 'tracks', target: '2' }),
      officer,
    );
    expect(again.componentId).toBe('DIRECTION.S1.D.R2');
    expect(await auditRollups(read())).toEqual([]);
  });

  it.each([
    [{ target: '0' }, 'zero_target'],
    [{ target: '100', baseline: '100' }, 'target_equals_baseline'],
    [{ target: '12,5' }, 'target_not_whole'],
    [{ indicatorKey: 'ps_students' }, 'indicator_unchanged'],
    [{ indicatorKey: 'learners_unknown' }, 'indicator_not_measured'],
    [{ indicatorKey: 'validated_over_entered' }, 'indicator_not_measured'],
    [{ indicatorKey: 'unreached_regions' }, 'indicator_not_measured'],
    [{ indicatorKey: 'rien' }, 'indicator_needed'],
    [{ dueOn: '2020' }, 'due_before_force'],
    [{ dueOn: 'bientôt' }, 'impossible_due'],
    [{ label: ' ' }, 'label_needed'],
    [{ src: '' }, 'source_needed'],
    [{ reason: '' }, 'amendment_reason_needed'],
  ])('refuses %o: %s', async (given, code) => {
    expect(await refusedWith(replace(given))).toBe(code);
  });

  it('takes a target of 0 where a baseline stands above it, and cannot be given twice', async () => {
    const { componentId } = await replace({ target: '0', baseline: '18' });
    expect(await component('S1', componentId)).toMatchObject({ target: 0, baseline: 18 });
    expect(await refusedWith(replace())).toBe('objective_ended');
    expect(await refusedWith(record('cumulative'))).toBe('objective_ended');
  });

  it('never sums a file active over periods, nor draws it so', async () => {
    await declare(
      'PS_INITIALE',
      'S1',
      TWO_YEARS.map((line) => ({ ...line, measure: 'active' as const })),
    );
    expect(await refusedWith(learnersOverview(read(), 'S1', NOW.day, 'active'))).toBe('not_additive');
    const drawn = await trajectory(read(), 'S1', NOW.day, 'active', 'PS_INITIALE');
    expect(drawn.cumulated).toBe(false);
    expect(drawn.declared.at(-1)?.value).toEqual({ value: 14_000, state: 'number' });
  });

  it('is projected on what each campaign counted: of each contributor its latest period', async () => {
    const line = (contributor: string, period: string, observedOn: string, value: number) => ({
      ...{ contributor, period, observedOn, measure: 'active' as const },
      value: { value, state: 'number' as const },
    });
    await declare('PS_INITIALE', 'S1', [
      line('A', '2023-2024', '2024-06-30', 300),
      line('B', '2024-2025', '2025-06-30', 200),
      line('A', '2025-2026', '2026-06-30', 310),
      line('B', '2025-2026', '2026-06-30', 260),
    ]);
    const verifier = await officerOf('PS_INITIALE');
    for (const projectId of [1, 2])
      for (const { id, observedOn } of await reportsOfProject(read(), projectId))
        for (const section of await sectionsOfReport(read(), id, NOW.day))
          if (section.status === 'submitted')
            await execute(
              validateSection,
              { sectionId: section.id },
              by(verifier, on(addDays(observedOn, 1))),
            );
    const { componentId: id } = await replace({ target: '1000' });
    const { projection } = await componentProjection(read(), { key: 'PS_INITIALE', id, day: NOW.day });
    expect(projection.points.map(({ value }) => value)).toEqual([300, 500, 570]);
  });

  it('hides a stock of several years that would give a small cell back', async () => {
    const active = { measure: 'active' as const, value: { value: 300, state: 'number' as const } };
    await declare('PS_INITIALE', 'S1', [
      { ...active, contributor: 'A', period: '2024-2025', observedOn: '2025-06-30' },
      {
        ...active,
        contributor: 'B',
        period: '2023-2024',
        observedOn: '2024-06-30',
        value: { value: 3, state: 'number' },
      },
    ]);
    await replace();
    expect((await component('S1', `${STUDENTS}.R1`))?.values.declared.state).toBe('hidden');
  });
});

describe('a milestone', () => {
  const milestone = async () => {
    const { componentId } = await replace({
      indicatorKey: 'milestone',
      label: 'comité installé',
      target: '',
    });
    const officer = await officerOf('PS_INITIALE');
    return (given: Record<string, unknown>, now = NOW) =>
      execute(
        recordMilestone,
        { componentId, reachedOn: '2026-11-10', evidence: 'Procès-verbal du 10 novembre', ...given },
        by(officer, now),
      );
  };
  const known = (day = NOW.day) => component('S1', `${STUDENTS}.R1`, day);

  it('is reached with its proof, then taken back, each as known on its day', async () => {
    const at = await milestone();
    expect(await known()).toMatchObject({
      values: { declared: { state: 'not_applicable' }, verified: { value: 0 } },
      rates: { verified: 0 },
      milestone: null,
    });
    await at({});
    expect(await known()).toMatchObject({
      values: { verified: { value: 1, state: 'number' } },
      rates: { verified: 1 },
      milestone: { reachedOn: '2026-11-10', evidence: 'Procès-verbal du 10 novembre' },
    });
    await at({ reachedOn: null, evidence: 'Pièce annulée' }, on('2026-12-01'));
    expect((await known('2026-12-01'))?.values.verified.value).toBe(0);
    expect((await known('2026-11-30'))?.values.verified.value).toBe(1);
  });

  it('refuses what cannot be', async () => {
    const at = await milestone();
    expect(await refusedWith(at({ reachedOn: '2026-11-21' }))).toBe('future_date');
    expect(await refusedWith(at({ reachedOn: '2020-01-01' }))).toBe('before_programme');
    expect(await refusedWith(at({ reachedOn: '2026-02-30' }))).toBe('impossible_date');
    expect(await refusedWith(at({ evidence: '' }))).toBe('evidence_needed');
    expect(await refusedWith(at({ reachedOn: null }))).toBe('milestone_not_reached');
    await at({});
    expect(await refusedWith(at({}))).toBe('milestone_unchanged');
    expect(await refusedWith(at({ componentId: 'PS_INITIALE.S1.U' }))).toBe('not_a_milestone');
    expect(await refusedWith(at({ componentId: 'JURISTES.S1' }))).toBe('not_found');
  });
});
