import { z } from 'zod';
import { count, day } from '@/lib/domain/figure-shapes';
import { named } from '@/lib/domain/named-shapes';
import {
  FACT_QUALIFIERS,
  FACT_TOPICS,
  JOB_STANDINGS,
  LINK_NATURES,
  LINK_TARGETS,
} from '@/lib/domain/observatory/vocabulary';

const src = z.string().describe('The document and its lines: 001:501.');

const link = z
  .strictObject({
    nature: z.enum(LINK_NATURES),
    target: z.enum(LINK_TARGETS),
    name: z.string(),
    project: z.string().nullable().describe('The slug of the project of a training.'),
    openedOn: day.nullable().describe('Of a training: its opening as declared.'),
    confirmedOn: day,
    source: z.string().nullable(),
  })
  .register(named, { id: 'JobLink' });

const job = z
  .strictObject({
    key: z.string(),
    standing: z.enum(JOB_STANDINGS),
    name: z.string(),
    category: z.string().nullable(),
    families: z.array(z.string()),
    country: z.string().nullable().describe('Null: the document names none.'),
    place: z.string().nullable().describe('As printed.'),
    missions: z.array(z.strictObject({ words: z.string(), src })),
    opinion: z
      .null()
      .describe('Never: the opinion of the document is a picture, of which nothing can be read.'),
    facing: count.describe('The open trainings of laureates confirmed to train for it.'),
    links: z.array(link),
    src,
  })
  .register(named, { id: 'Job' });

/** `GET /api/v1/jobs` */
export const jobList = z
  .strictObject({
    data: z.array(job),
    meta: z.strictObject({
      asOf: day,
      count,
      sheets: count.describe('The sheets of document 001.'),
      withoutTraining: count.describe('Those of the sheets without an open training of a laureate.'),
    }),
  })
  .register(named, { id: 'JobList' });
export type JobListAnswer = z.infer<typeof jobList>;

const fact = z
  .strictObject({
    key: z.string(),
    document: z.string(),
    topic: z.enum(FACT_TOPICS),
    label: z.string(),
    value: z.number().nullable().describe('Null: the document says it without a number.'),
    upper: z.number().nullable(),
    printed: z.string().nullable(),
    unit: z.string().nullable(),
    qualifier: z.enum(FACT_QUALIFIERS),
    dated: z.string().nullable(),
    datedInferred: z.boolean(),
    base: z.string().nullable(),
    guard: z.string().nullable().describe('How it must not be read.'),
    detail: z.string().nullable(),
    quote: z.string().nullable(),
    job: z.string().nullable(),
    src,
  })
  .register(named, { id: 'SourcedFact' });

/** `GET /api/v1/facts` */
export const factList = z
  .strictObject({ data: z.array(fact), meta: z.strictObject({ asOf: day, count }) })
  .register(named, { id: 'FactList' });
export type FactListAnswer = z.infer<typeof factList>;
