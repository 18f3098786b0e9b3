import { z } from 'zod';
import laureatesFile from './laureates.json';
import { readFile, regionCode } from './source';

const text = z.string().min(1);
const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

const laureate = z.object({
  id: text,
  acronym: text.nullable(),
  name: text.nullable(),
  lead: text.nullable(),
  lead_uai: text.nullable(),
  lead_note: text.optional(),
  region_code: regionCode.nullable(),
  other_regions: z.array(regionCode).optional(),
  season: z.union([z.literal(1), z.literal(2)]).nullable(),
  releve: z.number().int().nullable(),
  releve_note: text.optional(),
  status: text.optional(),
  laureate_since: partialDate.optional(),
  actions: z.array(z.number().int()).nullable(),
  actions_note: text.optional(),
  aid_eur: z.number().int().positive().nullable(),
  aid_note: text.optional(),
  granted_share_of_request: z.number().optional(),
  total_budget: z.array(z.object({ value: text, source: text })).optional(),
  cofunding: z.array(z.object({ by: text, eur: z.number().int() })).optional(),
  tranches: z.array(z.object({ n: z.number().int(), share_of_aid: z.number(), condition: text })).optional(),
  convention_signed: z.iso.date().optional(),
  kickoff: z.iso.date().optional(),
  start: partialDate.optional(),
  end: partialDate.optional(),
  duration_months: z.number().int().optional(),
  work_packages: z.number().int().optional(),
  learner_target: z
    .object({
      value: z.number().int(),
      comparator: z.enum(['more than', '=', 'near']),
      over: text,
      note: text.optional(),
    })
    .nullable(),
  learner_actuals: z
    .array(
      z.object({
        value: z.number().int(),
        comparator: z.enum(['more than', '=', 'near']).optional(),
        meaning: text,
        source: text,
      }),
    )
    .optional(),
  territory: text.optional(),
  partners: z.array(text).nullable(),
  partners_count: z.number().int().optional(),
  sources: z.array(text).min(1),
  inference: text.optional(),
  note: text.optional(),
});
export type LaureateSource = z.infer<typeof laureate>;

export const LAUREATES: LaureateSource[] = readFile(
  'laureates.json',
  z.object({ laureates: z.array(laureate) }),
  laureatesFile,
).laureates;
