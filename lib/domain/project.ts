import { z } from 'zod';
import { lineText } from './accepted-text';
import { departureAnswerInput } from './departure';
import { fold } from './fold';
import {
  confirmedInput,
  dayInput,
  effectiveDayProblems,
  type FieldProblem,
  optionalDayInput,
  optionalReasonInput,
  optionalSourceInput,
  problem,
  reasonInput,
  sourceDayProblems,
  sourceInput,
  versionInput,
} from './inputs';
import { FIRST_STATUSES } from './project-life';
import { says } from './says';
import { seasonKeyInput } from './season';
import { MEMBERSHIP_EVENTS, MEMBERSHIP_ROLES, ORIGINS, PROJECT_STATUSES } from './vocabulary';

/** The form of the references of the call's laureates that are known: another one is a warning, never an error. */
const USUAL_ANR = /^ANR-\d{2}-CMAS-\d{4}$/;

export const participationInput = z.object({
  actionKey: z.string().min(1, says('action_to_choose')).max(40),
  seasonKey: seasonKeyInput,
  intakeRoundId: z.int().positive().nullable().default(null),
});

export const memberInput = z.object({
  organisationId: z.int().positive(says('organisation_to_choose')),
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
  organisationId: z.int().positive(says('organisation_to_choose')),
  event: z.enum(MEMBERSHIP_EVENTS),
  role: z.enum(MEMBERSHIP_ROLES),
  effectiveOn: dayInput,
  reason: optionalReasonInput,
  source: optionalSourceInput,
  /** Of a departure: what becomes of what the member leaves behind. What is not named stays to be said. */
  answers: z.array(departureAnswerInput).max(500).default([]),
  version: versionInput,
});
export type MembershipInput = z.output<typeof membershipInput>;

/** Another organisation leads from a day on. */
export const leadChange = z.object({
  projectId: z.int().positive(),
  organisationId: z.int().positive(says('organisation_to_choose')),
  effectiveOn: dayInput,
  /** What becomes of the one that led. */
  before: z.enum(['partner', 'leaves']),
  reason: reasonInput,
  source: optionalSourceInput,
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
