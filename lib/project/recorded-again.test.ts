import { beforeEach, expect, it } from 'vitest';
import { rollupsAt } from '@/db/figure-rollups';
import { read, write } from '@/db/store';
import { prepared } from '@/db/store-prepared';
import { trainingsAt } from '@/db/training-rows';
import { offersOfParticipations } from '@/db/why-offers';
import { execute } from '@/lib/command';
import { changesBetween } from '@/lib/comparison/changes-between';
import { offers } from '@/lib/coverage/coverage-facts';
import { seasonOverview } from '@/lib/overview/programme-overview';
import { differences } from '@/test/audited';
import { by } from '@/test/builders';
import { on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { laureate } from '@/test/laureate';
import { addParticipation } from './add-participation';
import { correctProject } from './correct-project';
import { createProject } from './create-project';
import { projectList } from './project-list';
import { recordCommitments } from './record-commitments';
import { recordTraining } from './record-training';
import { renameTraining } from './rename-training';
import { withdrawParticipation } from './withdraw-participation';
import { withdrawProject } from './withdraw-project';
import { withdrawTraining } from './withdraw-training';

/** Decided in March 2024, typed on 2 November 2026, taken back on the 9th, typed again on the 16th. */
const DECIDED = '2024-03-10';
const [TYPED, BACK, AGAIN] = ['2026-11-02', '2026-11-09', '2026-11-16'];
const DAYS = [
  ...['2024-03-09', DECIDED, '2025-06-30', '2026-11-01'],
  ...[TYPED, '2026-11-08', BACK, '2026-11-15', AGAIN, NOW.day],
];
const TAKEN_BACK = [0, 0, 0, 0, 1, 1, 0, 0, 0, 0];
const ONCE = [0, 1, 1, 1, 1, 1, 1, 1, 1, 1];

let own: Awaited<ReturnType<typeof laureate>>;
let jurists: number;
beforeEach(async () => {
  await programmeDatabase();
  own = await laureate({
    ...{ acronym: 'PREMIER', knownFrom: DECIDED },
    actions: [
      { key: 'JURISTES', season: 'S1' },
      { key: 'DIRECTION', season: 'S1' },
    ],
  });
  jurists = own.participationIds.JURISTES ?? 0;
});

const at = (day: string) => by(own.officer, on(day));
const reason = 'Saisi par erreur';
const each = (count: (day: string) => Promise<number>) => Promise.all(DAYS.map(count));

const typeProject = (day: string, more: Record<string, unknown> = {}) =>
  execute(
    createProject,
    {
      ...{ slug: 'second', acronym: 'SECOND', name: 'Second', status: 'running', anrReference: null },
      ...{ startsOn: null, endsOn: null, decidedOn: DECIDED, source: 'Décision du comité' },
      participations: [{ actionKey: 'JURISTES', seasonKey: 'S1' }],
      members: [{ organisationId: own.organisationId, role: 'lead', since: DECIDED }],
      ...more,
    },
    at(day),
  );
const typeParticipation = (day: string) =>
  execute(
    addParticipation,
    {
      ...{ projectId: own.projectId, actionKey: 'MEDIATEURS', seasonKey: 'S2', intakeRoundId: null },
      ...{ decidedOn: DECIDED, source: 'Décision du comité' },
    },
    at(day),
  );
const typeTraining = (participationId: number, day: string, more: Record<string, unknown> = {}) =>
  execute(
    recordTraining,
    {
      ...{ participationId, organisationId: own.organisationId, title: 'Droit de la santé' },
      ...{ kind: 'track', regime: 'initial', regions: [{ regionCode: '53' }], levelKeys: ['7'] },
      ...{ agreedOn: DECIDED, source: 'Convention', ...more },
    },
    at(day),
  );
const commit = (trainingId: number, happenedOn: string | null, day: string) =>
  execute(
    recordCommitments,
    {
      ...{ participationId: jurists, agreedOn: happenedOn, reason: 'Convention' },
      offers: [{ subject: 'training', organisationId: own.organisationId, trainingId, happenedOn }],
    },
    at(day),
  );

/** What the programme counts and lists beside the laureate that was always there. */
const laureates = () =>
  each(async (day) => (await seasonOverview(read(), 'S1', day)).laureates - before(day));
const participations = (others: number) =>
  each(async (day) => (await seasonOverview(read(), 'S1', day)).participations - others * before(day));
const inSecond = () => each(async (day) => (await seasonOverview(read(), 'S2', day)).participations);
const listed = () => each(async (day) => (await projectList(read(), { day })).total - before(day));
const before = (day: string) => (day < DECIDED ? 0 : 1);
const trainings = () =>
  each(async (day) => (await trainingsAt(read(), { actionKey: 'JURISTES' }, day)).length);
const covering = () =>
  each(async (day) => (await offers(read(), day)).filter((one) => one.isCommitted).length);
const explained = () =>
  each(
    async (day) =>
      (await offersOfParticipations(read(), [jurists], 'committed', day)).filter(
        ({ happenedOn }) => happenedOn !== null,
      ).length,
  );
const counted = (measure: 'trainings' | 'projects', grain: 'action' | 'action_region') =>
  each(async (day) =>
    (await rollupsAt(read(), grain, day, { seasonKey: 'S1', actionKey: 'JURISTES', measure })).reduce(
      (sum, { tally }) => sum + tally.value,
      0,
    ),
  );

/** What a comparison of a day on which the first one was read tells since. */
const told = async () =>
  (await changesBetween(read(), own.officer, NOW, { from: '2026-11-03', to: NOW.day, page: 1 })).changes.map(
    ({ kind }) => kind,
  );

it('has a project once on each day since its decision, and what it says', async () => {
  const first = await typeProject(TYPED, { participations: [{ actionKey: 'DIRECTION', seasonKey: 'S1' }] });
  const { trainingId } = await typeTraining(first.participationIds.DIRECTION ?? 0, TYPED);
  await execute(withdrawTraining, { id: trainingId, reason }, at('2026-11-05'));
  await execute(withdrawProject, { id: first.projectId, reason }, at(BACK));
  expect([await laureates(), await participations(2), await listed()]).toEqual(Array(3).fill(TAKEN_BACK));

  const again = await typeProject(AGAIN);
  await typeTraining(again.participationIds.JURISTES ?? 0, AGAIN);
  expect([await laureates(), await participations(2), await listed()]).toEqual(Array(3).fill(ONCE));
  expect([await trainings(), await counted('projects', 'action_region')]).toEqual([ONCE, ONCE]);
  expect(await told()).toEqual([]);
  expect(await differences()).toEqual([]);

  // Decided later than it had been said: until then the days read the former one. Taken back too: they have it again.
  await withdrawAll(again);
  expect(await laureates()).toEqual(TAKEN_BACK.map((count, index) => (DAYS[index] === AGAIN ? 1 : count)));
  await typeProject(NOW.day, {
    decidedOn: '2026-11-06',
    members: [{ organisationId: own.organisationId, role: 'lead', since: '2026-11-06' }],
  });
  expect(await laureates()).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 1, 1]);
  expect(await differences()).toEqual([]);
});

