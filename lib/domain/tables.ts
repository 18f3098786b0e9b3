import type { EditionTable } from './edition';

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

/** Every filter that a table may follow, with the names of the pages. */
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
  'mesure',
  'measure',
  'period',
  'level',
  'layer',
  'component',
  'what',
  'slug',
  'kind',
  'state',
  'from',
  'to',
  'edition',
  'campaign',
  'section',
  'person',
  'command',
  'door',
  'subject',
  'role',
  'line',
] as const;
export type TableFilter = (typeof TABLE_FILTERS)[number];

const READING = ['season', 'as-of'] as const;
const OF_ACTION = [...READING, 'target', 'action'] as const;
const OF_PROJECT = [...READING, 'project'] as const;
const LEARNERS = [...READING, 'action', 'region', 'project'] as const;
const COMPARED = ['from', 'to', 'season', 'target', 'action'] as const;
const EXPLAINED = [
  ...READING,
  'target',
  'component',
  'what',
  'measure',
  'period',
  'action',
  'region',
  'level',
  'project',
  'layer',
] as const;

const PAGES = {
  projects: {
    file: 'projets',
    query: [...READING, 'q', 'action', 'region', 'status', 'sort'],
    audience: 'public',
  },
  'project-regions': {
    file: 'projets-par-region',
    query: [...READING, 'q', 'action', 'region', 'status'],
    audience: 'public',
  },
  laureates: { file: 'laureats-connus', query: [], audience: 'public' },
  objectives: { file: 'objectifs', query: [...READING, 'target'], season: 'S2', audience: 'public' },
  'season-one': { file: 'bilan-saison-1', query: ['as-of'], audience: 'public' },
  'action-components': {
    file: 'action-composantes',
    query: OF_ACTION,
    needs: ['action'],
    audience: 'public',
  },
  'action-targets': { file: 'action-cibles', query: OF_ACTION, needs: ['action'], audience: 'public' },
  'action-projects': { file: 'action-projets', query: OF_ACTION, needs: ['action'], audience: 'public' },
  'action-regions': { file: 'action-regions', query: OF_ACTION, needs: ['action'], audience: 'public' },
  projections: { file: 'projections', query: OF_ACTION, needs: ['action'], audience: 'public' },
  'observed-points': { file: 'observations', query: OF_ACTION, needs: ['action'], audience: 'public' },
  'observed-campaigns': {
    file: 'campagnes-observees',
    query: OF_ACTION,
    needs: ['action'],
    audience: 'public',
  },
  learners: { file: 'apprenants', query: LEARNERS, audience: 'public' },
  'learner-ratios': { file: 'rapports-apprenants', query: LEARNERS, audience: 'public' },
  trajectory: { file: 'trajectoire', query: [...READING, 'action'], season: 'S2', audience: 'public' },
  budgets: { file: 'budgets', query: ['as-of'], audience: 'public' },
  regions: { file: 'territoires', query: [...READING, 'mesure'], audience: 'public' },
  coverage: { file: 'couverture', query: READING, audience: 'public' },
  zones: { file: 'zones', query: READING, audience: 'public' },
  'region-actions': {
    file: 'region-actions',
    query: [...READING, 'region'],
    needs: ['region'],
    audience: 'public',
  },
  'region-organisations': {
    file: 'region-organisations',
    query: [...READING, 'region'],
    needs: ['region'],
    audience: 'public',
  },
  'project-participations': {
    file: 'projet-participations',
    query: OF_PROJECT,
    needs: ['project'],
    audience: 'public',
  },
  'project-members': { file: 'consortium', query: OF_PROJECT, needs: ['project'], audience: 'public' },
  'project-amounts': { file: 'montants', query: OF_PROJECT, needs: ['project'], audience: 'public' },
  trainings: { file: 'formations', query: [...READING, 'project', 'region'], audience: 'public' },
  gaps: { file: 'ecarts', query: [...READING, 'action', 'kind', 'state'], audience: 'public' },
  'compared-objectives': {
    file: 'comparaison-objectifs',
    query: COMPARED,
    needs: ['from'],
    audience: 'public',
  },
  'compared-learners': {
    file: 'comparaison-apprenants',
    query: COMPARED,
    needs: ['from'],
    audience: 'public',
  },
  'compared-counts': { file: 'comparaison-comptes', query: COMPARED, needs: ['from'], audience: 'public' },
  changes: { file: 'changements', query: COMPARED, needs: ['from'], audience: 'public' },
  indicators: { file: 'indicateurs', query: [], audience: 'public' },
  editions: { file: 'editions', query: [], audience: 'public' },
  'edition-gaps': { file: 'edition-ecarts', query: ['edition'], needs: ['edition'], audience: 'public' },
  'explanation-terms': { file: 'pourquoi-termes', query: EXPLAINED, audience: 'public' },
  'explanation-participations': { file: 'pourquoi-participations', query: EXPLAINED, audience: 'public' },
  'explanation-offers': { file: 'pourquoi-ouvertures', query: EXPLAINED, audience: 'public' },
  'explanation-things': { file: 'pourquoi-comptes', query: EXPLAINED, audience: 'public' },
  'explanation-entries': {
    file: 'pourquoi-saisies',
    query: [...EXPLAINED, 'slug'],
    needs: ['slug'],
    audience: 'signed_in',
  },
  'explanation-openings': {
    file: 'pourquoi-engagements',
    query: [...EXPLAINED, 'slug'],
    needs: ['slug'],
    audience: 'signed_in',
  },
  'entry-history': {
    file: 'historique-saisie',
    query: ['as-of', 'line'],
    needs: ['line'],
    audience: 'signed_in',
  },
  'opening-history': {
    file: 'historique-ouverture',
    query: ['as-of', 'line'],
    needs: ['line'],
    audience: 'signed_in',
  },
  'project-entries': { file: 'saisies', query: OF_PROJECT, needs: ['project'], audience: 'signed_in' },
  overlaps: { file: 'doubles-comptes', query: OF_PROJECT, needs: ['project'], audience: 'signed_in' },
  'overlap-effects': {
    file: 'doubles-comptes-effets',
    query: OF_PROJECT,
    needs: ['project'],
    audience: 'signed_in',
  },
  'own-reports': { file: 'rapports', query: [], audience: 'signed_in' },
  inbox: { file: 'volets', query: ['action', 'region', 'campaign'], audience: 'signed_in' },
  campaigns: { file: 'campagnes', query: [], audience: 'signed_in' },
  'campaign-sections': {
    file: 'campagne-volets',
    query: ['campaign', 'action', 'region', 'state', 'sort'],
    needs: ['campaign'],
    audience: 'signed_in',
  },
  'review-lines': { file: 'volet-lignes', query: ['section'], needs: ['section'], audience: 'signed_in' },
  'review-offers': {
    file: 'volet-ouvertures',
    query: ['section'],
    needs: ['section'],
    audience: 'signed_in',
  },
  'officer-targets': { file: 'cibles', query: [], audience: 'signed_in' },
  accounts: { file: 'comptes', query: ['q', 'role'], audience: 'signed_in' },
  journal: {
    file: 'journal',
    query: ['from', 'to', 'person', 'command', 'door', 'project', 'action', 'subject'],
    audience: 'signed_in',
  },
  'journal-values': { file: 'journal-valeurs', query: ['line'], needs: ['line'], audience: 'signed_in' },
} as const satisfies Record<string, TableEntry>;

