import { z } from 'zod';
import { CELL_STATES } from '@/lib/domain/coverage-cell';
import { count, day, season } from '@/lib/domain/figure-shapes';
import { named } from '@/lib/domain/named-shapes';

/** What `by` may say, and the crossing that it is. */
export const COVERAGE_BY = {
  'region,profession': 'profession',
  'region,type': 'type',
  'region,level': 'level',
  'zone,action': 'zone',
} as const;

const cell = z.strictObject({
  column: z.string().describe('A region, or an action where zones are crossed.'),
  state: z
    .enum(CELL_STATES)
    .describe(
      'The first that fits. Without an account: no_offer, open or committed, made of the offers alone. With one, reached and unknown too, of the projects open to it.',
    ),
  white: z.boolean().describe('no_offer where an action aims at the row; never where nobody declared.'),
  projects: count,
  trainings: count,
});

const row = z.strictObject({
  key: z.string(),
  label: z.string().nullable().describe('null: the zone that is announced and printed nowhere.'),
  group: z.string().nullable(),
  source: z.string().nullable().describe('Document and line.'),
  expected: z.boolean().describe('Whether an action aims at it.'),
  cells: z.array(cell),
});

const aim = z.strictObject({
  action: z.string(),
  aimed: z.boolean(),
  professions: z.array(z.string()),
  reason: z.string(),
  source: z.string(),
  inferred: z.boolean(),
  knownFrom: day,
});

/** `GET /api/v1/coverage` */
export const coverage = z
  .strictObject({
    asOf: day,
    season: season.nullable(),
    by: z.enum(Object.keys(COVERAGE_BY) as (keyof typeof COVERAGE_BY)[]),
    full: z.boolean().describe('Whether the states are also those of learners and answers.'),
    columns: z.array(z.strictObject({ key: z.string(), label: z.string() })),
    rows: z.array(row),
    cells: count,
    empty: count,
    white: count,
    apart: count.describe('Offered trainings that say nothing of what is crossed.'),
    aims: z
      .array(aim)
      .describe('Which professions the actions aim at: inferred from their texts, or said by officers.'),
  })
  .register(named, { id: 'Coverage' });

export type CoverageAnswer = z.infer<typeof coverage>;
