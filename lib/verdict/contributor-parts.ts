import { type RollupRow, rollupsAt } from '@/db/figure-rollups';
import type { Read } from '@/db/store';
import type { PlanPart } from '@/lib/domain/plan-verdict';
import { addTallies, EMPTY_TALLY, NOT_REPORTED, type Tally, tallyValue } from '@/lib/domain/value';
import type { Measure, SeasonKey } from '@/lib/domain/vocabulary';
import { knownReference } from '@/lib/figure/action-progress';

/** What a participation planned in a period, and whether anything of it is verified there. */
export interface ParticipationPart extends PlanPart {
  projectId: number;
  actionKey: string;
}

export interface PlanParts {
  inAll: ParticipationPart[];
  byRegion: ReadonlyMap<string, ParticipationPart[]>;
}

/** The participations of a season as contributors of a plan, in all and region by region, by one measure. */
export async function planParts(
  read: Read,
  season: SeasonKey,
  day: string,
  measure: Measure,
): Promise<PlanParts> {
  const { periodLabels } = await knownReference(read);
  const named = (place: { projectId: number; actionKey: string; periodId: number }) => ({
    contributor: `${place.projectId} ${place.actionKey}`,
    period: periodLabels.get(place.periodId) ?? String(place.periodId),
    projectId: place.projectId,
    actionKey: place.actionKey,
  });
  const nameOf = ({ contributor, period }: Pick<PlanPart, 'contributor' | 'period'>) =>
    `${contributor} ${period}`;

  const inAll = new Map<string, ParticipationPart>();
  for (const row of await rollupsAt(read, 'participation', day, { seasonKey: season, measure })) {
    const place = named(row);
    const empty = { ...place, planned: NOT_REPORTED, isValidated: false };
    const part = inAll.get(nameOf(empty)) ?? empty;
    if (row.layer === 'committed') part.planned = tallyValue(row.tally);
    if (row.layer === 'verified') part.isValidated = row.tally.numbers > 0;
    inAll.set(nameOf(part), part);
  }
  // A part stands in one region, whatever its level.
  const planned = new Map<string, { row: RollupRow; tally: Tally }>();
  for (const row of await rollupsAt(read, 'term', day, { seasonKey: season, measure })) {
    if (row.layer !== 'committed') continue;
    const name = `${nameOf(named(row))} ${row.regionCode}`;
    const tally = addTallies(planned.get(name)?.tally ?? EMPTY_TALLY, row.tally);
    planned.set(name, { row, tally });
  }
  const inRegions = [...planned.values()].map(({ row, tally }) => {
    const place = named(row);
    const isValidated = inAll.get(nameOf(place))?.isValidated ?? false;
    return { ...place, planned: tallyValue(tally), isValidated, region: row.regionCode };
  });
  return { inAll: [...inAll.values()], byRegion: Map.groupBy(inRegions, ({ region }) => region) };
}
