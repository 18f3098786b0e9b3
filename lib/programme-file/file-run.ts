import { inSavepoint } from '@/db/store';
import type { Target } from '@/lib/access/policy';
import { type Circumstances, type Command, perform } from '@/lib/command';
import { sameText } from '@/lib/domain/accepted-text';
import type { FilePlace, FileProblem } from '@/lib/domain/exchange';
import type { CellProblemCode } from '@/lib/domain/file-problem-codes';
import { fold } from '@/lib/domain/fold';
import { nearest } from '@/lib/domain/nearest';
import { type FieldCode, isRefusal, Refusal } from '@/lib/refusal';
import { columnsOf, type SheetName } from './columns';
import type { FileRow } from './file-row';
import type { FileWords } from './file-words';
import type { KnownProgramme } from './known-programme';
import { mended } from './mended-input';
import { digestOf, type Texts } from './row-mark';

export interface RowDetail {
  heading: string;
  before: string;
  after: string;
}

/** What a row does to the programme. */
export interface RowOutcome {
  sheet: SheetName;
  /** As the file calls it; nothing of a CSV. */
  place: FilePlace;
  change: 'created' | 'changed';
  what: string;
  details: RowDetail[];
}

/** Where a problem of a command belongs: a row, and the key of one of its columns. */
export type PlaceOf = (path: string) => readonly [FileRow, string | null];

interface Attempt {
  /** The rows that say it: one that is refused takes it back. */
  rows: readonly FileRow[];
  at: PlaceOf;
  /** What stands for a field that cannot be read, while the others are looked at. */
  standIns?: Readonly<Record<string, unknown>>;
  /** Codes that only say again that some of its rows were refused. */
  silent?: readonly string[];
}

const isOfZod = (code: FieldCode): code is `zod_${string}` => code.startsWith('zod_');
/** A rule of a schema that has no sentence of its own. */
export const codeOfCell = (code: FieldCode): CellProblemCode => (isOfZod(code) ? 'cell_unfit' : code);

/** A command was right, and one of its rows was not: it is taken back. */
class TakenBack extends Error {}

interface Given {
  circumstances: Circumstances;
  words: FileWords;
  known: KnownProgramme;
  rows: ReadonlyMap<SheetName, FileRow[]>;
  problems: FileProblem[];
  /** Whether what is surprising was confirmed; undefined while it is only looked for. */
  confirmed: boolean | undefined;
  pause: () => Promise<void>;
}

/**
 * Does what a file says, row by row, by the commands that forms and programs use; a row that is refused leaves nothing,
 * and the others go on, so that all problems are found in one pass. Whoever runs it in a rehearsal takes it all back.
 */
export class FileRun {
  readonly outcomes: RowOutcome[] = [];
  readonly warnings: FileProblem[] = [];
  unchanged = 0;
  private readonly failed = new Set<string>();

  constructor(private readonly given: Given) {}

  get circumstances(): Circumstances {
    return this.given.circumstances;
  }
  get words(): FileWords {
    return this.given.words;
  }
  get known(): KnownProgramme {
    return this.given.known;
  }

  /** The rows of a sheet that nothing was done with yet; others are answered between two of them. */
  async *rows(sheet: SheetName): AsyncGenerator<FileRow, void, void> {
    for (const row of this.given.rows.get(sheet) ?? []) {
      await this.given.pause();
      if (!row.failed && !row.done) yield row;
    }
  }

  allRows = (sheet: SheetName): readonly FileRow[] => this.given.rows.get(sheet) ?? [];

  /**
   * Runs a command for some rows; undefined where it is refused, which is then said at their cells, or where one of them
   * was refused before: then it only looks for what else is wrong, and leaves nothing.
   */
  async perform<Input, Found extends { target: Target }, Result>(
    command: Command<Input, Found, Result>,
    input: Readonly<Record<string, unknown>>,
    { rows, at, standIns = {}, silent = [] }: Attempt,
  ): Promise<Result | undefined> {
    try {
      return await this.attempt(command, input, { rows, at });
    } catch (error) {
      if (!isRefusal(error)) throw error;
      this.refused(error, at, silent);
      // Where its input could not even be read, its other rules were not asked yet.
      if (command.input.safeParse(input).success) return undefined;
      const rest = mended(
        input,
        error.fields.map(({ path }) => path),
        standIns,
      );
      if (rest)
        await this.attempt(command, rest, { rows, at }).catch((again: unknown) => {
          if (!isRefusal(again)) throw again;
          this.refused(again, at, silent);
        });
      return undefined;
    }
  }

