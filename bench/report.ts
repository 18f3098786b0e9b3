import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ConsortiaResult, consortiaTables } from './consortia';
import { type CoverageResult, coverageTables } from './coverage';
import { type CrowdResult, crowdTables } from './crowd';
import { type DurabilityResult, durabilityTables } from './durability';
import { ensureFolder, resultsFolder, root } from './folders';
import { type HttpResult, httpTables } from './http';
import { type ImportResult, importTables } from './import';
import { type JavascriptResult, javascriptTables } from './javascript';
import type { Machine } from './machine';
import { type MemoryResult, memoryTables } from './memory';
import { type MoneyResult, moneyTables } from './money';
import { PARTS, type Part } from './options';
import { type PagesResult, pagesTables } from './pages';
import { type QueriesResult, queriesTables } from './queries';
import { reachText } from './reach';
import { REASONS } from './reasons';
import { kept } from './results';
import { type SecrecyResult, secrecyTables } from './secrecy';
import { type SessionsResult, sessionsTables } from './sessions';
import { type StartResult, startTables } from './start-time';
import { markdownTable, type Table } from './table';
import { type Target, targetsOf } from './targets';
import { type WaitingResult, waitingTables } from './waiting';
import { type WorkspaceResult, workspaceTables } from './workspace';

const TITLES: Record<Part, string> = {
  queries: 'Queries',
  http: 'Requests and writes',
  pages: 'Public pages from memory',
  crowd: 'A crowd',
  start: 'Start',
  js: 'JavaScript sent to /',
  memory: 'Memory',
  durability: 'Durability',
  import: 'Files in and out',
  secrecy: 'Small cells',
  waiting: 'What keeps the others waiting',
  workspace: 'Pages of signed-in people',
  consortia: 'Rules of consortia',
  coverage: 'Coverage of professions',
  sessions: 'Training sessions',
  money: 'Money of projects',
};

