import type { AimedProfession } from './aimed-professions';

/** Pairs of one action that the same words say: whole types by their name, other professions by theirs. */
export interface AimGroup {
  actionKey: string;
  isAimed: boolean;
  /** « Travailleurs sociaux (15) », « Infirmier ». */
  professions: string[];
  reason: string;
  src: string;
  inferred: boolean;
  knownFrom: string;
}

/** What is said of the pairs, put together where the same word says it of several; in the order given. */
export function aimGroups(aims: readonly AimedProfession[], inType: ReadonlyMap<string, number>): AimGroup[] {
  const same = Map.groupBy(aims, ({ actionKey, isAimed, reason, src, knownFrom }) =>
    JSON.stringify([actionKey, isAimed, reason, src, knownFrom]),
  );
  return [...same.values()].flatMap((own): AimGroup[] => {
    const [first] = own;
    if (!first) return [];
    const { actionKey, isAimed, reason, src, inferred, knownFrom } = first;
    const professions = [...Map.groupBy(own, ({ typeKey }) => typeKey)].flatMap(([typeKey, ofType]) =>
      ofType.length > 1 && ofType.length === inType.get(typeKey)
        ? [`${ofType[0]?.typeLabel} (${ofType.length})`]
        : ofType.map(({ label }) => label),
    );
    return [{ actionKey, isAimed, professions, reason, src, inferred, knownFrom }];
  });
}
