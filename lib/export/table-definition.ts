import type { Actor } from '@/lib/access/actor';
import type { TableFilter, TableFormat } from '@/lib/domain/tables';
import type { Now } from '@/lib/domain/time';
import type { SeasonKey, TargetBasis } from '@/lib/domain/vocabulary';
import type { Read } from '@/lib/store';
import type { Cell, Field, TableColumn } from './table-fields';

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

export interface ExportTable {
  /** Refused (404) where the page would be; the rows come from the query of the page, every page of a list. */
  open(question: TableQuestion): Promise<OpenTable>;
  columns: readonly TableColumn[];
}

/** A table as its file defines it: its columns, and its rows by the query of the page. */
export function exportTable<Row>({
  fields,
  rows,
}: {
  fields: readonly Field<Row>[];
  rows(question: TableQuestion): Promise<FoundRows<Row>>;
}): ExportTable {
  const columns = fields.flatMap((field) => field.columns);
  return {
    columns,
    async open(question) {
      const { rows: found, notes = [], day } = await rows(question);
      return { columns, notes, day, rows: cellsOf(fields, found) };
    },
  };
}

async function* cellsOf<Row>(
  fields: readonly Field<Row>[],
  rows: Iterable<Row> | AsyncIterable<Row>,
): AsyncGenerator<readonly Cell[]> {
  for await (const row of rows) yield fields.flatMap((field) => field.cells(row));
}
