import { createHash } from 'node:crypto';
import type { TermRow } from './learner-cells';
import { countIn, type Kind, numberIn } from './term-kinds';

/** What a participation has of a measure in a period: it is declared, and validated, as a whole. */
const wholeOf = ({ layer, projectId, actionKey, periodId, measure }: TermRow): string =>
  `${layer === 'committed' ? 'planned' : 'actual'}|${projectId}|${actionKey}|${periodId}|${measure}`;

/**
 * The name of a term, the same in both layers and on every day where its participation has the same numbers: anyone may
 * know who is validated as it stands, and who sent nothing new since another day.
 */
export function termNames(rows: Iterable<TermRow>, kind: Kind): (row: TermRow) => string {
  const texts = new Map<string, string[]>();
  const inLayer = (row: TermRow) => `${wholeOf(row)} ${row.layer}`;
  for (const row of rows) {
    if (countIn(row, kind) === 0) continue;
    const text = [row.regionCode, row.levelKey, numberIn(row, kind)].join(' ');
    const known = texts.get(inLayer(row));
    if (known) known.push(text);
    else texts.set(inLayer(row), [text]);
  }
  const digests = new Map(
    [...texts].map(([name, text]) => [
      name,
      createHash('sha256').update(text.sort().join()).digest('base64url').slice(0, 16),
    ]),
  );
  return (row) => `${wholeOf(row)}|${row.regionCode}|${row.levelKey}|${digests.get(inLayer(row)) ?? ''}`;
}
