import { describe, expect, it } from 'vitest';
import { isRefusal } from '@/lib/refusal';
import { fileLine, HEADINGS, markSheet, workbook, workbookFiles, zipped } from '@/test/workbooks';
import { readFigureFile } from './file-reader-thread';
import type { ReadOptions } from './sliced-reading';

/** What came of a reading, and the longest time that the main loop was held up by it, in milliseconds. */
async function watched(bytes: Uint8Array, options: ReadOptions = {}) {
  let lag = 0;
  let last = performance.now();
  const started = last;
  const watch = setInterval(() => {
    lag = Math.max(lag, performance.now() - last - 10);
    last = performance.now();
  }, 10);
  const outcome = await readFigureFile({ bytes }, options).then(
    ({ rows, problems }) => ({ lines: rows.length, problems: problems.map(({ code }) => code) }),
    (error: unknown) => {
      if (!isRefusal(error)) throw error;
      return error.code;
    },
  );
  clearInterval(watch);
  return { outcome, lag, seconds: (performance.now() - started) / 1_000 };
}

/** The service holds itself to 200 ms; the machine of a test is shared. */
const HELD_UP = 800;

const manyLines = (count: number) =>
  workbook([
    { name: 'Effectifs', rows: [HEADINGS, ...Array.from({ length: count }, (_, i) => fileLine(i, i, i))] },
    markSheet(),
  ]);

/** A million rows, each with its number: what a careless program writes, not a bomb. */
function aMillionRows(): Uint8Array {
  const head = HEADINGS.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('');
  const rows = Array.from({ length: 1_000_000 }, (_, i) => `<row><c><v>${i * 7919}</v></c></row>`);
  const sheet = `<worksheet><sheetData><row>${head}</row>${rows.join('')}</sheetData></worksheet>`;
  const files = workbookFiles([{ name: 'Effectifs', xml: sheet }]);
  return zipped(files);
}

describe('the reading of a file in its thread', () => {
  it('refuses the worst files in time, while the service answers others', { timeout: 30_000 }, async () => {
    const bomb = zipped({
      ...workbookFiles([]),
      'xl/worksheets/sheet1.xml': new Uint8Array(40_000_000).fill(32),
    });
    const merged = workbook([
      {
        name: 'Effectifs',
        rows: [HEADINGS, fileLine(1)],
        after: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      },
    ]);
    const cases: [Uint8Array, unknown][] = [
      [bomb, 'file_inflates'],
      // On a machine that does too much else, its time may be over before its rows are.
      [aMillionRows(), expect.stringMatching(/^file_too_(?:many_rows|slow)$/)],
      [merged, { lines: 1, problems: ['merged_cells'] }],
      [Buffer.alloc(0), 'empty_file'],
    ];
    for (const [bytes, expected] of cases) {
      const { outcome, lag, seconds } = await watched(bytes);
      expect(outcome).toEqual(expected);
      expect(lag).toBeLessThan(HELD_UP);
      expect(seconds).toBeLessThan(10);
    }
  });

  it('is stopped by its time, by its memory, and by whoever asked for it', { timeout: 30_000 }, async () => {
    const bytes = manyLines(20_000);
    expect(await watched(bytes, { limits: { seconds: 0.05, megabytes: 512 } })).toMatchObject({
      outcome: 'file_too_slow',
    });
    expect(await watched(bytes, { limits: { seconds: 20, megabytes: 24 } })).toMatchObject({
      outcome: 'file_too_heavy',
    });
    const stop = new AbortController();
    const stopped = readFigureFile({ bytes }, { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(stopped).rejects.toThrow('aborted');
  });

  it('hands over many lines without holding others up, two files at a time', {
    timeout: 30_000,
  }, async () => {
    const bytes = manyLines(5_000);
    const told: number[] = [];
    const [read, first, second] = await Promise.all([
      readFigureFile({ bytes }, { onProgress: (lines) => told.push(lines) }),
      watched(bytes),
      watched(bytes),
    ]);
    expect(read.rows[4_999]).toMatchObject({
      place: { sheet: 'Effectifs', row: 5_001 },
      training: 'Formation 4999',
    });
    expect(read.rows[4_999]?.cells.map(({ measure, text, place }) => [measure, text, place])).toEqual([
      ['entered', '4999', { sheet: 'Effectifs', row: 5_001, column: 'I' }],
      ['certified', '4999', { sheet: 'Effectifs', row: 5_001, column: 'J' }],
    ]);
    expect(told).toContain(5_000);
    for (const { outcome, lag } of [first, second]) {
      expect(outcome).toEqual({ lines: 5_000, problems: [] });
      expect(lag).toBeLessThan(HELD_UP);
    }
  });
});
