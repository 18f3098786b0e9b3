import { z } from 'zod';
import { DETAIL_NAMES } from '@/lib/domain/line-address';
import actionsFile from './actions.json';
import { documentKey, printedAt, readFile, seasonKey } from './source';

const text = z.string().min(1);
const src = printedAt.nullable();

const constraint = z.object({
  code: text,
  label: text,
  value: z.union([z.number(), z.string(), z.boolean()]).optional(),
  values: z.array(z.union([z.string(), z.number()])).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  unit: text.optional(),
  start: text.optional(),
  end: text.optional(),
  indicative: z.boolean().optional(),
  phases: z.array(text).optional(),
  agree_with: text.optional(),
  formats: z.array(text).optional(),
  derived: z.boolean().optional(),
  inferred: z.boolean().optional(),
  by: text.optional(),
  /** Printed as an example of what may be done, not asked. */
  modality: z.literal('exemple').optional(),
  periodicity: z.null().optional(),
  min_actor_per_zone_inferred: z.boolean().optional(),
  min_share_pct_exclusive: z.number().optional(),
  value_stated: z.number().optional(),
  value_printed_rows: z.number().optional(),
  src: printedAt,
});
export type ConstraintSource = z.infer<typeof constraint>;

const objective = z.object({
  id: text,
  season: seasonKey,
  label: text,
  unit: z.enum([
    'université',
    'étudiant',
    'apprenant',
    'parcours',
    'formation',
    'projet',
    'module',
    'professionnel',
    'personne',
  ]),
  target: z.number().int().nonnegative().nullable(),
  group: text.optional(),
  deadline: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  doc: documentKey.optional(),
  src: printedAt,
  in_force_from: z.iso.date().optional(),
  in_force_to: z.iso.date().optional(),
  validity_note: text.optional(),
  logic_note: text.optional(),
  note: text.optional(),
  result_objective_set_by_candidate: z.boolean().optional(),
  /** One component at most: the table keeps one. */
  remainder_of: z.array(text).length(1).optional(),
  remainder_of_inferred: z.boolean().optional(),
});
export type ObjectiveSource = z.infer<typeof objective>;

const openQuestion = z.object({ label: text, src: printedAt, discrepancy: text });

const action = z.object({
  key: text,
  short: text,
  numbering: z.array(
    z.object({
      season: seasonKey,
      doc: documentKey,
      number: z.number().int(),
      title: text,
      where: text,
      src: text,
    }),
  ),
  status: z.array(
    z.object({
      season: seasonKey,
      status: z.enum(['open', 'new', 'closed']),
      detail: text.optional(),
      widening: text.optional(),
      reason: text.optional(),
      note: text.optional(),
      inferred: z.boolean().optional(),
      src: printedAt,
    }),
  ),
  scope_change: text.optional(),
  diagnostic: z.object({ allowed: z.boolean().nullable(), src }),
  training_levels: z.object({
    text_s2: z.array(text).nullable(),
    printed: text.optional(),
  }),
  lead: z.object({
    structure: text.nullable(),
    consortium_required: z.boolean().nullable().optional(),
    lead_type: text.nullable(),
    lead_examples: z.array(text).optional(),
    lead_mandatory: z.boolean().nullable(),
    elimination: text.nullable().optional(),
    mandatory_members: z.array(text),
    optional_members: z.array(text),
    derogation: z.object({ label: text, granted_by: text, exceptional: z.boolean(), src: text }).nullable(),
    certifications: z.array(z.object({ label: text, src: text })),
    note: text.optional(),
    season: seasonKey.nullable(),
    consortium_required_inferred: z.boolean().optional(),
    lead_inferred: z.boolean().optional(),
    applies_to: text.optional(),
    applies_to_src: printedAt.optional(),
    ambiguity: openQuestion.optional(),
    conflict: openQuestion
      .omit({ src: true })
      .extend({ values: z.array(z.object({ label: text, src: printedAt })).min(2) })
      .optional(),
    src,
  }),
  objectives: z.array(objective),
  season1: z
    .object({
      projects: z.number().int(),
      objective_printed: text,
      achievement_pct_published: z.number(),
      geographic_areas_printed: text,
      levels: z.array(z.number().int()),
      levels_printed: text,
      src: printedAt,
    })
    .nullable(),
  remaining_need: z.object({
    label: text,
    count: z.number().int().nullable(),
    count_is_derived: z.boolean().optional(),
    src,
  }),
  constraints: z.array(constraint),
  /** What its lines say that others do not. The document asks for it and prints no list: ours stand in lib/domain. */
  line_details: z
    .array(z.object({ key: z.enum(DETAIL_NAMES), label: text, discrepancy: text, src: printedAt }))
    .optional(),
});
export type ActionSource = z.infer<typeof action>;

const content = readFile(
  'actions.json',
  z.object({
    /** By action; null where the documents print nothing. No other duration than five years is printed. */
    matrix: z.object({
      derogation_without_consortium: z.record(text, z.boolean().nullable()),
      duration_5_years: z.record(text, z.literal(true).nullable()),
    }),
    renumbering: z.array(
      z.object({
        key: text,
        doc004_2021: z.number().int().nullable(),
        doc003_2023: z.number().int(),
        number_changed: z.boolean(),
      }),
    ),
    actions: z.array(action),
  }),
  actionsFile,
);

export const ACTIONS: ActionSource[] = content.actions;
export const RENUMBERING = content.renumbering;
export const MATRIX = content.matrix;
