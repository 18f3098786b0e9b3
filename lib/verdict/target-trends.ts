import type { Read } from '@/db/store';
import type { Value } from '@/lib/domain/value';
import { knownAt } from '@/lib/figure/known-totals';
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
 * on the day itself; of learners, on the day that they are read of. A yearly flow has one point for each closed period.
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
      const standsOn = (asked: string) => dayOfVerified(read, { key, season, component, day: asked });
      for (const campaign of campaigns) {
        // What was known before its observation tells nothing of it.
        const on = await standsOn(campaign.knownOn);
        if (on !== null && on >= campaign.observedOn)
          points.push({ day: campaign.observedOn, value: (await past(component, campaign)).value });
      }
      const on = await standsOn(day);
      if (on !== null && on > (points.at(-1)?.day ?? ''))
        points.push({ day: on, value: component.values.verified });
    }
    trends.set(component.id, { isYearly, points });
  }
  return trends;
}

type Asked = Pick<JudgedAction, 'key' | 'season'> & { component: JudgedComponent; day: string };

/**
 * The day that a verified value is of, where one is asked: of learners, that of the cells as their reader may see them.
 * Null where some are of the day itself and others of the last published one.
 */
async function dayOfVerified(read: Read, { key, season, component, day }: Asked): Promise<string | null> {
  if (component.source !== 'learners') return day;
  const { values } = await knownAt(read, season, component.measure ?? 'entered', day);
  const ofAction = values.entries().filter(([name]) => name.startsWith(`${key}|verified|`));
  const days = new Set(ofAction.map(([, one]) => one.day));
  const [only = day] = days;
  return days.size > 1 ? null : only;
}

async function yearly(read: Read, { key, season, component, day }: Asked): Promise<TrendPoint[]> {
  const tables = await publicTables(read, season, day);
  const closed = (await periodsClosed(read, season, day)).ofAction(key);
  return closed.map(({ id, observedOn }) => {
    const place = { grain: 'action', actionKey: key, layer: 'verified', periodId: id } as const;
    return { day: observedOn, value: tables.value({ ...place, measure: component.measure ?? 'entered' }) };
  });
}