async function withdrawAll({ projectId }: { projectId: number }) {
  const [training] = await trainingsAt(read(), { projectId }, NOW.day);
  await execute(withdrawTraining, { id: training?.id, reason }, at('2026-11-19'));
  await execute(withdrawProject, { id: projectId, reason }, at('2026-11-19'));
}

it('has an action of a project once, whatever its season', async () => {
  const first = await typeParticipation(TYPED);
  await execute(withdrawParticipation, { id: first.participationId, reason }, at(BACK));
  expect(await inSecond()).toEqual(TAKEN_BACK);
  await typeParticipation(AGAIN);
  expect(await inSecond()).toEqual(ONCE);
  expect(await differences()).toEqual([]);
});

it('has a training once, with what is committed of it', async () => {
  const first = await typeTraining(jurists, TYPED, {
    title: 'Droit de la SANTÉ',
    regions: [{ regionCode: '84' }],
  });
  await commit(first.trainingId, DECIDED, TYPED);
  await commit(first.trainingId, null, BACK);
  await execute(withdrawTraining, { id: first.trainingId, reason }, at(BACK));
  const all = async () => [
    await explained(),
    ...[await trainings(), await covering()],
    ...[await counted('trainings', 'action'), await counted('trainings', 'action_region')],
  ];
  expect(await all()).toEqual(Array(5).fill(TAKEN_BACK));
  expect(await differences()).toEqual([]);
  const again = await typeTraining(jurists, AGAIN);
  await commit(again.trainingId, DECIDED, AGAIN);
  expect(await all()).toEqual(Array(5).fill(ONCE));
  expect(await differences()).toEqual([]);
});

it('takes another title for another training', async () => {
  const first = await typeTraining(jurists, TYPED);
  await execute(withdrawTraining, { id: first.trainingId, reason }, at(BACK));
  await typeTraining(jurists, AGAIN, { title: 'Éthique du numérique' });
  expect(await trainings()).toEqual([0, 1, 1, 1, 2, 2, 1, 1, 1, 1]);
  expect(await differences()).toEqual([]);
});

