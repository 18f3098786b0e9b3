import { type CampaignAnswers, campaignAnswersAt } from '@/db/campaign-coverage';
import type { Read } from '@/db/store';
import { type Covering, coveringCampaign } from '@/lib/domain/covering-campaign';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { remember } from './memory';

export type ActionCoverage = Covering<CampaignAnswers>;

/** The campaigns of a season by action, with who answered in each, as known at the end of a day. */
export const campaignAnswers = (read: Read, season: SeasonKey, day: string): Promise<CampaignAnswers[]> =>
  remember(read, 'campaign-answers', { season, day }, () => campaignAnswersAt(read, season, day));

/**
 * Who answered for the figures of an action, at the end of a day: in the campaign of a period, or of the latest period
 * that has one, and the later campaign that nobody has answered yet.
 */
export async function actionCoverage(
  read: Read,
  season: SeasonKey,
  day: string,
): Promise<(actionKey: string, periodId?: number) => ActionCoverage> {
  const campaigns = await campaignAnswers(read, season, day);
  const byAction = Map.groupBy(campaigns, ({ actionKey }) => actionKey);
  return (actionKey, periodId) => coveringCampaign(byAction.get(actionKey) ?? [], day, periodId);
}

/** The same, of every action of a season that was asked something: of each its covering campaign. */
export async function coveringCampaigns(
  read: Read,
  season: SeasonKey,
  day: string,
  periodId?: number,
): Promise<{ covering: CampaignAnswers; unanswered: CampaignAnswers | null }[]> {
  const coverageOf = await actionCoverage(read, season, day);
  const campaigns = await campaignAnswers(read, season, day);
  return [...new Set(campaigns.map(({ actionKey }) => actionKey))].flatMap((key) => {
    const { covering, unanswered } = coverageOf(key, periodId);
    return covering ? [{ covering, unanswered }] : [];
  });
}
