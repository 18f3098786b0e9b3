import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { ensureAppBuilt, ensureFloorBuilt } from './builds';
import { root } from './folders';
import { type GridReport, gridReport } from './grid-report';
import { cpuOf } from './proc';
import { appServer, floorNextServer, type Server } from './servers';
import { short, spreadOf, spreadText } from './stats';

/**
 * The entry grid of a long report: what its page costs the server beside a bare page, in turns, and how long a key holds
 * the browser. `npx tsx bench/grid.ts [lines] [--keep-build]`.
 */
const LINES = Number(process.argv.find((argument) => /^\d+$/.test(argument)) ?? 500);
const KEYS = 200;
/** Between two keys, in milliseconds: what follows from one is done before the next. */
const SILENCE = 60;
const ROUNDS = 7;
const PER_ROUND = 20;

async function main(): Promise<void> {
  ensureAppBuilt(process.argv.includes('--keep-build'));
  const floorFolder = ensureFloorBuilt();
  const report = await gridReport(LINES);
  const servers: Server[] = [];
  try {
    const app = await appServer(report.path);
    servers.push(app);
    const bare = await floorNextServer(floorFolder);
    servers.push(bare);
    await costs(app, bare, report);
    await keys(app, report);
  } finally {
    for (const server of servers) await server.stop();
  }
}

/** Server CPU of a request of all threads, the pages one after the other in each round. */
async function costs(app: Server, bare: Server, { reportId, cookie }: GridReport): Promise<void> {
  const headers = { 'accept-encoding': 'gzip', cookie: `${cookie.name}=${cookie.value}` };
  const asked = [
    { name: 'bare Next: dynamic page of 60 rows', server: bare, path: '/' },
    { name: `grid of ${LINES} lines`, server: app, path: `/espace/rapports/${reportId}` },
    { name: 'the space of its lead', server: app, path: '/espace' },
  ].map((one) => ({ ...one, call: { path: one.path, headers }, samples: [] as number[], bytes: 0 }));
  for (const one of asked) {
    one.bytes = (await one.server.client.send(one.call)).body.length;
    await one.server.client.repeat(one.call, PER_ROUND * 2, 1);
  }
  for (let round = 0; round < ROUNDS; round += 1)
    for (const one of asked) {
      const before = cpuOf(one.server.pid);
      await one.server.client.repeat(one.call, PER_ROUND, 1);
      one.samples.push((cpuOf(one.server.pid) - before) / PER_ROUND);
    }
  const floor = spreadOf(asked[0]?.samples ?? []).median;
  for (const { name, samples, bytes } of asked) {
    const cost = spreadOf(samples);
    console.log(`${name}: ${spreadText(cost)} ms of CPU, × ${short(cost.median / floor)}, ${bytes} bytes`);
  }
}

/** What a key costs the thread of the page, until the frame that shows it. */
async function keys(app: Server, { reportId, cookie }: GridReport): Promise<void> {
  const executablePath = execFileSync(process.execPath, [join(root, 'scripts', 'chromium.mjs')], {
    encoding: 'utf8',
  }).trim();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const url = `http://localhost:${app.port}`;
    // A cookie of this host alone must be secure, which the address says; localhost is.
    await context.addCookies([
      { ...cookie, url: url.replace('http:', 'https:'), httpOnly: true, secure: true },
    ]);
    const page = await context.newPage();
    await page.goto(`${url}/espace/rapports/${reportId}`);
    const fields = page.locator('.app-grid input[data-row]');
    await page.waitForFunction(
      (lines) => document.querySelectorAll('.app-grid input[data-row]').length >= lines * 2,
      LINES,
    );
    console.log(`${await fields.count()} fields, ${await shownLines(page)} lines in sight at 1440 × 900`);
    if (process.env.GRID_PICTURE) await page.screenshot({ path: process.env.GRID_PICTURE });
    // The processor's time of the page's own thread: what a busy machine adds to a frame is no part of it.
    const devtools = await context.newCDPSession(page);
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    const busy = async () => {
      const { metrics } = await devtools.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
    };
    for (const [name, key] of [
      ['a digit', '1'],
      ['an arrow', 'ArrowDown'],
    ] as const) {
      await fields.nth(Math.min(100, LINES)).focus();
      const samples: number[] = [];
      for (let time = 0; time < KEYS; time += 1) {
        await page.waitForTimeout(SILENCE);
        const before = await busy();
        await page.keyboard.press(key);
        await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))');
        samples.push((await busy()) - before);
        // Two digits a cell, as one types.
        if (name === 'a digit' && time % 2 === 1) await page.keyboard.press('ArrowDown');
      }
      const sorted = samples.toSorted((a, b) => a - b);
      const p95 = sorted[Math.floor(0.95 * (sorted.length - 1))] ?? Number.NaN;
      console.log(
        `${name}: ${spreadText(spreadOf(samples))} ms of CPU until it is drawn, p95 ${short(p95)} ms`,
      );
    }
  } finally {
    await browser.close();
  }
}

/** Lines that stand whole between the names of the columns and the totals, once the grid is brought to the top. */
const shownLines = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const grid = document.querySelector('.app-grid');
    grid?.scrollIntoView({ block: 'start' });
    const box = grid?.getBoundingClientRect();
    const names = grid?.querySelector('.app-grid__names')?.getBoundingClientRect();
    const total = grid?.querySelector('.app-grid__total > *')?.getBoundingClientRect();
    const bar = document.querySelector('.app-save')?.getBoundingClientRect();
    const bottom = Math.min(total?.top ?? 900, bar?.top ?? 900, box?.bottom ?? 900);
    return [...document.querySelectorAll('.app-grid__line')].filter((line) => {
      const { top, bottom: end } = line.getBoundingClientRect();
      return top >= (names?.bottom ?? 0) - 1 && end <= bottom + 1;
    }).length;
  });

await main();
