import { type SynthesisRow, synthesesAt, synthesisOf } from '@/db/synthesis-rows';
import type { Target } from '@/lib/access/policy';
import type { Circumstances } from '@/lib/command';
import { type StandingSyntheses, standingSyntheses } from '@/lib/domain/synthesis';
import { synthesisTarget } from './synthesis-target';

export interface FoundSynthesis {
  target: Target;
  synthesis: SynthesisRow;
  /** What stands of its subject now. */
  standing: StandingSyntheses;
}

/** A synthèse with what stands beside it, for the officer of its action. */
export async function findSynthesis(
  { tx, now }: Circumstances,
  id: number,
): Promise<FoundSynthesis | undefined> {
  const synthesis = await synthesisOf(tx, id, now.day);
  if (!synthesis) return undefined;
  const { seasonKey, actionKey, componentId } = synthesis;
  const ofSubject = (await synthesesAt(tx, { seasonKey, day: now.day })).filter(
    (one) => one.actionKey === actionKey && one.componentId === componentId,
  );
  return { synthesis, standing: standingSyntheses(ofSubject), target: synthesisTarget(actionKey) };
}
