import { z } from 'zod';
import { linesText } from './accepted-text';
import { namedInputs } from './named-shapes';
import { figureAddressToEnter } from './row-shapes';
import { ENTERED_STATES, MEASURES } from './vocabulary';

/** The most that one sending holds, as a template of 50,000 lines. */
export const MOST_CELLS = 60_000;

const toEnter = z.strictObject({
  ...figureAddressToEnter,
  period: z.string().max(40).nullish().describe('The label of a period; that of the campaign by default.'),
  measure: z.enum(MEASURES),
  value: z
    .union([
      z.number(),
      z.string().max(60),
      z.null(),
      z.strictObject({ value: z.number().nullable(), state: z.enum(ENTERED_STATES) }),
    ])
    .describe(
      'A whole number; « rien », « so » or « ~120 » as typed in the form; or a value as an answer gives it. null clears the cell; an empty text leaves it as it is.',
    ),
  comment: linesText.max(2000).optional().describe('Absent or empty leaves the comment as it is.'),
});

/** What a program sends of a report: cells that it does not name stay as they are. */
export const figuresToEnter = z
  .strictObject({
    since: z
      .string()
      .max(40)
      .optional()
      .describe(
        'The `revision` of the answer that the program read: a cell changed since then is a conflict. Without it, what stands now is replaced.',
      ),
    cells: z.array(toEnter).max(MOST_CELLS).default([]),
    offers: z
      .array(
        z.strictObject({
          identifier: z.string().max(40),
          openedOn: z.string().max(20).nullable().describe('A day, YYYY-MM-DD; null takes it back.'),
        }),
      )
      .max(5_000)
      .default([]),
  })
  .register(namedInputs, { id: 'FiguresToEnter' });
export type FiguresToEnter = z.infer<typeof figuresToEnter>;
