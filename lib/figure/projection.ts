import { type ObservedCampaign, observedCampaigns, verifiedOffers } from '@/db/figure-observations';
import type { Read } from '@/db/store';
import { comparablePeriods } from '@/lib/domain/comparable';
import { lastDayOf, type ObservedPoint, type Projection, projectionOf } from '@/lib/domain/projection';
import { addDays, parisDay } from '@/lib/domain/time';
import { NOT_REPORTED, tallyValue, type Value } from '@/lib/domain/value';
import type { Measure, SeasonKey } from '@/lib/domain/vocabulary';
import { Refusal } from '@/lib/refusal';
import { actionsProgress, type ComponentProgress, knownReference } from './action-progress';
import { componentValues } from './component-values';
import { remember } from './memory';
import { rememberPast } from './past-memory';
import { makePublicTables } from './public-tables';
import { knownAt } from './trajectory';

/** A campaign as a possible point of the verified pace. */
export interface PaceCampaign {
  label: string;
  observedOn: string;
  /** The last day whose knowledge is taken for it: the eve of the next campaign's opening, or the day read. */
  knownOn: string;
  /** Participations asked, and of these those verified by `knownOn`. */
  expected: number;
  verified: number;
  /** Whether it is a point: the latest one is not, as long as what was sent in it waits to be verified. */
  counted: boolean;
}

export interface ComponentProjection {
  componentId: string;
  season: SeasonKey;
  label: string;
  unit: string;
  measure: Measure | null;
  projection: Projection;
  campaigns: PaceCampaign[];
}

/**
 * When the target of each component of an action would be reached at the paces seen so far, as known at the end of
 * a day. A campaign's value is what was verified when the next one opened: verifying comes after observing.
 */
export function actionProjections(
  read: Read,
  { key, season, day }: { key: string; season: SeasonKey; day: string },
): Promise<ComponentProjection[]> {
  return remember(read, 'projections', { key, season, day }, async () => {
    const action = (await actionsProgress(read, season, day)).find((one) => one.key === key);
    if (!action) throw new Refusal('missing', 'unknown_action');
    const place = { seasonKey: season, actionKey: key, day };
    const campaigns = paceCampaigns(await observedCampaigns(read, place), day);
    const counted = campaigns.filter((campaign) => campaign.counted);
    const offers = await verifiedOffers(read, place);
    const offerOn = (componentId: string, on: string): Value =>
      tallyValue(offers.findLast((row) => row.componentId === componentId && row.knownFrom <= on)?.tally);

    const answer: ComponentProjection[] = [];
    for (const component of action.components) {
      const points: ObservedPoint[] = [];
      for (const { observedOn, knownOn } of counted) {
        const value =
          component.source === 'learners'
            ? await learnersOn(read, season, key, component, knownOn)
            : offerOn(component.id, knownOn);
        points.push({ day: observedOn, value });
      }
      const {
        id: componentId,
        label,
        unit,
        measure,
        target,
        baseline,
        countingMode: mode,
        values,
      } = component;
      answer.push({
        componentId,
        season,
        label,
        unit,
        measure,
        campaigns,
        projection: projectionOf({
          mode,
          target,
          baseline,
          dueDay: component.dueDate && lastDayOf(component.dueDate, component.duePrecision),
          points,
          current: values.verified,
          lacksFirstEntered: component.reasons.verified === 'first_entered_missing',
          day,
        }),
      });
    }
    return answer;
  });
}

/** One of them; refused as missing where the action or the season has no such component on that day. */
export async function componentProjection(
  read: Read,
  { key, id, day }: { key: string; id: string; day: string },
): Promise<ComponentProjection> {
  const component = (await knownReference(read)).components.find((one) => one.id === id);
  if (component?.actionKey !== key) throw new Refusal('missing', 'not_found');
  const projections = await actionProjections(read, { key, season: component.seasonKey, day });
  const found = projections.find((one) => one.componentId === id);
  if (!found) throw new Refusal('missing', 'not_found');
  return found;
}

/** Two campaigns of one observation date are one point: the later one, which knows more. */
function paceCampaigns(observed: ObservedCampaign[], day: string): PaceCampaign[] {
  const past = observed.filter(({ observedOn }) => observedOn <= day);
  const last = past.filter((one, index) => past[index + 1]?.observedOn !== one.observedOn);
  return last.map(({ label, observedOn, closedAt, sections }, index) => {
    const next = last[index + 1];
    const knownOn = next ? addDays(next.opensOn, -1) : day;
    const count = (of: 'sentFrom' | 'verifiedFrom') =>
      sections.reduce((sum, one) => sum + ((one[of] ?? '9') <= knownOn ? one.count : 0), 0);
    const [expected, sent, verified] = [
      sections.reduce((sum, one) => sum + one.count, 0),
      count('sentFrom'),
      count('verifiedFrom'),
    ];
    const closed = closedAt !== null && parisDay(new Date(closedAt)) <= day;
    const settled = next !== undefined || verified === expected || (closed && verified >= sent);
    return { label, observedOn, knownOn, expected, verified, counted: verified > 0 && settled };
  });
}

/** The verified learners of an action on a past day, made comparable by the counting mode of today's target. */
async function learnersOn(
  read: Read,
  season: SeasonKey,
  actionKey: string,
  { id, source, measure, countingMode }: ComponentProgress,
  day: string,
): Promise<Value> {
  if (countingMode === 'unknown' || countingMode === 'annual_flow') return NOT_REPORTED;
  // What the totals of an action do not tell: the latest period of each participation, who left out primo-entrants.
  if (countingMode === 'stock' || countingMode === 'cumulative_distinct')
    return rememberPast(read, `projected ${id} ${countingMode}`, day, async () => {
      const tables = await makePublicTables(read, season, day, measure ?? 'entered');
      const { periodOrder } = await knownReference(read);
      const components = [{ id, actionKey, source, measure, countingMode }];
      const values = await componentValues(read, season, day, components, tables, periodOrder);
      return values.get(id)?.values.verified ?? NOT_REPORTED;
    });
  const known = await knownAt(read, season, measure ?? 'entered', day);
  const periods = (await knownReference(read)).periods.flatMap(({ id: period }) => {
    const value = known.get(`${actionKey}|verified|${period}`);
    return value ? [{ period, value }] : [];
  });
  return comparablePeriods(countingMode, measure, periods).value;
}
