import type { Blocking } from './blocking';
import type { CrowdResult } from './crowd';
import { BARE_PAGE, type PagesResult, pageCost, SAME_BYTES, UNCHANGED } from './pages';
import { short } from './stats';
import type { Target } from './targets';
import { FIRST_PAGE, type WaitingResult } from './waiting';
import { GRID_LINES, gridOf, SECTION, type WorkspaceResult } from './workspace';

type Bound = [key: string, what: string, sign: '≤' | '≥', limit: number, unit: string];

/** A number beside the most or the least that it may be; NaN is a number that was not measured. */
function bounded([key, what, sign, limit, unit]: Bound, value: number, name = ''): Target {
  const isKnown = !Number.isNaN(value);
  return {
    ...{ key, what, target: `${sign} ${limit} ${unit}` },
    measured: isKnown ? `${short(value)} ${unit}${name && ` (${name})`}` : 'not measured',
    reached: isKnown ? (sign === '≤' ? value <= limit : value >= limit) : null,
  };
}

/** Public pages from memory, beside the same bytes sent by hand and a page that Next makes each time. */
export function pageTargets(result: PagesResult | undefined): Target[] {
  const floors = [BARE_PAGE, SAME_BYTES, UNCHANGED];
  const [bare, same, unchanged] = floors.map((name) => (result ? pageCost(result, name) : undefined));
  const ours = (result?.pages ?? []).filter(({ name }) => !floors.includes(name));
  const dearest = ours.toSorted((one, other) => other.sequential.median - one.sequential.median)[0];
  const slowest = ours.toSorted((one, other) => one.perSecond.median - other.perSecond.median)[0];
  const cost = dearest?.sequential.median ?? Number.NaN;
  return [
    bounded(['page', 'Server CPU of a public page (the dearest)', '≤', 0.5, 'ms'], cost, dearest?.name),
    bounded(
      ['page-ratio', 'The same over the bare dynamic page of 60 rows', '≤', 0.1, '×'],
      cost / (bare?.sequential.median ?? Number.NaN),
    ),
    bounded(
      ['unchanged', 'Server CPU of / that did not change (304)', '≤', 0.25, 'ms'],
      unchanged?.sequential.median ?? Number.NaN,
    ),
    bounded(
      [
        'page-rate',
        'Public pages a second, ten at once, over a bare node:http server that sends the bytes of / (the slowest)',
        ...(['≥', 0.5, '×'] as const),
      ],
      (slowest?.perSecond.median ?? Number.NaN) / (same?.perSecond.median ?? Number.NaN),
      slowest?.name,
    ),
  ];
}

/** Pages made for one signed-in person, beside bare pages of as many elements. */
export function workspaceTargets(result: WorkspaceResult | undefined): Target[] {
  const asked = [
    ['workspace-section', SECTION, 'A section that an officer decides on'],
    ...GRID_LINES.map(
      (lines) => ['workspace-grid', gridOf(lines), `The grid of a lead, ${lines} lines`] as const,
    ),
  ] as const;
  return asked.map(([key, name, what]) => {
    const page = result?.pages.find((one) => one.name === name);
    const ratio = page ? page.cost.median / page.floor.median : Number.NaN;
    const said = page ? `${short(page.cost.median)} ms, ${page.elements} elements` : '';
    return bounded([key, `${what}, over a bare page of as many elements (CPU)`, '≤', 3, '×'], ratio, said);
  });
}

/** What an answer keeps the thread: the first page of a process, or after a write that changed no number of learners. */
export function waitingTargets(result: WaitingResult | undefined): Target[] {
  const threadOf = (name: string, figures: number) =>
    result?.measures.find((one) => one.name === name && one.figures === figures)?.thread.median ?? Number.NaN;
  const first = [
    [200_000, '200,000', 300],
    [5_000_000, '5,000,000', 600],
  ] as const;
  const afterWrite = [
    ['waiting-comparison', 'comparison of a year: the figures, officer', 60],
    ['waiting-explanation', 'explanation of the verified learners of a season, officer', 40],
  ] as const;
  return [
    ...first.map(([figures, words, limit]) => {
      const what = `The thread for all that / asks of both seasons, the first of a process that finds the past kept (${words} figures)`;
      return bounded(['first-dashboard', what, '≤', limit, 'ms'], threadOf(FIRST_PAGE, figures));
    }),
    ...afterWrite.map(([key, name, limit]) => {
      const what = `After a write, the thread for: ${name} (200,000 figures)`;
      return bounded([key, what, '≤', limit, 'ms'], threadOf(name, 200_000));
    }),
  ];
}

/** Everybody at once. */
export const crowdTargets = (result: CrowdResult | undefined): Target[] => [
  bounded(
    [
      'crowd-reads',
      '99 pages in 100 while 200 visitors read and 50 people save, ten minutes',
      '≤',
      250,
      'ms',
    ],
    result?.reads.p99 ?? Number.NaN,
  ),
  bounded(['crowd-writes', '99 saves in 100, meanwhile', '≤', 200, 'ms'], result?.writes.p99 ?? Number.NaN),
  bounded(['crowd-errors', 'Errors, meanwhile', '≤', 0, ''], result?.errors.length ?? Number.NaN),
];

/** What a browser four times slower than this one goes through on /. */
export const browserTargets = (result: Blocking | undefined): Target[] => [
  bounded(
    ['blocking', 'Blocking of / in a browser slowed down four times', '≤', 200, 'ms'],
    result?.milliseconds.median ?? Number.NaN,
  ),
  bounded(['browser-requests', 'Requests of /', '≤', 25, ''], result?.requests ?? Number.NaN),
  bounded(
    ['browser-bytes', 'All that / asks for, before scrolling', '≤', 300, 'kB'],
    (result?.bytes ?? Number.NaN) / 1000,
  ),
];
