import { expect, it, vi } from 'vitest';
import { openCommitments } from '@/db/project-ending';
import { lifeLines, membershipLines } from '@/db/project-life';
import { read } from '@/db/store';
import { prepared } from '@/db/store-prepared';
import { execute } from '@/lib/command';
import { commitmentKey, LIFE_EVENTS } from '@/lib/domain/project-life';
import { addDays } from '@/lib/domain/time';
import { SUCCESSION_KINDS } from '@/lib/domain/vocabulary';
import { cancelSuccession } from '@/lib/organisation/cancel-succession';
import { recordSuccession } from '@/lib/organisation/record-succession';
import { addTrainingRegion } from '@/lib/project/add-training-region';
import { cancelProjectEvent } from '@/lib/project/cancel-project-event';
import { changeConsortium } from '@/lib/project/change-consortium';
import { changeLead } from '@/lib/project/change-lead';
import { closeTraining } from '@/lib/project/close-training';
import { createProject } from '@/lib/project/create-project';
import { recordCommitments } from '@/lib/project/record-commitments';
import { recordProjectEvent } from '@/lib/project/record-project-event';
import { recordTraining } from '@/lib/project/record-training';
import { renameTraining } from '@/lib/project/rename-training';
import { reopenTraining } from '@/lib/project/reopen-training';
import { transferTraining } from '@/lib/project/transfer-training';
import { isRefusal } from '@/lib/refusal';
import { differences } from './audited';
import { by, officerOf, organisation } from './builders';
import { on } from './consortium';
import { programmeDatabase } from './database';

vi.setConfig({ testTimeout: 120_000 });

const EVENTS = 1000;
const PROJECTS = 4;
const BEGINS = '2024-01-15';
/** Counts universities, and trainings: what mergers and ends both move. */
const ACTION = 'PS_INITIALE';
const REGIONS = ['53', '52', '11'];

/** The same numbers for the same seed (mulberry32): what fails can be walked again. */
function dice(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, one: <Item>(items: readonly Item[]): Item | undefined => items[below(items.length)] };
}

/** How many lead a consortium on a day, by the plain reading of its joinings and leavings. */
async function leadsOn(projectId: number, day: string): Promise<number> {
  const roles = new Map<number, string | null>();
  for (const { organisationId, event, role, effectiveOn } of await membershipLines(read(), projectId))
    if (effectiveOn <= day) roles.set(organisationId, event === 'join' ? role : null);
  return [...roles.values()].filter((role) => role === 'lead').length;
}

