import type { CrowdResult } from './crowd';
import type { DurabilityResult } from './durability';
import type { HttpResult, RequestResult } from './http';
import type { ImportResult } from './import';
import { beforeCharts, type JavascriptResult, weightOf } from './javascript';
import type { MemoryResult } from './memory';
import type { PagesResult } from './pages';
import { growth, medianOf, type QueriesResult } from './queries';
import { kept } from './results';
import type { SecrecyResult } from './secrecy';
import {
  browserTargets,
  crowdTargets,
  pageTargets,
  waitingTargets,
  workspaceTargets,
} from './served-targets';
import type { StartResult } from './start-time';
import { short } from './stats';
import type { WaitingResult } from './waiting';
import type { WorkspaceResult } from './workspace';

export interface Target {
  key: string;
  what: string;
  target: string;
  measured: string;
  /** Null where it was not measured. */
  reached: boolean | null;
}

const notMeasured = { measured: 'not measured', reached: null };

/** What the issue asks of the foundation, beside what was measured. */
export function targetsOf(quick: boolean): Target[] {
  const queries = kept<QueriesResult>('queries', quick)?.result;
  const http = kept<HttpResult>('http', quick)?.result;
  const start = kept<StartResult>('start', quick)?.result;
  const javascript = kept<JavascriptResult>('js', quick)?.result;
  const memory = kept<MemoryResult>('memory', quick)?.result;
  const durability = kept<DurabilityResult>('durability', quick)?.result;
  const files = kept<ImportResult>('import', quick)?.result;
  return [
    ...(['today', 'past'] as const).flatMap((view) => {
      const asOf = view === 'today' ? "today's view" : 'as of a past day';
      const { whole, worst } = grown(queries, view);
      return [
        {
          key: `growth-${view}`,
          what: `All that the dashboard asks, from 5,000 to 200,000 figures, answers forgotten, ${asOf}`,
          target: '≤ 1.5 ×',
          ...whole,
        },
        {
          key: 'growth-parts',
          what: `The query of the dashboard that grows the most, ${asOf}`,
          target: '≤ 1.5 ×',
          ...worst,
        },
      ];
    }),
    ...(['today', 'past'] as const).map((view) => ({
      key: `explanation-${view}`,
      what: `The dearest explanation over today's dashboard at 200,000 figures, ${view === 'today' ? 'today' : 'as of a past day'} (CPU)`,
      target: '≤ 2 ×',
      ...explained(queries, view),
    })),
    {
      key: 'as-of',
      what: "The dashboard as of a past day over today's view at 200,000 figures (CPU)",
      target: '≤ 2 ×',
      ...asOf(queries),
    },
    {
      key: 'api',
      what: 'Server CPU of an API read (the dearest)',
      target: '≤ 2 ms',
      ...dearest(http, 'api', (r) => r.sequential?.median ?? Number.NaN, 2, 'ms'),
    },
    ...pageTargets(kept<PagesResult>('pages', quick)?.result),
    ...crowdTargets(kept<CrowdResult>('crowd', quick)?.result),
    ...workspaceTargets(kept<WorkspaceResult>('workspace', quick)?.result),
    ...waitingTargets(kept<WaitingResult>('waiting', quick)?.result),
    {
      key: 'write-form',
      what: 'A figure written, journalled and durable, through the form (server CPU)',
      target: '≤ 6 ms',
      ...formWrite(http),
    },
    {
      key: 'write-time',
      what: 'The same in process: time until it is durable',
      target: '≤ 6 ms',
      ...commandWrite(http),
    },
    { key: 'memory', what: 'Resident memory under load, at its peak', target: '≤ 350 MB', ...peak(memory) },
    {
      key: 'javascript',
      what: 'Compressed JavaScript of / before the charts',
      target: '≤ 150 kB',
      ...scripts(javascript),
    },
    {
      key: 'lazy-charts',
      what: 'The charts load lazily',
      target: 'not named by the page',
      ...lazyCharts(javascript),
    },
    ...browserTargets(javascript?.blocking),
    { key: 'start', what: 'First page after the start of the process', target: '≤ 2 s', ...started(start) },
    { key: 'durable', what: 'fsyncs of the log per commit', target: '≥ 1', ...durable(durability) },
    {
      key: 'secrecy',
      what: 'The public tables of season 1 with their proof at 200,000 figures, after a write that changed the numbers (CPU)',
      target: '≤ 150 ms',
      ...provedIn(kept<SecrecyResult>('secrecy', quick)?.result),
    },
    {
      key: 'import-preview',
      what: 'A workbook of 5,000 lines, from its bytes to its preview',
      target: '≤ 3 s',
      ...imported(files, 5_000, ['preview'], 3),
    },
    {
      key: 'import-commit',
      what: 'The same, published in one transaction',
      target: '≤ 2 s',
      ...imported(files, 5_000, ['commit'], 2),
    },
    {
      key: 'import-large',
      what: 'A workbook of 50,000 lines, previewed and published',
      target: '≤ 15 s',
      ...imported(files, 50_000, ['preview', 'commit'], 15),
    },
  ];
}

