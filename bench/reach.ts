import type { CrowdResult } from './crowd';
import type { HttpResult } from './http';
import type { MemoryResult } from './memory';
import { type PagesResult, pageCost } from './pages';
import type { QueriesResult } from './queries';
import { kept } from './results';
import { short } from './stats';
import { markdownTable } from './table';

/** Half of the one thread that answers: the rest is for what comes all at once, and for the next reader. */
const BUSY_MS = 500;
const [READ_EVERY, SAVE_EVERY] = [5, 20];
/** The real programme: 24 projects today, 100 at the end; accounts; a figure each of a hundred lines, twice a year, five years. */
const REAL = { projects: 100, accounts: 300, figures: 100 * 100 * 2 * 5 };
const LARGER = 50;

/** How far one machine goes: the first thing that docs/performance.md says. Empty where it is not measured. */
export function reachText(quick: boolean): string[] {
  const pages = kept<PagesResult>('pages', quick)?.result;
  const http = kept<HttpResult>('http', quick)?.result;
  const crowd = kept<CrowdResult>('crowd', quick)?.result;
  const memory = kept<MemoryResult>('memory', quick)?.result;
  const queries = kept<QueriesResult>('queries', quick)?.result;
  const page = pages && pageCost(pages, '/');
  const save = http?.requests.find(({ kind }) => kind === 'write')?.concurrent;
  if (!page || !save || !crowd) return [];
  const pagesHeld = Math.floor(BUSY_MS / page.concurrent.median);
  const savesHeld = Math.floor(BUSY_MS / save.median);
  const largest = Math.max(...(queries?.databases ?? []).map(({ figures }) => figures));
  const rows = [
    {
      name: 'the real programme',
      ...REAL,
      visitors: 200,
    },
    {
      name: `${LARGER} times the real programme`,
      projects: REAL.projects * LARGER,
      accounts: REAL.accounts * LARGER,
      figures: REAL.figures * LARGER,
      visitors: 200 * LARGER,
    },
  ].map((use) => {
    // A third of the accounts on the last evening of a campaign, each saving at the pace of the crowd below.
    const saving = Math.round(use.accounts / 3);
    const ms = (use.visitors / READ_EVERY) * page.concurrent.median + (saving / SAVE_EVERY) * save.median;
    return [
      use.name,
      String(use.projects),
      String(use.accounts),
      String(use.figures),
      `${use.visitors} visitors, ${saving} who save`,
      `${short(ms / 10)} %`,
    ];
  });
  return [
    '## How far one machine goes',
    '',
    `One process on two cores, half of its one thread left free, answers ${pagesHeld} public pages a second from memory ` +
      `(${pagesHeld * READ_EVERY} visitors who read one every ${READ_EVERY} s), or takes ${savesHeld} saves a second ` +
      `(${savesHeld * SAVE_EVERY} people who save a figure every ${SAVE_EVERY} s). ` +
      `Together, ${crowd.visitors} visitors and ${crowd.writers} people who save took ${short(crowd.cpu / 10)} % of one core ` +
      `during ${Math.round(crowd.seconds / 60)} minutes, with 99 pages in 100 within ${short(crowd.reads.p99)} ms and 99 saves in 100 ` +
      `within ${short(crowd.writes.p99)} ms` +
      (memory?.servers[0]
        ? `, and ${Math.round(memory.servers[0].peak)} MB at the peak of ten readers at once.`
        : '.') +
      (Number.isFinite(largest)
        ? ` The questions of the pages were asked of ${largest.toLocaleString('en')} figures.`
        : ''),
    '',
    markdownTable({
      title: 'What a use asks of the one thread, on the last evening of a campaign',
      head: ['use', 'projects', 'accounts', 'figures', 'at once', 'of one core'],
      rows,
    }),
    '',
    'What breaks first is the one thread: reads of people who are signed in are made for each of them, and every write ' +
      'passes one after the other, with its fsync. The disk and the memory are far from full then. The step after it, ' +
      'which is not built: several application servers of the same build in front of one store. Public pages need ' +
      'nothing for that but the version of the data (`dataVersion`), which each server already reads at each request; ' +
      'sessions, limits of sign-in and kept answers are rows already, or would become rows. The store is reached ' +
      'through `db/` alone: SQL of another engine would go there, triggers and the journal’s chain with it.',
    '',
  ];
}
