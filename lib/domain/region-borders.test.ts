import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { borderingRegions } from './region-borders';

/** Every corner of each outline of the map. */
function corners(): Map<string, Set<string>> {
  const svg = readFileSync('public/carte-regions.svg', 'utf8');
  const found = new Map<string, Set<string>>();
  for (const [, code = '', path = ''] of svg.matchAll(/<path id="r-(\w+)"[^>]* d="([^"]+)"/g)) {
    let [x, y] = [0, 0];
    let relative = false;
    const points = new Set<string>();
    const pieces = path.match(/[MLlmzZ]|-?\d*\.?\d+/g) ?? [];
    for (let at = 0; at < pieces.length; at += 1) {
      const piece = pieces[at] ?? '';
      if (/[a-z]/i.test(piece)) {
        relative = /[lm]/.test(piece);
        continue;
      }
      const [dx, dy] = [Number(piece), Number(pieces[at + 1])];
      at += 1;
      [x, y] = relative ? [x + dx, y + dy] : [dx, dy];
      points.add(`${x.toFixed(1)} ${y.toFixed(1)}`);
    }
    found.set(code, points);
  }
  return found;
}

it('are the regions whose outlines share corners on the map', () => {
  const outlines = corners();
  expect(outlines.size).toBe(18);
  for (const [code, own] of outlines) {
    const touching = [...outlines]
      .filter(([other, points]) => other !== code && [...own].some((point) => points.has(point)))
      .map(([other]) => other);
    expect([code, borderingRegions(code).toSorted()]).toEqual([code, touching.sort()]);
  }
});

it('leave Corse and the overseas regions without a neighbour', () => {
  for (const code of ['94', '01', '02', '03', '04', '06']) expect(borderingRegions(code)).toEqual([]);
});
