import { type MembershipEvent, type MembershipRole, PROJECT_EVENTS, type ProjectStatus } from './vocabulary';

/** What the life of a project is told by: its events, and who came, left or changed its part in the consortium. */
export const LIFE_MOMENTS = [...PROJECT_EVENTS, 'member_joined', 'member_left', 'role_changed'] as const;
export type LifeMomentKind = (typeof LIFE_MOMENTS)[number];

export interface LifeMoment {
  kind: LifeMomentKind;
  effectiveOn: string;
  knownFrom: string | null;
  statusAfter: ProjectStatus | null;
  /** The member that came, left or changed its part. */
  organisation: string | null;
  role: MembershipRole | null;
  /** What the event says anew: a name, a reference, dates. */
  said: { acronym: string | null; name: string | null; reference: string | null; ends: string | null } | null;
  source: string | null;
}

interface Membership {
  organisationId: number;
  organisation: string;
  event: MembershipEvent;
  role: MembershipRole;
  effectiveOn: string;
}

/**
 * What members did after the first day of their consortium: one who leaves and joins on the same day changed its part.
 * Given oldest first.
 */
export function memberMoments(memberships: readonly Membership[], decidedOn: string): LifeMoment[] {
  const moments = new Map<string, LifeMoment>();
  for (const { organisationId, organisation, event, role, effectiveOn } of memberships) {
    if (event === 'join' && effectiveOn <= decidedOn) continue;
    const name = `${effectiveOn} ${organisationId}`;
    const other = moments.get(name);
    const kind =
      other && event === 'join' ? 'role_changed' : event === 'join' ? 'member_joined' : 'member_left';
    moments.set(name, {
      ...{ kind, effectiveOn, organisation, role },
      ...{ knownFrom: null, statusAfter: null, said: null, source: null },
    });
  }
  return [...moments.values()];
}