/** The fixed public tables of DOMAIN §8 have one name more each: those of the editions, with the same columns. */
export const PUBLIC_TABLES = [
  'objectives',
  'actions',
  'published',
  'learnersProgramme',
  'learnersAction',
  'learnersRegion',
  'learnersActionRegion',
  'learnersActionLevel',
  'learnersProject',
  'regions',
  'projects',
] as const satisfies readonly EditionTable[];
export type PublicTableName = `public-${(typeof PUBLIC_TABLES)[number]}`;

export const publicTableName = (table: (typeof PUBLIC_TABLES)[number]): PublicTableName => `public-${table}`;

export type TableName = keyof typeof PAGES | PublicTableName;

const TABLES: ReadonlyMap<string, TableEntry> = new Map<string, TableEntry>([
  ...Object.entries<TableEntry>(PAGES),
  ...PUBLIC_TABLES.map((table): [string, TableEntry] => [
    publicTableName(table),
    { file: `table-${table}`, query: [...READING, 'edition'], audience: 'public' },
  ]),
]);

export const TABLE_NAMES = [...TABLES.keys()].filter((name): name is TableName => TABLES.has(name));

/** What is known of a table; every name of the type has its entry. */
export function tableEntry(name: TableName): TableEntry {
  const entry = TABLES.get(name);
  if (!entry) throw new Error(`No table ${name}`);
  return entry;
}

export const isTableName = (text: string): text is TableName => TABLES.has(text);

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
