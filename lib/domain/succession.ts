import { z } from 'zod';
import { together } from './dated-count';
import {
  dayInput,
  effectiveDayProblems,
  type FieldProblem,
  problem,
  reasonInput,
  sourceInput,
  versionInput,
} from './inputs';
import { later } from './known';
import { says } from './says';
import { addDays } from './time';
import { SUCCESSION_KINDS, type SuccessionKind } from './vocabulary';

/** A merger, an absorption, a split or an end, to record. */
export const successionInput = z.object({
  organisationId: z.int().positive(),
  /** Others that merge, are absorbed or end by the same act. */
  alsoIds: z.array(z.int().positive()).max(20).default([]),
  kind: z.enum(SUCCESSION_KINDS, says('succession_kind_needed')),
  successorId: z.int().min(0).nullable().default(null),
  effectiveOn: dayInput,
  reason: reasonInput,
  source: sourceInput,
  version: versionInput,
});
export type SuccessionInput = z.output<typeof successionInput>;

/** Takes a succession back that was recorded by mistake. */
export const successionCancelling = z.object({
  successionId: z.int().positive(),
  reason: reasonInput,
});
export type SuccessionCancelling = z.output<typeof successionCancelling>;

/** A succession as it was recorded. Days are `YYYY-MM-DD`. */
export interface Succession {
  id: number;
  kind: SuccessionKind;
  predecessorId: number;
  /** Null of an end. */
  successorId: number | null;
  effectiveOn: string;
  knownFrom: string;
  /** The day on which it was cancelled; null: it stands. */
  cancelledFrom: string | null;
}

/** After a split the organisation goes on; after anything else it is no more. */
export const ends = ({ kind }: Pick<Succession, 'kind'>): boolean => kind !== 'split';

/** What the organisation becomes: what it committed and declared is the successor's. A split hands nothing over. */
const handsOver = (one: Succession): one is Succession & { successorId: number } =>
  one.successorId !== null && (one.kind === 'merged' || one.kind === 'absorbed');

/** The days between which an organisation counts as another one: until the last, excluded; null: it still does. */
export interface HeirSpan {
  organisationId: number;
  heirId: number;
  from: string;
  until: string | null;
}

/**
 * As which organisation each one counts, and from when on: from the day on which its merger is both true and known, as
 * long as nobody cancelled it. Of several mergers the last successor. Organisations that count as themselves are absent.
 */
export function heirSpans(successions: readonly Succession[]): HeirSpan[] {
  const standing = successions.filter(handsOver).flatMap((one) => {
    const from = later(one.effectiveOn, one.knownFrom);
    const until = one.cancelledFrom;
    return until !== null && until <= from ? [] : [{ ...one, from, until }];
  });
  const days = [
    ...new Set(standing.flatMap(({ from, until }) => (until === null ? [from] : [from, until]))),
  ].sort();
  const spans: HeirSpan[] = [];
  for (const [index, from] of days.entries()) {
    const until = days[index + 1] ?? null;
    const direct = new Map(
      standing
        .filter((one) => one.from <= from && (one.until === null || one.until > from))
        .map(({ predecessorId, successorId }) => [predecessorId, successorId]),
    );
    for (const organisationId of direct.keys()) {
      const heirId = lastOf(direct, organisationId);
      const before = spans.findLast((one) => one.organisationId === organisationId);
      if (before?.heirId === heirId && before.until === from) before.until = until;
      else spans.push({ organisationId, heirId, from, until });
    }
  }
  return spans;
}

/** The end of a chain; of a circle, which the commands refuse, where it began. */
function lastOf(direct: ReadonlyMap<number, number>, organisationId: number): number {
  const seen = new Set([organisationId]);
  let last = organisationId;
  for (let next = direct.get(last); next !== undefined && !seen.has(next); next = direct.get(last)) {
    seen.add(next);
    last = next;
  }
  return last;
}

/** As which organisation one counts at the end of a day. */
export const heirOn = (spans: readonly HeirSpan[], organisationId: number, day: string): number =>
  spans.find(
    (one) =>
      one.organisationId === organisationId && one.from <= day && (one.until === null || one.until > day),
  )?.heirId ?? organisationId;

/** A span of days cut where the organisation begins or ceases to count as another one. */
export function cutByHeir(
  spans: readonly HeirSpan[],
  organisationId: number,
  span: { from: string; until: string | null },
): { id: number; from: string; until: string | null }[] {
  const own = spans.filter((one) => one.organisationId === organisationId);
  const cuts = own.flatMap(({ from, until }) => (until === null ? [from] : [from, until]));
  const days = ['', ...new Set(cuts)].sort();
  return days.flatMap((from, index) => {
    const piece = together(span, { from, until: days[index + 1] ?? null });
    return piece ? [{ id: heirOn(own, organisationId, from), ...piece }] : [];
  });
}

