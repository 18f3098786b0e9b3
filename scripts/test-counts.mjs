import { readFile } from 'node:fs/promises';

export const noCounts = { passed: 0, failed: 0, skipped: 0 };

export function addCounts(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** The last line of every run; continuous integration reads it. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * The counts of a runner's JSON report. A runner that ended badly without a failed test to show for it
 * (a crash, a file that does not load) counts as one failure.
 */
export async function countsOf(runner, code, report, read) {
  const json = await readFile(report, 'utf8').then(JSON.parse, () => undefined);
  const counts = json ? read(json) : noCounts;
  if (code === 0 && json) return counts;
  if (counts.failed > 0) return counts;
  console.error(`\n${runner} ended with the code ${code}${json ? '' : ' and left no report'}.`);
  return { ...counts, failed: 1 };
}

export function vitestCounts(report) {
  // A file that fails before its first test has no failed test of its own.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

export function playwrightCounts({ stats }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}
