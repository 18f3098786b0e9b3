import type { Read } from '@/db/store';
import type { Value } from '@/lib/domain/value';
import { paceCampaigns, pastValues } from '@/lib/figure/observed-values';
import { publicTables } from '@/lib/figure/public-tables';
import { periodsClosed } from './closed-periods';
import type { JudgedAction, JudgedComponent } from './judged-actions';

export interface TrendPoint {
  day: string;
  value: Value;
}

/** What was verified of a target over time; of a yearly flow, year by year: two of its years are never added. */
export interface TargetTrend {
  isYearly: boolean;
  points: TrendPoint[];
}

/**
 * What was verified of each component of an action at each of its campaigns, and
 * on the day itself. A yearly flow has one point for each closed period.
 */
export async function targetTrends(
  read: Read,
  { key, season, components }: JudgedAction,
  day: string,
): Promise<ReadonlyMap<string, TargetTrend>> {
  const trends = new Map<string, TargetTrend>();
  const past = await pastValues(read, { key, season, day });
  const campaigns = (await paceCampaigns(read, { key, season, day })).filter(({ counted }) => counted);
  for (const component of components) {
    const isYearly = component.countingMode === 'annual_flow';
    const points: TrendPoint[] = isYearly ? await yearly(read, { key, season, component, day }) : [];
    if (!isYearly) {
      for (const campaign of campaigns)
        points.push({ day: campaign.observedOn, value: (await past(component, campaign)).value });
      if (points.at(-1)?.day !== day) points.push({ day, value: component.values.verified });
    }
    trends.set(component.id, { isYearly, points });
  }
  return trends;
}

async function yearly(
  read: Read,
  {
    key,
    season,
    component,
    day,
  }: Pick<JudgedAction, 'key' | 'season'> & { component: JudgedComponent; day: string },
): Promise<TrendPoint[]> {
  const tables = await publicTables(read, season, day);
  const closed = (await periodsClosed(read, season, day)).ofAction(key);
  return closed.map(({ id, observedOn }) => {
    const place = { grain: 'action', actionKey: key, layer: 'verified', periodId: id } as const;
    return { day: observedOn, value: tables.value({ ...place, measure: component.measure ?? 'entered' }) };
  });
}
