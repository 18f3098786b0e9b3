import { z } from 'zod';
import * as t from '../schema';
import type { Tx } from '../store';
import discrepanciesFile from './discrepancies.json';
import { put } from './put';
import { readFile } from './source';

const text = z.string().min(1);

const { discrepancies } = readFile(
  'discrepancies.json',
  z.object({
    discrepancies: z.array(
      z.object({
        code: z.string().regex(/^D\d{3}$/),
        chapter: text,
        kind: z.enum(['conflit', 'ambiguïté', 'piège', 'lacune', 'renvoi cassé']),
        position: text,
        finding: text,
        treatment: text,
        actionKeys: z.array(text),
      }),
    ),
  }),
  discrepanciesFile,
);

/** Where the sources disagree, are silent or mislead, and what the service does about it. */
export function loadDiscrepancies(tx: Tx): number {
  return put(tx, t.discrepancies, [t.discrepancies.code], discrepancies);
}
