import { z } from 'zod';
import { day } from '@/lib/domain/figure-shapes';
import { named } from '@/lib/domain/named-shapes';

/** `GET /api/v1/tables/{name}` as JSON; as CSV and XLSX it is a file. */
export const tableAnswer = z
  .strictObject({
    table: z.string(),
    title: z.string(),
    about: z.string(),
    asOf: day,
    context: z
      .array(z.strictObject({ label: z.string(), value: z.string() }))
      .describe('The filters applied, the day, the coverage, the source and the licence, in French.'),
    columns: z.array(
      z.strictObject({
        key: z.string(),
        label: z.string(),
        kind: z.enum(['text', 'count', 'number', 'rate', 'euros', 'day', 'instant', 'yes_no', 'state']),
        about: z.string(),
      }),
    ),
    rows: z
      .array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])))
      .describe(
        'Each row by the keys of the columns. A blank is null, never zero: its state stands beside it.',
      ),
  })
  .register(named, { id: 'Table' });
