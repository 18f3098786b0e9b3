import { appendCommitteeCorrection, entriesAt, entryEventsAt } from '@/db/committees';
import { quotesAt } from '@/db/observatory-facts';
import type { Command } from '@/lib/command';
import { standingOfEntry } from '@/lib/domain/committee';
import {
  type CommitteeCorrection,
  committeeCorrectionInput,
  heldProblems,
} from '@/lib/domain/committee-inputs';
import type { Now } from '@/lib/domain/time';
import { Refusal, refuseAll } from '@/lib/refusal';
import type { Read } from '@/lib/store';
import { type FoundCommittee, findCommittee } from './committee-found';

/** Mends the day or the title of a committee, or takes it back while nothing hangs on it: a later row says it, and why. */
export const correctCommittee: Command<CommitteeCorrection, FoundCommittee, { withdrawn: boolean }> = {
  name: 'correct-committee',
  permission: 'committee.write',
  input: committeeCorrectionInput,
  find: (circumstances, { committeeId }) => findCommittee(circumstances, committeeId),
  async run({ tx, actor, now, door }, given, { committee }) {
    const { committeeId, withdrawn, heldOn, title, reason } = given;
    const isChanged = heldOn !== committee.heldOn || title !== committee.title;
    if (!withdrawn && !isChanged) throw new Refusal('invalid', 'committee_unchanged');
    refuseAll(heldProblems(heldOn, now.day));
    if (withdrawn && ((await hasEntries(tx, committeeId, now)) || hasQuotes(tx, committeeId, now)))
      throw new Refusal('conflict', 'committee_has_entries');
    await appendCommitteeCorrection(tx, {
      committeeId,
      heldOn,
      title,
      withdrawn,
      reason,
      accountId: actor.accountId,
      door,
      at: now.instant,
      knownFrom: now.day,
    });
    // The reason is the officers' own: the journal names the committee, and no word of it.
    return { result: { withdrawn }, journal: { subject: `committee:${committeeId}` } };
  },
};

async function hasEntries(read: Read, committeeId: number, { day }: Now): Promise<boolean> {
  const events = Map.groupBy(await entryEventsAt(read, day), ({ entryId }) => entryId);
  return (await entriesAt(read, day)).some(
    (entry) =>
      entry.committeeId === committeeId && !standingOfEntry(entry, events.get(entry.id) ?? []).withdrawn,
  );
}

/** A fact that a committee quotes is kept: once the committee is found no more, nobody could take its quotation out. */
const hasQuotes = (read: Read, committeeId: number, { day }: Now): boolean =>
  quotesAt(read, day).some((quote) => quote.committeeId === committeeId);
