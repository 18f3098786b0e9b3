import type { MembershipEvent, MembershipRole } from './vocabulary';

/** Somebody joins or leaves a consortium in a role, on a day. */
export interface DatedMembership {
  organisationId: number;
  event: MembershipEvent;
  role: MembershipRole;
  effectiveOn: string;
}

interface Event extends DatedMembership {
  reason: string | null;
}

/** The time that an organisation spends in a consortium. */
export type ConsortiumStay<E extends Event> = Omit<E, 'event' | 'effectiveOn' | 'reason'> & {
  since: string;
  /** The day it leaves, where it is known; from that day on it is no member. */
  until: string | null;
  /** Why it left. */
  reason: string | null;
  state: 'present' | 'gone' | 'to_come';
};

/**
 * The stays that joinings and leavings make, given oldest first. Present members come first, leads before
 * partners; an organisation that came back has two stays. What was put right on its own day makes none.
 */
export function staysOf<E extends Event>(events: readonly E[], day: string): ConsortiumStay<E>[] {
  const stays: ConsortiumStay<E>[] = [];
  for (const { event, effectiveOn, reason, ...member } of events) {
    const last = stays.findLast((one) => one.organisationId === member.organisationId);
    if (event === 'join' && last?.until === effectiveOn && last.role === member.role) {
      Object.assign(last, { until: null, reason: null, state: last.since > day ? 'to_come' : 'present' });
      continue;
    }
    if (event === 'join') {
      stays.push({
        ...member,
        since: effectiveOn,
        until: null,
        reason: null,
        state: effectiveOn > day ? 'to_come' : 'present',
      });
      continue;
    }
    if (last?.until !== null) continue;
    if (last.since === effectiveOn) {
      stays.splice(stays.indexOf(last), 1);
      continue;
    }
    last.until = effectiveOn;
    last.reason = reason;
    if (effectiveOn <= day) last.state = 'gone';
  }
  const rank = ({ state, role }: ConsortiumStay<E>) =>
    ['present', 'to_come', 'gone'].indexOf(state) * 2 + (role === 'lead' ? 0 : 1);
  return stays.sort((a, b) => rank(a) - rank(b));
}
