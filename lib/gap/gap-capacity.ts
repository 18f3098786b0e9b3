import type { EntrantsRow } from '@/db/gap-entries';
import { type GapNumber, TOUCHES_NOTHING } from '@/lib/domain/gap';
import type { EntryGap } from './gap-entries';

/** Every gap of capacity has a key that begins so: none of them is public, nor what is said of it. */
export const CAPACITY = 'capacity:';

/** More than the places is enough; a training whose entrants are exactly its places is full, not a gap. */
export function capacityGaps(declared: readonly EntrantsRow[], verified: readonly EntrantsRow[]): EntryGap[] {
  const keyOf = (row: EntrantsRow) =>
    `${CAPACITY}${row.trainingId}:${row.regionCode}:${row.periodId}:${row.measure}`;
  const rows = Map.groupBy(
    [
      ...declared.map((row) => ({ ...row, layer: 'declared' as const })),
      ...verified.map((row) => ({ ...row, layer: 'verified' as const })),
    ],
    keyOf,
  );
  return [...rows].flatMap(([key, layers]) => {
    const [row] = layers;
    if (!row || layers.every(({ entrants, places }) => entrants <= places)) return [];
    const { places, projectId, slug, acronym, seasonKey, actionKey, training, region, period } = row;
    const plain = { form: 'count', of: null, source: null, dated: null } satisfies Partial<GapNumber>;
    return [
      {
        key,
        kind: 'capacity',
        rule: 'over_capacity',
        season: seasonKey,
        actionKeys: [actionKey],
        label: `${acronym}, ${training}, ${region}, ${period}`,
        numbers: [
          { ...plain, name: 'places', value: places },
          ...layers.map(({ layer, entrants }) => ({ ...plain, name: layer, value: entrants })),
        ],
        coherent: false,
        codes: [],
        touches: TOUCHES_NOTHING,
        projectId,
        project: { slug, acronym, measure: row.measure, periodId: row.periodId },
      },
    ];
  });
}
