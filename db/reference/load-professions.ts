import { z } from 'zod';
import { LEVEL_KEYS } from '@/lib/domain/vocabulary';
import * as t from '../schema';
import type { Tx } from '../store';
import professionsFile from './professions.json';
import { put } from './put';
import { oneSource, printedAt, readFile } from './source';
import levelsFile from './training-levels.json';

const text = z.string().min(1);

const professions = readFile(
  'professions.json',
  z.object({
    rows: z.array(
      z.object({ order: z.number().int(), formation: text, type: text, type_key: text, src: text }),
    ),
    aliases: z.array(z.object({ order: z.number().int(), label: text, src: printedAt })),
  }),
  professionsFile,
);

const { levels } = readFile(
  'training-levels.json',
  z.object({ levels: z.array(z.object({ code: z.number().int(), label: text })) }),
  levelsFile,
);

/** The 48 printed professions, other words for them, and the levels 3 to 8 of the national framework. */
export function loadProfessions(tx: Tx): number {
  const rows = professions.rows.map((row) => ({
    id: row.order,
    label: row.formation,
    typeKey: row.type_key,
    typeLabel: row.type,
    src: row.src,
  }));
  const offered = new Set<string>(LEVEL_KEYS);
  const kept = levels
    .map(({ code, label }) => ({ code: String(code), label }))
    .filter(({ code }) => offered.has(code));
  const aliases = professions.aliases.map(({ order, label, src }) => ({
    label,
    professionId: order,
    src: oneSource(src),
  }));
  const { label, professionId } = t.professionAliases;
  return (
    put(tx, t.professions, [t.professions.id], rows) +
    put(tx, t.professionAliases, [label, professionId], aliases) +
    put(tx, t.levels, [t.levels.code], kept)
  );
}
