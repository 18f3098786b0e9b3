import { type CommitteeRow, committeeAt, type EntryRow, entryAt, eventsOfEntry } from '@/db/committees';
import type { Target } from '@/lib/access/policy';
import type { Circumstances } from '@/lib/command';
import { type EntryStanding, standingOfEntry } from '@/lib/domain/committee';
import { Refusal } from '@/lib/refusal';
import { committeeTarget, entryTarget } from './committee-target';

export interface FoundCommittee {
  target: Target;
  committee: CommitteeRow;
}

/** A committee that stands; one that was taken back is found no more. */
export async function findCommittee(
  { tx, now }: Circumstances,
  id: number,
): Promise<FoundCommittee | undefined> {
  const committee = await committeeAt(tx, id, now.day);
  if (!committee || committee.withdrawn) return undefined;
  return { committee, target: committeeTarget(committee.actionKeys) };
}

export interface FoundEntry extends FoundCommittee {
  entry: EntryRow;
  standing: EntryStanding;
}

/** A note or a decision that stands, with what became of it. */
export async function findEntry(circumstances: Circumstances, id: number): Promise<FoundEntry | undefined> {
  const { tx, now } = circumstances;
  const entry = await entryAt(tx, id, now.day);
  const found = entry && (await findCommittee(circumstances, entry.committeeId));
  if (!entry || !found) return undefined;
  const standing = standingOfEntry(entry, await eventsOfEntry(tx, id, now.day));
  if (standing.withdrawn) return undefined;
  return { ...found, entry, standing, target: entryTarget(entry, found.committee) };
}

/** Refuses what was written before somebody else said something of the same entry; what he said is told. */
export async function refuseUnseen({ tx, now }: Circumstances, entryId: number, seen: number): Promise<void> {
  const last = (await eventsOfEntry(tx, entryId, now.day)).at(-1);
  if (!last || last.id === seen) return;
  const params = { seen: last.id, event: last.event, words: last.reason ?? last.body };
  throw new Refusal('conflict', 'decision_moved', params, [{ path: 'seen', code: 'decision_moved', params }]);
}
