import { settles } from './figure-settling';
import { standingOffers } from './figure-standing';
import { askedAt, campaignSaid, knownAt } from './known';
import { heirAt } from './organisation-heirs';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** A campaign that asked an action, and when the sections that answered were sent and verified, as known on a day. */
export interface ObservedCampaign {
  campaignId: number;
  label: string;
  observedOn: string;
  opensOn: string;
  closedAt: string | null;
  sections: { sentFrom: string | null; verifiedFrom: string | null; count: number }[];
}

/** The campaigns opened by a day that concern an action of a season, in the order of their observation. */
export async function observedCampaigns(
  read: Read,
  { seasonKey, actionKey, day }: { seasonKey: string; actionKey: string; day: string },
): Promise<ObservedCampaign[]> {
  const rows = prepared(
    read,
    `SELECT c.id AS campaignId, ${campaignSaid('c', 'label')} AS label, ${campaignSaid('c', 'observed_on')} AS observedOn,
       c.opens_on AS opensOn, c.closed_at AS closedAt,
       (SELECT min(e.known_from) FROM section_events e WHERE e.section_id = s.id AND e.step = 'submit'
         AND e.known_from <= @day) AS sentFrom,
       (SELECT min(e.known_from) FROM section_events e WHERE e.section_id = s.id AND ${settles('e', 'verified', '@day')}
         AND e.known_from <= @day) AS verifiedFrom,
       count(*) AS count
     FROM participations p JOIN sections s ON s.participation_id = p.id JOIN reports r ON r.id = s.report_id
       JOIN campaigns c ON c.id = r.campaign_id
     WHERE p.action_key = @actionKey AND p.season_key = @seasonKey AND c.opens_on <= @day AND ${askedAt('s')}
     GROUP BY c.id, sentFrom, verifiedFrom ORDER BY observedOn, c.opens_on, c.id`,
  ).all({ seasonKey, actionKey, day }) as (Omit<ObservedCampaign, 'sections'> &
    ObservedCampaign['sections'][number])[];
  const campaigns = new Map<number, ObservedCampaign>();
  for (const { sentFrom, verifiedFrom, count, ...row } of rows) {
    const campaign = campaigns.get(row.campaignId) ?? { ...row, sections: [] };
    campaign.sections.push({ sentFrom, verifiedFrom, count });
    campaigns.set(row.campaignId, campaign);
  }
  return [...campaigns.values()];
}

export interface VerifiedOpening {
  projectId: number;
  /** As which it counts at the end of the day read. */
  organisationId: number;
  /** Null of a university. */
  trainingId: number | null;
  happenedOn: string;
}

/** The openings of an action that are verified as known at the end of a day, each with its own day. */
export async function verifiedOpenings(
  read: Read,
  { seasonKey, actionKey, day }: { seasonKey: string; actionKey: string; day: string },
): Promise<VerifiedOpening[]> {
  return prepared(
    read,
    `SELECT p.project_id AS projectId, ${heirAt('w.organisation_id')} AS organisationId, w.training_id AS trainingId,
       w.happened_on AS happenedOn
     FROM (${standingOffers('verified', { ofAction: true })}) w JOIN participations p ON p.id = w.participation_id
     WHERE w.rank = 1 AND p.season_key = @seasonKey AND p.action_key = @actionKey AND ${knownAt('p')}`,
  ).all({ seasonKey, actionKey, day }) as VerifiedOpening[];
}
