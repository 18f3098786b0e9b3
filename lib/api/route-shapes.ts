import type { z } from 'zod';
import { VERDICT_CODES } from '@/lib/domain/verdict';

/** A route that reads. */
export interface ApiRoute {
  summary: string;
  query: readonly QueryName[];
  answer: z.ZodType;
  /** Nobody reads it without an account: a session, or a token. */
  account?: true;
  /** The other media types that it answers with, where a format is asked for. */
  files?: readonly string[];
}

/** The query parameters, with the same names as in the addresses of the pages. */
export const QUERY = {
  season: 'S1 or S2.',
  'as-of': 'A day, YYYY-MM-DD: the answer is as known at the end of that day in Paris. Today by default.',
  target:
    'current (by default) or original: the rates are read against the targets in force, or the first ones.',
  from: 'The first of two days, YYYY-MM-DD, read at its end.',
  to: 'The second one: today by default.',
  q: 'Words of the acronym, the name, an organisation or the ANR reference; of an organisation: of its name or an identifier.',
  action: 'The key of an action.',
  region: 'The code of a region.',
  status: 'The status of a project.',
  kind: 'The kind of a gap, or of an organisation.',
  health: '1: only the universities with a health sector.',
  state: 'The state of a gap (to_explain, explained or accepted), of a section or of a training session.',
  zone: 'The number of a printed zone, or none: the regions that no printed zone names.',
  month: 'A month, YYYY-MM.',
  level: 'A level: 3 to 8, or na.',
  project: 'The slug of a project.',
  measure: 'A learner measure: entered by default.',
  period: 'The number of a period; without it, the sum over those known where that is legal.',
  population: 'The number of a population.',
  profession: 'The number of a profession.',
  layer: 'committed, declared or verified (by default).',
  verdict: `A verdict: ${VERDICT_CODES.join(', ')}.`,
  sort: 'Of projects: acronym, aid, participations or recent. Of actions: number (by default) or verdict, what asks most first.',
  page: 'The number of the page, from 1.',
  sheet: 'The sheet to take away as CSV, by its name.',
  training: 'The number of a training.',
  'dry-run': '1: compares and checks, and writes nothing.',
  format: 'json (by default), csv or xlsx; of a committee, pdf, xlsx or pptx.',
  actions: 'The keys of actions, between commas: all of them by default.',
  view: 'public (by default), or own: what the public does not see is shown too.',
  mesure: 'The measure of the map of regions: projects, trainings or a learner measure.',
  component: 'The identifier of a component of an objective.',
  what: 'A counted figure: laureates, participations, aid, regions, reports or trainings.',
  slug: 'The project whose entries behind a figure are asked for.',
  edition: 'The key of a frozen edition.',
  campaign: 'The number of a campaign.',
  section: 'The number of a section.',
  person: 'A person, in the journal.',
  command: 'An operation, in the journal.',
  door: 'form, import, api or script.',
  subject: 'What a line of the journal is about.',
  role: 'A role.',
  result: 'What a rule of consortia reads.',
  by: 'What is crossed: region,profession (by default), region,type, region,level or zone,action.',
  croisement: 'What the regions are crossed with: profession (by default), type, niveau or zone.',
  since: 'A day: only what reads otherwise than on that day.',
  annees:
    'The years in which learners are read: civiles (by default), or convention, of a project whose money one may read.',
  source: 'The key of a source document: 000, 001.',
  topic: 'What a fact is about: job, market, survey, recruitment, trainings, recommendation or other.',
  category: 'A category of jobs, as printed.',
  facing: 'none: the jobs without a laureate’s open training before them; some: the others.',
  line: 'The number of a line, of figures or of the journal; for a file that is joined, its identifier as the workbooks write it: 12|53|7|4|.',
} as const;
export type QueryName = keyof typeof QUERY;

/** A route that writes. The key of the table is its verb and address. */
export interface ApiWrite {
  summary: string;
  query: readonly QueryName[];
  /** What it takes: a schema in JSON, or bytes of these media types. */
  body: z.ZodType | readonly string[];
  answer: z.ZodType;
  status: 200 | 201 | 202;
  /** Whether an `Idempotency-Key` must come with it, or may. */
  key: 'needed' | 'taken';
}
