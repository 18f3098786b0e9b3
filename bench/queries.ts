import { rollupsAt } from '@/db/figure-rollups';
import { closeStore, openStore, type Read, read } from '@/db/store';
import { prepared } from '@/db/store-prepared';
import { GRAINS } from '@/lib/domain/vocabulary';
import { forgetAnswers } from '@/lib/figure/memory';
import { recordedSeasons } from '@/lib/figure/seasons';
import { type BenchDatabase, benchDatabase, shapeInWords } from './build-database';
import type { Options } from './options';
import { QUESTIONS, type Question } from './questions';
import { PAST_DAY, TODAY } from './shape';
import { type Spread, short, spreadOf, spreadText } from './stats';
import type { Table } from './table';

const VIEWS = { today: TODAY, past: PAST_DAY };
type View = keyof typeof VIEWS;

export interface QuestionResult {
  question: string;
  part: Question['part'];
  view: View;
  figures: number;
  /** Milliseconds with the answers forgotten, as after a write. */
  wall: Spread;
  cpu: Spread;
  /** The same question again while nothing was written. */
  remembered: Spread;
}

export interface QueriesResult {
  databases: { figures: number; words: string; megabytes: number; rollupRows: number }[];
  questions: QuestionResult[];
  /** The dashboard as the first question of a process, with nothing remembered of past days either. */
  first: { figures: number; view: View; wall: Spread }[];
  /** The bare statements, before and after everything else: their ratio is the noise of the machine. */
  floors: { figures: number; name: string; rows: number; before: Spread; after: Spread }[];
}

interface Samples {
  wall: number[];
  cpu: number[];
  remembered: number[];
}

/**
 * Time and CPU of what the pages ask, on databases of several sizes. The sizes take turns, so that what else
 * happens on the machine falls on each of them.
 */
export async function measureQueries({ figures, quick }: Options): Promise<QueriesResult> {
  // Millions of figures are measured to learn from, and answer in seconds.
  const rounds = quick ? 2 : figures.some((n) => n >= 1_000_000) ? 3 : 7;
  const asked = quick ? 2 : 5;
  const databases: BenchDatabase[] = [];
  for (const size of figures) databases.push(await benchDatabase(size));

  const floorsBefore = await floorsOf(databases, quick);
  const samples = new Map<string, Samples>();
  const first = new Map<string, number[]>();
  for (let round = 0; round < rounds; round += 1)
    for (const { path, shape } of databases)
      for (const [view, day] of Object.entries(VIEWS)) {
        openStore(path);
        const handle = read();
        forgetAnswers();
        add(first, `${shape.figures} ${view}`, await timed(() => QUESTIONS[0]?.ask(handle, day)));
        for (const question of QUESTIONS) {
          const key = `${question.name} ${shape.figures} ${view}`;
          const known = samples.get(key) ?? { wall: [], cpu: [], remembered: [] };
          samples.set(key, known);
          await askOften(question.ask, handle, day, asked, known);
        }
        closeStore();
      }
  const floorsAfter = await floorsOf(databases, quick);

  return {
    databases: databases.map((database, i) => ({
      figures: database.shape.figures,
      words: shapeInWords(database),
      megabytes: database.megabytes,
      rollupRows: floorsBefore[i]?.rows ?? 0,
    })),
    questions: QUESTIONS.flatMap(({ name, part }) =>
      databases.flatMap(({ shape }) =>
        (Object.keys(VIEWS) as View[]).map((view) => {
          const of = samples.get(`${name} ${shape.figures} ${view}`);
          return {
            question: name,
            part,
            view,
            figures: shape.figures,
            wall: spreadOf(of?.wall ?? []),
            cpu: spreadOf(of?.cpu ?? []),
            remembered: spreadOf(of?.remembered ?? []),
          };
        }),
      ),
    ),
    first: databases.flatMap(({ shape }) =>
      (Object.keys(VIEWS) as View[]).map((view) => ({
        figures: shape.figures,
        view,
        wall: spreadOf(first.get(`${shape.figures} ${view}`) ?? []),
      })),
    ),
    floors: databases.flatMap(({ shape }, i) => {
      const [before, after] = [floorsBefore[i], floorsAfter[i]];
      return before && after
        ? before.floors.map(({ name, rows, spread }, j) => ({
            figures: shape.figures,
            name,
            rows,
            before: spread,
            after: after.floors[j]?.spread ?? spread,
          }))
        : [];
    }),
  };
}

async function askOften(
  ask: (read: Read, day: string) => Promise<unknown>,
  handle: Read,
  day: string,
  times: number,
  into: Samples,
): Promise<void> {
  forgetAnswers();
  const slow = (await timed(() => ask(handle, day))) > SLOW;
  const before = process.cpuUsage();
  const asked = slow ? 1 : times;
  for (let i = 0; i < asked; i += 1) {
    forgetAnswers();
    into.wall.push(await timed(() => ask(handle, day)));
  }
  const { user, system } = process.cpuUsage(before);
  into.cpu.push((user + system) / 1000 / asked);
  const often = slow ? 1 : 5;
  into.remembered.push(
    (await timed(async () => {
      for (let i = 0; i < often; i += 1) await ask(handle, day);
    })) / often,
  );
}

