import { z } from 'zod';
import studyFile from './device_study.json';
import jobsFile from './emerging_jobs.json';
import { printedAt as printedAtInput, readFile } from './source';

const text = z.string().min(1);
const said = z.object({ label: text, src: text });

const sheet = z.object({
  order_toc: z.int(),
  name: text,
  category: text,
  aliases: z.array(z.object({ label: text, lang: z.enum(['fr', 'en', 'de', 'nl']), src: text })),
  family_keys: z.array(text).min(1),
  direction_printed: text.nullable(),
  direction_truncated: z.boolean().optional(),
  country: text.nullable(),
  countries_cited: z.array(text).optional(),
  place_printed: text,
  year: z.int().nullable(),
  year_meaning: text.nullable(),
  year_precision: z.literal('décennie').optional(),
  missions: z.array(said),
  training: z.array(said),
  french_trainings: z
    .array(z.object({ degree: text, label: text, institution: text.nullable(), src: text }))
    .optional(),
  french_sites: z.object({ values: z.array(text), src: text }).optional(),
  french_code: z.object({ printed: text, note: text.optional(), src: text }).optional(),
  opinion: z.null(),
  opinion_reason: text,
  opinion_src: text,
  facts: z.array(
    z.object({
      label: text,
      value: z.number().nullable(),
      unit: text.nullable(),
      printed: text.optional(),
      fraction: text.optional(),
      src: text,
    }),
  ),
  src: text,
});
export type SheetSource = z.output<typeof sheet>;

export const JOB_SHEETS = readFile(
  'emerging_jobs.json',
  z.object({
    jobs: z.array(sheet),
    family_labels: z.record(text, text),
    opinions: z.object({ label: text }),
  }),
  jobsFile,
);

const level = z.enum(['A', 'B', 'C', 'D']);

const newJob = z.object({
  name: text,
  title_printed: text,
  aliases: z.array(text),
  aliases_src: text,
  education_printed: text,
  access_src: text,
  trend: text,
  required: z.array(
    z.object({
      competence: text,
      name_printed: text,
      level: level.nullable(),
      level_basis: text,
      src: text,
    }),
  ),
  src: text,
});

const existingJob = z.object({
  name: text,
  impact: z.array(text),
  blocks: z.array(z.object({ label: text, competence: text.nullable(), note: text.optional(), src: text })),
  src: text,
});

const levelCell = z.object({
  present_in_text: z.boolean(),
  short: text.nullable(),
  recovered_from_job_sheet: z.boolean().optional(),
});

const competence = z.object({
  key: text,
  name: text,
  name_in_body: text,
  name_differs: z.boolean(),
  family: z.enum(['métier', 'transversale', 'comportementale']),
  levels: z.object({ A: levelCell, B: levelCell, C: levelCell, D: levelCell }),
  extraction_defect: z
    .object({ label: text, surviving_levels: z.array(z.object({ short: text })).optional() })
    .optional(),
  src: text,
});

const training = z.object({
  id: text,
  kind: z.enum(['initiale', 'continue', 'en ligne']),
  institution: text,
  institution_note: text.optional(),
  title: text,
  title_note: text.optional(),
  title_alias: z.object({ label: text }).optional(),
  level_printed: text.nullable(),
  level_note: text.optional(),
  kind_note: text.optional(),
  certifying: z.boolean().nullable(),
  location_printed: text.nullable(),
  location_note: text.optional(),
  regions_derived: z.array(z.object({ code: text, name: text })),
  duration: z.object({ printed: text.nullable() }),
  health_dimension: z.boolean(),
  relevance: z.literal([1, 2, 3, 4]),
  src: text,
});

const share = z.object({
  value_pct: z.number().nullable(),
  value_min_pct: z.number().optional(),
  value_max_pct: z.number().optional(),
  fraction: text.optional(),
  qualifier: z.enum(['=', '<', '>', '≈', 'range']),
  group: text,
  group_note: text.optional(),
  topic: text,
  src: text,
});

const market = z.object({
  label: text,
  value: z.number().nullable(),
  fraction: text.optional(),
  unit: text.nullable(),
  qualifier: z.enum(['=', '≈', '>']),
  qualifier_printed: text.nullable(),
  as_of: text.nullable(),
  as_of_inferred: text.optional(),
  period: text.optional(),
  source_printed: text.optional(),
  note: text.optional(),
  src: text,
});

const recommendation = z.object({
  key: text,
  label: text,
  modality: text,
  modules: z.array(text).optional(),
  modules_src: text.optional(),
  examples: z.array(text).optional(),
  src: printedAtInput,
});

export const STUDY = readFile(
  'device_study.json',
  z.object({
    study: z.object({ n_actors_interviewed: z.object({ value: z.int(), src: text }) }),
    trainings: z.object({
      rows: z.array(training),
      stated_vs_table: z.object({
        initial_total: z.object({ stated: z.int(), table: z.int() }),
        continuing_total: z.object({ stated: z.int(), table_all_rows: z.int(), table_certifying: z.int() }),
        initial_plus_continuing: z.object({ stated: z.int() }),
        online_total: z.object({ stated: z.int() }),
        initial_health: z.object({ stated_health_specialised: z.int(), stated_dmc_options: z.int() }),
        graduates_per_year: z.record(
          z.enum(['initial', 'continuing']),
          z.object({ min: z.int(), max: z.int(), src: text }),
        ),
      }),
    }),
    framework: z.object({ competences: z.array(competence) }),
    jobs: z.object({ new: z.array(newJob), existing: z.array(existingJob) }),
    recruitment: z.object({
      hard_to_recruit_other_functions: z.array(text),
      src: text,
      very_hard_to_recruit: z.array(z.object({ name: text, src: text })),
    }),
    market_figures: z.array(market),
    market_location: z.object({ label: text, regions_printed: z.array(text), src: text }),
    recommendations: z.array(recommendation),
    survey: z.object({ figures: z.array(share) }),
  }),
  studyFile,
);
