import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { node24Env, root, run } from './run.mjs';
import { countsOf, playwrightCounts, vitestCounts } from './test-counts.mjs';

/** Rules, commands and queries. Resolves to `{ passed, failed, skipped }`. */
export async function runVitest(folder, args) {
  const report = join(folder, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await run('vitest', ['run', ...reporters, ...args], {
    env: node24Env({ NODE_ENV: 'test' }),
  });
  return countsOf('vitest', code, report, vitestCounts);
}

/** Journeys in a Chromium against the production build. Resolves to `{ passed, failed, skipped }`. */
export async function runPlaywright(folder, args) {
  const report = join(folder, 'playwright.json');
  try {
    if (!existsSync(join(root, 'playwright.config.ts'))) throw new Error('playwright.config.ts is missing.');
    const env = node24Env({ CHROMIUM_PATH: await ensureChromium(), PLAYWRIGHT_JSON_OUTPUT_NAME: report });
    await ensureBuilt();
    const { code } = await run('playwright', ['test', '--reporter=list,json', ...args], { env });
    return await countsOf('playwright', code, report, playwrightCounts);
  } catch (error) {
    // The first half's result is still worth its line.
    console.error(`\n${error.message}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
