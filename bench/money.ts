import { join } from 'node:path';
import { migrateFile } from '@/db/migrate';
import { loadReference } from '@/db/reference/load';
import * as t from '@/db/schema';
import { closeStore, openStore, read, type Tx, write } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { forgetAnswers } from '@/lib/figure/memory';
import { forgetMoney } from '@/lib/money/all-money';
import { moneyPortfolio } from '@/lib/money/money-portfolio';
import { waitingMoney } from '@/lib/money/waiting-money';
import { seasonMoney } from '@/lib/overview/season-money';
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
  again: 'the portfolio, nothing written since it was read',
  kept: 'the same, after figures were written',
  portfolio: 'the same, after something of the money of a project was written',
  season: 'the reconciliation of a season, after a write',
  waiting: 'what waits, for the inbox, after a write',
} as const;
type Case = keyof typeof CASES;

export interface MoneyResult {
  measures: { projects: number; wall: Record<Case, Spread>; cpu: Record<Case, Spread> }[];
}

const OFFICER: Actor = {
  ...{ accountId: 1, role: 'officer', organisationId: null },
  scopes: ACTIONS.map((key) => ({ kind: 'action', key })),
};

/** Time of reading the money of as many projects as the demonstration has, and of 500, in turns. */
export async function measureMoney({ quick }: Options): Promise<MoneyResult> {
  const rounds = quick ? 3 : 25;
  const now = moment(TODAY);
  const portfolio = () => moneyPortfolio(read(), OFFICER, now, { day: TODAY });
  const asked: Record<Case, () => Promise<unknown>> = {
    portfolio,
    again: portfolio,
    kept: portfolio,
    season: () => seasonMoney(read(), 'S2', TODAY),
    waiting: () => waitingMoney(read(), OFFICER, now),
  };
  const samples = new Samples(Object.keys(CASES) as Case[]);
  const paths = new Map<number, string>();
  for (const size of SIZES) paths.set(size, await databaseOf(size));
  for (let round = 0; round < rounds; round += 1)
    for (const [size, path] of paths) {
      openStore(path);
      // What is compiled and loaded once is not the question.
      for (const ask of Object.values(asked)) await ask();
      for (const [name, ask] of Object.entries(asked)) {
        if (name !== 'again') forgetAnswers();
        if (name !== 'again' && name !== 'kept') forgetMoney();
        await samples.take(size, name as Case, ask);
      }
      closeStore();
    }
  return {
    measures: SIZES.map((projects) => ({
      projects,
      ...samples.at(projects),
    })),
  };
}

/** Each project in one action of season 2, with an agreement, two tranches, a payment, a review, six milestones and a funder. */
async function databaseOf(projects: number): Promise<string> {
  const path = join(ensureFolder(dataFolder), `money-${projects}-${process.pid}.sqlite`);
  migrateFile(path, { create: true });
  openStore(path);
  await write((tx) => loadReference(tx, { now: moment(TODAY) }));
  await write(async (tx) => {
    for (let index = 0; index < projects; index += 1) insertProject(tx, index);
  });
  closeStore();
  return path;
}

const AID = 200_000_000;
const MILESTONES = 6;

function insertProject(tx: Tx, index: number): void {
  const actionKey = ACTIONS[index % ACTIONS.length] ?? 'PS_INITIALE';
  const said = { ...{ accountId: 1, door: 'script' as const, at: `${DAY}T08:00:00.000Z` }, knownFrom: DAY };
  const name = `Projet ${index}`;
  const source = 'Convention';
  const { projectId } = tx
    .insert(t.projects)
    .values({
      ...{ slug: `projet-${index}`, acronym: `P-${index}`, name, search: name, status: 'running' as const },
      ...{ origin: 'demonstration' as const, decidedOn: DAY, knownFrom: DAY },
    })
    .returning({ projectId: t.projects.id })
    .get();
  tx.insert(t.participations)
    .values({ projectId, actionKey, seasonKey: 'S2' as const, decidedOn: DAY, knownFrom: DAY })
    .run();
  tx.insert(t.amounts)
    .values({
      ...{ projectId, kind: 'announced' as const, cents: AID, datedOn: DAY, source, knownFrom: DAY },
      ...{ accountId: 1, recordedAt: said.at },
    })
    .run();
  const { versionId } = tx
    .insert(t.agreementVersions)
    .values({
      ...{ projectId, position: 1, kind: 'agreement' as const, signedOn: DAY, effectiveOn: DAY },
      ...{ startsOn: DAY, endsOn: '2029-02-28', aidCents: AID, source, ...said },
    })
    .returning({ versionId: t.agreementVersions.id })
    .get();
  for (const [place, condition] of (['signature', 'mid_term_review'] as const).entries())
    tx.insert(t.tranches)
      .values({
        ...{ projectId, versionId, schedule: 1, position: place + 1, cents: AID / 2, said: '50 %' },
        ...{ condition, ...said },
      })
      .run();
  if (index % 3 > 0)
    tx.insert(t.payments)
      .values({ projectId, tranche: 1, paidOn: DAY, cents: AID / 2, source, ...said })
      .run();
  tx.insert(t.reviewSteps)
    .values({
      ...{ projectId, review: 'mid_term' as const, step: 'opinion_given' as const, onDay: DAY, source },
      ...{ outcome: index % 7 === 0 ? ('unfavourable' as const) : ('favourable' as const), ...said },
    })
    .run();
  for (let place = 0; place < MILESTONES; place += 1)
    tx.insert(t.projectMilestones)
      .values({
        ...{
          projectId,
          title: `Jalon ${place}`,
          kind: 'deliverable' as const,
          dueOn: `202${5 + (place % 4)}-06-30`,
        },
        ...said,
      })
      .run();
  tx.insert(t.cofundingPledges)
    .values({
      ...{ projectId, funderKind: 'region' as const, funder: 'Région', state: 'obtained' as const },
      ...{ cents: AID / 10, datedOn: DAY, source, shown: true, ...said },
    })
    .run();
}

export const moneyTables = ({ measures }: MoneyResult): Table[] => [
  {
    title: 'Money of projects, milliseconds (median, 10th–90th percentile)',
    head: ['what', ...measures.flatMap(({ projects }) => [`${projects} projects`, 'CPU'])],
    rows: Object.entries(CASES).map(([name, words]) => [
      words,
      ...measures.flatMap(({ wall, cpu }) => [spreadText(wall[name as Case]), spreadText(cpu[name as Case])]),
    ]),
  },
];
