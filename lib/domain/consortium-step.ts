import type { DatedMembership } from './consortium';
import { effectiveDayProblems, type FieldProblem, problem } from './inputs';
import { daysBetween } from './time';
import type { MembershipEvent, MembershipRole } from './vocabulary';

/** What somebody wants to record of a consortium: a partner joins or leaves, or another organisation leads. */
export type ConsortiumStep =
  | { step: MembershipEvent; organisationId: number; effectiveOn: string; role?: MembershipRole }
  | { step: 'lead'; organisationId: number; effectiveOn: string; before: 'partner' | 'leaves' };

/**
 * The joinings and leavings that a step makes, in the order in which they are recorded, or why it cannot be. A
 * consortium has exactly one lead on every day from its decision on, whatever becomes of the project: partners come and
 * go, and the lead changes by one step, which leaves no day between the two. A step that should not have been recorded is
 * put right by the contrary one on its day. Events of a day stand in the order in which they were recorded.
 */
export function consortiumStep(
  events: readonly DatedMembership[],
  asked: ConsortiumStep,
  { decidedOn, today }: { decidedOn: string; today: string },
): { problems: FieldProblem[]; lines: DatedMembership[] } {
  const { organisationId, effectiveOn } = asked;
  const far = effectiveDayProblems('effectiveOn', effectiveOn, today);
  if (far.length > 0) return { problems: far, lines: [] };
  if (effectiveOn < decidedOn)
    return refused(problem('effectiveOn', 'effective_before_decision', { day: decidedOn }));
  const known = ordered(events);
  const present = membersOn(known, effectiveOn);
  const { problems, lines } =
    asked.step === 'lead'
      ? leadLines(present, asked)
      : partnerLine(
          present,
          known.filter((one) => one.organisationId === organisationId),
          { ...asked, step: asked.step },
        );
  if (problems.length > 0) return { problems, lines: [] };
  const touched = new Set(lines.map((line) => line.organisationId));
  const next = known.find((event) => event.effectiveOn > effectiveOn && touched.has(event.organisationId));
  if (next) return refused(problem('effectiveOn', 'membership_later', { day: next.effectiveOn }));
  const left = leadProblems([...known, ...lines], effectiveOn);
  return left.length > 0 ? refused(...left) : { problems: [], lines };
}

const refused = (...problems: FieldProblem[]) => ({ problems, lines: [] as DatedMembership[] });

type Present = { organisationId: number; role: MembershipRole; since: string };

function partnerLine(
  present: readonly Present[],
  own: readonly DatedMembership[],
  { step, organisationId, effectiveOn, role }: Extract<ConsortiumStep, { step: MembershipEvent }>,
) {
  const member = present.find((one) => one.organisationId === organisationId);
  const line = { organisationId, event: step, role: 'partner' as const, effectiveOn };
  if (step === 'join') {
    if (member)
      return refused(
        member.since === effectiveOn
          ? problem('organisationId', 'membership_known', { day: member.since })
          : problem('organisationId', 'already_member', { day: member.since }),
      );
    return role === 'lead'
      ? refused(problem('role', 'lead_by_change_lead'))
      : { problems: [], lines: [line] };
  }
  if (member?.role === 'lead') return refused(problem('organisationId', 'lead_by_change_lead'));
  if (member) return { problems: [], lines: [line] };
  const last = own.findLast((event) => event.effectiveOn <= effectiveOn);
  const [first] = own;
  if (last?.effectiveOn === effectiveOn)
    return refused(problem('organisationId', 'membership_known', { day: effectiveOn }));
  if (last) return refused(problem('organisationId', 'already_left', { day: last.effectiveOn }));
  return refused(
    first
      ? problem('effectiveOn', 'before_joining', { day: first.effectiveOn })
      : problem('organisationId', 'not_a_member'),
  );
}

function leadLines(
  present: readonly Present[],
  { organisationId, effectiveOn, before }: Extract<ConsortiumStep, { step: 'lead' }>,
) {
  // One in a file of today; none, or two, in what was recorded before the rule was kept.
  const leads = present.filter(({ role }) => role === 'lead');
  if (leads.length === 1 && leads[0]?.organisationId === organisationId)
    return refused(problem('organisationId', 'lead_unchanged'));
  const member = present.find((one) => one.organisationId === organisationId);
  const line = (of: number, event: MembershipEvent, role: MembershipRole): DatedMembership => ({
    organisationId: of,
    event,
    role,
    effectiveOn,
  });
  const lines = leads
    .filter((lead) => lead.organisationId !== organisationId)
    .flatMap((lead) => [
      line(lead.organisationId, 'leave', 'lead'),
      ...(before === 'partner' ? [line(lead.organisationId, 'join', 'partner')] : []),
    ]);
  if (member?.role === 'lead') return { problems: [], lines };
  return {
    problems: [],
    lines: [
      ...lines,
      ...(member ? [line(organisationId, 'leave', member.role)] : []),
      line(organisationId, 'join', 'lead'),
    ],
  };
}

/** On every day from one on, a consortium has exactly one lead. */
export function leadProblems(events: readonly DatedMembership[], from: string): FieldProblem[] {
  const known = ordered(events);
  const days = [
    from,
    ...new Set(known.flatMap(({ effectiveOn }) => (effectiveOn > from ? effectiveOn : []))),
  ];
  const members = new Map<number, Present>();
  const leads: number[] = [];
  let at = 0;
  for (const day of days) {
    for (; at < known.length && (known[at]?.effectiveOn ?? '') <= day; at += 1) happen(members, known[at]);
    leads.push([...members.values()].filter(({ role }) => role === 'lead').length);
  }
  const wrong = leads.findIndex((count) => count !== 1);
  const day = days[wrong];
  if (day === undefined) return [];
  if ((leads[wrong] ?? 0) > 1) return [problem('role', 'two_leads')];
  const again = days[leads.findIndex((count, index) => index > wrong && count > 0)];
  return [problem('organisationId', 'lead_gap', { day, days: again ? daysBetween(day, again) : null })];
}

/** Who belongs to a consortium on a day; events oldest first. The last word on an organisation holds. */
function membersOn(events: readonly DatedMembership[], day: string): Present[] {
  const members = new Map<number, Present>();
  for (const event of events) if (event.effectiveOn <= day) happen(members, event);
  return [...members.values()];
}

function happen(members: Map<number, Present>, event: DatedMembership | undefined): void {
  if (!event) return;
  const { organisationId, role, effectiveOn } = event;
  if (event.event === 'leave') members.delete(organisationId);
  else members.set(organisationId, { organisationId, role, since: effectiveOn });
}

const ordered = <E extends { effectiveOn: string }>(events: readonly E[]): E[] =>
  events.toSorted((a, b) => a.effectiveOn.localeCompare(b.effectiveOn));
