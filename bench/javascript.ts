import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { chromium, type Page, type Request } from '@playwright/test';
import { type Blocking, blockingOf } from './blocking';
import { ensureAppBuilt, ensureFloorBuilt } from './builds';
import { copyOf, servedDatabase } from './copies';
import { root } from './folders';
import type { Options } from './options';
import { appServer, floorNextServer, type Server } from './servers';
import { spreadText } from './stats';
import type { Table } from './table';

/** When a script came: named by the page itself, loaded by these without the reader doing anything, or on scrolling. */
type Phase = 'in the page' | 'by itself' | 'on scrolling';

export interface Script {
  path: string;
  phase: Phase;
  /** Whether it holds the chart library. */
  charts: boolean;
  raw: number;
  /** As the server sends it to a browser. */
  transferred: number;
  gzip: number;
  brotli: number;
}

export interface PageWeight {
  server: string;
  scripts: Script[];
  html: { raw: number; transferred: number; gzip: number; brotli: number };
  /** Requests to any other host: none may exist. */
  foreign: string[];
}

export interface JavascriptResult {
  pages: PageWeight[];
  blocking: Blocking;
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The scripts that a browser loads for `/`, and their weight; beside them those of a bare Next page. */
export async function measureJavascript(options: Options): Promise<JavascriptResult> {
  ensureAppBuilt(options.keepBuild);
  const copy = await copyOf(await servedDatabase(options), 'javascript');
  const executablePath = execFileSync(process.execPath, [join(root, 'scripts', 'chromium.mjs')], {
    encoding: 'utf8',
  }).trim();
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  const servers: Server[] = [];
  try {
    servers.push(await appServer(copy.path), await floorNextServer(ensureFloorBuilt()));
    const pages: PageWeight[] = [];
    for (const server of servers) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      pages.push(await weigh(server, page));
      await page.close();
    }
    const [ours] = servers;
    if (!ours) throw new Error('No server to ask.');
    return { pages, blocking: await blockingOf(ours, browser, options.quick ? 2 : 9) };
  } finally {
    await browser.close();
    for (const server of servers) await server.stop();
    copy.remove();
  }
}

async function weigh(server: Server, page: Page): Promise<PageWeight> {
  const origin = `http://localhost:${server.port}`;
  const phases = new Map<string, Phase>();
  const foreign = new Set<string>();
  let phase: Phase = 'by itself';
  page.on('request', (request: Request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) foreign.add(url.origin);
    if (isScript(request) && !phases.has(url.pathname)) phases.set(url.pathname, phase);
  });
  await page.goto(`${origin}/`, { waitUntil: 'networkidle' });
  await page.waitForTimeout(1500);
  const html = (await server.client.send({ path: '/' })).body;
  for (const [, path] of html.toString().matchAll(/<script[^>]*\ssrc="([^"?]+)/g))
    if (path && phases.has(path)) phases.set(path, 'in the page');
  phase = 'on scrolling';
  for (let step = 0; step < 60; step += 1) {
    await page.mouse.wheel(0, 800);
    await page.waitForTimeout(50);
  }
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
  const scripts: Script[] = [];
  for (const [path, when] of phases) scripts.push({ path, phase: when, ...(await sizeOf(server, path)) });
  const { charts: _, ...weight } = await sizeOf(server, '/');
  return { server: server.name, scripts, html: weight, foreign: [...foreign] };
}

/** Also what is fetched ahead to be run: a preload counts as much as the script itself. */
const isScript = (request: Request) =>
  request.resourceType() === 'script' || new URL(request.url()).pathname.endsWith('.js');

async function sizeOf(server: Server, path: string): Promise<Omit<Script, 'path' | 'phase'>> {
  const { body } = await server.client.send({ path });
  const sent = await server.client.send({ path, headers: { 'accept-encoding': 'gzip, deflate, br' } });
  return {
    charts: body.includes('recharts'),
    raw: body.length,
    transferred: sent.body.length,
    gzip: gzipSync(body, { level: 9 }).length,
    brotli: brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
  };
}

/** Bytes of some scripts together. */
export const weightOf = (
  { scripts }: PageWeight,
  chosen: (script: Script) => boolean,
  size: 'transferred' | 'gzip' | 'brotli' | 'raw' = 'transferred',
): number => scripts.filter(chosen).reduce((sum, script) => sum + script[size], 0);

/** What the target of the issue speaks of: everything loaded before the reader does anything, charts apart. */
export const beforeCharts = (script: Script) => script.phase !== 'on scrolling' && !script.charts;

export const javascriptTables = ({ pages, blocking }: JavascriptResult): Table[] => [
  ...scriptTables(pages),
  {
    title: 'What / does to a browser slowed down four times',
    head: ['', 'median (p10–p90)'],
    rows: [
      ['blocking, ms', spreadText(blocking.milliseconds)],
      ['requests', String(blocking.requests)],
      ['kB', String(Math.round(blocking.bytes / 1000))],
    ],
  },
];

function scriptTables(pages: PageWeight[]): Table[] {
  return pages.map((page) => {
    const kinds: [string, (script: Script) => boolean][] = [
      ['before any interaction, charts apart', beforeCharts],
      ['  of which named by the page itself', (s) => s.phase === 'in the page' && !s.charts],
      ['charts, before any interaction', (s) => s.phase !== 'on scrolling' && s.charts],
      ['charts, on scrolling', (s) => s.phase === 'on scrolling' && s.charts],
      ['other scripts on scrolling', (s) => s.phase === 'on scrolling' && !s.charts],
    ];
    return {
      title: `Scripts of / (${page.server}), bytes`,
      head: ['', 'files', 'sent', 'gzip -9', 'brotli 11', 'raw'],
      rows: [
        ...kinds.map(([name, chosen]) => [
          name,
          String(page.scripts.filter(chosen).length),
          ...(['transferred', 'gzip', 'brotli', 'raw'] as const).map((size) =>
            String(weightOf(page, chosen, size)),
          ),
        ]),
        [
          'HTML of the page',
          '1',
          ...(['transferred', 'gzip', 'brotli', 'raw'] as const).map((s) => String(page.html[s])),
        ],
      ],
      note:
        page.foreign.length === 0
          ? 'No request to another host.'
          : `Requests to other hosts: ${page.foreign.join(', ')}.`,
    };
  });
}
