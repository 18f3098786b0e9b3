import { z } from 'zod';
import { lineText } from './accepted-text';
import { staysOf } from './consortium';
import { fold } from './fold';
import {
  confirmedInput,
  dayInput,
  effectiveDayProblems,
  type FieldProblem,
  optionalDayInput,
  optionalReasonInput,
  problem,
  reasonInput,
  sourceDayProblems,
  sourceInput,
  versionInput,
} from './inputs';
import { FIRST_STATUSES } from './project-life';
import { says } from './says';
import { seasonKeyInput } from './season';
import {
  MEMBERSHIP_EVENTS,
  MEMBERSHIP_ROLES,
  type MembershipEvent,
  type MembershipRole,
  ORIGINS,
  PROJECT_STATUSES,
} from './vocabulary';

/** The form of the references of the call's laureates that are known: another one is a warning, never an error. */
const USUAL_ANR = /^ANR-\d{2}-CMAS-\d{4}$/;

export const participationInput = z.object({
  actionKey: z.string().min(1, says('action_needed')).max(40),
  seasonKey: seasonKeyInput,
  intakeRoundId: z.int().positive().nullable().default(null),
});

export const memberInput = z.object({
  organisationId: z.int().positive(says('organisation_needed')),
  role: z.enum(MEMBERSHIP_ROLES),
  since: dayInput,
});

const identity = {
  acronym: lineText.min(1, says('acronym_needed')).max(40, says('acronym_needed')),
  name: lineText.min(2, says('project_name_needed')).max(300, says('project_name_needed')),
  status: z.enum(PROJECT_STATUSES, says('unknown_status')),
  anrReference: lineText
    .max(40, says('anr_reference_too_long'))
    .nullable()
    .default(null)
    .transform((text) => text || null),
  startsOn: optionalDayInput,
  endsOn: optionalDayInput,
  /** An embargo: readings show the project from this day on only. */
  announcedOn: optionalDayInput,
};

/** A laureate to record: the project, the actions that it takes part in and its consortium. */
export const projectInput = z.object({
  ...identity,
  status: z.enum(FIRST_STATUSES, says('unknown_status')),
  /** Its permanent address. */
  slug: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, says('slug_form'))
    .max(80, says('slug_form')),
  /** The day of the laureate decision: from then on the project is known. */
  decidedOn: dayInput,
  /** The document that says it. */
  source: sourceInput,
  origin: z.enum(ORIGINS).exclude(['reference']).default('recorded'),
  participations: z.array(participationInput).min(1, says('action_needed')).max(40),
  members: z.array(memberInput).max(200),
  confirmed: confirmedInput,
});
export type ProjectInput = z.output<typeof projectInput>;

/** The same, corrected: the whole identity, from a day on. The address never changes. */
export const projectCorrection = z.object({
  ...identity,
  projectId: z.int().positive(),
  /** Since when it is so. */
  effectiveOn: dayInput,
  reason: reasonInput,
  version: versionInput,
  confirmed: confirmedInput,
});
export type ProjectCorrection = z.output<typeof projectCorrection>;

/** Another action of a project that is known, by a decision of its own. */
export const participationAddition = participationInput.extend({
  projectId: z.int().positive(),
  decidedOn: dayInput,
  source: sourceInput,
  version: versionInput,
});
export type ParticipationAddition = z.output<typeof participationAddition>;

/** Somebody joins or leaves a consortium. */
export const membershipInput = z.object({
  projectId: z.int().positive(),
  organisationId: z.int().positive(says('organisation_needed')),
  event: z.enum(MEMBERSHIP_EVENTS),
  role: z.enum(MEMBERSHIP_ROLES),
  effectiveOn: dayInput,
  reason: optionalReasonInput,
  version: versionInput,
});
export type MembershipInput = z.output<typeof membershipInput>;

/** Another organisation leads from a day on. */
export const leadChange = z.object({
  projectId: z.int().positive(),
  organisationId: z.int().positive(says('organisation_needed')),
  effectiveOn: dayInput,
  /** What becomes of the one that led. */
  before: z.enum(['partner', 'leaves']),
  reason: reasonInput,
  version: versionInput,
});
export type LeadChange = z.output<typeof leadChange>;

