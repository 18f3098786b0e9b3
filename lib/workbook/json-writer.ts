import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** An object of a JSON whose values come one after the other; one that is undefined is left out. */
export class Entries {
  constructor(readonly of: Iterable<Entry> | AsyncIterable<Entry>) {}
}
/** A list of a JSON whose values come one after the other. */
export class Items {
  constructor(readonly of: Iterable<unknown> | AsyncIterable<unknown>) {}
}
export type Entry = readonly [key: string, value: unknown];

/** Characters handed over at once. */
const AT_ONCE = 65_536;

/**
 * The bytes of a JSON, made while they are sent: what `JSON.stringify` would give of the same value held whole, of which
 * never more is held here than one value of its `Entries` and `Items`. Those stand at its top, or within each other.
 */
export function jsonFile(value: unknown, space = 0): Readable {
  return Readable.from(chunksOf(value, space), { objectMode: false, highWaterMark: AT_ONCE });
}

async function* chunksOf(value: unknown, space: number): AsyncGenerator<Buffer> {
  let text = '';
  for await (const piece of piecesOf(value, space, '\n')) {
    text += piece;
    if (text.length < AT_ONCE) continue;
    yield Buffer.from(text);
    text = '';
    // Rows that are at hand, and a reader who is quick, would keep everybody else from their turn.
    await nextTurn();
  }
  yield Buffer.from(text);
}

/** `line` is what begins a line at the depth of the value. */
async function* piecesOf(value: unknown, space: number, line: string): AsyncGenerator<string> {
  if (!(value instanceof Entries || value instanceof Items)) {
    // A line break within a text is written \n: each that stands in the JSON begins a line.
    yield JSON.stringify(value ?? null, null, space).replaceAll('\n', line);
    return;
  }
  const inner = space > 0 ? line + ' '.repeat(space) : '';
  const [open, close] = value instanceof Entries ? '{}' : '[]';
  let isEmpty = true;
  yield open as string;
  for await (const one of value.of) {
    const [key, part] = value instanceof Entries ? (one as Entry) : [null, one];
    if (key !== null && part === undefined) continue;
    yield `${isEmpty ? '' : ','}${inner}${key === null ? '' : `${JSON.stringify(key)}:${space > 0 ? ' ' : ''}`}`;
    yield* piecesOf(part, space, inner || line);
    isEmpty = false;
  }
  yield `${isEmpty || space === 0 ? '' : line}${close}`;
}
