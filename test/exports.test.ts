import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { beforeEach, describe, expect, it } from 'vitest';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import {
  isTableName,
  TABLE_NAMES,
  type TableFilter,
  type TableName,
  tableEntry,
  tableHref,
} from '@/lib/domain/tables';
import { csvFile } from '@/lib/exchange/csv-file';
import { tableAnswer } from '@/lib/exchange/json-table';
import { type DownloadedTable, openTable } from '@/lib/exchange/open-table';
import { TABLE_SHEETS, xlsxFile } from '@/lib/exchange/xlsx-file';
import { consortium, enter } from './consortium';
import { NOW, programmeDatabase } from './database';
import { refusedWith } from './refused';

type Filters = Partial<Record<TableFilter, string>>;

const open = (name: TableName, filters: Filters = {}, actor: Actor | null = null): Promise<DownloadedTable> =>
  openTable(name, {
    read: read(),
    actor,
    now: NOW,
    format: 'csv',
    season: filters.season === 'S1' || filters.season === 'S2' ? filters.season : undefined,
    day: filters['as-of'] ?? NOW.day,
    target: 'current',
    filter: (filter) => filters[filter],
  });

async function csvOf(table: DownloadedTable): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of csvFile(table)) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

const rowsOf = (csv: string): Record<string, string>[] =>
  parse(csv, { delimiter: ';', bom: true, columns: true });

describe('with a consortium', () => {
  let story: Awaited<ReturnType<typeof consortium>>;
  beforeEach(async () => {
    await programmeDatabase();
    story = await consortium();
    await enter(story.lead, story.october.id, { cells: [story.cell('law', '24')], offers: [] });
  });

  /** What a table needs of its address to be one. */
  const needed = (name: TableName): Filters => {
    const values: Filters = {
      action: 'JURISTES',
      region: '53',
      project: 'essai',
      from: '2025-01-01',
      slug: 'essai',
      component: 'JURISTES.S1',
      line: '1',
    };
    const needs = name === 'trainings' ? ['project'] : (tableEntry(name).needs ?? []);
    return Object.fromEntries(
      Object.entries(values).filter(
        ([filter]) =>
          needs.some((one) => one === filter) || (name.startsWith('explanation-') && filter === 'component'),
      ),
    );
  };

  it.each(
    TABLE_NAMES.filter((name) => !['edition-gaps', 'journal-values', 'opening-history'].includes(name)),
  )('%s: the three formats hold the same rows, under columns that differ and are described', async (name) => {
    const actor =
      name === 'inbox' || name === 'officer-targets' || name === 'accounts' ? story.officer : story.lead;
    const again = () => open(name, needed(name), actor);
    const { columns } = await again();
    expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
    expect(new Set(columns.map(({ label }) => label)).size).toBe(columns.length);
    for (const { about } of columns) expect(about).toMatch(/[.…]$/);
    const answer = await tableAnswer(name, await again());
    const csv = rowsOf(await csvOf(await again()));
    const book = await readXlsx(await xlsxFile(await again()));
    const [data, about] = book.sheets;
    expect(data?.name).toBe(TABLE_SHEETS.data);
    expect(about?.name).toBe(TABLE_SHEETS.about);
    expect(csv.length).toBe(answer.rows.length);
    expect(data?.rows.length).toBe(answer.rows.length + 1);
    expect(data?.rows[0]).toEqual(columns.map(({ label }) => label));
  });

  it('a visitor and a stranger find nothing of what a session opens', async () => {
    for (const name of TABLE_NAMES.filter((one) => tableEntry(one).audience === 'signed_in'))
      expect(await refusedWith(open(name, needed(name))), name).toBe('not_found');
    for (const name of ['project-entries', 'overlaps', 'overlap-effects', 'explanation-entries'] as const)
      expect(await refusedWith(open(name, needed(name), story.stranger)), name).toBe('not_found');
    expect(await refusedWith(open('accounts', {}, story.reader))).toBe('not_found');
  });
});

it('a name that is a property of every object is no table', () => {
  expect(isTableName('constructor')).toBe(false);
  expect(tableHref('projects', 'csv', { q: 'a b', page: '2', season: 'S2' })).toBe(
    '/api/v1/tables/projects?format=csv&season=S2&q=a+b',
  );
});
