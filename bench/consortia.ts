import { join } from 'node:path';
import { migrateFile } from '@/db/migrate';
import { loadReference } from '@/db/reference/load';
import * as t from '@/db/schema';
import { closeStore, openStore, read, type Tx, write } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { MEMBER_FUNCTIONS } from '@/lib/domain/eligibility/vocabulary';
import { ceasedRules } from '@/lib/eligibility/ceased-rules';
import { forgetConsortia } from '@/lib/eligibility/consortium-memory';
import { eligibilityMatrix } from '@/lib/eligibility/eligibility-matrix';
import { forgetAnswers } from '@/lib/figure/memory';
import { dataFolder, ensureFolder } from './folders';
import { moment } from './moment';
import type { Options } from './options';
import { Samples } from './sampled';
import { TODAY } from './shape';
import { type Spread, spreadText } from './stats';
import type { Table } from './table';

/** The demonstration has 34 projects. */
const SIZES = [34, 500];
const ACTIONS = ['PS_INITIALE', 'SPECIALISTES', 'JURISTES', 'CONTINUE', 'MEDIATEURS', 'TRAVAIL_SOCIAL'];
const DAY = '2024-03-01';

const CASES = {
  kept: 'the first page of the matrix, after figures were written',
  matrix: 'the same, after something of a consortium was written',
  since: 'the same, against another day (two days read)',
  ceased: 'the rules that ceased to be met, for the inbox, after the same write',
} as const;
type Case = keyof typeof CASES;

export interface ConsortiaResult {
  measures: {
    projects: number;
    participations: number;
    wall: Record<Case, Spread>;
    cpu: Record<Case, Spread>;
  }[];
}

const OFFICER: Actor = {
  ...{ accountId: 1, role: 'officer', organisationId: null },
  scopes: ACTIONS.map((key) => ({ kind: 'action', key })),
};

/** Time of reading the rules of consortia, of as many projects as the demonstration has and of 500, in turns. */
export async function measureConsortia({ quick }: Options): Promise<ConsortiaResult> {
  const rounds = quick ? 3 : 25;
  const now = moment(TODAY);
  const asked: Record<Case, () => Promise<unknown>> = {
    matrix: () => eligibilityMatrix(read(), OFFICER, now, {}),
    since: () => eligibilityMatrix(read(), OFFICER, now, { since: '2025-06-01' }),
    kept: () => eligibilityMatrix(read(), OFFICER, now, {}),
    ceased: () => ceasedRules(read(), OFFICER, now),
  };
  const samples = new Samples(Object.keys(CASES) as Case[]);
  const paths = new Map<number, string>();
  for (const size of SIZES) paths.set(size, await databaseOf(size));
  for (let round = 0; round < rounds; round += 1)
    for (const [size, path] of paths) {
      openStore(path);
      // What is compiled and loaded once is not the question.
      await asked.matrix();
      for (const [name, ask] of Object.entries(asked)) {
        forgetAnswers();
        if (name === 'kept') {
          await asked.matrix();
          forgetAnswers();
        } else forgetConsortia();
        await samples.take(size, name as Case, ask);
      }
      closeStore();
    }
  return {
    measures: SIZES.map((projects) => ({
      ...{ projects, participations: projects },
      ...samples.at(projects),
    })),
  };
}

/** Each project in one action of season 2, with six members, their functions and what is said of them. */
async function databaseOf(projects: number): Promise<string> {
  const path = join(ensureFolder(dataFolder), `consortia-${projects}-${process.pid}.sqlite`);
  migrateFile(path, { create: true });
  openStore(path);
  await write((tx) => loadReference(tx, { now: moment(TODAY) }));
  await write(async (tx) => {
    for (let index = 0; index < projects; index += 1) insertProject(tx, index);
  });
  closeStore();
  return path;
}

const MEMBERS = 6;

function insertProject(tx: Tx, index: number): void {
  const actionKey = ACTIONS[index % ACTIONS.length] ?? 'PS_INITIALE';
  const said = { ...{ accountId: 1, door: 'script' as const, at: `${DAY}T08:00:00.000Z` }, knownFrom: DAY };
  const name = `Projet ${index}`;
  const { projectId } = tx
    .insert(t.projects)
    .values({
      ...{ slug: `projet-${index}`, acronym: `P-${index}`, name, search: name, status: 'running' as const },
      ...{ origin: 'demonstration' as const, decidedOn: DAY, knownFrom: DAY },
    })
    .returning({ projectId: t.projects.id })
    .get();
  tx.insert(t.participations)
    .values({ ...{ projectId, actionKey, seasonKey: 'S2' as const }, ...{ decidedOn: DAY, knownFrom: DAY } })
    .run();
  for (let place = 0; place < MEMBERS; place += 1) {
    const called = `Organisation ${index}-${place}`;
    const { organisationId } = tx
      .insert(t.organisations)
      .values({
        ...{
          name: called,
          search: called,
          kind: place === 0 ? ('university' as const) : ('company' as const),
        },
        ...{ healthUniversity: place === 0, origin: 'demonstration' as const },
      })
      .returning({ organisationId: t.organisations.id })
      .get();
    tx.insert(t.membershipEvents)
      .values({
        ...{ projectId, organisationId, event: 'join' as const, role: place === 0 ? 'lead' : 'partner' },
        ...{ effectiveOn: DAY, accountId: 1, recordedAt: said.at, knownFrom: DAY },
      })
      .run();
    tx.insert(t.memberFunctions)
      .values({
        ...{ projectId, organisationId, function: MEMBER_FUNCTIONS[place] ?? 'field_actor' },
        ...{ event: 'given' as const, effectiveOn: DAY, ...said },
      })
      .run();
    tx.insert(t.organisationTraits)
      .values({ organisationId, trait: 'training_body', holds: place % 2 === 0, effectiveOn: DAY, ...said })
      .run();
  }
  // Of every seventh project a partner left.
  if (index % 7 === 0) {
    const { id } = tx.select({ id: t.organisations.id }).from(t.organisations).all().at(-1) ?? { id: 0 };
    tx.insert(t.membershipEvents)
      .values({
        ...{ projectId, organisationId: id, event: 'leave' as const, role: 'partner' as const },
        ...{ effectiveOn: '2026-10-01', accountId: 1, recordedAt: said.at, knownFrom: '2026-10-01' },
      })
      .run();
  }
}

export const consortiaTables = ({ measures }: ConsortiaResult): Table[] => [
  {
    title: 'Rules of consortia, milliseconds (median, 10th–90th percentile)',
    head: ['what', ...measures.flatMap(({ projects }) => [`${projects} projects`, 'CPU'])],
    rows: Object.entries(CASES).map(([name, words]) => [
      words,
      ...measures.flatMap(({ wall, cpu }) => [spreadText(wall[name as Case]), spreadText(cpu[name as Case])]),
    ]),
  },
];
