import { inSavepoint } from '@/db/store';
import { type Circumstances, perform } from '@/lib/command';
import type { FilePlace, FileProblem } from '@/lib/domain/exchange';
import { codeOfCell } from '@/lib/programme-file/file-run';
import type { FileWords } from '@/lib/programme-file/file-words';
import { mended } from '@/lib/programme-file/mended-input';
import { isRefusal, type Refusal } from '@/lib/refusal';
import { receiveSession } from '@/lib/training-session/receive-session';
import type { TablesRead } from '@/lib/workbook/tables-read';
import type { ProjectNames } from './project-names';
import { type RowsOfSession, rowsBySession } from './session-rows';
import { type PlaceOf, wholeInput } from './whole-session';

/** What a file does to a session. */
export interface SessionOutcome {
  code: string;
  place: FilePlace;
  change: 'created' | 'changed' | 'unchanged';
}

/** What a file did, or would do. */
export interface AppliedSessions {
  outcomes: SessionOutcome[];
  problems: FileProblem[];
  /** The cells that count in what it does. */
  touched: FilePlace[];
}

interface Ground {
  projectId: number;
  names: ProjectNames;
  words: FileWords;
  pause: () => Promise<void>;
}

/** The command was right, and one of the rows of its session was not: it is taken back. */
class TakenBack extends Error {}

/** Does what a file says, session by session, inside a write; all that is wrong with it is found in one pass. */
export async function applySessions(
  circumstances: Circumstances,
  file: TablesRead,
  { projectId, names, words, pause }: Ground,
): Promise<AppliedSessions> {
  const problems: FileProblem[] = [];
  const outcomes: SessionOutcome[] = [];
  for (const rows of rowsBySession(file, words, problems)) {
    await pause();
    const done = await written(circumstances, projectId, rows, names);
    if (done) outcomes.push({ code: rows.code, place: rows.session.place('code'), change: done });
  }
  const changed = new Set(outcomes.flatMap(({ code, change }) => (change === 'unchanged' ? [] : [code])));
  return { outcomes, problems, touched: touchedBy(file, changed) };
}

async function written(
  circumstances: Circumstances,
  projectId: number,
  rows: RowsOfSession,
  names: ProjectNames,
): Promise<SessionOutcome['change'] | undefined> {
  const { input, at } = wholeInput(rows, names);
  const attempt = (raw: Readonly<Record<string, unknown>>) =>
    inSavepoint(circumstances.tx, async () => {
      const { created, changed } = await perform(circumstances, receiveSession, { ...raw, projectId });
      // Its other rules were asked too: nothing is left of a session of which a row is wrong.
      if (hasFailed(rows)) throw new TakenBack();
      return created ? 'created' : changed ? 'changed' : 'unchanged';
    }).catch((error: unknown) => {
      if (error instanceof TakenBack) return undefined;
      if (!isRefusal(error)) throw error;
      refused(error, at, rows);
      return error;
    });
  const standIns = { ...STAND_INS, trainingId: names.trainings[0]?.id };
  const given = hasFailed(rows) ? { ...standIns, ...known(input) } : input;
  const done = await attempt(given);
  if (!isRefusal(done)) return done;
  // Where its input could not even be read, its other rules were not asked yet.
  const rest = receiveSession.input.safeParse({ ...given, projectId }).success
    ? undefined
    : mended(
        given,
        done.fields.map(({ path }) => path),
        standIns,
      );
  if (rest) await attempt(rest);
  return undefined;
}

/** What stands for what cannot be read of a session, while its other rules are asked: it breaks none. */
const STAND_INS = { code: 'X', regionCode: '11', capacity: 15 };
const known = (input: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));

const hasFailed = ({ session, slots, participants, attendance }: RowsOfSession): boolean =>
  [session, ...slots, ...participants, ...attendance].some(({ failed }) => failed);

/** What the command refuses is said at the cells that it is about. */
function refused(refusal: Refusal, at: PlaceOf, { session, slots }: RowsOfSession): void {
  const unread = slots.some(({ failed }) => failed);
  if (refusal.kind === 'forbidden' || refusal.kind === 'missing') {
    session.refuse('code', 'session_not_yours_here');
    return;
  }
  const whole = { path: '', code: refusal.code, params: refusal.params };
  for (const { path, code, params } of refusal.fields.length > 0 ? refusal.fields : [whole]) {
    // A slot whose row cannot be read is not given up: its row says what is wrong.
    if (unread && (code === 'slot_unknown' || path.startsWith('withdrawn.'))) continue;
    const [row, key] = at(path);
    row.refuse(key, codeOfCell(code), params);
  }
}

/** Every cell of the rows of the sessions that change: what is hidden of them counts. */
function touchedBy({ tables }: TablesRead, changed: ReadonlySet<string>): FilePlace[] {
  return tables.flatMap(({ sheet, columns, rows }) =>
    rows.flatMap(({ row, cells }) =>
      changed.has(cells.code?.text ?? '')
        ? Object.keys(cells).flatMap((key) => {
            const column = columns[key];
            return column ? [{ sheet, row, column }] : [];
          })
        : [],
    ),
  );
}