/** What is known of the organisations that a succession names. */
export interface SuccessionGround {
  /** Those recorded so far, the cancelled ones among them. */
  known: readonly Succession[];
  /** The last day on which each predecessor joined a consortium. */
  joined: readonly { organisationId: number; project: string; on: string }[];
  /** The projects that a predecessor leads on the effective day, neither ended nor given up. */
  led: readonly { organisationId: number; project: string }[];
  nameOf(id: number): string;
}

/** The furthest day to come on which an act may take effect: decrees are signed months before, not years. */
const AHEAD_DAYS = 366;

/** Why a succession is refused: every rule that it breaks, at its field. */
export function successionProblems(
  given: SuccessionInput,
  ground: SuccessionGround,
  today: string,
): FieldProblem[] {
  const { kind, successorId, effectiveOn } = given;
  const problems = effectiveDayProblems('effectiveOn', effectiveOn, today);
  if (problems.length === 0 && effectiveOn > addDays(today, AHEAD_DAYS))
    problems.push(problem('effectiveOn', 'succession_far'));
  const standing = ground.known.filter(({ cancelledFrom }) => cancelledFrom === null);
  if (kind !== 'ended') problems.push(...successorProblems(given, standing, ground));
  for (const [path, id] of predecessorsOf(given)) {
    const ended = standing.find((one) => one.predecessorId === id && ends(one));
    const same = standing.find(
      (one) =>
        one.predecessorId === id &&
        one.kind === kind &&
        one.successorId === successorId &&
        one.effectiveOn === effectiveOn,
    );
    if (same || ended) {
      problems.push(
        problem(path, same ? 'succession_recorded' : 'organisation_gone', {
          organisation: ground.nameOf(id),
          day: (same ?? ended)?.effectiveOn ?? effectiveOn,
        }),
      );
      continue;
    }
    if (ends(given)) problems.push(...endingProblems(path, id, given, standing, ground));
  }
  return problems;
}

/** The organisations that an act names as those that go over, each with its field. */
export const predecessorsOf = ({
  organisationId,
  alsoIds,
}: Pick<SuccessionInput, 'organisationId' | 'alsoIds'>): [path: string, id: number][] => [
  ['organisationId', organisationId],
  ...alsoIds.flatMap((id, index): [string, number][] =>
    id === organisationId || alsoIds.indexOf(id) < index ? [] : [[`alsoIds.${index}`, id]],
  ),
];

function successorProblems(
  given: SuccessionInput,
  standing: readonly Succession[],
  { nameOf }: SuccessionGround,
): FieldProblem[] {
  const { successorId, effectiveOn } = given;
  if (!successorId) return [problem('successorId', 'successor_missing')];
  const predecessors = predecessorsOf(given).map(([, id]) => id);
  if (predecessors.includes(successorId))
    return [problem('successorId', 'successor_is_itself', { organisation: nameOf(successorId) })];
  const direct = new Map(standing.filter(handsOver).map((one) => [one.predecessorId, one.successorId]));
  if (ends(given) && predecessors.includes(lastOf(direct, successorId)))
    return [problem('successorId', 'succession_cycle', { organisation: nameOf(successorId) })];
  const gone = standing.find(
    (one) => one.predecessorId === successorId && ends(one) && one.effectiveOn <= effectiveOn,
  );
  return gone
    ? [
        problem('successorId', 'organisation_no_more', {
          organisation: nameOf(successorId),
          day: gone.effectiveOn,
          heir: gone.successorId === null ? null : nameOf(lastOf(direct, successorId)),
        }),
      ]
    : [];
}

/** What an organisation may not have done after its end. */
function endingProblems(
  path: string,
  id: number,
  { kind, effectiveOn }: SuccessionInput,
  standing: readonly Succession[],
  { joined, led, nameOf }: SuccessionGround,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const received = standing.find((one) => one.successorId === id && one.effectiveOn > effectiveOn);
  if (received)
    problems.push(
      problem('effectiveOn', 'succession_before_received', {
        organisation: nameOf(id),
        other: nameOf(received.predecessorId),
        day: received.effectiveOn,
      }),
    );
  const join = joined.find((one) => one.organisationId === id && one.on > effectiveOn);
  if (join)
    problems.push(
      problem('effectiveOn', 'succession_before_joining', {
        organisation: nameOf(id),
        project: join.project,
        day: join.on,
      }),
    );
  const projects = led.flatMap((one) => (one.organisationId === id ? [one.project] : []));
  if (kind === 'ended' && projects.length > 0)
    problems.push(
      problem(path, 'organisation_leads', { organisation: nameOf(id), projects: projects.join(', ') }),
    );
  return problems;
}
