import { closeStore, openStore, type Read, read } from '@/db/store';
import { keepRecord } from '@/lib/command';
import { changesBetween } from '@/lib/comparison/changes-between';
import { compareDays } from '@/lib/comparison/day-comparison';
import { addDays } from '@/lib/domain/time';
import { entitledRead } from '@/lib/figure/entitled-read';
import { forgetViews } from '@/lib/figure/hidden-memory';
import { forgetAnswers } from '@/lib/figure/memory';
import { forgetPast } from '@/lib/figure/past-memory';
import { actionProjections } from '@/lib/figure/projection';
import { recordedSeasons } from '@/lib/figure/seasons';
import { actionsToCheck, toCheckAt } from '@/lib/figure/to-check';
import { trajectory } from '@/lib/figure/trajectory';
import { gapList } from '@/lib/gap/gap-list';
import { actionDetail } from '@/lib/overview/action-detail';
import { keepPast } from '@/lib/overview/past-answers';
import { seasonChanges } from '@/lib/overview/season-changes';
import { seasonDashboard } from '@/lib/overview/season-dashboard';
import { explainLearners } from '@/lib/why/learners-explanation';
import { type BenchDatabase, benchDatabase } from './build-database';
import { copyOf } from './copies';
import { moment } from './moment';
import type { Options } from './options';
import { officer } from './questions';
import { PAST_DAY, TODAY } from './shape';
import { type Spread, spreadOf, spreadText } from './stats';
import type { Table } from './table';

/** What an answer finds: a process that begins, a write that was just made, or nothing new. */
type Finds = 'a new process' | 'after a write' | 'again';

interface Case {
  name: string;
  finds: Finds;
  /** Milliseconds of the thread of the service that are asked for at 200,000 figures, and at 5,000,000. */
  targets: [number, number] | null;
  ask(own: Read): Promise<unknown>;
}

const now = moment(TODAY, 0);
const asker = { actor: officer, now };
const year = { from: addDays(TODAY, -366), to: TODAY };

export const FIRST_PAGE = 'all that / asks, the past kept';

const CASES: Case[] = [
  { name: FIRST_PAGE, finds: 'a new process', targets: [300, 600], ask: dashboard },
  // What a trajectory reads of some fifty days is worked out for the first time, then known whatever is written.
  ...(['a new process', 'after a write', 'again'] as const).map(
    (finds): Case => ({ name: 'an action and its trajectory, officer', finds, targets: null, ask: action }),
  ),
  {
    name: 'gaps of a past day, officer',
    finds: 'after a write',
    targets: [60, 250],
    ask: (own) => gapList(own, officer, now, { season: undefined, day: PAST_DAY }),
  },
  {
    name: 'gaps of today, officer',
    finds: 'after a write',
    targets: null,
    ask: (own) => gapList(own, officer, now, { season: undefined, day: TODAY }),
  },
  {
    name: 'comparison of a year: the figures, officer',
    finds: 'after a write',
    targets: [60, 250],
    ask: (own) => compareDays(own, { ...year, season: 'S1' }),
  },
  {
    name: 'comparison of a year: what changed, officer',
    finds: 'again',
    targets: [60, 250],
    ask: (own) => changesBetween(own, officer, now, { ...year, page: 1 }),
  },
  ...(['verified', 'declared'] as const).map(
    (layer): Case => ({
      name: `explanation of the ${layer} learners of a season, officer`,
      finds: 'after a write',
      targets: [40, 150],
      ask: () =>
        explainLearners(read(), asker, { season: 'S1', layer, measure: 'entered', day: TODAY, place: {} }),
    }),
  ),
  {
    name: 'explanation of the learners of a region, officer',
    finds: 'after a write',
    targets: [40, 150],
    ask: () =>
      explainLearners(read(), asker, {
        season: 'S1',
        layer: 'verified',
        measure: 'entered',
        day: TODAY,
        place: { region: '11' },
      }),
  },
];

async function dashboard(): Promise<void> {
  const visitor = await entitledRead(read(), null, now);
  for (const season of recordedSeasons(read())) {
    await seasonDashboard(visitor, season, TODAY);
    await seasonChanges(visitor, { season, day: TODAY, basis: 'current', isOfficer: false });
    await actionsToCheck(visitor, { season, day: TODAY });
  }
}

