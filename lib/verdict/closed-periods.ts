import type { Read } from '@/db/store';
import { type ClosedPeriod, closedPeriods } from '@/lib/domain/campaign';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { campaignAnswers } from '@/lib/figure/campaign-coverage';
import { remember } from '@/lib/figure/memory';

export interface ClosedPeriods {
  /** Of the campaigns that asked the action. */
  ofAction(key: string): ClosedPeriod[];
  /** Of all of them: for what is made of several actions. */
  ofSeason: ClosedPeriod[];
}

/** The periods of a season that are closed as known at the end of a day, in the order of time. */
export function periodsClosed(read: Read, season: SeasonKey, day: string): Promise<ClosedPeriods> {
  return remember(read, 'closed-periods', { season, day }, async () => {
    const campaigns = await campaignAnswers(read, season, day);
    return {
      ofAction: (key) =>
        closedPeriods(
          campaigns.filter(({ actionKey }) => actionKey === key),
          day,
        ),
      ofSeason: closedPeriods(campaigns, day),
    };
  });
}