  private async attempt<Input, Found extends { target: Target }, Result>(
    command: Command<Input, Found, Result>,
    input: Readonly<Record<string, unknown>>,
    { rows, at }: Pick<Attempt, 'rows' | 'at'>,
  ): Promise<Result | undefined> {
    const { circumstances, confirmed } = this.given;
    const done = (raw: unknown) =>
      inSavepoint(circumstances.tx, async () => {
        const result = await perform(circumstances, command, raw);
        // Nothing is left of a row that is refused.
        if (rows.some(({ failed }) => failed)) throw new TakenBack();
        return result;
      });
    try {
      return await done(input);
    } catch (error) {
      if (error instanceof TakenBack) return undefined;
      if (!isRefusal(error)) throw error;
      if (error.code !== 'to_confirm') throw error;
      for (const { path, code, params } of error.fields) {
        const [row, key] = at(path);
        this.warnings.push({ place: row.place(key), code: codeOfCell(code), params });
      }
      if (confirmed === false) throw new Refusal('invalid', 'warnings_to_confirm');
      return await done({ ...input, confirmed: error.fields.map(({ code }) => code) });
    }
  }

  private refused(refusal: Refusal, at: PlaceOf, silent: readonly string[]): void {
    // Not a mistake of a row: the whole is refused.
    if (refusal.code === 'warnings_to_confirm') throw refusal;
    if (refusal.kind === 'forbidden' || refusal.kind === 'missing') {
      const [row] = at('');
      row.refuse('project', 'row_outside_actions', { project: row.text('project') || row.text('acronym') });
      return;
    }
    const whole = { path: '', code: refusal.code, params: refusal.params };
    for (const { path, code, params } of refusal.fields.length > 0 ? refusal.fields : [whole]) {
      const [row, key] = at(path);
      if (silent.includes(code)) row.failed = true;
      else row.refuse(key, codeOfCell(code), params);
    }
  }

  /** Says what a row did. */
  did(row: FileRow, change: RowOutcome['change'], what: string, details: RowDetail[] = []): void {
    this.outcomes.push({ sheet: row.sheet, place: row.place(null), change, what, details });
    row.done = true;
  }

  /** Says that a row leaves all as it stands. */
  stays(row: FileRow): void {
    this.unchanged += 1;
    row.done = true;
  }

  /**
   * Whether a row still says what the service wrote in it: it was not touched. One that was touched after the service
   * changed too is refused, rather than taken for a way back.
   */
  isUntouched(row: FileRow, now: Texts | undefined): boolean {
    const { mark, sheet } = row;
    if (!mark) return false;
    if (digestOf(sheet, row.texts()) === mark.digest) {
      this.stays(row);
      return true;
    }
    if (now && digestOf(sheet, now) !== mark.digest && this.differences(row, now).length > 0) {
      row.refuse(null, 'row_changed_meanwhile');
      return true;
    }
    return false;
  }

  /** The columns in which a row says something else than stands; what cannot change is refused. */
  differences(row: FileRow, now: Texts): (RowDetail & { key: string })[] {
    const said = row.texts();
    return columnsOf(row.sheet).flatMap(({ key, heading, standing }) => {
      const after = said[key];
      const before = now[key] ?? '';
      if (after === undefined || sameText(after, before) || standing === 'aside' || standing === 'key')
        return [];
      if (standing === 'fixed') row.refuse(key, 'column_fixed', { known: before });
      return [{ key, heading, before, after }];
    });
  }

  /** A thing that a row should have brought: what names it waits, and is not refused a second time. */
  fail(row: FileRow, ...names: string[]): void {
    row.failed = true;
    for (const name of names) this.failed.add(fold(name));
  }

  /** Finds what a cell names, or says that nothing is called so; undefined too where its own row was refused. */
  find<Thing>(
    row: FileRow,
    key: string,
    {
      kind,
      named,
      all,
      code,
    }: {
      kind: string;
      named: (text: string) => Thing | undefined;
      all: () => string[];
      code: CellProblemCode;
    },
  ): Thing | undefined {
    const text = row.needed(key, 'text');
    if (text === undefined) return undefined;
    const found = named(text);
    if (found !== undefined) return found;
    if (this.failed.has(fold(`${kind} ${text}`))) row.failed = true;
    else row.refuse(key, code, { text, nearest: nearest(text, all()) });
    return undefined;
  }
}
