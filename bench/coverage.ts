import { join } from 'node:path';
import { appendJournal } from '@/db/journal';
import { migrateFile } from '@/db/migrate';
import { loadReference } from '@/db/reference/load';
import * as t from '@/db/schema';
import { closeStore, openStore, type Read, read, type Tx, write } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import { forgetCoverage } from '@/lib/coverage/coverage-facts';
import { coverageLine } from '@/lib/coverage/coverage-line';
import { coverageMatrix } from '@/lib/coverage/coverage-matrix';
import { forgetAnswers } from '@/lib/figure/memory';
import { readSeeing } from '@/lib/figure/reader';
import { loadPopulation } from '@/lib/population/load-population';
import { whiteZones } from '@/lib/population/white-zones';
import { forgetVerified } from '@/lib/population/zone-cells';
import { dataFolder, ensureFolder } from './folders';
import { moment } from './moment';
import type { Options } from './options';
import { Samples } from './sampled';
import { TODAY } from './shape';
import { type Spread, spreadText } from './stats';
import type { Table } from './table';

/** The demonstration has 34 projects; 500 have 200,000 figures between them. */
const SIZES = [34, 500];
const LINES_PER_TRAINING = 100;
const TRAININGS = 4;
const ACTIONS = ['PS_INITIALE', 'SPECIALITES', 'JURISTES', 'CONTINUE', 'MEDIATEURS', 'TRAVAIL_SOCIAL'];
const DAY = '2024-03-01';
const REGIONS = [
  '11',
  '24',
  '27',
  '28',
  '32',
  '44',
  '52',
  '53',
  '75',
  '76',
  '84',
  '93',
  '94',
  '01',
  '02',
  '03',
  '04',
  '06',
];

const CASES = {
  first: 'region × profession with learners and answers, by a process that begins',
  visitor: 'the same for a visitor, after a write that touched one project',
  officer: 'the same with learners and answers, after a write that touched one project',
  remembered: 'the same for the next reader',
  line: 'a profession in words with its projects, for a visitor',
  zones: 'white zones of an action with their populations and neighbours, after such a write',
  zonesFirst: 'the same by a process that begins',
  floor: 'floor: the rows of the trainings and their lists, read bare',
} as const;
type Case = keyof typeof CASES;

export interface CoverageResult {
  measures: {
    projects: number;
    figures: number;
    wall: Record<Case, Spread>;
    cpu: Record<Case, Spread>;
  }[];
}

/** Time of making the coverage of as many projects as the demonstration has and of 500, in turns. */
export async function measureCoverage({ quick }: Options): Promise<CoverageResult> {
  const rounds = quick ? 3 : 25;
  const day = moment(TODAY).day;
  const asked = { by: 'profession' as const, day };
  const everything = (own: Read): Read =>
    readSeeing(
      own,
      new Set(
        own
          .select({ id: t.projects.id })
          .from(t.projects)
          .all()
          .map(({ id }) => id),
      ),
    );
  const cases: Record<Case, () => Promise<unknown>> = {
    first: () => coverageMatrix(everything(read()), asked),
    visitor: () => coverageMatrix(read(), asked),
    officer: () => coverageMatrix(everything(read()), asked),
    remembered: () => coverageMatrix(everything(read()), asked),
    line: () => coverageLine(read(), asked, '16'),
    zones: () => zonesOf(everything(read())),
    zonesFirst: () => zonesOf(everything(read())),
    floor: async () =>
      [t.trainings, t.trainingRegions, t.trainingProfessions, t.trainingLevels, t.currentOffers].map(
        (table) => read().select().from(table).all(),
      ),
  };
  const samples = new Samples(Object.keys(CASES) as Case[]);
  const paths = new Map<number, string>();
  for (const size of SIZES) paths.set(size, await databaseOf(size));
  for (let round = 0; round < rounds; round += 1)
    for (const [size, path] of paths) {
      openStore(path);
      // What is compiled and loaded once is not the question.
      for (const ask of Object.values(cases)) await ask();
      for (const [name, ask] of Object.entries(cases)) {
        if (name === 'first' || name === 'zonesFirst') forgetCoverage();
        if (name === 'zonesFirst') forgetVerified();
        if (name !== 'remembered') forgetAnswers();
        // A write that touched one project: its line of the journal, and nothing else.
        if (name === 'visitor' || name === 'officer' || name === 'zones') await write((tx) => touch(tx));
        await samples.take(size, name as Case, ask);
      }
      closeStore();
    }
  return {
    measures: SIZES.map((projects) => ({
      ...{ projects, figures: projects * TRAININGS * LINES_PER_TRAINING },
      ...samples.at(projects),
    })),
  };
}