/** Milliseconds from which one answer a round is enough. */
const SLOW = 500;

interface Floors {
  rows: number;
  floors: { name: string; rows: number; spread: Spread }[];
}

/** Bare prepared statements: one series of a roll-up on a day, and as many rows as the dashboard reads. */
async function floorsOf(databases: BenchDatabase[], quick: boolean): Promise<Floors[]> {
  const answers: Floors[] = [];
  for (const { path } of databases) {
    openStore(path);
    const handle = read();
    let rows = 0;
    for (const grain of GRAINS)
      for (const seasonKey of recordedSeasons(handle))
        rows += (await rollupsAt(handle, grain, TODAY, { seasonKey })).length;
    const columns = 'value, numbers, nothings, not_applicables, estimates, estimated';
    const { middle } = prepared(handle, 'SELECT max(id) / 2 AS middle FROM rollup_keys').get() as {
      middle: number;
    };
    const one = prepared(
      handle,
      `SELECT ${columns} FROM rollup_values WHERE key_id = ? AND known_from <= ? ORDER BY known_from DESC LIMIT 1`,
    );
    const many = prepared(handle, `SELECT key_id, ${columns} FROM rollup_values LIMIT ?`);
    const times = quick ? 10 : 60;
    const often = 100;
    answers.push({
      rows,
      floors: [
        {
          name: 'one series on a day',
          rows: 1,
          spread: await repeated(times, often, () => one.get(middle, TODAY)),
        },
        {
          name: 'as many rows as the dashboard reads',
          rows,
          spread: await repeated(times, 1, () => many.all(rows)),
        },
      ],
    });
    closeStore();
  }
  return answers;
}

async function repeated(times: number, often: number, run: () => unknown): Promise<Spread> {
  const samples: number[] = [];
  for (let i = 0; i < times + 5; i += 1) {
    const ms = await timed(() => {
      for (let j = 0; j < often; j += 1) run();
    });
    if (i >= 5) samples.push(ms / often);
  }
  return spreadOf(samples);
}

async function timed(run: () => unknown): Promise<number> {
  const before = performance.now();
  await run();
  return performance.now() - before;
}

function add(map: Map<string, number[]>, key: string, value: number): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}

/** Milliseconds of a question with the answers forgotten; NaN where it was not measured. */
export const medianOf = (
  result: QueriesResult,
  question: string,
  view: string,
  figures: number | undefined,
) =>
  result.questions.find((q) => q.question === question && q.view === view && q.figures === figures)?.wall
    .median ?? Number.NaN;

/** How many times the time on the smallest database a question takes on another. */
export const growth = (result: QueriesResult, question: string, view: string, to: number): number =>
  medianOf(result, question, view, to) / medianOf(result, question, view, result.databases[0]?.figures);

export function queriesTables(result: QueriesResult): Table[] {
  const sizes = result.databases.map((d) => d.figures);
  const questions = [...new Set(result.questions.map((q) => q.question))];
  return [
    {
      title: 'The databases',
      head: ['figures', 'MB', 'what they hold'],
      rows: result.databases.map((d) => [String(d.figures), String(d.megabytes), d.words]),
    },
    {
      title:
        'Queries, ms: median (p10–p90) with the answers forgotten, CPU, remembered; × is the growth from the smallest',
      head: ['question', 'view', ...sizes.flatMap((size) => [`${size}`, 'CPU', 'remembered', '×'])],
      rows: questions.flatMap((question) =>
        ['today', 'past'].map((view) => [
          question,
          view,
          ...sizes.flatMap((size) => {
            const found = result.questions.find(
              (q) => q.question === question && q.view === view && q.figures === size,
            );
            if (!found) return ['–', '–', '–', '–'];
            return [
              spreadText(found.wall),
              short(found.cpu.median),
              short(found.remembered.median),
              short(growth(result, question, view, size)),
            ];
          }),
        ]),
      ),
    },
    {
      title: 'The dashboard as the first question of a process, ms',
      head: ['figures', 'view', 'first', '× forgotten'],
      rows: result.first.map((f) => {
        const forgotten = result.questions.find((q) => q.figures === f.figures && q.view === f.view);
        return [
          String(f.figures),
          f.view,
          spreadText(f.wall),
          short(f.wall.median / (forgotten?.wall.median ?? Number.NaN)),
        ];
      }),
    },
    {
      title: 'Floors, ms: a bare prepared statement at the beginning and at the end',
      head: ['statement', 'figures', 'rows', 'beginning', 'end', 'noise ×', 'dashboard ×'],
      rows: result.floors.map((f) => {
        const dashboard = result.questions.find((q) => q.figures === f.figures && q.view === 'today');
        return [
          f.name,
          String(f.figures),
          String(f.rows),
          spreadText(f.before),
          spreadText(f.after),
          short(f.after.median / f.before.median),
          short((dashboard?.wall.median ?? Number.NaN) / f.after.median),
        ];
      }),
    },
  ];
}
