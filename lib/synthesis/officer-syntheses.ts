import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import type { Now } from '@/lib/domain/time';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { type ActionName, actionNames } from '@/lib/figure/action-names';
import { knownReference } from '@/lib/figure/action-progress';
import { Refusal } from '@/lib/refusal';
import { type JudgedAction, judgedActions } from '@/lib/verdict/judged-actions';
import { type ReadSyntheses, readSyntheses, type SignedSynthesis, synthesisHistory } from './syntheses';
import { synthesisTarget } from './synthesis-target';

export interface OfficerSyntheses {
  action: Pick<ActionName, 'key' | 'season' | 'number' | 'title'>;
  /** The targets that one may speak of, with what is said of them today; null where that day knows none. */
  judged: JudgedAction | null;
  subjects: { id: string; label: string }[];
  standing: ReadSyntheses[];
  history: SignedSynthesis[];
}

/** What an officer needs to write beside the verdicts of an action; missing for whoever may not. */
export async function officerSyntheses(
  read: Read,
  actor: Actor,
  { action: key, season: asked }: { action: string; season: SeasonKey | undefined },
  now: Now,
): Promise<OfficerSyntheses> {
  const action = (await actionNames(read)).all.findLast(
    (one) => one.key === key && (asked === undefined || one.season === asked),
  );
  if (!action || !can(actor, 'synthesis.write', synthesisTarget(key)))
    throw new Refusal('missing', 'not_found');
  const { season, number, title } = action;
  const place = { season, action: key, day: now.day };
  const { components } = await knownReference(read);
  return {
    action: { key, season, number, title },
    judged: (await judgedActions(read, season, now.day)).find((one) => one.key === key) ?? null,
    subjects: components
      .filter(({ actionKey, seasonKey }) => actionKey === key && seasonKey === season)
      .map(({ id, label }) => ({ id, label })),
    standing: await readSyntheses(read, actor, place),
    history: await synthesisHistory(read, place),
  };
}
