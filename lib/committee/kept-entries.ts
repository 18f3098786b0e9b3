import {
  type CommitteeRow,
  committeesAt,
  type EntryRow,
  type EventRow,
  entriesAt,
  entryEventsAt,
} from '@/db/committees';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { type EntryStanding, standingOfEntry } from '@/lib/domain/committee';
import { committeeTarget, entryTarget } from './committee-target';

/** A note or a decision with its committee, and with what was said of it since. */
export interface KeptEntry {
  entry: EntryRow;
  committee: CommitteeRow;
  events: EventRow[];
  standing: EntryStanding;
}

/**
 * The committees and entries that an actor may read, as they stood at the end of a day, the latest committee first;
 * what was taken back is not among them. Asked of the file at each request: no answer of one reader is kept for another.
 */
export async function keptEntries(
  read: Read,
  actor: Actor | null,
  day: string,
): Promise<{ committees: CommitteeRow[]; entries: KeptEntry[] }> {
  const committees = (await committeesAt(read, day)).filter(
    ({ withdrawn, actionKeys }) => !withdrawn && can(actor, 'committee.read', committeeTarget(actionKeys)),
  );
  const readable = new Map(committees.map((committee) => [committee.id, committee]));
  const events = Map.groupBy(await entryEventsAt(read, day), ({ entryId }) => entryId);
  const entries = (await entriesAt(read, day)).flatMap((entry): KeptEntry[] => {
    const committee = readable.get(entry.committeeId);
    if (!committee || !can(actor, 'committee.read', entryTarget(entry, committee))) return [];
    const own = events.get(entry.id) ?? [];
    const standing = standingOfEntry(entry, own);
    return standing.withdrawn ? [] : [{ entry, committee, events: own, standing }];
  });
  return { committees, entries };
}
