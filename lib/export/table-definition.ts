import type { Actor } from '@/lib/access/actor';
import type { TableFormat } from '@/lib/domain/table-format';
import type { Now } from '@/lib/domain/time';
import type { SeasonKey, TargetBasis } from '@/lib/domain/vocabulary';
import type { Read } from '@/lib/store';
import type { Cell, Field, TableColumn } from './table-fields';
import type { TableFilter } from './table-filters';

/** What an address asks of a table: the filters of its page, by the same names. */
export interface TableQuestion {
  read: Read;
  actor: Actor | null;
  now: Now;
  season: SeasonKey | undefined;
  day: string;
  target: TargetBasis;
  /** What the table becomes: the journal says it of a list of names. */
  format: TableFormat;
  filter(name: TableFilter): string | undefined;
}

/** A label and what stands beside it, on the sheet « Lisez-moi » and in the JSON. */
export type ContextLine = readonly [label: string, value: string];

export interface FoundRows<Row> {
  rows: Iterable<Row> | AsyncIterable<Row>;
  /** The coverage, a limit that was met: whatever the table alone knows. */
  notes?: readonly ContextLine[];
  /** The day of the figures, where it is not the one asked for: that of a frozen edition. */
  day?: string;
}

/** A table before its rows are written: what refuses has refused already. */
export interface OpenTable {
  columns: readonly TableColumn[];
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;
  notes: readonly ContextLine[];
  day?: string | undefined;
}

/** What a table says of itself before a row of it is asked for. */
export interface TableDeclaration<Name extends string = string> {
  /** Its name in addresses. */
  name: Name;
  /** Its name in the name of a file, without accents. */
  file: string;
  title: string;
  /** What one row of it is. */
  about: string;
  /** The filters of its page that it follows, by the same names; `season`, `as-of` and `target` among them. */
  filters: readonly TableFilter[];
  /** Those without which it is no table: the project, the action of its page. */
  needs?: readonly TableFilter[];
  /** The season of a page that always shows one. */
  season?: 'S2';
  /** Whether anyone may read it; the others need a session, and what their page asks. */
  audience: 'public' | 'signed_in';
}

export interface ExportTable<Name extends string = string> extends TableDeclaration<Name> {
  columns: readonly TableColumn[];
  /** Refused (404) where the page would be; the rows come from the query of the page, every page of a list. */
  open(question: TableQuestion): Promise<OpenTable>;
}

interface TableContent<Row> {
  fields: readonly Field<Row>[];
  rows(question: TableQuestion): Promise<FoundRows<Row>>;
}

/** A table as its file declares it, `.of` its columns and its rows by the query of the page. */
export const exportTable = <const Name extends string>(declaration: TableDeclaration<Name>) => ({
  of<Row>({ fields, rows }: TableContent<Row>): ExportTable<Name> {
    const columns = fields.flatMap((field) => field.columns);
    return {
      ...declaration,
      columns,
      async open(question) {
        const { rows: found, notes = [], day } = await rows(question);
        return { columns, notes, day, rows: cellsOf(fields, found) };
      },
    };
  },
});

async function* cellsOf<Row>(
  fields: readonly Field<Row>[],
  rows: Iterable<Row> | AsyncIterable<Row>,
): AsyncGenerator<readonly Cell[]> {
  for await (const row of rows) yield fields.flatMap((field) => field.cells(row));
}
