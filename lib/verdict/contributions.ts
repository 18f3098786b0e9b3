import { rollupsAt } from '@/db/figure-rollups';
import type { Read } from '@/db/store';
import type { PlanContribution } from '@/lib/domain/plan-verdict';
import { addTallies, EMPTY_TALLY, NOT_REPORTED, type Tally, tallyValue } from '@/lib/domain/value';
import type { Measure, SeasonKey } from '@/lib/domain/vocabulary';
import { knownReference } from '@/lib/figure/action-progress';
import { partName } from '@/lib/figure/public-tables';

/** What a participation planned in a period, and whether anything of it is verified there. */
export interface Contribution extends PlanContribution {
  projectId: number;
  actionKey: string;
  periodId: number;
  /** What it planned in each region, by the name that it has in the system of the public tables. */
  terms: string[];
}

export interface Contributions {
  inAll: Contribution[];
  byRegion: ReadonlyMap<string, Contribution[]>;
}

interface Place {
  projectId: number;
  actionKey: string;
  periodId: number;
}

const nameOf = ({ projectId, actionKey, periodId }: Place) => `${projectId} ${actionKey} ${periodId}`;

/** The participations of a season as contributors of a plan, in all and region by region, by one measure. */
export async function contributionsTo(
  read: Read,
  season: SeasonKey,
  day: string,
  measure: Measure,
): Promise<Contributions> {
  const { periodLabels } = await knownReference(read);
  const inAll = new Map<string, Contribution>();
  for (const row of await rollupsAt(read, 'participation', day, { seasonKey: season, measure })) {
    const { projectId, actionKey, periodId } = row;
    const known: Contribution = inAll.get(nameOf(row)) ?? {
      ...{ projectId, actionKey, periodId, terms: [] },
      contributor: `${projectId} ${actionKey}`,
      period: periodLabels.get(periodId) ?? String(periodId),
      planned: NOT_REPORTED,
      isValidated: false,
    };
    if (row.layer === 'committed') known.planned = tallyValue(row.tally);
    if (row.layer === 'verified') known.isValidated = row.tally.numbers > 0;
    inAll.set(nameOf(row), known);
  }
  const inRegions = await plannedByRegion(read, season, day, measure);
  const regional = inRegions.flatMap(({ regionCode, tally, ...place }) => {
    const whole = inAll.get(nameOf(place));
    if (!whole) return [];
    const term = partName(place.projectId, place.actionKey, regionCode);
    if (tally.value > 0) whole.terms.push(term);
    return [{ region: regionCode, contribution: { ...whole, planned: tallyValue(tally), terms: [term] } }];
  });
  const byRegion = Map.groupBy(regional, ({ region }) => region);
  return {
    inAll: [...inAll.values()],
    byRegion: new Map([...byRegion].map(([code, own]) => [code, own.map((one) => one.contribution)])),
  };
}

/** What each participation planned in a region and a period, over its levels. */
async function plannedByRegion(read: Read, season: SeasonKey, day: string, measure: Measure) {
  const planned = new Map<string, Place & { regionCode: string; tally: Tally }>();
  for (const row of await rollupsAt(read, 'term', day, { seasonKey: season, measure })) {
    if (row.layer !== 'committed') continue;
    const { projectId, actionKey, periodId, regionCode } = row;
    const name = `${nameOf(row)} ${regionCode}`;
    const tally = addTallies(planned.get(name)?.tally ?? EMPTY_TALLY, row.tally);
    planned.set(name, { projectId, actionKey, periodId, regionCode, tally });
  }
  return [...planned.values()];
}