const METHODS: Record<Part, string> = {
  queries:
    'Each question of the pages, in this process. « Answers forgotten » is what the first reader after a write ' +
    'pays; « remembered » what the next ones pay. What was known at the end of past days is kept across writes; ' +
    'the first question of a process pays for that too. The sizes take turns. The largest databases only hold ' +
    'more lines and campaigns: the programme keeps its shape, so the public tables have the same cells.',
  http:
    'Server CPU of all its threads, read from the kernel, against `npm run start` on a copy of the database, over ' +
    'loopback and kept connections, asked as a browser asks (gzip). Every request takes its turn in every round, ' +
    'the floors too. A save goes through the server action of the entry form, with a session; commands in process ' +
    'are those that the forms call.',
  pages:
    'Server CPU of all its threads against `npm run start` on a copy of the database, over loopback and kept ' +
    'connections; each page takes its turn in every round, the floors too: the same bytes and headers sent by a ' +
    'server of five lines, and a page that Next makes each time. Client and servers share the machine.',
  crowd:
    'Against `npm run start` on a copy of the database, over loopback. A person comes back at his interval, whatever ' +
    'the answer took; a save goes through the server action of the entry form.',
  start: 'From the start of the process to the whole of / (the files already in memory).',
  js:
    'Chromium, 1280 × 900, without interaction until the network rests, then scrolled to the end. Sizes of bodies; ' +
    'a script is of the charts where it holds the chart library.',
  memory: 'Resident memory, a mix of public pages and API reads.',
  durability:
    'Calls to fsync and fdatasync on the write-ahead log, counted by strace. Commits through the command that ' +
    'enters figures; the control shows that the count sees a database left to its default.',
  import:
    'A workbook of new lines by their names, two measures each, sent to one report, in this process; each round on a ' +
    'fresh copy of the database of 5,000 figures, the floors in turn. The preview goes from the bytes to what the screen ' +
    'shows; the commit from the button to the durable transaction. The template and the CSV are those of the report ' +
    'that has just been filled; that template is given back with 2,000 marks (at most), in its thread, beside how it ' +
    'was marked before. On a busy machine (29 November, commit 5804ae9, a load of 15 on two cores) a filled template of ' +
    '50,000 lines (3.1 MB) took 22.3 s and 11.8 s of CPU to mark before decision 36, 3.5 to 4 s and 2.0 to 2.3 s of CPU ' +
    'since, the start of its thread included. On the same machine a CSV of 50,000 lines with their comments (19.7 MB) ' +
    'was read in 5.5 to 8.2 s, and previewed in 32 s; nobody else waited longer than 72 to 578 ms while it was read, and ' +
    '0.96 to 0.99 s until its preview (17 s before surprising values were looked for training by training).',
  waiting:
    'The CPU of the one thread that answers everybody, in this process, on a copy of the database; « until it is there » ' +
    'counts what is read meanwhile in a thread of its own, of a file of 16 MB and more: all revisions for the gaps of a ' +
    'past day, the lines of each change. « After a write »: one that changed no number of learners; nothing is remembered ' +
    'but past days, and what is hidden where the same numbers stood before. Measured apart (30 November, commit d0f133d5, ' +
    'a load of 4 to 6 on two cores): what waits for an officer, seven sections of 1,668 lines on 5,000,000 figures, took ' +
    '620 ms of CPU in one block after each write, whatever it was; now 12 ms after a write in another project, and where ' +
    'all are judged anew 460 ms in blocks of 60 to 85, a section each (decision 78). On 200,000 figures 41 ms in one block ' +
    'became 5 ms, and 40 in blocks of 15. One section of 15,000 lines would be one block of some 600 ms. The entry page of ' +
    'a draft of 10,000 lines keeps the others for some 800 ms, half of it to draw 1.6 MB.',
  workspace:
    'Server CPU of all its threads against `npm run start`, over loopback and kept connections, asked as a browser asks. ' +
    'Each page is made for one person at each request; beside it, in the same rounds, a bare page of Next of as many ' +
    'elements. The section is the longest that waits in a copy of the database; each grid stands alone in its own. All are ' +
    'read 600 times before, the bare pages too; after 150 (30 November, commit 82566711) the section took 3.65 ×, what ' +
    'waits 2.87, the grids 3.91 and 5.85. Nothing is written meanwhile: after a write an officer’s page pays some 1.5 ms ' +
    'more, for what is kept of its actions.',
  consortia:
    'The first page of /pilotage/consortiums (50 participations at most) and the lines of the inbox, asked of the library ' +
    'on databases of 34 and of 500 projects of six members, in turns. What is read hangs on the rows of consortia alone: ' +
    'figures may be written without it being read again.',
  coverage:
    'The matrix region × profession and one row of it, asked of the library on databases of 34 and of 500 projects with four ' +
    'trainings each and 100 verified figures a training (13,600 and 200,000), in turns. « Answers forgotten »: what the first ' +
    'reader after a write pays.',
  sessions:
    'Each question and the command of one slot in this process, on a copy of the smallest database; sessions are received ' +
    'by the command of the API. The floor writes as many bare rows in one transaction of the same file.',
  money:
    'The first page of /pilotage/argent (25 projects at most), the reconciliation under it and the lines of the inbox, asked ' +
    'of the library on databases of 34 and of 500 projects with a schedule, a review and six milestones each, in turns.',
  secrecy:
    'The public tables of one season and today, made from the roll-ups, protected beside every published day, and the ' +
    'proof checked. « First »: nothing is remembered nor kept, each published day is proved before today is. « Kept »: ' +
    'a process that begins finds the published days as the scheduled work kept them. « Proved »: after a write that ' +
    'changed the numbers of every system. « Unchanged »: after another write, the proof is known by a digest. ' +
    '« Dashboard »: all that / asks of the season, trajectories and what changed included, the first question of a ' +
    'process that finds the past kept. Before the search worked on one desk of typed arrays (28 November, commit ' +
    'ee8d604, on a busy machine) season 1 took 396 ms of CPU « proved » and 9,072 ms « first », season 2 121 and ' +
    '2,206 ms; nothing was kept. ' +
    'The rule before this one, which proved nothing, took 72 ms for season 1 today at 200,000 figures (22 November, ' +
    'commit 4141e24, a quiet machine) and kept nothing of past days.',
};

/** Writes docs/performance.md from the kept results (of a quick run: beside them). Answers where. */
export function writeReport(quick: boolean): string {
  const path = quick
    ? join(ensureFolder(resultsFolder(true)), 'performance.md')
    : join(ensureFolder(join(root, 'docs')), 'performance.md');
  writeFileSync(path, document(quick));
  return `Written: ${path.slice(root.length).replace(/^\/+/, '')}`;
}

