import { componentOf } from '@/db/objective-components';
import { actionInSeason } from '@/db/programme';
import { appendSynthesis } from '@/db/synthesis-rows';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { type SynthesisInput, synthesisInput } from '@/lib/domain/synthesis';
import { Refusal } from '@/lib/refusal';
import { synthesisTarget } from './synthesis-target';

/** Appends what an officer says beside the verdict of an action, or of one of its targets; nobody else reads it yet. */
export const writeSynthesis: Command<SynthesisInput, { target: Target }, { synthesisId: number }> = {
  name: 'write-synthesis',
  permission: 'synthesis.write',
  input: synthesisInput,
  async find({ tx, now }, { actionKey, seasonKey }) {
    const action = await actionInSeason(tx, { actionKey, seasonKey, day: now.day });
    return action && { target: synthesisTarget(actionKey) };
  },
  async run({ tx, actor, now, door }, given) {
    const { componentId, actionKey, seasonKey } = given;
    const component = componentId === null ? null : await componentOf(tx, componentId);
    const isElsewhere = component?.actionKey !== actionKey || component.seasonKey !== seasonKey;
    if (componentId !== null && isElsewhere)
      throw new Refusal('invalid', 'synthesis_subject', {}, [
        { path: 'componentId', code: 'synthesis_subject', params: {} },
      ]);
    const synthesisId = await appendSynthesis(tx, {
      ...given,
      accountId: actor.accountId,
      door,
      at: now.instant,
      knownFrom: now.day,
    });
    return { result: { synthesisId }, journal: { subject: `synthesis:${synthesisId}` } };
  },
};
