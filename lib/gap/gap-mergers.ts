import { type CountedUniversity, countedUniversities } from '@/db/organisation-counted';
import { heirsIn, successions } from '@/db/organisation-heirs';
import type { Read } from '@/db/store';
import { type FoundGap, type GapNumber, TOUCHES_NOTHING } from '@/lib/domain/gap';
import { heirOn } from '@/lib/domain/succession';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import type { ActionProgress } from '@/lib/figure/action-progress';

/** Universities of an action that count as one since a day. */
export interface Merged {
  actionKey: string;
  /** How many they were. */
  universities: number;
  /** The day on which the last of them merged. */
  on: string;
}

/** The universities committed to the actions of a season that count as one at the end of a day, by the day they merged. */
export function mergedUniversities(read: Read, season: SeasonKey, day: string): Merged[] {
  const heirs = heirsIn(read);
  if (heirs.length === 0) return [];
  const acts = successions(read).filter(
    ({ effectiveOn, knownFrom, cancelledFrom }) =>
      effectiveOn <= day && knownFrom <= day && (cancelledFrom === null || cancelledFrom > day),
  );
  const counted = countedUniversities(read, 'committed', day).filter(({ seasonKey }) => seasonKey === season);
  const one = Map.groupBy(
    counted,
    ({ actionKey, organisationId }) => `${actionKey} ${heirOn(heirs, organisationId, day)}`,
  );
  return [...one.values()].flatMap((group) => mergedOf(group, acts));
}

function mergedOf(
  group: readonly CountedUniversity[],
  acts: readonly { predecessorId: number; effectiveOn: string }[],
): Merged[] {
  const [first, ...others] = group;
  if (!first || others.length === 0) return [];
  const days = acts
    .filter(({ predecessorId }) => group.some(({ organisationId }) => organisationId === predecessorId))
    .map(({ effectiveOn }) => effectiveOn)
    .sort();
  return [{ actionKey: first.actionKey, universities: group.length, on: days.at(-1) ?? '' }];
}

/** A target counts universities as they were printed; those that merged since count as one: nobody chose which is right. */
export function mergerGaps(actions: readonly ActionProgress[], merged: readonly Merged[]): FoundGap[] {
  return actions.flatMap(({ key: actionKey, season, components }) => {
    const own = merged.filter((one) => one.actionKey === actionKey);
    if (own.length === 0) return [];
    return components.flatMap(({ id, source, label, target, targetSource, values }): FoundGap[] => {
      if (source !== 'health_universities' || target === null) return [];
      const count = { form: 'count', of: null, source: null, dated: null } satisfies Partial<GapNumber>;
      const committed = values.committed.value ?? 0;
      const fewer = own.reduce((sum, { universities }) => sum + universities - 1, 0);
      const numbers: GapNumber[] = own
        .toSorted((a, b) => a.on.localeCompare(b.on))
        .flatMap(({ universities, on }): GapNumber[] => [
          { ...count, name: 'merged', value: universities },
          { ...count, name: 'date', form: 'day', value: on },
        ]);
      numbers.push(
        { ...count, name: 'target', value: target, of: label, source: targetSource },
        { ...count, name: 'before_merger', value: committed + fewer },
        { ...count, name: 'committed', value: committed, of: label },
      );
      return [
        {
          ...{ key: `merged:${id}`, kind: 'count', rule: 'merged_organisations', season, label, numbers },
          ...{ actionKeys: [actionKey], coherent: false, codes: [], project: null },
          touches: { ...TOUCHES_NOTHING, components: [id] },
        },
      ];
    });
  });
}
