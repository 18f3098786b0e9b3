import { closeStore, openStore, read, write } from '@/db/store';
import { prepared } from '@/db/store-prepared';
import { enteredInAction } from '@/db/training-session-rows';
import { execute } from '@/lib/command';
import { addDays } from '@/lib/domain/time';
import { markAttendance } from '@/lib/training-session/mark-attendance';
import { projectSessions } from '@/lib/training-session/project-sessions';
import { sessionDetail } from '@/lib/training-session/session-detail';
import { sessionsShown } from '@/lib/training-session/session-list';
import { benchDatabase } from './build-database';
import { type CertificatesResult, certificatesOf } from './certificates';
import { copyOf } from './copies';
import { moment } from './moment';
import type { Options } from './options';
import { type SessionPage, sessionPages } from './session-pages';
import { addSessions, type BenchSessions, PEOPLE, projectOfSessions, SLOTS } from './session-plan';
import { TODAY } from './shape';
import { type Spread, short, spreadOf, spreadText } from './stats';
import type { Table } from './table';

interface Question {
  name: string;
  /** CPU milliseconds, by the number of sessions. */
  cpu: Spread[];
}

export interface SessionsResult {
  sizes: number[];
  /** Milliseconds that a whole session took to be received. */
  received: number;
  questions: Question[];
  pages: SessionPage[];
  /** One request of fifteen marks, and fifteen bare rows in a transaction on the same disk: CPU, milliseconds. */
  marks: { cpu: Spread; wall: Spread; floor: Spread };
  certificates: CertificatesResult;
}

const SIZES = [100, 1000];
let asked = 0;

/**
 * Sessions of fifteen people at eight slots, in one project: the questions of the list, of a session and of the matrix
 * at each size, and the marks of one slot beside fifteen bare rows.
 */
export async function measureSessions(options: Options): Promise<SessionsResult> {
  const { figures, quick } = options;
  const sizes = quick ? [10, 30] : SIZES;
  const database = await benchDatabase(figures[0] ?? 5000);
  const pages = await sessionPages(options, database, sizes);
  const copy = await copyOf(database, 'sessions');
  openStore(copy.path);
  try {
    const of = projectOfSessions();
    const questions: Question[] = questionsOf(of).map(({ name }) => ({ name, cpu: [] }));
    let received = 0;
    let held = 0;
    for (const size of sizes) {
      received = await addSessions(of, held, size);
      held = size;
      for (const [index, { ask }] of questionsOf(of).entries())
        questions[index]?.cpu.push(await cpuOf(ask, quick ? 3 : 30));
    }
    const marks = await marksOf(of, quick ? 5 : 100);
    return {
      sizes,
      received,
      questions,
      pages,
      marks,
      certificates: await certificatesOf(of, quick ? 2 : 20),
    };
  } finally {
    closeStore();
    copy.remove();
  }
}

function questionsOf({ slug, lead }: BenchSessions): { name: string; ask(): unknown }[] {
  const now = moment(TODAY, 5000);
  return [
    {
      name: 'the list of a project, its filters and the fifty sessions of a page',
      ask: async () => {
        const { sessions } = await projectSessions(read(), lead, { slug, filter: {} }, now);
        return sessionsShown(read(), lead, { slug, ids: sessions.slice(0, 50).map(({ id }) => id) }, now);
      },
    },
    {
      name: 'one session: slots, people, marks, checks',
      ask: () => sessionDetail(read(), lead, { slug, code: 'B-0001' }, now),
    },
    {
      name: 'who entered, by region and year, after a write',
      // Remembered until the next write, under its day: each time another one.
      ask: () =>
        enteredInAction(read(), 'MEDIATEURS', { day: addDays(TODAY, ++asked), kind: 'academic_year' }),
    },
  ];
}

async function cpuOf(ask: () => unknown, times: number): Promise<Spread> {
  for (let i = 0; i < 5; i += 1) await ask();
  const samples: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const before = process.cpuUsage();
    await ask();
    const { user, system } = process.cpuUsage(before);
    samples.push((user + system) / 1000);
  }
  return spreadOf(samples);
}

async function marksOf({ lead }: BenchSessions, times: number): Promise<SessionsResult['marks']> {
  const session = prepared(read(), "SELECT id FROM training_sessions WHERE code = 'B-0001'").get() as {
    id: number;
  };
  let second = 6000;
  let state: 'present' | 'absent' = 'present';
  const wall: number[] = [];
  const mark = async () => {
    state = state === 'present' ? 'absent' : 'present';
    const marks = Array.from({ length: PEOPLE }, (_, index) => ({ number: index + 1, state }));
    const before = performance.now();
    await execute(
      markAttendance,
      { sessionId: session.id, slotNo: 1, marks },
      { actor: lead, now: moment(TODAY, second++), door: 'form' },
    );
    wall.push(performance.now() - before);
  };
  const cpu = await cpuOf(mark, times);
  await write(async (tx) => {
    prepared(tx, 'CREATE TABLE floor_rows (id INTEGER PRIMARY KEY, who INTEGER, said TEXT, at TEXT)').run();
  });
  const floor = await cpuOf(
    () =>
      write(async (tx) => {
        const insert = prepared(tx, 'INSERT INTO floor_rows (who, said, at) VALUES (?, ?, ?)');
        for (let index = 0; index < PEOPLE; index += 1) insert.run(index, 'present', TODAY);
      }),
    times,
  );
  return { cpu, wall: spreadOf(wall), floor };
}

export const sessionsTables = ({
  sizes,
  received,
  questions,
  pages,
  marks,
  certificates,
}: SessionsResult): Table[] => [
  {
    title: `Training sessions of ${PEOPLE} people and ${SLOTS} slots in one project, CPU in this process, ms: median (p10–p90)`,
    head: ['question', ...sizes.map((size) => `${size} sessions`), '×'],
    rows: questions.map(({ name, cpu }) => [
      name,
      ...cpu.map(spreadText),
      short((cpu.at(-1)?.median ?? Number.NaN) / (cpu[0]?.median ?? Number.NaN)),
    ]),
    note: `A whole session is received in ${short(received)} ms.`,
  },
  {
    title: 'The pages of these sessions, server CPU of a request, ms: median (p10–p90)',
    head: ['page', ...sizes.map((size) => `${size} sessions`), '×'],
    rows: pages.map(({ path, cpu }) => [
      path,
      ...cpu.map(spreadText),
      short((cpu.at(-1)?.median ?? Number.NaN) / (cpu[0]?.median ?? Number.NaN)),
    ]),
  },
  {
    title: `The marks of one slot, ${PEOPLE} people in one request, ms: median (p10–p90)`,
    head: ['what', 'CPU', 'wall'],
    rows: [
      ['the command, journalled and fsynced', spreadText(marks.cpu), spreadText(marks.wall)],
      [`${PEOPLE} bare rows in one transaction`, spreadText(marks.floor), ''],
    ],
  },
  {
    title: `Certificates of ${certificates.count} people, session after session, seconds`,
    head: ['what', 'wall', 'CPU'],
    rows: [
      ['laid out in a thread, kept, issued', short(certificates.wall), short(certificates.cpu)],
      ['as many bare files, kept durably', short(certificates.floor), ''],
    ],
  },
];
