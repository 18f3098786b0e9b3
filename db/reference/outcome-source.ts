import { z } from 'zod';
import programmeFile from './programme.json';
import { documentKey, readFile } from './source';

const programme = readFile(
  'programme.json',
  z.object({
    season1_outcome: z.object({
      laureate_projects: z.object({ value: z.number().int(), src: z.string() }),
      aid_total_meur: z.object({ value: z.number(), src: z.string() }),
      dm_plan_top_up: z.object({ amount_meur: z.number(), action_key: z.string(), src: z.string() }),
    }),
    budgets: z.array(
      z.object({
        key: z.string().min(1),
        label: z.string().min(1),
        amount_meur: z.number().positive(),
        as_of: z.iso.date().nullable().optional(),
        as_of_inferred: z
          .string()
          .regex(/^\d{4}$/)
          .optional(),
        period: z.string().optional(),
        doc: documentKey,
        src: z.string(),
        note: z.string().optional(),
      }),
    ),
  }),
  programmeFile,
);

export const OUTCOME = programme.season1_outcome;
export const BUDGETS = programme.budgets;