const OFFICER: Actor = {
  ...{ accountId: 1, role: 'officer', organisationId: null },
  scopes: ACTIONS.map((key) => ({ kind: 'action', key })),
};

const zonesOf = (own: Read) => {
  const now = moment(TODAY);
  return whiteZones(own, OFFICER, {
    season: undefined,
    day: now.day,
    action: 'PS_INITIALE',
    period: '1',
  });
};

/** Every region and profession of the annex, in the year of the figures. */
const population = (year: string) => ({
  ...{
    title: 'Population du banc',
    unit: 'students_enrolled',
    basis: 'Inscrits',
    datedOn: year,
    source: 'Banc',
  },
  lines: REGIONS.flatMap((regionCode) =>
    Array.from({ length: 48 }, (_, index) => ({ regionCode, professionId: index + 1, text: '1000' })),
  ),
});

const touch = (tx: Tx) =>
  appendJournal(tx, {
    ...{ command: 'validate-section', subject: 'section:1', projectId: 1, actor: null, door: 'script' },
    ...{ references: {}, now: moment(TODAY) },
  });

/** Each project in one action of season 2, with trainings in three regions for four professions, and their figures. */
async function databaseOf(projects: number): Promise<string> {
  const path = join(ensureFolder(dataFolder), `coverage-${projects}-${process.pid}.sqlite`);
  migrateFile(path, { create: true });
  openStore(path);
  await write((tx) => loadReference(tx, { now: moment(TODAY) }));
  let year = '2023';
  await write(async (tx) => {
    const [period] = tx.select({ id: t.periods.id, startsOn: t.periods.startsOn }).from(t.periods).all();
    year = period?.startsOn.slice(0, 4) ?? year;
    const accountId = tx
      .insert(t.accounts)
      .values({ role: 'officer', status: 'active', createdAt: `${DAY}T08:00:00.000Z` })
      .returning({ id: t.accounts.id })
      .get().id;
    for (let index = 0; index < projects; index += 1) insertProject(tx, index, period?.id ?? 1, accountId);
  });
  await execute(loadPopulation, population(year), { actor: OFFICER, now: moment(TODAY), door: 'script' });
  closeStore();
  return path;
}

function insertProject(tx: Tx, index: number, periodId: number, accountId: number): void {
  const actionKey = ACTIONS[index % ACTIONS.length] ?? 'PS_INITIALE';
  const said = { accountId, door: 'script' as const, at: `${DAY}T08:00:00.000Z`, knownFrom: DAY };
  const name = `Projet ${index}`;
  const { projectId } = tx
    .insert(t.projects)
    .values({
      ...{ slug: `projet-${index}`, acronym: `P-${index}`, name, search: name, status: 'running' as const },
      ...{ origin: 'demonstration' as const, decidedOn: DAY, knownFrom: DAY },
    })
    .returning({ projectId: t.projects.id })
    .get();
  tx.insert(t.projectEvents)
    .values({
      ...{
        projectId,
        kind: 'decided' as const,
        statusAfter: 'running' as const,
        acronym: `P-${index}`,
        name,
      },
      ...{ effectiveOn: DAY, source: 'Banc', ...said },
    })
    .run();
  const { participationId } = tx
    .insert(t.participations)
    .values({ ...{ projectId, actionKey, seasonKey: 'S2' as const }, ...{ decidedOn: DAY, knownFrom: DAY } })
    .returning({ participationId: t.participations.id })
    .get();
  const { organisationId } = tx
    .insert(t.organisations)
    .values({ name, search: name, kind: 'university', healthUniversity: true, origin: 'demonstration' })
    .returning({ organisationId: t.organisations.id })
    .get();
  for (let rank = 0; rank < TRAININGS; rank += 1)
    insertTraining(tx, {
      projectId,
      participationId,
      organisationId,
      rank,
      periodId,
      said,
      seed: index * 5 + rank,
    });
}

