import type { Read } from '@/db/store';
import { lastDayOf, type ObservedPoint, type Projection, projectionOf } from '@/lib/domain/projection';
import type { Measure, SeasonKey } from '@/lib/domain/vocabulary';
import { Refusal } from '@/lib/refusal';
import { actionsProgress, knownReference } from './action-progress';
import { remember } from './memory';
import { type PaceCampaign, paceCampaigns, pastValues } from './observed-values';

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
 * a day. A campaign's learners are those verified when the next one opened: verifying comes after observing. An opening
 * counts from its own day.
 */
export function actionProjections(
  read: Read,
  { key, season, day }: { key: string; season: SeasonKey; day: string },
): Promise<ComponentProjection[]> {
  return remember(read, 'projections', { key, season, day }, async () => {
    const action = (await actionsProgress(read, season, day)).find((one) => one.key === key);
    if (!action) throw new Refusal('missing', 'unknown_action');
    const campaigns = await paceCampaigns(read, { season, key, day });
    const counted = campaigns.filter((campaign) => campaign.counted);
    const verifiedOn = await pastValues(read, { season, key, day });

    const answer: ComponentProjection[] = [];
    for (const component of action.components) {
      const points: ObservedPoint[] = [];
      for (const campaign of counted)
        points.push({ day: campaign.observedOn, value: (await verifiedOn(component, campaign)).value });
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
