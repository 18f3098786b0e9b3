import { z } from 'zod';
import { lineText } from './accepted-text';
import { dayInput, effectiveDayProblems, type FieldProblem, problem, reasonInput } from './inputs';
import { says } from './says';
import { deliveryInput } from './training';
import type { TrainingEvent } from './vocabulary';

/** What happens to a training on a day (docs/decisions/0055): told with its day and why, known from the recording. */

const told = {
  trainingId: z.int().positive(),
  /** From when it is true: a day of the past, today or one to come. */
  effectiveOn: dayInput,
  reason: reasonInput,
  /** The revision that the person had before his eyes. */
  seen: z.int().positive().optional(),
};

export const trainingRenaming = z.object({
  ...told,
  title: lineText.min(2, says('training_title_needed')).max(300, says('training_title_needed')),
});
export const trainingReopening = z.object(told);
export const trainingTransfer = z.object({
  ...told,
  organisationId: z.int().positive(says('taking_member_needed')),
});
export const trainingRegion = z.object({ ...told, ...deliveryInput.shape });
export const trainingReplacement = z.object({
  ...told,
  successorId: z.int().positive(says('training_successor_needed')),
});

export type TrainingRenaming = z.output<typeof trainingRenaming>;
export type TrainingReopening = z.output<typeof trainingReopening>;
export type TrainingTransfer = z.output<typeof trainingTransfer>;
export type TrainingRegion = z.output<typeof trainingRegion>;
export type TrainingReplacement = z.output<typeof trainingReplacement>;

/** An event as the rules read it. */
export interface LifeEvent {
  kind: TrainingEvent;
  effectiveOn: string;
  title: string | null;
  closedOn: string | null;
  organisationId: number | null;
  regionCode: string | null;
  successorId: number | null;
  appliedOn: string | null;
}

/** A training as it stands, with what happened to it or will, by the day on which it is true. */
export interface TrainingLife {
  knownFrom: string;
  title: string;
  closedOn: string | null;
  organisationId: number;
  regionCodes: readonly string[];
  events: readonly LifeEvent[];
  today: string;
}

/** What is wrong with the day of an event: before the training is known, or too far. */
export const dayProblems = (effectiveOn: string, { knownFrom, today }: TrainingLife): FieldProblem[] =>
  effectiveOn < knownFrom
    ? [problem('effectiveOn', 'before_training_known', { day: knownFrom })]
    : effectiveDayProblems('effectiveOn', effectiveOn, today);

const lastOf = (life: TrainingLife, kind: TrainingEvent): LifeEvent | undefined =>
  life.events.findLast((event) => event.kind === kind);

/** The title after all that is recorded, what is to come included. */
const titleInTheEnd = (life: TrainingLife): string => {
  const last = lastOf(life, 'renamed');
  return last?.appliedOn === null ? (last.title ?? life.title) : life.title;
};

/** Whoever declares it after all that is recorded. */
export const declarerInTheEnd = (life: TrainingLife): number =>
  lastOf(life, 'transferred')?.organisationId ?? life.organisationId;

export function renamingProblems(
  { title, effectiveOn }: Pick<TrainingRenaming, 'title' | 'effectiveOn'>,
  life: TrainingLife,
): FieldProblem[] {
  if (title === titleInTheEnd(life)) return [problem('title', 'title_unchanged')];
  const last = lastOf(life, 'renamed');
  if (last && effectiveOn < last.effectiveOn)
    return [problem('effectiveOn', 'title_known_later', { title: last.title, day: last.effectiveOn })];
  return dayProblems(effectiveOn, life);
}

/** A training opens again on a day from its closing on; on that very day, as if it had never been closed. */
export function reopeningProblems(
  { effectiveOn }: Pick<TrainingReopening, 'effectiveOn'>,
  life: TrainingLife,
): FieldProblem[] {
  const coming = reopeningToCome(life);
  if (life.closedOn === null) return [problem('effectiveOn', 'training_open')];
  if (coming) return [problem('effectiveOn', 'reopening_known', { day: coming.effectiveOn })];
  if (effectiveOn < life.closedOn)
    return [problem('effectiveOn', 'reopened_before_closed', { day: life.closedOn })];
  return effectiveDayProblems('effectiveOn', effectiveOn, life.today);
}

