import type { Tally } from '@/lib/domain/value';
import { SETTLING } from './figure-settling';
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
    `SELECT c.id AS campaignId, c.label, c.observed_on AS observedOn, c.opens_on AS opensOn, c.closed_at AS closedAt,
       (SELECT min(e.known_from) FROM section_events e WHERE e.section_id = s.id AND e.step = 'submit'
         AND e.known_from <= @day) AS sentFrom,
       (SELECT min(e.known_from) FROM section_events e WHERE e.section_id = s.id AND e.step IN ${SETTLING.verified}
         AND e.known_from <= @day) AS verifiedFrom,
       count(*) AS count
     FROM participations p JOIN sections s ON s.participation_id = p.id JOIN reports r ON r.id = s.report_id
       JOIN campaigns c ON c.id = r.campaign_id
     WHERE p.action_key = @actionKey AND p.season_key = @seasonKey AND c.opens_on <= @day
     GROUP BY c.id, sentFrom, verifiedFrom ORDER BY c.observed_on, c.opens_on, c.id`,
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

/** What offer components counted as verified, each time it changed up to a day: one question for a whole action. */
export async function verifiedOffers(
  read: Read,
  { seasonKey, actionKey, day }: { seasonKey: string; actionKey: string; day: string },
): Promise<{ componentId: string; knownFrom: string; tally: Tally }[]> {
  const rows = prepared(
    read,
    `SELECT k.component_id AS componentId, v.known_from AS knownFrom, v.value, v.numbers, v.nothings,
       v.not_applicables AS notApplicables, v.estimates, v.estimated
     FROM rollup_keys k JOIN rollup_values v ON v.key_id = k.id
     WHERE k.grain = 'component' AND k.season_key = @seasonKey AND k.action_key = @actionKey
       AND k.layer = 'verified' AND v.known_from <= @day
     ORDER BY k.component_id, v.known_from`,
  ).all({ seasonKey, actionKey, day }) as ({ componentId: string; knownFrom: string } & Tally)[];
  return rows.map(({ componentId, knownFrom, ...tally }) => ({ componentId, knownFrom, tally }));
}
