import { campaignWords } from '@/lib/wording/campaigns';

/** The campaign of a value, and whether it was loaded afterwards; nothing outside any. */
export const campaignSaid = (of: {
  campaign: string | null;
  retrospective: boolean | 0 | 1 | null;
}): string | null => of.campaign && campaignWords(of.campaign, of.retrospective);
