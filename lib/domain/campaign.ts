import { daysBetween } from './time';

export interface CampaignDates {
  opensOn: string;
  dueOn: string;
  closesOn: string;
  closedAt: string | null;
}

/** Whether figures may be entered: opened, and not closed by the command that closes campaigns. */
export const isOpen = (campaign: CampaignDates, today: string): boolean =>
  campaign.closedAt === null && campaign.opensOn <= today;

/** Why nothing is entered in a campaign that is not open: not yet, or no longer. */
export const whyNotOpen = ({ closedAt }: CampaignDates): 'campaign_not_open' | 'campaign_closed' =>
  closedAt === null ? 'campaign_not_open' : 'campaign_closed';

/** A report is late after 23:59 (Paris) of the due day. */
export const isLate = (campaign: CampaignDates, today: string): boolean => today > campaign.dueOn;

/** Whole days late, 0 when not late. */
export const daysLate = (campaign: CampaignDates, today: string): number =>
  Math.max(0, daysBetween(campaign.dueOn, today));

/** Where a campaign stands: before its opening day, open, or closed by the command that closes. */
export function campaignStage(campaign: CampaignDates, today: string): 'to_come' | 'open' | 'closed' {
  if (campaign.closedAt !== null) return 'closed';
  return campaign.opensOn > today ? 'to_come' : 'open';
}
