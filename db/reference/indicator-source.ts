import { z } from 'zod';
import { NO_RATE_REASONS } from '@/lib/domain/progress';
import { numberValue } from '@/lib/domain/value';
import {
  COMPONENT_SOURCES,
  COUNTING_MODES,
  INDICATOR_KINDS,
  MEASURES,
  VALUE_STATES,
} from '@/lib/domain/vocabulary';
import indicatorsFile from './indicators.json';
import { readFile } from './source';

const text = z.string().min(1);

/** A number is itself; a word is what stands in its place; an estimate is written in full. */
const value = z.union([
  z.int().nonnegative().transform(numberValue),
  z.enum(VALUE_STATES).transform((state) => ({ value: null, state })),
  z.strictObject({ value: z.int().nonnegative(), state: z.literal('estimate') }),
]);

const entries = z.array(
  z.strictObject({ contributor: text, period: z.string(), observedOn: z.iso.date(), value }),
);

const example = z.strictObject({
  title: text,
  entries,
  over: entries.optional(),
  entrants: entries.optional(),
  day: z.iso.date(),
  target: z.int().nonnegative().nullable(),
  baseline: z.int().nonnegative().nullable(),
  expected: z.strictObject({
    value,
    rate: z.tuple([z.int(), z.int()]).nullable(),
    reason: z.enum(NO_RATE_REASONS).nullable(),
  }),
});

const additive = z.strictObject({
  projects: z.boolean(),
  periods: z.boolean(),
  regions: z.boolean(),
  levels: z.boolean(),
});

const indicator = z.strictObject({
  key: text,
  label: text,
  definition: text,
  kind: z.enum(INDICATOR_KINDS),
  unit: text,
  source: z.enum(COMPONENT_SOURCES).nullable(),
  measure: z.enum(MEASURES).nullable(),
  numerator: text.nullable(),
  denominator: text.nullable(),
  counting_mode: z.enum(COUNTING_MODES),
  additive,
  src: text,
  note: text.nullable(),
  examples: z.array(example).min(1),
});

export const INDICATORS = readFile(
  'indicators.json',
  z.strictObject({ indicators: z.array(indicator) }),
  indicatorsFile,
).indicators;
