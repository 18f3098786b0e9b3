import { daysBetween, parisDay } from './time';

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

/** What makes a report late; of a campaign of the past nobody ever was asked, hence nobody is late. */
export interface DueDay {
  dueOn: string;
  retrospective: boolean;
}

/** A report is late after 23:59 (Paris) of the due day. */
export const isLate = ({ dueOn, retrospective }: DueDay, today: string): boolean =>
  !retrospective && today > dueOn;

/** Whole days late, 0 when not late. */
export const daysLate = (campaign: DueDay, today: string): number =>
  isLate(campaign, today) ? daysBetween(campaign.dueOn, today) : 0;

export type CampaignStage = 'to_come' | 'open' | 'closed' | 'withdrawn';

/** Where a campaign stands: before its opening day, open, closed by the command that closes, or annulled. */
export function campaignStage(
  campaign: CampaignDates & { withdrawnFrom: string | null },
  today: string,
): CampaignStage {
  if (campaign.withdrawnFrom !== null) return 'withdrawn';
  if (campaign.closedAt !== null) return 'closed';
  return campaign.opensOn > today ? 'to_come' : 'open';
}

/** The last day of a closed campaign: its closing day, or an earlier one on which somebody closed it. */
export function closedOn({ closedAt, closesOn }: { closedAt: string; closesOn: string }): string {
  const day = parisDay(new Date(closedAt));
  return day < closesOn ? day : closesOn;
}

/** Whether it was closed by the end of a day. */
export const wasClosed = ({ closedAt }: Pick<CampaignDates, 'closedAt'>, day: string): boolean =>
  closedAt !== null && parisDay(new Date(closedAt)) <= day;

/** A campaign with the period that it observes. */
export interface PeriodCampaign {
  period: { id: number; label: string; startsOn: string; endsOn: string };
  observedOn: string;
  opensOn: string;
  closedAt: string | null;
  /** How many it has answers of. */
  reported: number;
}

export interface ClosedPeriod {
  id: number;
  label: string;
  startsOn: string;
  /** The observation of its last campaign. */
  observedOn: string;
}

/**
 * The periods that are closed as known at the end of a day, in the order of time: their end was observed, and every
 * campaign of theirs that has opened is closed, or has no answer yet: one opened by mistake takes no year away. A
 * campaign in the middle of a year closes nothing.
 */
export function closedPeriods(campaigns: readonly PeriodCampaign[], day: string): ClosedPeriod[] {
  const opened = campaigns.filter((one) => one.opensOn <= day && (one.reported > 0 || wasClosed(one, day)));
  return [...Map.groupBy(opened, ({ period }) => period.id).values()]
    .flatMap((own): ClosedPeriod[] => {
      const last = own.reduce((a, b) => (b.observedOn > a.observedOn ? b : a));
      const { id, label, startsOn, endsOn } = last.period;
      const isOver = last.observedOn >= endsOn && last.observedOn <= day;
      return isOver && own.every((one) => wasClosed(one, day))
        ? [{ id, label, startsOn, observedOn: last.observedOn }]
        : [];
    })
    .sort((a, b) => a.startsOn.localeCompare(b.startsOn));
}
