import { expect, it } from 'vitest';
import { type Synthesis, standingSyntheses } from './synthesis';

const written = (id: number, fate: Partial<Synthesis> = {}): Synthesis => ({
  id,
  componentId: null,
  body: `Phrase ${id}`,
  confidence: 'medium',
  writtenOn: '2026-10-01',
  publishedOn: null,
  withdrawnOn: null,
  ...fate,
});
const out = { publishedOn: '2026-10-02' };
const gone = { withdrawnOn: '2026-10-03' };

it.each<[string, Synthesis[], number | null, number | null]>([
  ['nothing', [], null, null],
  ['one that waits', [written(1)], null, 1],
  ['one that is out', [written(1, out)], 1, null],
  ['a newer one that waits beside it', [written(1, out), written(2)], 1, 2],
  ['a newer one that is out', [written(1, out), written(2, out)], 2, null],
  ['a newer one that was withdrawn before it was out', [written(1, out), written(2, gone)], 1, null],
  ['one that was out and is withdrawn', [written(1, { ...out, ...gone })], null, null],
  ['the one before a withdrawn one', [written(1, out), written(2, { ...out, ...gone })], null, null],
  ['a replaced one that never was out', [written(1), written(2)], null, 2],
  ['a replaced one under a withdrawn one', [written(1), written(2, gone)], null, null],
])('%s', (_, all, published, waiting) => {
  const standing = standingSyntheses(all);
  expect([standing.published?.id ?? null, standing.waiting?.id ?? null]).toEqual([published, waiting]);
});
