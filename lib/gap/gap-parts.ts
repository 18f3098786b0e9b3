import type { PartsRow } from '@/db/gap-entries';
import { type GapNumber, TOUCHES_NOTHING } from '@/lib/domain/gap';
import type { EntryGap } from './gap-entries';

/** Every gap of a part and its whole has a key that begins so: none of them is public, nor what is said of it. */
export const PARTS = 'parts:';

/** Sections that were sent before the service refused them, until they are corrected. */
export function partsGaps(declared: readonly PartsRow[], verified: readonly PartsRow[]): EntryGap[] {
  const keyOf = (row: PartsRow) => `${PARTS}${row.trainingId}:${row.regionCode}:${row.periodId}`;
  const places = Map.groupBy([...declared, ...verified], keyOf);
  return [...places].flatMap(([key, layers]) => {
    const [row] = layers;
    if (!row) return [];
    const { projectId, slug, acronym, seasonKey, actionKey, training, region, period, periodId } = row;
    const plain = { form: 'count', of: null, source: null, dated: null } satisfies Partial<GapNumber>;
    // Verified as it was declared is one contradiction, not two.
    const [first, other] = layers;
    const said = other && (other.first !== first?.first || other.entered !== first?.entered) ? layers : [row];
    return [
      {
        key,
        kind: 'parts' as const,
        rule: 'first_over_entered' as const,
        season: seasonKey,
        actionKeys: [actionKey],
        label: `${acronym}, ${training}, ${region}, ${period}`,
        numbers: said.flatMap((layer) => [
          { ...plain, name: 'first_entrants' as const, value: layer.first },
          { ...plain, name: 'entrants' as const, value: layer.entered },
        ]),
        coherent: false,
        codes: [],
        touches: TOUCHES_NOTHING,
        projectId,
        project: { slug, acronym, measure: 'first_entered' as const, periodId },
      },
    ];
  });
}
