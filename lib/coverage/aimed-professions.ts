import { type ProfessionAim, professionAimsAt } from '@/db/profession-aims';
import { professions } from '@/db/reference';
import type { Read } from '@/db/store';
import { statusOn } from '@/lib/domain/action-status';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { actionNames } from '@/lib/figure/action-names';
import { type AimGroup, aimGroups } from './aim-groups';

/** A word on a pair with the profession that it is about. */
export interface AimedProfession extends ProfessionAim {
  label: string;
  typeKey: string;
  typeLabel: string;
}

export interface Aims {
  /** Every pair that somebody, or the text, speaks of; by action, then in the order of the annex. */
  all: AimedProfession[];
  /** The same, put together where the same words say it of several. */
  groups: AimGroup[];
  /** Printed professions at which no action aims, in the order of the annex. */
  unaimed: string[];
  /** Whether an action of the season that was not closed aims at a profession; of one action where it is asked for. */
  aimsAt(
    professionId: number,
    which: { season?: SeasonKey | undefined; action?: string | undefined },
  ): boolean;
}

/** Which professions the actions aim at, as known at the end of a day. */
export async function aimedProfessions(read: Read, day: string): Promise<Aims> {
  const known = new Map((await professions(read)).map((profession) => [profession.id, profession]));
  const names = await actionNames(read);
  const rank = new Map(names.list().map(({ key, position }) => [key, position]));
  const said = professionAimsAt(read, day).sort(
    (a, b) => (rank.get(a.actionKey) ?? 0) - (rank.get(b.actionKey) ?? 0),
  );
  const all = said.flatMap((aim) => {
    const profession = known.get(aim.professionId);
    return profession
      ? [{ ...aim, label: profession.label, typeKey: profession.typeKey, typeLabel: profession.typeLabel }]
      : [];
  });
  const actionsOf = Map.groupBy(
    all.filter(({ isAimed }) => isAimed),
    ({ professionId }) => professionId,
  );
  const isOpen = (actionKey: string, season: SeasonKey | undefined) =>
    names.list(season).some((name) => name.key === actionKey && statusOn(name, day) !== 'closed');
  const inType = new Map(
    [...Map.groupBy(known.values(), ({ typeKey }) => typeKey)].map(([key, own]) => [key, own.length]),
  );
  return {
    all,
    groups: aimGroups(all, inType),
    unaimed: [...known.values()].filter(({ id }) => !actionsOf.has(id)).map(({ label }) => label),
    aimsAt: (professionId, { season, action }) =>
      (actionsOf.get(professionId) ?? []).some(
        ({ actionKey }) => (action === undefined || actionKey === action) && isOpen(actionKey, season),
      ),
  };
}
