/** The tables that can be downloaded, by their name in addresses, and the filters of the page that shows each. */
export interface TableEntry {
  /** Its name in the name of a file, without accents. */
  file: string;
  /** The filters of its page that it follows, by the same names; `season`, `as-of` and `target` among them. */
  query: readonly TableFilter[];
  /** Those without which it is no table: the project, the action of its page. */
  needs?: readonly TableFilter[];
  /** The season of a page that always shows one. */
  season?: 'S2';
  /** Whether anyone may read it; the others need a session, and what their page asks. */
  audience: 'public' | 'signed_in';
}

/** Every filter that a table may follow. */
export const TABLE_FILTERS = [
  'season',
  'as-of',
  'target',
  'q',
  'action',
  'region',
  'status',
  'sort',
  'project',
  'kind',
  'state',
  'from',
  'to',
  'measure',
  'period',
  'level',
  'layer',
  'component',
  'edition',
  'campaign',
  'report',
  'section',
  'person',
  'command',
  'door',
  'subject',
  'role',
  'what',
] as const;
export type TableFilter = (typeof TABLE_FILTERS)[number];

const READING = ['season', 'as-of'] as const;

export const TABLES = {
  projects: {
    file: 'projets',
    query: [...READING, 'q', 'action', 'region', 'status', 'sort'],
    audience: 'public',
  },
  objectives: { file: 'objectifs', query: [...READING, 'target'], season: 'S2', audience: 'public' },
  regions: { file: 'territoires', query: [...READING, 'measure'], audience: 'public' },
} as const satisfies Record<string, TableEntry>;

export type TableName = keyof typeof TABLES;

export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

export const tableEntry = (name: TableName): TableEntry => TABLES[name];

export const isTableName = (text: string): text is TableName => Object.hasOwn(TABLES, text);

export const TABLE_FORMATS = ['csv', 'xlsx', 'json'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** The address of a table, with those of the page's filters that it follows. */
export function tableHref(
  name: TableName,
  format: TableFormat,
  filters: Readonly<Record<string, string | string[] | undefined>>,
): string {
  const query = new URLSearchParams({ format });
  for (const filter of tableEntry(name).query) {
    const value = filters[filter];
    const one = Array.isArray(value) ? value[0] : value;
    if (one) query.set(filter, one);
  }
  return `/api/v1/tables/${name}?${query}`;
}
