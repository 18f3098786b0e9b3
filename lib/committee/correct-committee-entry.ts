import { appendEntryEvent } from '@/db/committees';
import type { Command } from '@/lib/command';
import { dueProblems, type EntryCorrection, entryCorrectionInput } from '@/lib/domain/committee-inputs';
import { Refusal, refuseAll } from '@/lib/refusal';
import { type FoundEntry, findEntry, refuseUnseen } from './committee-found';

/** Mends what was written of a note or a decision, or takes it back: a later row says it, and why; the first one stays. */
export const correctCommitteeEntry: Command<EntryCorrection, FoundEntry, { withdrawn: boolean }> = {
  name: 'correct-committee-entry',
  permission: 'committee.write',
  input: entryCorrectionInput,
  find: (circumstances, { entryId }) => findEntry(circumstances, entryId),
  async run(circumstances, given, { entry, committee, standing }) {
    const { tx, actor, now, door } = circumstances;
    const { entryId, seen, body, responsible, dueOn, withdrawn, reason } = given;
    await refuseUnseen(circumstances, entryId, seen);
    const isSame = body === standing.body && responsible === standing.responsible && dueOn === standing.dueOn;
    if (!withdrawn && isSame) throw new Refusal('invalid', 'entry_unchanged');
    if (!withdrawn) refuseAll(dueProblems({ kind: entry.kind, responsible, dueOn }, committee.heldOn));
    const eventId = await appendEntryEvent(tx, {
      entryId,
      event: withdrawn ? 'withdrawn' : 'corrected',
      ...(!withdrawn && { body, responsible, dueOn }),
      reason,
      accountId: actor.accountId,
      door,
      at: now.instant,
      knownFrom: now.day,
    });
    return {
      result: { withdrawn },
      journal: { subject: `committee:${committee.id}`, references: { entry: entryId, said: eventId } },
    };
  },
};
