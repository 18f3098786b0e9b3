import { z } from 'zod';
import { lineText } from '../accepted-text';
import { readDue } from '../amendment';
import { type FieldProblem, optionalSourceInput, problem } from '../inputs';
import { says } from '../says';
import { FACT_QUALIFIERS, FACT_TOPICS, type FactQualifier, type FactTopic } from './vocabulary';

/** A statement of a document, with all that keeps it from being read for another. */
export interface SourcedFact {
  /** Stable: of a printed one its line and label, « saisi-12 » of one that an officer recorded. */
  key: string;
  documentKey: string;
  topic: FactTopic;
  label: string;
  /** Null: the document says it without a number. */
  value: number | null;
  /** The other bound of what lies between two values. */
  upper: number | null;
  /** The value in the document's own words where no number says it: « 1 professionnel sur 2 ». */
  printed: string | null;
  unit: string | null;
  qualifier: FactQualifier;
  /** « près de », « au moins »: the word of the document. */
  qualifierWords: string | null;
  /** A year, a month or a span, as the document dates it; null: it does not. */
  dated: string | null;
  datedInferred: boolean;
  /** Who was asked, or of what a percentage is a part. */
  base: string | null;
  /** How it must not be read. */
  guard: string | null;
  /** What the fact adds in words: the modules of a recommendation, the regions of a list. */
  detail: string | null;
  /** The sentence of the document. */
  quote: string | null;
  jobKey: string | null;
  src: string;
}

const optionalLine = (most: number) =>
  lineText
    .max(most, says('fact_words_too_long'))
    .nullable()
    .default(null)
    .transform((text) => text || null);

/** A year, a month or a day that exists, or two of them, the earlier first; blank where the document dates nothing. */
function isDated(text: string): boolean {
  const [from = '', to, ...more] = text.split('/');
  return (
    text === '' ||
    (more.length === 0 && isPrinted(from) && (to === undefined || (isPrinted(to) && from < to)))
  );
}

const isPrinted = (text: string): boolean => readDue(text) !== undefined;

/** « % », « % des répondants », « pour cent ». */
const isShare = (unit: string | null): boolean => unit !== null && /%|pour\s?cent/i.test(unit);

const valueInput = z.number(says('fact_value_form')).finite().min(-1e12).max(1e12).nullable().default(null);

export const factInput = z.object({
  documentKey: lineText.min(1, says('fact_document_needed')).max(20),
  topic: z.enum(FACT_TOPICS, says('fact_topic_needed')),
  label: lineText.min(3, says('fact_label_needed')).max(200, says('fact_words_too_long')),
  value: valueInput,
  upper: valueInput,
  unit: optionalLine(40),
  qualifier: z.enum(FACT_QUALIFIERS).default('='),
  dated: lineText
    .max(21)
    .refine(isDated, says('fact_dated_form'))
    .nullable()
    .default(null)
    .transform((text) => text || null),
  base: optionalSourceInput,
  guard: optionalSourceInput,
  /** « 104-106 »: the lines of the document; « page 12 » of one that has no lines. */
  place: lineText.min(1, says('fact_place_needed')).max(60, says('fact_words_too_long')),
});
export type FactInput = z.output<typeof factInput>;

/** What a fact breaks: bounds out of order, a unit without a number, a percentage of nobody knows what. */
export function factProblems({ value, upper, unit, qualifier, base }: FactInput): FieldProblem[] {
  const isBetween = qualifier === 'between';
  return [
    ...(isBetween && (value === null || upper === null || upper <= value)
      ? [problem('upper', 'fact_bounds')]
      : []),
    ...(!isBetween && upper !== null ? [problem('upper', 'fact_upper_alone')] : []),
    ...(value === null && unit !== null ? [problem('value', 'fact_value_needed')] : []),
    ...(value !== null && unit === null ? [problem('unit', 'fact_unit_needed')] : []),
    ...(isShare(unit) && base === null ? [problem('base', 'fact_base_needed')] : []),
  ];
}
