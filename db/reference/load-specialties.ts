import { z } from 'zod';
import { SPECIALTY_CATEGORIES } from '@/lib/domain/specialty';
import * as t from '../schema';
import type { Tx } from '../store';
import { put } from './put';
import { readFile } from './source';
import specialtiesFile from './specialties.json';

const text = z.string().min(1);
const categoryKey = z.enum(SPECIALTY_CATEGORIES);

const { categories, rows } = readFile(
  'specialties.json',
  z.object({
    categories: z.array(
      z.object({
        key: categoryKey,
        order: z.number().int(),
        label: text,
        footnote: text.optional(),
        footnote_src: text.optional(),
      }),
    ),
    rows: z.array(
      z.object({
        order: z.number().int(),
        profession: text,
        specialty: text.nullable(),
        search_aliases: z.array(z.object({ label: text })).optional(),
        categories: z.record(categoryKey, z.boolean()),
        in_scope_action6: z.boolean(),
        src: text,
      }),
    ),
  }),
  specialtiesFile,
);

/** The annex of action 6: its 56 rows, its 8 columns and the 209 cells that it ticks. */
export function loadSpecialties(tx: Tx): number {
  const columns = categories.map(({ key, order, label, footnote, footnote_src }) => ({
    ...{ key, position: order, label },
    note: footnote ?? null,
    noteSrc: footnote_src ?? null,
  }));
  const specialties = rows.map((row) => ({
    id: row.order,
    profession: row.profession,
    label: row.specialty,
    inScope: row.in_scope_action6,
    aliases: (row.search_aliases ?? []).map(({ label }) => label),
    src: row.src,
  }));
  const cells = rows.flatMap(({ order, categories: ticked }) =>
    SPECIALTY_CATEGORIES.filter((key) => ticked[key]).map((key) => ({
      specialtyId: order,
      categoryKey: key,
    })),
  );
  const { specialtyId, categoryKey: column } = t.specialtyCells;
  return (
    put(tx, t.specialtyCategories, [t.specialtyCategories.key], columns) +
    put(tx, t.specialties, [t.specialties.id], specialties) +
    put(tx, t.specialtyCells, [specialtyId, column], cells)
  );
}
