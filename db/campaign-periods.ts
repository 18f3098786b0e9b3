import type { PeriodCampaign } from '@/lib/domain/campaign';
import { askedAt, campaignSaid } from './known';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** The campaigns opened by a day that asked a participation of a season, by action, with the period they observe. */
export async function campaignPeriods(
  read: Read,
  seasonKey: string,
  day: string,
): Promise<(PeriodCampaign & { actionKey: string })[]> {
  const rows = prepared(
    read,
    `SELECT DISTINCT p.action_key AS actionKey, c.id AS campaignId, ${campaignSaid('c', 'observed_on')} AS observedOn, c.opens_on AS opensOn,
       c.closed_at AS closedAt, d.id, d.label, d.starts_on AS startsOn, d.ends_on AS endsOn
     FROM participations p JOIN sections s ON s.participation_id = p.id JOIN reports r ON r.id = s.report_id
       JOIN campaigns c ON c.id = r.campaign_id JOIN periods d ON d.id = ${campaignSaid('c', 'period_id')}
     WHERE p.season_key = @seasonKey AND c.opens_on <= @day AND ${askedAt('s')}`,
  ).all({ seasonKey, day }) as (Omit<PeriodCampaign, 'period'> &
    PeriodCampaign['period'] & { actionKey: string })[];
  return rows.map(({ id, label, startsOn, endsOn, ...campaign }) => ({
    ...campaign,
    period: { id, label, startsOn, endsOn },
  }));
}
