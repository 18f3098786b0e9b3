import { actionKeysIn, committeesAt, insertCommittee } from '@/db/committees';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { type CommitteeInput, committeeInput, heldProblems } from '@/lib/domain/committee-inputs';
import { fold } from '@/lib/domain/fold';
import { problem } from '@/lib/domain/inputs';
import { refuseAll } from '@/lib/refusal';
import { committeeTarget } from './committee-target';

interface Found {
  target: Target;
  /** The actions that the season has, and those that the committee was held on. */
  known: string[];
  chosen: string[];
}

/** Records that a committee was held: its day, what it was held on, its title. What it decided is written after. */
export const recordCommittee: Command<CommitteeInput, Found, { committeeId: number }> = {
  name: 'record-committee',
  permission: 'committee.write',
  input: committeeInput,
  async find({ tx }, { seasonKey, actionKeys }) {
    const known = await actionKeysIn(tx, seasonKey);
    const chosen = actionKeys.length === 0 ? known : [...new Set(actionKeys)];
    return { known, chosen, target: committeeTarget(chosen) };
  },
  async run({ tx, actor, now, door }, { heldOn, seasonKey, title }, { known, chosen }) {
    const same = (await committeesAt(tx, now.day)).find(
      (one) =>
        !one.withdrawn &&
        one.heldOn === heldOn &&
        one.seasonKey === seasonKey &&
        fold(one.title) === fold(title),
    );
    const elsewhere = chosen.filter((key) => !known.includes(key));
    refuseAll([
      ...heldProblems(heldOn, now.day),
      ...elsewhere.map((action) => problem('actionKeys', 'committee_action_elsewhere', { action })),
      ...(same ? [problem('title', 'committee_exists', { title: same.title })] : []),
    ]);
    const committeeId = await insertCommittee(
      tx,
      {
        heldOn,
        seasonKey,
        title,
        accountId: actor.accountId,
        door,
        at: now.instant,
        knownFrom: now.day,
      },
      chosen,
    );
    return { result: { committeeId }, journal: { subject: `committee:${committeeId}` } };
  },
};
