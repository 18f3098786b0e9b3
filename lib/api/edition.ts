import { z } from 'zod';
import { count, day } from '@/lib/domain/figure-shapes';
import { named } from '@/lib/domain/named-shapes';

/** `GET /api/v1/editions` */
export const editionList = z
  .strictObject({
    data: z.array(
      z.strictObject({
        key: z.string(),
        title: z.string(),
        asOf: day,
        frozenAt: z.string(),
        sha256: z.string().describe('Of the bytes of the edition.'),
        bytes: count,
      }),
    ),
  })
  .register(named, { id: 'EditionList' });

export type EditionListAnswer = z.infer<typeof editionList>;
