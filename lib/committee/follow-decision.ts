import { appendEntryEvent } from '@/db/committees';
import type { Command } from '@/lib/command';
import type { EntryWords } from '@/lib/domain/committee';
import { dueProblems, type FollowInput, followInput } from '@/lib/domain/committee-inputs';
import { Refusal, refuseAll, refusedField } from '@/lib/refusal';
import { type FoundEntry, findEntry, refuseUnseen } from './committee-found';

/**
 * Says what became of a decision: done, not done, replaced by another sentence, dropped. What was said before stays; the
 * last word holds. Two people who answer at once: the second reads the first.
 */
export const followDecision: Command<FollowInput, FoundEntry, { eventId: number }> = {
  name: 'follow-decision',
  permission: 'committee.write',
  input: followInput,
  find: (circumstances, { entryId }) => findEntry(circumstances, entryId),
  async run(circumstances, given, { entry, committee, standing }) {
    const { tx, actor, now, door } = circumstances;
    const { entryId, seen, outcome, body, responsible, dueOn, reason } = given;
    if (entry.kind !== 'decision') throw new Refusal('invalid', 'not_a_decision');
    await refuseUnseen(circumstances, entryId, seen);
    const isChanged = outcome === 'changed';
    const words = isChanged ? { body, responsible, dueOn } : null;
    if (words) {
      refuseAll(dueProblems({ kind: 'decision', ...words }, committee.heldOn));
      if (isSame(words, standing)) throw refusedField('body', 'sentence_unchanged');
    }
    const eventId = await appendEntryEvent(tx, {
      entryId,
      event: outcome,
      ...words,
      reason,
      accountId: actor.accountId,
      door,
      at: now.instant,
      knownFrom: now.day,
    });
    return {
      result: { eventId },
      journal: { subject: `committee:${committee.id}`, references: { entry: entryId, said: eventId } },
    };
  },
};

const isSame = (one: EntryWords, other: EntryWords): boolean =>
  one.body === other.body && one.responsible === other.responsible && one.dueOn === other.dueOn;
