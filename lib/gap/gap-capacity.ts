import { type EntrantsRow, entrantsBesidePlaces } from '@/db/gap-capacity';
import { projectTarget } from '@/db/projects';
import type { Read } from '@/db/store';
import type { Performer } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { type FoundGap, type GapNumber, TOUCHES_NOTHING } from '@/lib/domain/gap';
import type { Now } from '@/lib/domain/time';
import { remember } from '@/lib/figure/memory';

/** Every gap of capacity has a key that begins so: none of them is public, nor what is said of it. */
export const CAPACITY = 'capacity:';

/** A gap of single entries of a project, for those entitled to it. */
export interface CapacityGap extends FoundGap {
  projectId: number;
  project: NonNullable<FoundGap['project']>;
}

/**
 * The trainings of the projects that a person may read today, with more entrants declared or verified in a region
 * and a period than places there, at the end of a day.
 */
export async function capacityGapsFor(
  read: Read,
  actor: Performer | null,
  now: Now,
  day: string,
): Promise<CapacityGap[]> {
  if (!actor) return [];
  const all = await allCapacityGaps(read, day, day < now.day);
  const readable = new Set<number>();
  for (const projectId of new Set(all.map((gap) => gap.projectId)))
    if (can(actor, 'project.read', await projectTarget(read, projectId, now.day))) readable.add(projectId);
  return all.filter(({ projectId }) => readable.has(projectId));
}

/** For everyone's projects: the rights are asked of what comes out. */
const allCapacityGaps = (read: Read, day: string, isPast: boolean): Promise<CapacityGap[]> =>
  remember(read, 'gaps-of-capacity', { day, isPast }, async () =>
    capacityGaps(
      await entrantsBesidePlaces(read, 'declared', day, { isPast }),
      await entrantsBesidePlaces(read, 'verified', day, { isPast }),
    ),
  );

/** More than the places is enough; a training whose entrants are exactly its places is full, not a gap. */
export function capacityGaps(
  declared: readonly EntrantsRow[],
  verified: readonly EntrantsRow[],
): CapacityGap[] {
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