it('moves no day by what is told later of the one that stands', async () => {
  const first = await typeTraining(jurists, TYPED);
  await execute(withdrawTraining, { id: first.trainingId, reason }, at(BACK));
  const again = await typeTraining(jurists, AGAIN);
  const other = await typeTraining(jurists, AGAIN, { title: 'Éthique' });
  const read = await trainings();
  const rename = {
    trainingId: again.trainingId,
    title: 'Droit du numérique',
    effectiveOn: '2026-11-18',
    reason,
  };
  await execute(renameTraining, rename, at('2026-11-18'));
  await execute(withdrawTraining, { id: other.trainingId, reason }, at(AGAIN));
  const without = (count: number, index: number) => count - (DAYS[index] === '2024-03-09' ? 0 : 1);
  expect(await trainings()).toEqual(read.map(without));
  expect(await differences()).toEqual([]);

  // A project that stood beside the one that was taken back, and is given the reference of that one since.
  const { projectId } = await typeProject('2026-11-01');
  const twice = await typeProject(TYPED, { slug: 'deux', acronym: 'DEUX', anrReference: 'ANR-22-CMAS-0099' });
  await execute(withdrawProject, { id: twice.projectId, reason }, at(BACK));
  const counted = await laureates();
  const words = { acronym: 'SECOND', name: 'Second', status: 'running', startsOn: null, endsOn: null };
  const given = { ...words, projectId, anrReference: 'ANR-22-CMAS-0099', announcedOn: null, reason };
  await execute(correctProject, { ...given, effectiveOn: AGAIN }, at(AGAIN));
  const participationId = (
    await execute(
      addParticipation,
      {
        ...{ projectId, actionKey: 'MEDIATEURS', seasonKey: 'S2', intakeRoundId: null },
        ...{ decidedOn: DECIDED, source: 'Décision du comité' },
      },
      at(AGAIN),
    )
  ).participationId;
  expect(participationId).toBeGreaterThan(0);
  expect(await laureates()).toEqual(counted);
  expect(await differences()).toEqual([]);
});

it('takes each that was taken back for what bears its own address or reference, whatever was recorded last', async () => {
  const first = await typeProject(TYPED, { anrReference: 'ANR-22-CMAS-0099' });
  await execute(withdrawProject, { id: first.projectId, reason }, at(BACK));
  await typeProject(AGAIN);
  expect(await laureates()).toEqual(ONCE);
  await typeProject(AGAIN, {
    ...{ slug: 'tiers', acronym: 'TIERS', anrReference: 'ANR-22-CMAS-0099', decidedOn: '2026-11-06' },
    members: [{ organisationId: own.organisationId, role: 'lead', since: '2026-11-06' }],
  });
  expect(await laureates()).toEqual([0, 1, 1, 1, 1, 2, 2, 2, 2, 2]);
  expect(await differences()).toEqual([]);
});

it('gives the former one its days again once the second is taken back too', async () => {
  const twice = TAKEN_BACK.map((count, index) => (DAYS[index] === AGAIN ? 1 : count));
  const action = await typeParticipation(TYPED);
  await execute(withdrawParticipation, { id: action.participationId, reason }, at(BACK));
  const again = await typeParticipation(AGAIN);
  await execute(withdrawParticipation, { id: again.participationId, reason }, at('2026-11-19'));
  expect(await inSecond()).toEqual(twice);
  expect(await differences()).toEqual([]);

  const commitAndTakeBack = async (from: string, until: string) => {
    const { trainingId } = await typeTraining(jurists, from);
    await commit(trainingId, DECIDED, from);
    await commit(trainingId, null, until);
    await execute(withdrawTraining, { id: trainingId, reason }, at(until));
    expect(await differences()).toEqual([]);
  };
  await commitAndTakeBack(TYPED, BACK);
  await commitAndTakeBack(AGAIN, '2026-11-19');
  const all = async () => [
    await explained(),
    await trainings(),
    await covering(),
    await counted('trainings', 'action'),
  ];
  expect(await all()).toEqual(Array(4).fill(twice));
  const third = await typeTraining(jurists, '2026-11-19');
  await commit(third.trainingId, DECIDED, '2026-11-19');
  expect(await all()).toEqual(Array(4).fill(ONCE));
  expect(await differences()).toEqual([]);
});

it.each(['projects', 'participations', 'trainings'])(
  'keeps %s that were taken back as they were',
  async (table) => {
    const first = await typeProject(TYPED);
    const { trainingId } = await typeTraining(first.participationIds.JURISTES ?? 0, TYPED);
    await execute(withdrawTraining, { id: trainingId, reason }, at(BACK));
    await execute(withdrawProject, { id: first.projectId, reason }, at(BACK));
    const columns = read().all<{ name: string }>(`SELECT name FROM pragma_table_info('${table}')` as never);
    await write(async (tx) => {
      for (const set of [
        ...columns.filter(({ name }) => name !== 'withdrawn_from').map(({ name }) => `${name} = ${name}`),
        ...['withdrawn_from = NULL', "withdrawn_from = '2026-11-01'", "withdrawn_from = '2026-11-10'"],
      ])
        expect(() =>
          prepared(tx, `UPDATE ${table} SET ${set} WHERE withdrawn_from IS NOT NULL`).run(),
        ).toThrow(`withdrawn:${table}`);
    });
  },
);
