import { appendProfessionAims, professionAimsAt } from '@/db/profession-aims';
import { allActions, professions } from '@/db/reference';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { problem } from '@/lib/domain/inputs';
import { type ProfessionAimInput, professionAimInput, professionsMeant } from '@/lib/domain/profession-aim';
import { refuseAll } from '@/lib/refusal';

/**
 * Says from today on that an action aims at some professions, or does not: of each that was said otherwise, one more
 * word. What is white in the coverage matrix on an earlier day stays as it was.
 */
export const linkProfessionAction: Command<ProfessionAimInput, { target: Target }, { changed: number }> = {
  name: 'link-profession-action',
  permission: 'aim.link',
  input: professionAimInput,
  async find({ tx }, { actionKey }) {
    const isAction = (await allActions(tx)).some(({ key }) => key === actionKey);
    return isAction ? { target: { actionKeys: [actionKey] } } : undefined;
  },
  async run({ tx, actor, now, door }, { actionKey, whose, isAimed, src, reason }) {
    const meant = professionsMeant(whose, await professions(tx));
    const aimed = new Set(
      professionAimsAt(tx, now.day).flatMap((aim) =>
        aim.actionKey === actionKey && aim.isAimed ? [aim.professionId] : [],
      ),
    );
    const changing = meant.filter(({ id }) => aimed.has(id) !== isAimed);
    refuseAll([
      ...(meant.length === 0 ? [problem('whose', 'unknown_profession')] : []),
      ...(meant.length > 0 && changing.length === 0 ? [problem('isAimed', 'aim_unchanged')] : []),
    ]);
    const aims = appendProfessionAims(
      tx,
      changing.map(({ id }) => ({
        ...{ professionId: id, actionKey, isAimed, reason, src, door },
        inferred: false,
        accountId: actor.accountId,
        at: now.instant,
        knownFrom: now.day,
      })),
    );
    return {
      result: { changed: aims.length },
      journal: { subject: `action:${actionKey}`, references: { aims, isAimed }, reason },
    };
  },
};
