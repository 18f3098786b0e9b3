import { hash } from 'node:crypto';
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
  const wholes = new Map<TermRow, string>();
  const texts = new Map<string, string[]>();
  for (const row of rows) {
    if (countIn(row, kind) === 0) continue;
    const whole = wholeOf(row);
    wholes.set(row, whole);
    const inLayer = `${whole} ${row.layer}`;
    const text = `${row.regionCode} ${row.levelKey} ${numberIn(row, kind)}`;
    const known = texts.get(inLayer);
    if (known) known.push(text);
    else texts.set(inLayer, [text]);
  }
  const digests = new Map(
    [...texts].map(([name, text]) => [name, hash('sha256', text.sort().join(), 'base64url').slice(0, 16)]),
  );
  return (row) => {
    const whole = wholes.get(row) ?? wholeOf(row);
    return `${whole}|${row.regionCode}|${row.levelKey}|${digests.get(`${whole} ${row.layer}`) ?? ''}`;
  };
}
