import { findSeason, putRound, roundNumbered } from '@/db/programme';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { problem } from '@/lib/domain/inputs';
import { type RoundInput, roundInput, roundProblems } from '@/lib/domain/programme';
import { refuseAll } from '@/lib/refusal';

/** Records a relève and its dates; the same number again corrects them, with the document that says so. */
export const recordIntakeRound: Command<RoundInput, { target: Target }, { roundId: number }> = {
  name: 'record-intake-round',
  permission: 'programme.manage',
  input: roundInput,
  find: async () => ({ target: {} }),
  async run({ tx, actor, now }, given) {
    const season = await findSeason(tx, given.seasonKey);
    refuseAll([
      ...roundProblems(given, now.day),
      ...(season ? [] : [problem('seasonKey', 'unknown_season')]),
    ]);
    const before = await roundNumbered(tx, given.seasonKey, given.number);
    const roundId = await putRound(
      tx,
      { ...given, accountId: actor.accountId, recordedAt: now.instant },
      before?.id,
    );
    return {
      result: { roundId },
      journal: {
        subject: `round:${roundId}`,
        references: before ? { before: { opensOn: before.opensOn, cutoffOn: before.cutoffOn } } : {},
      },
    };
  },
};
