import type { LifeRow, MembershipRow } from '@/db/project-rows';
import { type LifeMoment, memberMoments } from '@/lib/domain/life-moments';

export type { LifeMoment };

/** The life of a project, oldest first: its events, and what its members did after the decision. */
export function lifeMoments(events: readonly LifeRow[], memberships: readonly MembershipRow[]): LifeMoment[] {
  const decidedOn = events.find(({ kind }) => kind === 'decided')?.effectiveOn ?? '';
  return [...events.map(momentOf), ...memberMoments(memberships, decidedOn)].toSorted((a, b) =>
    a.effectiveOn.localeCompare(b.effectiveOn),
  );
}

const momentOf = (event: LifeRow): LifeMoment => {
  const { kind, effectiveOn, knownFrom, statusAfter, source } = event;
  const saysAnew = kind === 'renamed' || kind === 'reference_given' || kind === 'dates_changed';
  return {
    ...{ kind, effectiveOn, knownFrom, statusAfter, source },
    ...{ organisation: null, role: null },
    said: saysAnew
      ? { acronym: event.acronym, name: event.name, reference: event.anrReference, ends: event.endsOn }
      : null,
  };
};