/** « PILOTE-SN » → `pilote-sn`: the address that a form proposes. */
export const proposedSlug = (acronym: string): string =>
  fold(acronym)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);

type Identity = Pick<ProjectInput, 'startsOn' | 'endsOn' | 'announcedOn'> & { decidedOn: string };

function identityProblems({ startsOn, endsOn, announcedOn, decidedOn }: Identity, today: string) {
  const problems: FieldProblem[] = [];
  if (startsOn !== null) problems.push(...effectiveDayProblems('startsOn', startsOn, today));
  if (endsOn !== null) problems.push(...effectiveDayProblems('endsOn', endsOn, today));
  if (startsOn !== null && endsOn !== null && endsOn < startsOn)
    problems.push(problem('endsOn', 'ends_before_start', { day: startsOn }));
  if (announcedOn !== null && announcedOn < decidedOn)
    problems.push(problem('announcedOn', 'announced_before_decision', { day: decidedOn }));
  if (announcedOn !== null) problems.push(...effectiveDayProblems('announcedOn', announcedOn, today));
  return problems;
}

/** What is wrong with a project by itself: what others already hold (an address, a reference) is found by the command. */
export function projectProblems(given: ProjectInput, today: string): FieldProblem[] {
  const { participations, members, decidedOn } = given;
  const problems = [...sourceDayProblems('decidedOn', decidedOn, today), ...identityProblems(given, today)];
  for (const [index, { actionKey }] of participations.entries())
    if (participations.findIndex((other) => other.actionKey === actionKey) < index)
      problems.push(problem(`participations.${index}.actionKey`, 'action_twice'));
  for (const [index, { organisationId, since }] of members.entries()) {
    problems.push(...effectiveDayProblems(`members.${index}.since`, since, today));
    if (members.findIndex((other) => other.organisationId === organisationId) < index)
      problems.push(problem(`members.${index}.organisationId`, 'member_twice'));
  }
  problems.push(...leadProblems(given));
  return problems;
}

/** A consortium has exactly one lead, from its decision on. */
function leadProblems({ members, decidedOn }: Pick<ProjectInput, 'members' | 'decidedOn'>): FieldProblem[] {
  const leads = members.flatMap(({ role, since }, index) => (role === 'lead' ? [{ index, since }] : []));
  const [first, ...others] = leads;
  if (!first) return [problem('members', 'no_lead')];
  const late = first.since > decidedOn;
  return [
    ...others.map(({ index }) => problem(`members.${index}.role`, 'two_leads')),
    ...(late ? [problem(`members.${first.index}.since`, 'lead_after_decision', { day: decidedOn })] : []),
  ];
}

/** What is wrong with a correction by itself. */
export function correctionProblems(
  given: ProjectCorrection,
  { decidedOn, announcedOn }: { decidedOn: string; announcedOn: string | null },
  today: string,
): FieldProblem[] {
  const problems = identityProblems({ ...given, decidedOn }, today);
  if (given.effectiveOn < decidedOn)
    problems.push(problem('effectiveOn', 'effective_before_decision', { day: decidedOn }));
  if (given.announcedOn !== announcedOn) {
    // What was announced is known: its day does not move any more.
    if ((announcedOn ?? decidedOn) <= today) problems.push(problem('announcedOn', 'already_announced'));
    else if (given.announcedOn !== null && given.announcedOn < today)
      problems.push(problem('announcedOn', 'announcement_in_past'));
  }
  return problems;
}

/** What to confirm: a reference of a form that no known laureate has. */
export const anrWarnings = (anrReference: string | null): FieldProblem[] =>
  anrReference !== null && !USUAL_ANR.test(anrReference)
    ? [problem('anrReference', 'anr_reference_unusual', { reference: anrReference })]
    : [];

interface DatedMembership {
  organisationId: number;
  event: MembershipEvent;
  role: MembershipRole;
  effectiveOn: string;
}

