import { z } from 'zod';
import {
  dayInput,
  FIRST_SOURCE_DAY,
  type FieldProblem,
  optionalReasonInput,
  problem,
  reasonInput,
  sourceInput,
  versionInput,
} from './inputs';
import { says } from './says';
import type { ProjectEvent, ProjectStatus } from './vocabulary';

/** The events that change how a project stands after its decision. */
export const LIFE_EVENTS = [
  'contracted',
  'started',
  'suspended',
  'resumed',
  'ended',
  'terminated',
  'abandoned',
] as const satisfies readonly ProjectEvent[];
export type LifeEvent = (typeof LIFE_EVENTS)[number];

/** Those after which nothing more is committed: what was not opened is settled with them, one by one. */
export const ENDINGS = ['ended', 'terminated', 'abandoned'] as const satisfies readonly LifeEvent[];
export type Ending = (typeof ENDINGS)[number];

interface LifeStep {
  from: readonly ProjectStatus[];
  to: ProjectStatus;
  /** Nothing of the file says why: it is asked. */
  reason?: true;
}

/** The one table of what may follow what. Nothing follows an end: it is taken back by another row. */
export const LIFE_STEPS: Record<LifeEvent, LifeStep> = {
  contracted: { from: ['announced'], to: 'contracted' },
  started: { from: ['contracted'], to: 'running' },
  suspended: { from: ['running'], to: 'suspended', reason: true },
  resumed: { from: ['suspended'], to: 'running' },
  ended: { from: ['running'], to: 'ended' },
  terminated: { from: ['contracted', 'running', 'suspended'], to: 'terminated', reason: true },
  abandoned: { from: ['announced', 'contracted'], to: 'abandoned', reason: true },
};

/** How a project may stand at its decision, or stood when it was recorded: the rest comes by an event. */
export const FIRST_STATUSES = [
  'announced',
  'contracted',
  'running',
  'ended',
  'abandoned',
] as const satisfies readonly ProjectStatus[];

/** The events that a status allows next. */
export const eventsAfter = (status: ProjectStatus): LifeEvent[] =>
  LIFE_EVENTS.filter((event) => LIFE_STEPS[event].from.includes(status));

export const isEnding = (event: ProjectEvent): event is Ending => ENDINGS.some((one) => one === event);

/** Whether a status is the last one: nobody waits for anything more. */
export const isOver = (status: ProjectStatus): boolean => eventsAfter(status).length === 0;

/** An event as its command reads it: known from its recording, true from its day. */
export const lifeEventInput = z.object({
  projectId: z.int().positive(),
  kind: z.enum(LIFE_EVENTS, says('life_event_needed')),
  effectiveOn: dayInput,
  reason: optionalReasonInput,
  source: sourceInput,
  /** Of an end: for each commitment whose opening nobody verified, whether it still holds. */
  commitments: z
    .array(z.object({ key: z.string().max(60), holds: z.boolean() }))
    .max(5000)
    .default([]),
  version: versionInput,
});
export type LifeEventInput = z.output<typeof lifeEventInput>;

/** What names a commitment of a project in a form. */
export const commitmentKey = ({
  participationId,
  organisationId,
  trainingId,
}: {
  participationId: number;
  organisationId: number;
  trainingId: number | null;
}): string => `${participationId}:${organisationId}:${trainingId ?? 0}`;

/** A word about the life of a project that is taken back, by a later row. */
export const lifeCancellation = z.object({
  projectId: z.int().positive(),
  eventId: z.int().positive(),
  reason: reasonInput,
  version: versionInput,
});
export type LifeCancellation = z.output<typeof lifeCancellation>;

/** What an event says of a project, beside what was said of it before. */
export interface EventSaid {
  event: ProjectEvent;
  statusAfter: ProjectStatus | null;
  acronym: string | null;
  name: string | null;
  anrReference: string | null;
  startsOn: string | null;
  endsOn: string | null;
  beforeAcronym: string | null;
  beforeName: string | null;
  beforeReference: string | null;
  beforeStartsOn: string | null;
  beforeEndsOn: string | null;
}

/** A standing word about how a project stands, in the order of its life. */
export interface LifeLine {
  id: number;
  kind: ProjectEvent;
  statusAfter: ProjectStatus;
  effectiveOn: string;
}

interface Given {
  kind: LifeEvent;
  effectiveOn: string;
  reason: string | null;
}

/**
 * What is wrong with an event: before the decision, still to come, without its reason, recorded already, not allowed by
 * how the project stood on that day, or in the way of what is recorded after it.
 */
export function lifeProblems(
  lines: readonly LifeLine[],
  given: Given,
  { decidedOn, today }: { decidedOn: string; today: string },
): FieldProblem[] {
  const { kind, effectiveOn, reason } = given;
  const { to, reason: asksReason } = LIFE_STEPS[kind];
  const problems: FieldProblem[] = [];
  if (asksReason && reason === null) problems.push(problem('reason', 'reason_needed'));
  if (effectiveOn > today) problems.push(problem('effectiveOn', 'life_event_to_come', { day: today }));
  else if (effectiveOn < decidedOn || effectiveOn < FIRST_SOURCE_DAY)
    problems.push(problem('effectiveOn', 'effective_before_decision', { day: decidedOn }));
  if (problems.some(({ path }) => path === 'effectiveOn')) return problems;

  const before = lines.filter((line) => line.effectiveOn <= effectiveOn);
  const after = lines.find((line) => line.effectiveOn > effectiveOn);
  const last = before.at(-1);
  const known = last && last.statusAfter === to ? last : undefined;
  if (known) problems.push(problem('kind', 'life_event_known', { event: kind, day: known.effectiveOn }));
  else if (last && !LIFE_STEPS[kind].from.includes(last.statusAfter))
    problems.push(
      problem('kind', 'life_step_not_allowed', {
        event: kind,
        status: last.statusAfter,
        day: last.effectiveOn,
      }),
    );
  else if (after && !allowedAfter(to, after))
    problems.push(
      problem('effectiveOn', 'life_event_before_next', { next: after.kind, day: after.effectiveOn }),
    );
  return problems;
}

/** What is wrong with taking a word back: the decision stays, and what follows must still be able to follow. */
export function cancellationProblems(lines: readonly LifeLine[], eventId: number): FieldProblem[] {
  const at = lines.findIndex(({ id }) => id === eventId);
  const line = lines[at];
  if (!line || line.kind === 'decided') return [problem('eventId', 'life_event_unknown')];
  const [before, after] = [lines[at - 1], lines[at + 1]];
  if (before && after && !allowedAfter(before.statusAfter, after))
    return [problem('eventId', 'life_event_held', { next: after.kind, day: after.effectiveOn })];
  return [];
}

/** Whether a line may follow a status; a word that is no event of this table (an older correction) may follow any. */
function allowedAfter(status: ProjectStatus, { kind }: LifeLine): boolean {
  const event = LIFE_EVENTS.find((one) => one === kind);
  return event === undefined || LIFE_STEPS[event].from.includes(status);
}
