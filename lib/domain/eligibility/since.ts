import { addDays } from '../time';
import { check, type RuleVerdict } from './check';
import type { ParticipationFacts } from './facts';
import { factsOn, type Place } from './facts-of-day';
import type { ConsortiumRecords, FunctionRecord, MembershipRecord } from './records';
import type { EligibilityRule } from './rules';

/** What happened on the day on which a rule ceased to be met. */
export type Turn =
  | { kind: 'left'; organisation: string }
  | { kind: 'lead_changed'; organisation: string }
  | { kind: 'function_ended'; organisation: string; function: FunctionRecord['function'] }
  | { kind: 'derogation_ended' }
  | { kind: 'other' };

export interface Ceased {
  on: string;
  turn: Turn;
  /** What the rule read on the eve, and reads since. */
  before: RuleVerdict['result'];
  after: RuleVerdict;
}

/**
 * Since when a rule that was met is so no longer, and after what: the eve and the day of every event are read with all
 * that is known at the end of `today`, so that what was recorded late counts from its own day. Null: it is met, or was not
 * before either.
 */
export function ceasedSince(
  rule: EligibilityRule,
  { records, place, today }: { records: ConsortiumRecords; place: Place; today: string },
): Ceased | null {
  const known = asKnown(records, today);
  const at = new Map<string, RuleVerdict>();
  const readOn = (day: string): RuleVerdict => {
    const read = at.get(day) ?? check(rule, factsOn(known, place, day));
    at.set(day, read);
    return read;
  };
  if (!isOpen(readOn(today))) return null;
  for (const day of eventDays(known, today)) {
    const after = readOn(day);
    if (!isOpen(after)) return null;
    const before = readOn(addDays(day, -1));
    if (isOpen(before)) continue;
    return before.result === 'met' || before.result === 'derogated'
      ? {
          on: day,
          turn: turnOf(known, day, factsOn(known, place, day)),
          before: before.result,
          after: readOn(today),
        }
      : null;
  }
  return null;
}

const isOpen = ({ result }: RuleVerdict) => result === 'unmet' || result === 'to_check';

/** The days on which something of a consortium changed, the last first. */
function eventDays(records: ConsortiumRecords, today: string): string[] {
  const { memberships, functions, traits, certifications, rosters, statements, derogations, agreements } =
    records;
  const days = [
    memberships,
    functions,
    traits,
    certifications,
    rosters,
    statements,
    derogations,
    agreements,
  ].flatMap((rows) => rows.map(({ effectiveOn }) => effectiveOn));
  const after = derogations.flatMap(({ endsOn }) => (endsOn === null ? [] : addDays(endsOn, 1)));
  const merged = records.heirs.flatMap(({ from, until }) => (until === null ? from : [from, until]));
  return [...new Set([...days, ...after, ...merged])]
    .filter((day) => day <= today)
    .toSorted((a, b) => b.localeCompare(a));
}

/** The same records as if each had been known from its own day; what was taken back by then never was. */
function asKnown(records: ConsortiumRecords, today: string): ConsortiumRecords {
  const early = <R extends { effectiveOn: string; knownFrom: string; cancelledFrom?: string | null }>(
    rows: readonly R[],
  ): R[] =>
    rows
      .filter(
        ({ knownFrom, cancelledFrom }) => knownFrom <= today && !(cancelledFrom && cancelledFrom <= today),
      )
      .map((row) => ({ ...row, knownFrom: row.effectiveOn }));
  return {
    ...records,
    memberships: early(records.memberships),
    functions: early(records.functions),
    traits: early(records.traits),
    certifications: early(records.certifications),
    rosters: early(records.rosters),
    statements: early(records.statements),
    derogations: early(records.derogations),
    applications: early(records.applications),
    agreements: early(records.agreements),
  };
}

function turnOf(records: ConsortiumRecords, day: string, facts: ParticipationFacts): Turn {
  const nameOf = (id: number) =>
    records.organisations.findLast(({ organisationId }) => organisationId === id)?.name ?? '';
  const steps = records.memberships.filter(({ effectiveOn }) => effectiveOn === day);
  const stays = ({ organisationId }: MembershipRecord) =>
    facts.members.some((member) => member.organisationId === organisationId);
  const gone = steps.find((step) => step.event === 'leave' && !stays(step));
  if (gone) return { kind: 'left', organisation: nameOf(gone.organisationId) };
  const lead = steps.find(({ event, role }) => event === 'join' && role === 'lead');
  if (lead) return { kind: 'lead_changed', organisation: nameOf(lead.organisationId) };
  const ended = records.functions.find((one) => one.effectiveOn === day && one.event === 'ended');
  if (ended)
    return { kind: 'function_ended', organisation: nameOf(ended.organisationId), function: ended.function };
  const over = records.derogations.some(
    (one) =>
      (one.event === 'revoked' && one.effectiveOn === day) ||
      (one.endsOn !== null && addDays(one.endsOn, 1) === day),
  );
  return over ? { kind: 'derogation_ended' } : { kind: 'other' };
}
