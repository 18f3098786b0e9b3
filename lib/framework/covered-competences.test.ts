import { beforeEach, expect, it } from 'vitest';
import { openCommitments } from '@/db/project-ending';
import { read } from '@/db/store';
import { execute } from '@/lib/command';
import { uncovered } from '@/lib/domain/framework/coverage';
import { commitmentKey } from '@/lib/domain/project-life';
import { closeTraining } from '@/lib/project/close-training';
import { correctProject } from '@/lib/project/correct-project';
import { recordProjectEvent } from '@/lib/project/record-project-event';
import { by } from '@/test/builders';
import { on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { type HealthConsortium, healthConsortium } from '@/test/health-consortium';
import { coverCompetences } from './cover-competences';
import { coveredCompetences, frameworkDetail } from './covered-competences';
import { projectCoverage } from './project-coverage';

let c: HealthConsortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await healthConsortium();
  const one = { framework: 'PS_4_8', position: '1.1' };
  await execute(
    coverCompetences,
    { trainingId: c.trainings.nurses, competences: [one] },
    by(c.lead, on('2026-10-01')),
  );
});

const region = async (day: string) => {
  const all = await coveredCompetences(read(), { regionCode: '53' }, day);
  const own = all.find(({ framework }) => framework.key === 'PS_4_8');
  return own && [own.trainings, own.counts[0], uncovered(own.counts).length];
};
const states = async () => (await projectCoverage(read(), c.projectId, NOW.day)).map(({ state }) => state);
const NONE = [{ opened: 0, committed: 0 }, { position: '1.1', opened: 0, committed: 0 }, 15];

it('a training that is only committed covers nothing yet, and counts beside', async () => {
  expect(await region('2026-09-30')).toEqual(NONE);
  expect(await region('2026-10-01')).toEqual([
    { opened: 0, committed: 1 },
    { position: '1.1', opened: 0, committed: 1 },
    15,
  ]);
  expect((await frameworkDetail(read(), 'PS_4_8', NOW.day)).trainings).toEqual({ opened: 0, committed: 1 });
  expect(await states()).toEqual(['committed']);
});

it('a training that closed is no longer offered', async () => {
  await execute(
    closeTraining,
    { trainingId: c.trainings.nurses, closedOn: '2026-11-01', reason: 'Fin de la maquette' },
    by(c.officer),
  );
  expect([await region(NOW.day), await states()]).toEqual([NONE, ['none']]);
});

it('nor is one of a project that gave up, where a commitment was said to hold', async () => {
  const project = { projectId: c.projectId, reason: 'Sans financement complémentaire' };
  await execute(
    correctProject,
    {
      ...{ ...project, acronym: 'SOINS', name: 'Soins et numérique', status: 'announced' },
      ...{ anrReference: null, startsOn: null, endsOn: null, announcedOn: null, effectiveOn: '2025-01-10' },
    },
    by(c.officer),
  );
  const commitments = openCommitments(read(), c.projectId).map((one) => ({
    key: commitmentKey(one),
    holds: true,
  }));
  const ending = { ...project, kind: 'abandoned', effectiveOn: '2026-11-10', source: 'Courrier' };
  await execute(recordProjectEvent, { ...ending, commitments }, by(c.officer));
  expect((await region('2026-11-19'))?.[0]).toEqual({ opened: 0, committed: 1 });
  expect([await region(NOW.day), await states()]).toEqual([NONE, ['none']]);
});
