import { z } from 'zod';
import { linesText, lineText } from './accepted-text';
import { parseCell } from './count';
import { rowInput } from './row-shapes';
import { says } from './says';
import { isRealDay } from './time';
import { MEASURES, OFFER_SUBJECTS } from './vocabulary';

/** A grid cell's text, read by parseCell; the refusal carries the rule that it breaks. */
const cellText = z
  .string()
  .max(60, says('not_a_number'))
  .transform((text, context) => {
    const parsed = parseCell(text);
    if (parsed.ok) return parsed.cell;
    context.addIssue({ code: 'custom', message: says(parsed.code) });
    return z.NEVER;
  });

const revisionSeen = z.int().positive().nullable();

/** One cell of the report: the address of a line and what the person wrote. */
export const cellInput = z.object({
  ...rowInput,
  periodId: z.int().positive(),
  measure: z.enum(MEASURES),
  text: cellText,
  /** Absent leaves the comment of an unchanged value as it is; empty takes it away. */
  comment: linesText.max(2000).optional(),
  /** The revision that the person saw in the cell; another one since then is a conflict, not an overwrite. */
  seen: revisionSeen,
});
export type CellInput = z.infer<typeof cellInput>;

/** « This training opened on … »; an empty day says nothing: what an earlier campaign declared stands. */
export const offerInput = z.object({
  participationId: z.int().positive(),
  subject: z.enum(OFFER_SUBJECTS),
  organisationId: z.int().positive(),
  trainingId: z.int().positive().nullable(),
  happenedOn: lineText.refine((text) => text === '' || isRealDay(text), says('impossible_date')),
  seen: revisionSeen,
});
export type OfferInput = z.infer<typeof offerInput>;

export const entryInput = z.object({
  reportId: z.int().positive(),
  cells: z.array(cellInput).max(5000).default([]),
  offers: z.array(offerInput).max(500).default([]),
  /** Sections that say they have nothing to report, or no longer do. */
  nothingToReport: z
    .array(z.object({ sectionId: z.int().positive(), nothing: z.boolean() }))
    .max(20)
    .default([]),
});
export type EntryInput = z.infer<typeof entryInput>;
