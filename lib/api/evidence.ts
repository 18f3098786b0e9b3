import { z } from 'zod';
import { EVIDENCE_TYPE_NAMES } from '@/lib/domain/evidence';
import { named } from '@/lib/domain/named-shapes';
import { breakdownShape } from '@/lib/domain/row-shapes';
import { MEASURES, ROLES } from '@/lib/domain/vocabulary';

/** What joining a file answers: the file as the screens list it. */
export const evidenceJoined = z
  .strictObject({
    evidence: z.strictObject({
      id: z.int().positive(),
      name: z.string(),
      type: z.string().describe('In French, told by the content of the file.'),
      bytes: z.int().positive(),
      at: z.iso.datetime(),
      by: z.strictObject({
        accountId: z.int().positive(),
        role: z.enum(ROLES).nullable(),
        organisation: z.string().nullable(),
        name: z.string().nullable(),
      }),
      organisationId: z.int().positive().nullable(),
      training: z.strictObject({ id: z.int().positive(), title: z.string() }).nullable(),
      cell: z
        .strictObject({
          row: z.strictObject({
            trainingId: z.int().positive(),
            regionCode: z.string(),
            ...breakdownShape,
          }),
          measure: z.enum(MEASURES),
        })
        .nullable(),
    }),
  })
  .register(named, { id: 'EvidenceJoined' });

/** The media types that are taken. */
export const EVIDENCE_MEDIA: readonly string[] = EVIDENCE_TYPE_NAMES;
