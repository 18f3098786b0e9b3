import type { Read } from '@/db/store';
import { type Actor, actionsOf } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { versionAt } from '@/lib/domain/component';
import type { Now } from '@/lib/domain/time';
import type {
  ComponentSource,
  CountingMode,
  DatePrecision,
  SeasonKey,
  TargetEvent,
} from '@/lib/domain/vocabulary';
import { type ActionName, actionNames } from '@/lib/figure/action-names';
import { knownReference } from '@/lib/figure/action-progress';
import { recordedSeasons } from '@/lib/figure/seasons';
import { Refusal } from '@/lib/refusal';

export interface ObjectiveVersion {
  version: number;
  target: number | null;
  baseline: number | null;
  dueOn: string | null;
  duePrecision: DatePrecision | null;
  countingMode: CountingMode;
  inForceFrom: string;
  inForceTo: string | null;
  knownFrom: string;
  inferred: boolean;
  event: TargetEvent;
  source: string;
  reason: string | null;
  inForce: boolean;
}

/** A component of an objective with every version of its target, oldest first. */
export interface Objective {
  id: string;
  label: string;
  unit: string;
  source: ComponentSource;
  countingMode: CountingMode;
  season: SeasonKey;
  action: Pick<ActionName, 'key' | 'number' | 'shortTitle' | 'title'>;
  versions: ObjectiveVersion[];
}

/** The objectives of an officer's actions, by season and in the order of its numbers. */
export async function officerObjectives(read: Read, actor: Actor, now: Now): Promise<Objective[]> {
  if (!can(actor, 'inbox.open')) throw new Refusal('missing', 'not_found');
  const own = actionsOf(actor);
  const all = await objectives(read, now);
  return recordedSeasons(read).flatMap((season) =>
    all
      .filter((objective) => objective.season === season && own.includes(objective.action.key))
      .toSorted((a, b) => a.action.number - b.action.number),
  );
}

/** One of them; missing for whoever may not amend its target. */
export async function officerObjective(read: Read, actor: Actor, id: string, now: Now): Promise<Objective> {
  const objective = (await objectives(read, now)).find((one) => one.id === id);
  if (!objective || !can(actor, 'target.amend', { actionKeys: [objective.action.key] }))
    throw new Refusal('missing', 'not_found');
  return objective;
}

async function objectives(read: Read, now: Now): Promise<Objective[]> {
  const names = await actionNames(read);
  return (await knownReference(read)).components.map((component): Objective => {
    const { id, label, unit, source, seasonKey, actionKey, versions } = component;
    const { key, number, shortTitle, title } = names.of(seasonKey, actionKey);
    const inForce = versionAt(versions, now.day);
    return {
      id,
      label,
      unit,
      source,
      season: seasonKey,
      countingMode: (inForce ?? versions.at(-1))?.countingMode ?? 'unknown',
      action: { key, number, shortTitle, title },
      versions: versions.map((v) => ({
        version: v.version,
        target: v.target,
        baseline: v.baseline,
        dueOn: v.dueOn,
        duePrecision: v.duePrecision,
        countingMode: v.countingMode,
        inForceFrom: v.inForceFrom,
        inForceTo: v.inForceTo,
        knownFrom: v.knownFrom,
        inferred: v.validityInferred,
        event: v.event,
        source: v.src,
        reason: v.reason,
        inForce: v === inForce,
      })),
    };
  });
}
