import { rollupsAt } from '@/db/figure-rollups';
import type { Read } from '@/db/store';
import type { PlanContribution } from '@/lib/domain/plan-verdict';
import { addTallies, EMPTY_TALLY, NOT_REPORTED, type Tally, tallyValue } from '@/lib/domain/value';
import type { Measure, SeasonKey } from '@/lib/domain/vocabulary';
import { knownReference } from '@/lib/figure/action-progress';
import type { TermRow } from '@/lib/figure/learner-cells';
import { termRows } from '@/lib/figure/term-rows';

/** What a participation planned in a period, and whether anything of it is verified there. */
export interface Contribution extends PlanContribution {
  projectId: number;
  actionKey: string;
  periodId: number;
  /** What it planned, as the public tables are made of it. */
  terms: TermRow[];
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
  const inRegions = await byRegionOf(read, season, day, measure);
  const regional = inRegions.flatMap(({ regionCode, planned, verified, terms, ...place }) => {
    const whole = inAll.get(nameOf(place));
    if (!whole) return [];
    whole.terms.push(...terms);
    // Validated elsewhere says nothing of this region.
    const here = { planned: tallyValue(planned), isValidated: verified.numbers > 0, terms };
    return [{ region: regionCode, contribution: { ...whole, ...here } }];
  });
  const byRegion = Map.groupBy(regional, ({ region }) => region);
  return {
    inAll: [...inAll.values()],
    byRegion: new Map([...byRegion].map(([code, own]) => [code, own.map((one) => one.contribution)])),
  };
}

type InRegion = Place & { regionCode: string; planned: Tally; verified: Tally; terms: TermRow[] };

/** What each participation planned, and what is verified of it, in a region and a period, over its levels. */
async function byRegionOf(read: Read, season: SeasonKey, day: string, measure: Measure) {
  const known = new Map<string, InRegion>();
  for (const row of await termRows(read, season, day)) {
    if (row.measure !== measure || row.layer === 'declared') continue;
    const { projectId, actionKey, periodId, regionCode } = row;
    const name = `${nameOf(row)} ${regionCode}`;
    const place = { projectId, actionKey, periodId, regionCode };
    const cell = known.get(name) ?? { ...place, planned: EMPTY_TALLY, verified: EMPTY_TALLY, terms: [] };
    if (row.layer === 'committed') cell.terms.push(row);
    const side = row.layer === 'committed' ? 'planned' : 'verified';
    cell[side] = addTallies(cell[side], row.tally);
    known.set(name, cell);
  }
  return [...known.values()];
}