type Measured = Pick<Target, 'measured' | 'reached'>;

function imported(
  files: ImportResult | undefined,
  lines: number,
  steps: ('preview' | 'commit')[],
  seconds: number,
): Measured {
  const size = files?.sizes.find((one) => one.lines === lines);
  if (!size) return notMeasured;
  const took = steps.reduce((sum, step) => sum + size.wall[step].median, 0) / 1000;
  return { measured: `${short(took)} s`, reached: took <= seconds };
}

function grown(
  queries: QueriesResult | undefined,
  view: 'today' | 'past',
): { whole: Measured; worst: Measured } {
  const from = queries?.databases[0]?.figures;
  const to = queries?.databases.find((d) => d.figures >= 200_000)?.figures;
  if (!queries || from === undefined || to === undefined || from >= to)
    return { whole: notMeasured, worst: notMeasured };
  const [whole, ...parts] = [
    ...new Set(queries.questions.filter((q) => q.part === 'dashboard').map((q) => q.question)),
  ].map((question) => ({
    by: growth(queries, question, view, to),
    words: `${question}: ${[from, to].map((size) => `${short(medianOf(queries, question, view, size))} ms at ${size}`).join(', ')}`,
  }));
  const worst = parts.toSorted((a, b) => b.by - a.by)[0];
  const measured = (of: typeof whole): Measured =>
    of ? { measured: `${short(of.by)} × (${of.words})`, reached: of.by <= 1.5 } : notMeasured;
  return { whole: measured(whole), worst: measured(worst) };
}

const LARGE = 200_000;

/** CPU of a question at 200,000 figures, today's dashboard being 1. */
function overDashboard(
  queries: QueriesResult | undefined,
  view: string,
  isAsked: (question: QueriesResult['questions'][number]) => boolean,
): { by: number; question: string }[] {
  const large = (queries?.questions ?? []).filter((q) => q.figures === LARGE);
  const floor = large.find((q) => q.part === 'dashboard' && q.view === 'today')?.cpu.median;
  if (floor === undefined) return [];
  return large
    .filter((q) => q.view === view && isAsked(q))
    .map((q) => ({ by: q.cpu.median / floor, question: q.question }));
}

function explained(queries: QueriesResult | undefined, view: 'today' | 'past'): Measured {
  const [worst] = overDashboard(queries, view, (q) => q.part === 'explanation').toSorted(
    (a, b) => b.by - a.by,
  );
  return worst
    ? { measured: `${short(worst.by)} × (${worst.question})`, reached: worst.by <= 2 }
    : notMeasured;
}

function asOf(queries: QueriesResult | undefined): Measured {
  const [whole] = overDashboard(queries, 'past', (q) => q.part === 'dashboard');
  return whole ? { measured: `${short(whole.by)} ×`, reached: whole.by <= 2 } : notMeasured;
}

