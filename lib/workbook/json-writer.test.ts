import { text } from 'node:stream/consumers';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Entries, Items, jsonFile } from './json-writer';

const rows = [{ a: 'un\nsaut, « é » et "', b: null, c: undefined }, [], {}, [1, [2]], 'seul', undefined];

it.each([0, 2])(
  'writes what JSON.stringify writes of the same value held whole (indented by %d)',
  (space) => {
    const whole = {
      first: { in: [1, 2], none: {} },
      left: undefined,
      rows,
      empty: [],
      within: [{ deep: rows, nothing: {} }],
    };
    const made = jsonFile(
      new Entries([
        ['first', whole.first],
        ['left', undefined],
        ['rows', new Items(later(rows))],
        ['empty', new Items([])],
        [
          'within',
          new Items([
            new Entries([
              ['deep', new Items(rows)],
              ['nothing', new Entries([])],
            ]),
          ]),
        ],
      ]),
      space,
    );
    return expect(text(made)).resolves.toBe(JSON.stringify(whole, null, space));
  },
);

it('gives its first bytes before the last value is made, makes no more than is read, and stops with the reader', async () => {
  const made = { rows: 0, left: false };
  async function* endless() {
    try {
      for (;;) {
        made.rows += 1;
        yield { text: 'x'.repeat(1_000) };
      }
    } finally {
      made.left = true;
    }
  }
  const file = jsonFile(new Items(endless()));
  for await (const first of file) {
    expect(String(first)).toMatch(/^\[\{"text":"x/);
    break;
  }
  await nextTurn();
  expect(made.left).toBe(true);
  expect(made.rows).toBeLessThan(500);
});

it('leaves a turn to others between two pieces, however quick its reader is', async () => {
  let turns = 0;
  const count = () => {
    turns += 1;
    waiting = setImmediate(count);
  };
  let waiting = setImmediate(count);
  const rows = Array.from({ length: 1_000 }, () => 'x'.repeat(1_000));
  await text(jsonFile(new Items(rows)));
  clearImmediate(waiting);
  expect(turns).toBeGreaterThan(10);
});

async function* later<Value>(values: readonly Value[]) {
  for (const value of values) {
    await nextTurn();
    yield value;
  }
}
