import { z } from 'zod';
import { lineText } from './accepted-text';
import { reasonInput, sourceInput } from './inputs';
import { RETENTION_MONTHS } from './participant-names';
import { says } from './says';

/** How long the names of the sessions of a training may be kept, and what says it; the text prints nothing of it. */
export const retentionInput = z.object({
  trainingId: z.int().positive(),
  months: z
    .int({ error: says('retention_out_of_range') })
    .min(RETENTION_MONTHS.least, says('retention_out_of_range'))
    .max(RETENTION_MONTHS.most, says('retention_out_of_range')),
  source: sourceInput,
});

/** Where a batch of certificates is made and who signs it, as it is printed on each; neither is kept anywhere else. */
export const issueInput = z.object({
  sessionId: z.int().positive(),
  /** The numbers of the participants; empty: all who may have one. */
  numbers: z.array(z.int().min(1).max(999_999)).max(99).default([]),
  place: lineText.min(2, says('certificate_place_needed')).max(100, says('certificate_place_needed')),
  signatory: lineText
    .min(2, says('certificate_signatory_needed'))
    .max(150, says('certificate_signatory_needed')),
});
export type IssueInput = z.output<typeof issueInput>;

export const revokeInput = z.object({
  certificateId: z.int().positive(),
  reason: reasonInput,
});

/** What stands between somebody and a certificate; `ready`: nothing does. */
export const CERTIFICATE_STANDINGS = [
  'ready',
  'issued',
  'withdrawn',
  'name_needed',
  'not_assiduous',
] as const;
export type CertificateStanding = (typeof CERTIFICATE_STANDINGS)[number];