function dearest(
  http: HttpResult | undefined,
  kind: RequestResult['kind'],
  of: (request: RequestResult) => number,
  limit: number,
  unit: string,
): Measured {
  const requests = (http?.requests ?? [])
    .filter((r) => r.kind === kind && r.sequential !== null)
    .toSorted((a, b) => of(b) - of(a));
  const [first] = requests;
  if (!first) return notMeasured;
  const missing = (http?.requests ?? []).filter((r) => r.kind === kind && r.absent !== null).length;
  return {
    measured: `${short(of(first))} ${unit} (${first.name})${missing > 0 ? `; ${missing} could not be measured` : ''}`,
    reached: of(first) <= limit,
  };
}

function provedIn(secrecy: SecrecyResult | undefined): Measured {
  const season = secrecy?.measures.find(({ figures, season: key }) => figures === LARGE && key === 'S1');
  if (!season) return notMeasured;
  const { proved, first, kept } = season.cpu;
  return {
    measured: `${short(proved.median)} ms beside ${season.days} published days; the first of a process ${short(kept.median)} ms where the scheduled work kept these days, ${short(first.median)} ms where it did not`,
    reached: proved.median <= 150,
  };
}

function formWrite(http: HttpResult | undefined): Measured {
  const write = http?.requests.find((r) => r.kind === 'write');
  if (!write) return notMeasured;
  if (!write.sequential) return { measured: write.absent ?? 'not measured', reached: null };
  return { measured: `${short(write.sequential.median)} ms`, reached: write.sequential.median <= 6 };
}

function commandWrite(http: HttpResult | undefined): Measured {
  const writes = (http?.writes ?? []).filter((w) => w.size === 1);
  if (writes.length === 0) return notMeasured;
  const most = Math.max(...writes.map((w) => w.wall.median));
  return {
    measured: writes.map((w) => `${short(w.wall.median)} ms at ${w.figures} figures`).join('; '),
    reached: most <= 6,
  };
}

function peak(memory: MemoryResult | undefined): Measured {
  const [ours, bare] = memory?.servers ?? [];
  if (!ours) return notMeasured;
  return {
    measured: `${Math.round(ours.peak)} MB (bare Next: ${Math.round(bare?.peak ?? Number.NaN)} MB)`,
    reached: ours.peak <= 350,
  };
}

function scripts(javascript: JavascriptResult | undefined): Measured {
  const page = javascript?.pages[0];
  if (!page) return notMeasured;
  const kb = weightOf(page, beforeCharts) / 1000;
  return { measured: `${short(kb)} kB as sent`, reached: kb <= 150 };
}

function lazyCharts(javascript: JavascriptResult | undefined): Measured {
  const charts = javascript?.pages[0]?.scripts.filter((s) => s.charts);
  if (!charts) return notMeasured;
  if (charts.length === 0) return { measured: 'no chart was loaded', reached: null };
  const phases = [...new Set(charts.map((s) => s.phase))].join(', ');
  const kb = charts.reduce((sum, s) => sum + s.transferred, 0) / 1000;
  return { measured: `${short(kb)} kB, ${phases}`, reached: charts.every((s) => s.phase !== 'in the page') };
}

function started(start: StartResult | undefined): Measured {
  const ours = (start?.starts ?? []).filter((s) => s.figures !== null);
  if (ours.length === 0) return notMeasured;
  return {
    measured: ours.map((s) => `${short(s.ready.median / 1000)} s at ${s.figures} figures`).join('; '),
    reached: ours.every((s) => s.ready.median <= 2000),
  };
}

function durable(durability: DurabilityResult | undefined): Measured {
  const [ours, control] = durability?.runs ?? [];
  if (!ours) return notMeasured;
  const of = (run: typeof ours | undefined) => short((run?.fsyncs ?? Number.NaN) / (run?.commits ?? 1));
  return {
    measured: `${of(ours)} (control without the setting: ${of(control)})`,
    reached: ours.fsyncs >= ours.commits,
  };
}