it('a thousand events of the life of projects leave one lead on every day, and totals that the audit finds right', async () => {
  await programmeDatabase();
  const { below, one } = dice(18);
  const officer = await officerOf(ACTION);
  const organisations = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => organisation(`Université ${n}`)));
  const rows = <Row>(text: string) => prepared(read(), text).all() as Row[];
  const projects: { id: number; participationId: number }[] = [];
  const trainings = () =>
    rows<{ id: number; participationId: number; organisationId: number; title: string }>(
      'SELECT id, participation_id AS participationId, organisation_id AS organisationId, title FROM trainings',
    );
  let today = on(BEGINS);
  for (let n = 0; n < PROJECTS; n += 1) {
    const { projectId, participationIds } = await execute(
      createProject,
      {
        ...{ slug: `vie-${n}`, acronym: `VIE ${n}`, name: `Vie ${n}`, status: 'announced' },
        ...{ decidedOn: BEGINS, source: 'Décision', confirmed: ['anr_reference_unusual'] },
        participations: [{ actionKey: ACTION, seasonKey: 'S1' }],
        members: [
          { organisationId: organisations[n], role: 'lead', since: BEGINS },
          { organisationId: organisations[n + 1], role: 'partner', since: BEGINS },
        ],
      },
      by(officer, today),
    );
    const participationId = participationIds[ACTION] ?? 0;
    projects.push({ id: projectId, participationId });
    for (const title of ['Un', 'Deux'])
      await execute(
        recordTraining,
        {
          ...{ participationId, organisationId: organisations[n], title, kind: 'track', regime: 'initial' },
          ...{ regions: [{ regionCode: REGIONS[0] }], levelKeys: ['7'], componentIds: [] },
        },
        by(officer, today),
      );
  }
  let tried = 0;
  let done = 0;
  const attempt = async (work: Promise<unknown>) => {
    tried += 1;
    try {
      await work;
      done += 1;
    } catch (error) {
      if (!isRefusal(error)) throw error;
    }
  };
  /** Mostly of these days, sometimes long past, seldom to come. */
  const day = () => addDays(today.day, below(5) === 0 ? below(60) - 45 : -below(4));
  const told = () => ({ effectiveOn: day(), reason: 'Avenant', source: 'Avenant signé' });
  const happens = () => {
    const project = one(projects);
    return execute(
      recordProjectEvent,
      {
        ...{ projectId: project?.id, kind: one(LIFE_EVENTS), ...told() },
        commitments: openCommitments(read(), project?.id ?? 0).map((commitment) => ({
          key: commitmentKey(commitment),
          holds: below(3) === 0,
        })),
      },
      by(officer, today),
    );
  };
  const steps: (() => Promise<unknown>)[] = [
    happens,
    happens,
    () => {
      const project = one(projects);
      const eventId = one(lifeLines(read(), project?.id ?? 0))?.id;
      return execute(
        cancelProjectEvent,
        { projectId: project?.id, eventId, reason: 'Erreur' },
        by(officer, today),
      );
    },
    () =>
      execute(
        changeLead,
        {
          ...{ projectId: one(projects)?.id, organisationId: one(organisations), ...told() },
          before: one(['partner', 'leaves']),
        },
        by(officer, today),
      ),
    () =>
      execute(
        changeConsortium,
        {
          ...{ projectId: one(projects)?.id, organisationId: one(organisations), ...told() },
          ...{ event: one(['join', 'leave']), role: 'partner' },
        },
        by(officer, today),
      ),
    () => {
      const training = one(trainings());
      return execute(
        recordCommitments,
        {
          participationId: training?.participationId,
          agreedOn: null,
          offers: [
            {
              ...{ subject: 'training', organisationId: training?.organisationId, trainingId: training?.id },
              happenedOn: below(4) === 0 ? null : today.day,
            },
            {
              ...{ subject: 'university', organisationId: one(organisations), trainingId: null },
              happenedOn: below(4) === 0 ? null : today.day,
            },
          ],
          planned: [
            {
              ...{ trainingId: training?.id, regionCode: REGIONS[0], periodId: 1 + below(5), levelKey: '7' },
              ...{ professionKey: 'na', measure: 'entered', value: below(90) },
            },
          ],
        },
        by(officer, today),
      );
    },
    () => {
      const training = one(trainings());
      const of = { trainingId: training?.id, ...told() };
      const acts = [
        () => execute(renameTraining, { ...of, title: `${training?.title}.` }, by(officer, today)),
        () => execute(reopenTraining, of, by(officer, today)),
        () => execute(transferTraining, { ...of, organisationId: one(organisations) }, by(officer, today)),
        () => execute(addTrainingRegion, { ...of, regionCode: one(REGIONS) }, by(officer, today)),
        () => execute(closeTraining, { ...of, closedOn: of.effectiveOn }, by(officer, today)),
      ];
      return one(acts)?.() ?? Promise.resolve();
    },
  ];
  /** Seldom, or all would be one university. */
  const successions: (() => Promise<unknown>)[] = [
    () =>
      execute(
        recordSuccession,
        {
          ...{ organisationId: one(organisations), successorId: one(organisations), ...told() },
          kind: one(SUCCESSION_KINDS),
        },
        by(officer, today),
      ),
    () => {
      const succession = one(rows<{ id: number }>('SELECT id FROM organisation_successions'));
      return execute(
        cancelSuccession,
        { successionId: succession?.id, reason: 'Erreur' },
        by(officer, today),
      );
    },
  ];
  while (tried < EVENTS) {
    if (below(12) === 0) today = on(addDays(today.day, 1 + below(20)));
    const step = one(below(12) === 0 ? successions : steps);
    if (step) await attempt(step());
  }
  expect(done).toBeGreaterThan(EVENTS / 4);
  const statuses = new Set(
    rows<{ status: string }>('SELECT status FROM projects').map(({ status }) => status),
  );
  expect(statuses.size).toBeGreaterThan(1);
  expect(rows('SELECT id FROM organisation_successions').length).toBeGreaterThan(1);

  for (const { id } of projects)
    for (let date = BEGINS; date <= addDays(today.day, 30); date = addDays(date, 1))
      if ((await leadsOn(id, date)) !== 1)
        expect({ project: id, day: date, leads: await leadsOn(id, date) }).toMatchObject({ leads: 1 });
  expect(await differences()).toEqual([]);
});