interface Given {
  projectId: number;
  participationId: number;
  organisationId: number;
  rank: number;
  periodId: number;
  seed: number;
  said: { accountId: number; door: 'script'; at: string; knownFrom: string };
}

function insertTraining(
  tx: Tx,
  { projectId, participationId, organisationId, rank, periodId, seed, said }: Given,
) {
  const words = { title: `Formation ${rank}`, kind: 'track' as const, regime: 'initial' as const };
  const { trainingId } = tx
    .insert(t.trainings)
    .values({ projectId, participationId, organisationId, ...words, knownFrom: DAY })
    .returning({ trainingId: t.trainings.id })
    .get();
  tx.insert(t.trainingRevisions)
    .values({ trainingId, ...words, ...said })
    .run();
  const regions = [0, 1, 2].map((step) => REGIONS[(seed + step * 5) % REGIONS.length] ?? '11');
  const professions = [0, 1, 2, 3].map((step) => 1 + ((seed * 7 + step * 11) % 48));
  for (const regionCode of regions)
    tx.insert(t.trainingRegions).values({ trainingId, regionCode, knownFrom: DAY }).run();
  for (const professionId of professions)
    tx.insert(t.trainingProfessions).values({ trainingId, professionId, knownFrom: DAY }).run();
  tx.insert(t.trainingLevels).values({ trainingId, levelKey: '6', knownFrom: DAY }).run();
  const offer = {
    participationId,
    subject: 'training' as const,
    organisationId,
    trainingId,
    happenedOn: DAY,
  };
  const { revisionId } = tx
    .insert(t.offerRevisions)
    .values({ ...offer, ...said, fact: 'committed', kind: 'planned' })
    .returning({ revisionId: t.offerRevisions.id })
    .get();
  tx.insert(t.currentOffers)
    .values({ ...offer, layer: 'committed', revisionId, observedOn: DAY })
    .run();
  for (let line = 0; line < LINES_PER_TRAINING; line += 1) {
    const { lineId } = tx
      .insert(t.figureLines)
      .values({
        ...{ trainingId, regionCode: regions[line % 3] ?? '11', periodId, levelKey: '6' as const },
        ...{ professionKey: 'other', professionOther: `Métier ${line}`, measure: 'entered' as const },
        ...(line % 2 === 0 && {
          professionKey: String(professions[(line >> 1) % 4]),
          professionOther: String(line),
        }),
        nature: 'actual' as const,
      })
      .returning({ lineId: t.figureLines.id })
      .get();
    const { figureId } = tx
      .insert(t.figureRevisions)
      .values({ lineId, kind: 'planned', value: 12, state: 'number', ...said })
      .returning({ figureId: t.figureRevisions.id })
      .get();
    tx.insert(t.currentFigures)
      .values({
        lineId,
        layer: 'verified',
        revisionId: figureId,
        observedOn: DAY,
        value: 12,
        state: 'number',
      })
      .run();
  }
}

export const coverageTables = ({ measures }: CoverageResult): Table[] => [
  {
    title: 'Coverage of professions, milliseconds (median, 10th–90th percentile)',
    head: ['what', ...measures.flatMap(({ projects }) => [`${projects} projects`, 'CPU'])],
    rows: Object.entries(CASES).map(([name, words]) => [
      words,
      ...measures.flatMap(({ wall, cpu }) => [spreadText(wall[name as Case]), spreadText(cpu[name as Case])]),
    ]),
  },
];
