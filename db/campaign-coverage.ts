import { SETTLING } from './figure-settling';
import type { Read } from './store';
import { prepared } from './store-prepared';

export interface CoverageRow {
  actionKey: string;
  campaignId: number;
  label: string;
  observedOn: string;
  /** Participations with a section in the latest campaign opened by the day that concerns the action. */
  expected: number;
  /** Of these, submitted at least once by the day. */
  reported: number;
  /** Of these, validated at least once by the day. */
  validated: number;
}

/**
 * Who was asked and who answered, action by action, in the latest campaign opened ≤ the day. Materialised: the
 * planner would otherwise find the latest campaign again for each section.
 */
export async function coverageAt(read: Read, seasonKey: string, day: string): Promise<CoverageRow[]> {
  return prepared(
    read,
    `WITH latest AS MATERIALIZED (
       SELECT ca.action_key, (SELECT c.id FROM campaigns c JOIN campaign_actions x ON x.campaign_id = c.id
         WHERE x.action_key = ca.action_key AND c.opens_on <= @day
           AND EXISTS (SELECT 1 FROM reports r JOIN sections s ON s.report_id = r.id JOIN participations p ON p.id = s.participation_id
             WHERE r.campaign_id = c.id AND p.action_key = ca.action_key AND p.season_key = @seasonKey)
         ORDER BY c.observed_on DESC, c.opens_on DESC LIMIT 1) AS campaign_id
       FROM (SELECT DISTINCT action_key FROM campaign_actions) ca)
     SELECT l.action_key AS actionKey, c.id AS campaignId, c.label, c.observed_on AS observedOn,
       count(*) AS expected,
       sum(EXISTS (SELECT 1 FROM section_events e WHERE e.section_id = s.id AND e.step = 'submit' AND e.known_from <= @day)) AS reported,
       sum(EXISTS (SELECT 1 FROM section_events e WHERE e.section_id = s.id AND e.step IN ${SETTLING.verified} AND e.known_from <= @day)) AS validated
     FROM latest l JOIN campaigns c ON c.id = l.campaign_id JOIN reports r ON r.campaign_id = c.id
     JOIN sections s ON s.report_id = r.id JOIN participations p ON p.id = s.participation_id
     WHERE p.action_key = l.action_key AND p.season_key = @seasonKey
     GROUP BY l.action_key`,
  ).all({ seasonKey, day }) as CoverageRow[];
}

export interface Silence {
  projectId: number;
  actionKey: string;
  periodId: number;
  validated: 0 | 1;
}

/** The sections whose last submission by the day says « rien à déclarer », by the period of their campaign. */
export async function silencesAt(read: Read, seasonKey: string, day: string): Promise<Silence[]> {
  return prepared(
    read,
    `SELECT p.project_id AS projectId, p.action_key AS actionKey, c.period_id AS periodId,
       EXISTS (SELECT 1 FROM section_events v WHERE v.section_id = s.id AND v.id > e.id
         AND v.step IN ${SETTLING.verified} AND v.known_from <= @day) AS validated
     FROM section_events e JOIN sections s ON s.id = e.section_id JOIN participations p ON p.id = s.participation_id
     JOIN reports r ON r.id = s.report_id JOIN campaigns c ON c.id = r.campaign_id
     WHERE e.nothing_to_report = 1 AND e.step = 'submit' AND e.known_from <= @day AND p.season_key = @seasonKey
       AND NOT EXISTS (SELECT 1 FROM section_events n WHERE n.section_id = s.id AND n.id > e.id AND n.step = 'submit'
         AND n.known_from <= @day)`,
  ).all({ seasonKey, day }) as Silence[];
}
