import { z } from 'zod';
import type { Now } from '@/lib/domain/time';
import { appendProfessionAims, loadedPairs } from '../profession-aims';
import * as t from '../schema';
import type { Tx } from '../store';
import { DOCUMENTS } from './load-documents';
import aimsFile from './profession-aims.json';
import { documentOf, oneSource, printedAt, readFile } from './source';

const text = z.string().min(1);

const { aims } = readFile(
  'profession-aims.json',
  z.object({
    aims: z.array(
      z.object({
        action_key: text,
        type_keys: z.array(text).default([]),
        professions: z.array(z.number().int()).default([]),
        inferred: z.boolean(),
        reason: text,
        src: printedAt,
      }),
    ),
  }),
  aimsFile,
);

/**
 * Which professions an action aims at, as its text lets one deduce. What is said is only ever appended: a pair that was
 * loaded once is not loaded again, whatever officers said of it since.
 */
export function loadProfessionAims(tx: Tx, { now }: { now: Now }): number {
  const loaded = loadedPairs(tx);
  const known = tx.select().from(t.professions).all();
  const rows = aims.flatMap(({ action_key: actionKey, type_keys: types, professions, ...said }) =>
    known
      .filter(({ id, typeKey }) => types.includes(typeKey) || professions.includes(id))
      .map(({ id }) => ({
        professionId: id,
        actionKey,
        isAimed: true,
        reason: said.reason,
        src: oneSource(said.src),
        inferred: said.inferred,
        door: 'script' as const,
        at: now.instant,
        knownFrom: DOCUMENTS[documentOf(said.src)].datedOn,
      })),
  );
  return appendProfessionAims(
    tx,
    rows.filter((row) => !loaded.has(`${row.actionKey} ${row.professionId}`)),
  ).length;
}
