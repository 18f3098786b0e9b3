import { z } from 'zod';

const byKey = z.record(z.string(), z.string());

/**
 * The names under which a report was signed: kept with the sending, so that a project, an organisation or a training
 * that is called otherwise since changes nothing of what was signed. Never the name of a person.
 */
export const signedNames = z.strictObject({
  project: z.strictObject({ acronym: z.string(), name: z.string() }),
  campaign: z.strictObject({ label: z.string(), period: z.string(), observedOn: z.string() }),
  /** The organisation of who sent it; null of an account that has none. */
  sender: z.string().nullable(),
  /** Titles of the actions, by their keys. */
  actions: byKey,
  organisations: byKey,
  trainings: z.record(z.string(), z.strictObject({ title: z.string(), organisation: z.string() })),
  regions: byKey,
  periods: byKey,
  /** The printed professions that its lines name. */
  professions: byKey,
});

export type SignedNames = z.infer<typeof signedNames>;

/** 1: what was said, by the numbers of its lines. 2: the same, under the names of the day. */
export const RECEIPT_VERSIONS = [1, 2] as const;
export type ReceiptVersion = (typeof RECEIPT_VERSIONS)[number];
