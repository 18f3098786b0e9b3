import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { DIAGNOSTIC_DOMAINS, FINDING_KINDS, type Qualifier } from '@/lib/domain/finding';
import * as t from '../schema';
import type { Tx } from '../store';
import studyFile from './device_study.json';
import { put } from './put';
import { readFile } from './source';
import findingsFile from './study-findings.json';

const text = z.string().min(1);

/** What is read of the study's own numbers: nothing of it is written twice. */
const study = readFile(
  'device_study.json',
  z.object({
    survey: z.object({
      figures: z.array(
        z.object({
          src: text,
          qualifier: text,
          value_pct: z.number().nullable(),
          value_min_pct: z.number().optional(),
          value_max_pct: z.number().optional(),
        }),
      ),
    }),
    recruitment: z.object({ hard_to_recruit_other_functions: z.array(text) }),
    trainings: z.object({
      stated_vs_table: z.object({
        graduates_per_year: z.record(
          z.enum(['initial', 'continuing']),
          z.object({ min: z.number(), max: z.number() }),
        ),
      }),
    }),
  }),
  studyFile,
);

const source = readFile(
  'study-findings.json',
  z.object({
    diagnostic: z.object({ key: text, domain: z.enum(DIAGNOSTIC_DOMAINS), source: text }),
    survey: z.object({ horizon: text, basis: text }),
    functions: z.object({ figure: text, unit: text, text, from: z.int() }),
    findings: z.array(
      z.object({
        kind: z.enum(FINDING_KINDS),
        label: text,
        text,
        figure: text.optional(),
        graduates: z.enum(['initial', 'continuing']).optional(),
        unit: text.optional(),
        horizon: text.optional(),
        basis: text.optional(),
        src: text,
      }),
    ),
  }),
  findingsFile,
);

const QUALIFIED: Readonly<Record<string, Qualifier>> = { '=': 'exactly', '>': 'more_than', range: 'between' };

/** A number of the survey, by the line where it is printed. */
function surveyed(src: string) {
  const figure = study.survey.figures.find((one) => one.src === src);
  const qualifier = figure && QUALIFIED[figure.qualifier];
  const low = figure?.value_pct ?? figure?.value_min_pct;
  if (!figure || !qualifier || low === undefined) throw new Error(`No figure of the study at ${src}`);
  return { qualifier, quantityLow: low, quantityHigh: figure.value_max_pct ?? null };
}

function graduates(kind: 'initial' | 'continuing') {
  const { min, max } = study.trainings.stated_vs_table.graduates_per_year[kind];
  return { qualifier: 'between' as const, quantityLow: min, quantityHigh: max };
}

type Row = Omit<typeof t.diagnosticFindings.$inferInsert, 'diagnosticId' | 'knownFrom'>;

const NO_QUANTITY = { qualifier: null, quantityLow: null, quantityHigh: null, unit: null, horizon: null };

const stated: Row[] = source.findings.map(({ figure, graduates: group, unit, src, ...said }) => {
  const number = figure ? surveyed(figure) : group && graduates(group);
  return {
    referenceKey: src,
    kind: said.kind,
    label: said.label,
    text: said.text,
    ...(number ? { ...number, unit, horizon: said.horizon ?? source.survey.horizon } : NO_QUANTITY),
    basis: number ? (said.basis ?? source.survey.basis) : null,
    source: src,
  };
});

/** The functions that the study lists under one sentence, each at its line. */
const listed: Row[] = study.recruitment.hard_to_recruit_other_functions.map((label, index) => {
  const { figure, unit, text: sentence, from } = source.functions;
  const src = `000:${from + index}`;
  return {
    referenceKey: src,
    kind: 'job_in_tension',
    label: label,
    text: sentence,
    ...surveyed(figure),
    unit,
    horizon: source.survey.horizon,
    basis: source.survey.basis,
    source: `${figure}, ${from + index}`,
  };
});

/** The study of connected devices, as one that no project made: what it found, with its words, lines and basis. */
export function loadStudyFindings(tx: Tx): number {
  const { key, domain, source: said } = source.diagnostic;
  const document = tx.select().from(t.documents).where(eq(t.documents.key, key)).get();
  const knownFrom = document?.datedOn;
  if (!document || !knownFrom) throw new Error(`No dated document ${key}`);
  const written = put(
    tx,
    t.diagnostics,
    [t.diagnostics.referenceKey],
    [{ referenceKey: key, domain, title: document.title, source: said, documentKey: key, knownFrom }],
  );
  const diagnostic = tx.select().from(t.diagnostics).where(eq(t.diagnostics.referenceKey, key)).get();
  if (!diagnostic) throw new Error(`No diagnostic ${key}`);
  const rows = [...stated, ...listed].map((row) => ({ ...row, diagnosticId: diagnostic.id, knownFrom }));
  return written + put(tx, t.diagnosticFindings, [t.diagnosticFindings.referenceKey], rows);
}
