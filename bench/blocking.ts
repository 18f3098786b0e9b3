import type { Browser } from '@playwright/test';
import type { Server } from './servers';
import { type Spread, spreadOf } from './stats';

/** What a page does to the browser of a slow machine, before the reader does anything. */
export interface Blocking {
  /** Of each task that held the browser for more than 50 ms, what is over these 50. */
  milliseconds: Spread;
  requests: number;
  /** As they came over the network, headers included. */
  bytes: number;
}

const SLOWED = 4;

/** `/` in a new window each time, its memory empty. */
export async function blockingOf(server: Server, browser: Browser, times: number): Promise<Blocking> {
  const samples: number[] = [];
  let sizes: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
    sizes = [];
    const own = new Set<string>();
    devtools.on('Network.responseReceived', ({ requestId, response }) => {
      if (!response.url.startsWith('data:')) own.add(requestId);
    });
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (own.has(requestId)) sizes.push(encodedDataLength);
    });
    await page.addInitScript(() => {
      const tasks: number[] = [];
      Object.assign(window, { benchTasks: tasks });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration);
      }).observe({ type: 'longtask', buffered: true });
    });
    await page.goto(`http://localhost:${server.port}/`, { waitUntil: 'networkidle' });
    await page.waitForTimeout(2_500);
    const tasks = (await page.evaluate('window.benchTasks')) as number[];
    samples.push(tasks.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0));
    await context.close();
  }
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return { milliseconds: spreadOf(samples), requests: sizes.length, bytes };
}