async function action(own: Read): Promise<void> {
  const [season, key] = ['S2', 'MEDIATEURS'] as const;
  await actionDetail(own, { key, season, day: TODAY });
  await actionProjections(own, { key, season, day: TODAY });
  await toCheckAt(own, { actionKey: key, season, day: TODAY });
  await trajectory(own, season, TODAY, 'entered', key);
}

export interface WaitingResult {
  /** A loop of the processor alone, before and after: their ratio is the noise of the machine. */
  floors: { before: Spread; after: Spread };
  measures: {
    name: string;
    finds: Finds;
    figures: number;
    target: number | null;
    /** CPU of the one thread that answers everybody; and the time until the answer is there. */
    thread: Spread;
    wall: Spread;
  }[];
}

/** How long each answer keeps the thread of the service, which nobody else is answered by meanwhile. */
export async function measureWaiting({ figures, quick }: Options): Promise<WaitingResult> {
  const before = await floor();
  const measures: WaitingResult['measures'] = [];
  for (const size of figures) measures.push(...(await measured(await benchDatabase(size), quick)));
  return { floors: { before, after: await floor() }, measures };
}

async function measured(database: BenchDatabase, quick: boolean): Promise<WaitingResult['measures']> {
  const copy = await copyOf(database, 'waiting');
  const { figures } = database.shape;
  openStore(copy.path);
  await keepRecord.keepAnswers([]);
  await keepPast(now);
  const measures: WaitingResult['measures'] = [];
  for (const { name, finds, targets, ask } of CASES) {
    const samples: Sample[] = [];
    begin(copy.path);
    if (finds !== 'a new process') await ask(await entitledRead(read(), officer, now));
    for (let round = 0; round < (quick ? 1 : 7); round += 1) {
      if (finds === 'a new process') begin(copy.path);
      if (finds === 'after a write') forgetAnswers();
      samples.push(await timed(async () => ask(await entitledRead(read(), officer, now))));
    }
    measures.push({
      ...{ name, finds, figures, target: targets?.[figures < 1_000_000 ? 0 : 1] ?? null },
      thread: spreadOf(samples.map(({ thread }) => thread)),
      wall: spreadOf(samples.map(({ wall }) => wall)),
    });
  }
  closeStore();
  copy.remove();
  return measures;
}

function begin(path: string): void {
  closeStore();
  openStore(path);
  forgetViews();
  forgetAnswers();
  forgetPast();
}

interface Sample {
  thread: number;
  wall: number;
}

async function timed(run: () => Promise<unknown>): Promise<Sample> {
  const [start, used] = [performance.now(), process.threadCpuUsage()];
  await run();
  const { user, system } = process.threadCpuUsage(used);
  return { thread: (user + system) / 1000, wall: performance.now() - start };
}

async function floor(): Promise<Spread> {
  const samples: number[] = [];
  for (let round = 0; round < 7; round += 1)
    samples.push(
      (
        await timed(async () => {
          let sum = 0;
          for (let i = 0; i < 10_000_000; i += 1) sum += Math.sqrt(i);
          return sum;
        })
      ).thread,
    );
  return spreadOf(samples);
}

export const waitingTables = ({ floors, measures }: WaitingResult): Table[] => [
  {
    title: 'The thread of the service, CPU ms an answer keeps it: median (p10–p90)',
    head: ['answer', 'finds', 'figures', 'thread', 'asked for', 'until it is there', '× floor'],
    rows: [
      ['floor: ten million square roots', '–', '–', spreadText(floors.before), '–', '–', '1'],
      ...measures.map((one) => [
        one.name,
        one.finds,
        String(one.figures),
        spreadText(one.thread),
        one.target === null ? '–' : `≤ ${one.target}`,
        spreadText(one.wall),
        (one.thread.median / floors.before.median).toFixed(1),
      ]),
      ['floor again', '–', '–', spreadText(floors.after), '–', '–', '–'],
    ],
  },
];
