import type { CampaignDates } from '@/lib/domain/campaign';
import { askedAt, campaignSaid } from './known';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** A campaign of a season with its dates. */
export interface CalendarCampaign extends CampaignDates {
  id: number;
  label: string;
  observedOn: string;
}

/** The campaigns opened by a day that asked a participation of a season, in the order of their opening. */
export async function campaignCalendar(
  read: Read,
  seasonKey: string,
  day: string,
): Promise<CalendarCampaign[]> {
  return prepared(
    read,
    `SELECT DISTINCT c.id, ${campaignSaid('c', 'label')} AS label, ${campaignSaid('c', 'observed_on')} AS observedOn, c.opens_on AS opensOn, c.due_on AS dueOn,
       c.closes_on AS closesOn, c.closed_at AS closedAt
     FROM participations p JOIN sections s ON s.participation_id = p.id JOIN reports r ON r.id = s.report_id
       JOIN campaigns c ON c.id = r.campaign_id
     WHERE p.season_key = @seasonKey AND c.opens_on <= @day AND ${askedAt('s')} ORDER BY c.opens_on, c.observed_on, c.id`,
  ).all({ seasonKey, day }) as CalendarCampaign[];
}
