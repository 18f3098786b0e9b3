import { z } from 'zod';
import { linesText, lineText } from './accepted-text';
import {
  dayInput,
  effectiveDayProblems,
  type FieldProblem,
  optionalDayInput,
  optionalReasonInput,
  problem,
  sourceDayProblems,
} from './inputs';
import type { RefusalCode } from './refusal-codes';
import { says } from './says';
import { LEVEL_KEYS, MODALITIES, TRAINING_KINDS, TRAINING_REGIMES } from './vocabulary';

/** A code that a person types: spaces out, capitals. Blank is none. */
const code = (form: RegExp, refusal: RefusalCode) =>
  z
    .string()
    .transform((text) => text.replace(/[\s\u00a0\u202f]/g, '').toUpperCase())
    .refine((text) => text === '' || form.test(text), refusal)
    .nullable()
    .default(null)
    .transform((text) => text || null);

const words = {
  title: lineText.min(2, says('training_title_needed')).max(300, says('training_title_needed')),
  kind: z.enum(TRAINING_KINDS, says('training_kind_needed')),
  regime: z.enum(TRAINING_REGIMES, says('training_regime_needed')),
  modality: z.enum(MODALITIES).nullable().default(null),
  hours: z
    .int(says('hours_not_whole'))
    .min(0, says('hours_not_whole'))
    .max(20_000, says('hours_not_whole'))
    .nullable()
    .default(null),
  ects: z
    .int(says('ects_not_whole'))
    .min(0, says('ects_not_whole'))
    .max(500, says('ects_not_whole'))
    .nullable()
    .default(null),
  certificationCode: code(/^(RNCP|RS)\d{1,6}$/, says('certification_form')),
  /** The occupation that it leads to, as ROME numbers it. */
  romeCode: code(/^[A-Z]\d{4}$/, says('rome_form')),
};

/** A region where it is delivered, with its places (capacity, not people) where known. */
export const deliveryInput = z.object({
  regionCode: z.string().max(3),
  places: z
    .int(says('places_not_whole'))
    .min(0, says('places_not_whole'))
    .max(99_999_999)
    .nullable()
    .default(null),
});

const lists = {
  /** The offer components that it counts towards. */
  componentIds: z.array(z.string().max(80)).max(40).default([]),
  /** Where it is delivered. */
  regions: z.array(deliveryInput).min(1, says('training_region_needed')).max(30),
  levelKeys: z.array(z.enum(LEVEL_KEYS)).min(1, says('training_level_needed')).max(10),
  professionIds: z.array(z.int().positive()).max(60).default([]),
};

/** A training to record: known from the agreement or amendment that brings it, today where none is named. */
export const trainingInput = z.object({
  ...words,
  ...lists,
  participationId: z.int().positive(),
  /** The one organisation that declares it. */
  organisationId: z.int().positive(says('organisation_needed')),
  agreedOn: optionalDayInput,
  source: lineText
    .max(300, says('source_too_long'))
    .nullable()
    .default(null)
    .transform((text) => text || null),
});
export type TrainingInput = z.output<typeof trainingInput>;

/** The same, said again: known from the recording. */
export const trainingRevision = z.object({
  ...words,
  ...lists,
  trainingId: z.int().positive(),
  reason: optionalReasonInput,
  /** The revision that the person had before his eyes. */
  seen: z.int().positive().optional(),
});
export type TrainingRevision = z.output<typeof trainingRevision>;

/** Closes a training from a day on, or opens it again (null). */
export const trainingClosing = z.object({
  trainingId: z.int().positive(),
  closedOn: dayInput.nullable(),
  reason: linesText.min(2, says('reason_needed')).max(2000, says('reason_too_long')),
  seen: z.int().positive().optional(),
});
export type TrainingClosing = z.output<typeof trainingClosing>;

/** An officer's answer to what a consortium asks of a committed training. */
export const proposalDecision = z.object({
  proposalId: z.int().positive(),
  accept: z.boolean(),
  /** Asked for where it is refused. */
  reason: optionalReasonInput,
});

interface KnownLists {
  regionCodes: readonly string[];
  professionIds: readonly number[];
  /** The offer components of the training's action and season. */
  componentIds: readonly string[];
}

type Lists = Pick<TrainingInput, 'componentIds' | 'regions' | 'professionIds'>;

/** What the lists of a training name that does not exist, or twice. */
export function listProblems(
  { componentIds, regions, professionIds }: Lists,
  known: KnownLists,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const [index, { regionCode }] of regions.entries()) {
    const path = `regions.${index}.regionCode`;
    if (!known.regionCodes.includes(regionCode))
      problems.push(problem(path, 'region_outside_list', { typed: regionCode }));
    else if (regions.findIndex((other) => other.regionCode === regionCode) < index)
      problems.push(problem(path, 'region_twice'));
  }
  for (const [index, id] of professionIds.entries())
    if (!known.professionIds.includes(id))
      problems.push(problem(`professionIds.${index}`, 'unknown_profession'));
  for (const [index, id] of componentIds.entries())
    if (!known.componentIds.includes(id))
      problems.push(problem(`componentIds.${index}`, 'unknown_component'));
  return problems;
}

/** What is wrong with the document that brings a training, by its day. */
export const agreementProblems = (agreedOn: string | null, today: string): FieldProblem[] =>
  agreedOn === null ? [] : sourceDayProblems('agreedOn', agreedOn, today);

/** What is wrong with the day on which a training closes. */
export function closingProblems(
  closedOn: string | null,
  { knownFrom, closedNow, today }: { knownFrom: string; closedNow: string | null; today: string },
): FieldProblem[] {
  if (closedOn === closedNow)
    return [problem('closedOn', closedOn === null ? 'training_open' : 'closing_unchanged')];
  if (closedOn === null) return [];
  if (closedOn < knownFrom) return [problem('closedOn', 'closed_before_known', { day: knownFrom })];
  return effectiveDayProblems('closedOn', closedOn, today);
}

/** Whether two lists of keys hold the same, in any order. */
export const sameKeys = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key) => b.includes(key));
