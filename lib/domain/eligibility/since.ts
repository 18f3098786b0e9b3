import { addDays } from '../time';
import { check, type RuleVerdict } from './check';
import type { ParticipationFacts } from './facts';
import { factsOn, type Place } from './facts-of-day';
import type { FactRead } from './reading';
import type { ConsortiumRecords, FunctionRecord, MembershipRecord } from './records';
import { type EligibilityRule, rulesOfAction } from './rules';

/** What happened on the day on which a rule ceased to be met. */
export type Turn =
  | { kind: 'left'; organisation: string }
  | { kind: 'lead_changed'; organisation: string }
  | { kind: 'function_ended'; organisation: string; function: FunctionRecord['function'] }
  | { kind: 'derogation_ended' }
  | { kind: 'other' };

export interface Ceased {
  rule: EligibilityRule;
  on: string;
  turn: Turn;
  /** What it reads today: unmet, or to check. */
  result: RuleVerdict['result'];
}

/**
 * The rules of a participation that were met and are so no longer, since when, and after what: the eve and the day of
 * every event are read with all that is known at the end of `today`, so that what was recorded late counts from its own
 * day.
 */
export function ceasedRules(place: Place, records: ConsortiumRecords, today: string): Ceased[] {
  const known = asKnown(records, today);
  const days = new Map<string, ParticipationFacts>();
  const factsOf = (day: string): ParticipationFacts => {
    const facts = days.get(day) ?? factsOn(known, place, day);
    days.set(day, facts);
    return facts;
  };
  const events = eventDays(known, today);
  return rulesOfAction(place.actionKey).flatMap((rule): Ceased[] => {
    const readOn = (day: string) => check(rule, factsOf(day));
    const now = readOn(today);
    if (!isOpen(now)) return [];
    for (const on of events) {
      const before = readOn(addDays(on, -1));
      if (isOpen(before)) continue;
      if (before.result !== 'met' && before.result !== 'derogated') return [];
      return [
        {
          rule,
          on,
          turn: turnOf(known, on, {
            members: factsOf(on).members,
            ofLead: readsLead(now),
            read: [before, now],
          }),
          result: now.result,
        },
      ];
    }
    return [];
  });
}

const isOpen = ({ result }: Pick<RuleVerdict, 'result'>) => result === 'unmet' || result === 'to_check';

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

const readsLead = ({ facts }: RuleVerdict) => facts.some(({ kind }) => kind === 'lead');

/** Whether a rule looked at an organisation, or missed it in a list. */
const isAbout = (fact: FactRead, { id, name }: { id: number; name: string }): boolean =>
  ('organisation' in fact && fact.organisation?.id === id) ||
  (fact.kind === 'roster' && fact.missing.includes(name));

interface Turned extends Pick<ParticipationFacts, 'members'> {
  ofLead: boolean;
  /** The rule on the eve, and now: of several who left, the one that it names is why. */
  read: readonly RuleVerdict[];
}

/** What happened on a day to a rule: of one about the lead, that another one leads comes before who left. */
function turnOf(records: ConsortiumRecords, day: string, { members, ofLead, read }: Turned): Turn {
  const nameOf = (id: number) =>
    records.organisations.findLast(({ organisationId }) => organisationId === id)?.name ?? '';
  const steps = records.memberships.filter(({ effectiveOn }) => effectiveOn === day);
  const stays = ({ organisationId }: MembershipRecord) =>
    members.some((member) => member.organisationId === organisationId);
  const lead = ofLead && steps.find(({ event, role }) => event === 'join' && role === 'lead');
  if (lead) return { kind: 'lead_changed', organisation: nameOf(lead.organisationId) };
  const left = steps.filter((step) => step.event === 'leave' && !stays(step));
  const ended = records.functions.filter((one) => one.effectiveOn === day && one.event === 'ended');
  const facts = read.flatMap((verdict) => verdict.facts);
  const gone = left.find(({ organisationId: id }) =>
    facts.some((fact) => isAbout(fact, { id, name: nameOf(id) })),
  );
  const given = ended.find((one) =>
    facts.some((fact) => fact.kind === 'function' && fact.function === one.function),
  );
  const first = gone ?? (given ? undefined : left[0]);
  if (first) return { kind: 'left', organisation: nameOf(first.organisationId) };
  const laid = given ?? ended[0];
  if (laid)
    return { kind: 'function_ended', organisation: nameOf(laid.organisationId), function: laid.function };
  const over = records.derogations.some(
    (one) =>
      (one.event === 'revoked' && one.effectiveOn === day) ||
      (one.endsOn !== null && addDays(one.endsOn, 1) === day),
  );
  return over ? { kind: 'derogation_ended' } : { kind: 'other' };
}
