import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled } from './ensure-installed.mjs';
import { fail, stopping } from './run.mjs';
import { addCounts, closingLine, noCounts } from './test-counts.mjs';
import { runPlaywright, runVitest } from './test-runners.mjs';

const args = process.argv.slice(2);
const others = args.filter((arg) => arg !== '--unit' && arg !== '--e2e');
const unit = args.includes('--unit') || !args.includes('--e2e');
const e2e = args.includes('--e2e') || !args.includes('--unit');

async function test() {
  await ensureInstalled();
  const folder = await mkdtemp(join(tmpdir(), 'suivi-cma-test-'));
  let counts = noCounts;
  if (unit) counts = addCounts(counts, await runVitest(folder, others));
  if (e2e && !stopping.asked) counts = addCounts(counts, await runPlaywright(folder, unit ? [] : others));
  await rm(folder, { recursive: true, force: true });
  if (counts.failed > 0 || counts.passed === 0) process.exitCode = 1;
  console.log(`\n${closingLine(counts)}`);
}

await test().catch((error) => {
  fail(error);
  console.log(`\n${closingLine({ ...noCounts, failed: 1 })}`);
});