const reopeningToCome = ({ events }: { events: readonly Reopening[] }): Reopening | undefined =>
  events.find(({ kind, appliedOn }) => kind === 'reopened' && appliedOn === null);

export function regionProblems(
  { regionCode, effectiveOn }: Pick<TrainingRegion, 'regionCode' | 'effectiveOn'>,
  life: TrainingLife,
  known: readonly string[],
): FieldProblem[] {
  if (!known.includes(regionCode))
    return [problem('regionCode', 'region_outside_list', { typed: regionCode || null })];
  const coming = life.events.some(
    (event) => event.kind === 'region_added' && event.appliedOn === null && event.regionCode === regionCode,
  );
  if (coming || life.regionCodes.includes(regionCode)) return [problem('regionCode', 'region_already')];
  return dayProblems(effectiveOn, life);
}

/** A member of the consortium, on the day of a transfer or from its joining until it leaves. */
export interface MemberStay {
  organisationId: number;
  since: string;
  until: string | null;
}

export function transferProblems(
  { organisationId, effectiveOn }: Pick<TrainingTransfer, 'organisationId' | 'effectiveOn'>,
  life: TrainingLife,
  stays: readonly MemberStay[],
): FieldProblem[] {
  if (organisationId === declarerInTheEnd(life)) return [problem('organisationId', 'already_declares')];
  const last = lastOf(life, 'transferred');
  if (last && effectiveOn < last.effectiveOn)
    return [problem('effectiveOn', 'transfer_known_later', { day: last.effectiveOn })];
  const wrong = dayProblems(effectiveOn, life);
  return wrong.length > 0 ? wrong : memberProblems(organisationId, effectiveOn, life.today, stays);
}

/** Who takes a training over is a member on that day, and today too: its lines will be asked of it. */
function memberProblems(
  organisationId: number,
  day: string,
  today: string,
  stays: readonly MemberStay[],
): FieldProblem[] {
  const own = stays.filter((stay) => stay.organisationId === organisationId);
  const on = (asked: string) =>
    own.some(({ since, until }) => since <= asked && (until === null || until > asked));
  const last = day > today ? day : today;
  if (on(day) && on(last)) return [];
  const left = own.findLast(({ until }) => until !== null && until <= last)?.until;
  if (left && !on(last)) return [problem('organisationId', 'member_has_left', { day: left })];
  const later = own.find(({ since }) => since > day);
  return later
    ? [problem('effectiveOn', 'before_joining', { day: later.since })]
    : [problem('organisationId', 'not_a_member')];
}

/** The days between which nobody enters a training: from the first, until the last, excluded (null: for good). */
export interface ClosedSpan {
  from: string;
  until: string | null;
}

type Reopening = Pick<LifeEvent, 'kind' | 'closedOn' | 'effectiveOn' | 'appliedOn'>;

export function closedSpans({
  closedOn,
  events,
}: {
  closedOn: string | null;
  events: readonly Reopening[];
}): ClosedSpan[] {
  const ended = events.flatMap(({ kind, closedOn: from, effectiveOn: until }) =>
    kind === 'reopened' && from !== null && from < until ? [{ from, until }] : [],
  );
  return closedOn === null || reopeningToCome({ events })
    ? ended
    : [...ended, { from: closedOn, until: null }];
}

/** The closing under which a day falls, if any: nothing is entered for a period that begins on it. */
export const closedAt = (spans: readonly ClosedSpan[], day: string): string | null =>
  spans.find(({ from, until }) => from <= day && (until === null || day < until))?.from ?? null;

/** What happened to a training, or will, as its sentences tell it. */
export interface LifeSaid {
  trainingId: number;
  training: string;
  kind: TrainingEvent;
  effectiveOn: string;
  knownFrom: string;
  /** Of a renaming, and what it was called until then. */
  title: string | null;
  formerTitle: string | null;
  /** Of a reopening: since when it was closed. */
  closedOn: string | null;
  /** Of a transfer: who declares it from then on, and who did until then. */
  organisation: string | null;
  fromOrganisation: string | null;
  region: string | null;
  places: number | null;
  /** Of a replacement. */
  successor: string | null;
}
