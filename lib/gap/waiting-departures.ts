import { leftThings } from '@/db/departures';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import type { Now } from '@/lib/domain/time';

/** A departure of which an officer has something to say. */
export interface WaitingDeparture {
  slug: string;
  acronym: string;
  organisation: string;
  departedOn: string;
  /** How many things of his actions were left without a word. */
  things: number;
}

/** The departures of which something of the officer's actions is still to be said, the oldest first. */
export function waitingDepartures(read: Read, actor: Actor, { day }: Now): WaitingDeparture[] {
  const own = leftThings(read, day).filter(({ actionKey }) =>
    can(actor, 'commitment.record', { actionKeys: [actionKey] }),
  );
  const departures = Map.groupBy(own, ({ projectId, organisationId }) => `${projectId} ${organisationId}`);
  return [...departures.values()]
    .flatMap((left): WaitingDeparture[] => {
      const [first] = left;
      if (!first) return [];
      const { slug, acronym, organisation, departedOn } = first;
      return [{ slug, acronym, organisation, departedOn, things: left.length }];
    })
    .toSorted((a, b) => a.departedOn.localeCompare(b.departedOn));
}