function document(quick: boolean): string {
  const tables: Record<Part, Table[]> = {
    queries: tablesOf('queries', quick, (result: QueriesResult) => queriesTables(result)),
    http: tablesOf('http', quick, (result: HttpResult) => httpTables(result)),
    pages: tablesOf('pages', quick, (result: PagesResult) => pagesTables(result)),
    crowd: tablesOf('crowd', quick, (result: CrowdResult) => crowdTables(result)),
    start: tablesOf('start', quick, (result: StartResult) => startTables(result)),
    js: tablesOf('js', quick, (result: JavascriptResult) => javascriptTables(result)),
    memory: tablesOf('memory', quick, (result: MemoryResult) => memoryTables(result)),
    durability: tablesOf('durability', quick, (result: DurabilityResult) => durabilityTables(result)),
    import: tablesOf('import', quick, (result: ImportResult) => importTables(result)),
    waiting: tablesOf('waiting', quick, (result: WaitingResult) => waitingTables(result)),
    workspace: tablesOf('workspace', quick, (result: WorkspaceResult) => workspaceTables(result)),
    consortia: tablesOf('consortia', quick, (result: ConsortiaResult) => consortiaTables(result)),
    coverage: tablesOf('coverage', quick, (result: CoverageResult) => coverageTables(result)),
    sessions: tablesOf('sessions', quick, (result: SessionsResult) => sessionsTables(result)),
    money: tablesOf('money', quick, (result: MoneyResult) => moneyTables(result)),
    secrecy: tablesOf('secrecy', quick, (result: SecrecyResult) => secrecyTables(result)),
  };
  const targets = targetsOf(quick);
  return [
    '# Performance',
    '',
    'Made by `tsx bench/report.ts` from `bench/results/*.json`: do not edit.',
    ...(quick ? ['', '**From a quick run: these numbers measure nothing but the scripts.**'] : []),
    '',
    ...reachText(quick),
    '## Targets',
    '',
    markdownTable({
      title: 'What is asked of the foundation',
      head: ['what', 'target', 'measured', 'reached'],
      rows: targets.map((t) => [t.what, t.target, t.measured, answer(t)]),
    }),
    ...missed(targets),
    ...unmeasured(),
    '## Machine and commands',
    '',
    ...machines(quick),
    '',
    '```',
    'npm run bench                                    # every part, on 5,000 and 200,000 figures',
    'npm run bench -- --figures 5000,200000,5000000   # and five million, to learn from',
    'npm run bench -- --only queries,http             # some parts: queries http pages crowd start js memory durability import secrecy waiting workspace consortia coverage sessions money',
    'npm run bench -- --quick                         # few rounds, to see that the scripts work',
    'npm run bench -- --keep-build                    # the build that is there, whatever the sources are now',
    'npx tsx bench/report.ts                          # this document again, from the kept results',
    '```',
    '',
    ...PARTS.flatMap((part) =>
      tables[part].length === 0
        ? []
        : [`## ${TITLES[part]}`, '', METHODS[part], '', ...tables[part].map(markdownTable)],
    ),
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}

const answer = ({ reached }: Target) => (reached === null ? '–' : reached ? 'yes' : '**no**');

/** What the issue asks « to learn from » and these results do not hold. */
function unmeasured(): string[] {
  const { databases = [] } = kept<QueriesResult>('queries', false)?.result ?? {};
  return databases.some(({ figures }) => figures === 5_000_000)
    ? []
    : [
        '## Not measured yet',
        '',
        '- Five million figures: building that database takes about a quarter of an hour of CPU; the command is below.',
        '',
      ];
}

function missed(targets: Target[]): string[] {
  const lines = targets
    .filter((t) => t.reached === false)
    .map((t) => `- **${t.what}** (${t.target}): ${t.measured}. ${REASONS[t.key] ?? 'Not explained yet.'}`);
  return lines.length === 0 ? [] : ['## What is not reached, and why', '', ...lines, ''];
}

/** The parts may have been measured at different moments. */
function machines(quick: boolean): string[] {
  const known = PARTS.flatMap((part) => {
    const found = kept<unknown>(part, quick);
    return found ? [{ part, machine: found.machine }] : [];
  });
  const [first] = known;
  if (!first) return ['Nothing was measured yet.'];
  const { cpu, cores, memoryGb, system, node, sqlite } = first.machine;
  return [
    `${cpu}, ${cores} cores, ${memoryGb} GB; ${system}; Node ${node.replace(/^v/, '')}; SQLite ${sqlite}.`,
    '',
    ...known.map(({ part, machine }) => `- ${TITLES[part]}: ${when(machine)}`),
  ];
}

const when = ({ measuredOn, commit, changed, load }: Machine) =>
  `${measuredOn.replace('T', ' ')} UTC, commit ${commit}${changed > 0 ? ` with ${changed} files changed` : ''}, ` +
  `load of the machine before the last measure ${load.toFixed(1)}.`;

function tablesOf<Result>(part: Part, quick: boolean, tables: (result: Result) => Table[]): Table[] {
  const found = kept<Result>(part, quick);
  return found ? tables(found.result) : [];
}

if (process.argv[1]?.endsWith('report.ts'))
  process.stdout.write(`${writeReport(process.argv.includes('--quick'))}\n`);
