import { z } from 'zod';
import { type PrintedRule, RULE_MODALITIES } from '@/lib/domain/eligibility/printed-rule';
import eligibilityFile from './reference/eligibility.json';
import { printedAt, readFile } from './reference/source';

const shape = z.object({
  rules: z.array(
    z.object({
      code: z.string(),
      action_key: z.string().nullable(),
      label: z.string(),
      quote: z.string(),
      modality: z.enum(RULE_MODALITIES),
      modality_printed: z.string(),
      check: z.string(),
      results: z.array(z.string()),
      note: z.string().nullable().default(null),
      discrepancies: z.array(z.string()).default([]),
      src: printedAt,
    }),
  ),
});

/** The rules of consortia as they are printed, in the order of the text. */
export const PRINTED_RULES: readonly PrintedRule[] = readFile(
  'eligibility.json',
  shape,
  eligibilityFile,
).rules.map(({ action_key, modality_printed, src, ...rule }) => ({
  ...rule,
  actionKey: action_key,
  modalityPrinted: modality_printed,
  src: [src].flat(),
}));