/**
 * What is wrong with a change of a consortium: the organisation is (or is not) a member on that day, the day is before
 * it joined, or the consortium would have no lead, or two, on some day from then on.
 */
export function membershipProblems(
  events: readonly DatedMembership[],
  change: DatedMembership,
  today: string,
): FieldProblem[] {
  const far = effectiveDayProblems('effectiveOn', change.effectiveOn, today);
  if (far.length > 0) return far;
  const own = ordered(events.filter(({ organisationId }) => organisationId === change.organisationId));
  const last = own.findLast(({ effectiveOn }) => effectiveOn <= change.effectiveOn);
  const first = own[0];
  if (change.event === 'leave' && !last)
    return first
      ? [problem('effectiveOn', 'before_joining', { day: first.effectiveOn })]
      : [problem('organisationId', 'not_a_member')];
  if (change.event === 'leave' && last?.event === 'leave')
    return [problem('organisationId', 'membership_unchanged')];
  if (change.event === 'join' && last?.event === 'join')
    return [problem('organisationId', 'membership_unchanged')];
  const next = own.find(({ effectiveOn }) => effectiveOn > change.effectiveOn);
  if (next) return [problem('effectiveOn', 'membership_later', { day: next.effectiveOn })];
  return leadProblemsFrom([...events, change], change.effectiveOn);
}

/**
 * The joinings and leavings that make another organisation lead from a day on, or why they cannot be: it leads already,
 * nobody led on that day, or something is recorded for a later day.
 */
export function leadChangeOf(
  events: readonly DatedMembership[],
  { organisationId, effectiveOn, before }: Pick<LeadChange, 'organisationId' | 'effectiveOn' | 'before'>,
  today: string,
): { problems: FieldProblem[]; lines: DatedMembership[] } {
  const no = (problems: FieldProblem[]) => ({ problems, lines: [] });
  const far = effectiveDayProblems('effectiveOn', effectiveOn, today);
  if (far.length > 0) return no(far);
  const present = staysOf(
    ordered(events).map((event) => ({ ...event, reason: null })),
    effectiveOn,
  ).filter(({ state }) => state === 'present');
  const lead = present.find(({ role }) => role === 'lead');
  if (!lead) return no([problem('effectiveOn', 'no_lead_from', { day: effectiveOn })]);
  if (lead.organisationId === organisationId) return no([problem('organisationId', 'lead_unchanged')]);
  const next = ordered(events).find(
    (event) =>
      event.effectiveOn > effectiveOn &&
      (event.organisationId === organisationId || event.organisationId === lead.organisationId),
  );
  if (next) return no([problem('effectiveOn', 'membership_later', { day: next.effectiveOn })]);
  const member = present.find((one) => one.organisationId === organisationId);
  const line = (id: number, event: MembershipEvent, role: MembershipRole): DatedMembership => ({
    organisationId: id,
    event,
    role,
    effectiveOn,
  });
  const lines = [
    line(lead.organisationId, 'leave', 'lead'),
    ...(before === 'partner' ? [line(lead.organisationId, 'join', 'partner')] : []),
    ...(member ? [line(organisationId, 'leave', member.role)] : []),
    line(organisationId, 'join', 'lead'),
  ];
  return { problems: leadProblemsFrom([...events, ...lines], effectiveOn), lines };
}

/** On every day from one on, a consortium has exactly one lead. */
export function leadProblemsFrom(events: readonly DatedMembership[], from: string): FieldProblem[] {
  const later = events.map(({ effectiveOn }) => effectiveOn).filter((day) => day > from);
  for (const day of [from, ...new Set(later.sort())]) {
    const leads = staysOf(
      ordered(events).map((event) => ({ ...event, reason: null })),
      day,
    ).filter(({ role, state }) => role === 'lead' && state === 'present');
    if (leads.length === 0) return [problem('organisationId', 'no_lead_from', { day })];
    if (leads.length > 1) return [problem('role', 'two_leads')];
  }
  return [];
}

const ordered = <E extends { effectiveOn: string }>(events: readonly E[]): E[] =>
  events.toSorted((a, b) => a.effectiveOn.localeCompare(b.effectiveOn));
