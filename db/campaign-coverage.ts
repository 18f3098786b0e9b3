import { settles } from './figure-settling';
import { askedAt, campaignSaid } from './known';
import type { Read } from './store';
import { prepared } from './store-prepared';

export interface CampaignAnswers {
  actionKey: string;
  campaignId: number;
  label: string;
  observedOn: string;
  opensOn: string;
  closedAt: string | null;
  period: { id: number; label: string; startsOn: string; endsOn: string };
  /** Participations with a section that is asked for. */
  expected: number;
  /** Of these, submitted at least once by the day. */
  reported: number;
  /** Of these, validated at least once by the day. */
  validated: number;
}

/** Who was asked and who answered, action by action, in each campaign opened by a day, as it was known on it. */
export async function campaignAnswersAt(
  read: Read,
  seasonKey: string,
  day: string,
): Promise<CampaignAnswers[]> {
  const rows = prepared(
    read,
    `SELECT p.action_key AS actionKey, c.id AS campaignId, ${campaignSaid('c', 'label')} AS label,
       ${campaignSaid('c', 'observed_on')} AS observedOn, c.opens_on AS opensOn, c.closed_at AS closedAt,
       d.id AS periodId, d.label AS periodLabel, d.starts_on AS periodStartsOn, d.ends_on AS periodEndsOn, count(*) AS expected,
       sum(EXISTS (SELECT 1 FROM section_events e WHERE e.section_id = s.id AND e.step = 'submit' AND e.known_from <= @day)) AS reported,
       sum(EXISTS (SELECT 1 FROM section_events e WHERE e.section_id = s.id AND ${settles('e', 'verified', '@day')} AND e.known_from <= @day)) AS validated
     FROM participations p JOIN sections s ON s.participation_id = p.id JOIN reports r ON r.id = s.report_id
     JOIN campaigns c ON c.id = r.campaign_id JOIN periods d ON d.id = ${campaignSaid('c', 'period_id')}
     WHERE p.season_key = @seasonKey AND c.opens_on <= @day AND ${askedAt('s')}
     GROUP BY p.action_key, c.id`,
  ).all({ seasonKey, day }) as (Omit<CampaignAnswers, 'period'> & {
    periodId: number;
    periodLabel: string;
    periodStartsOn: string;
    periodEndsOn: string;
  })[];
  return rows.map(({ periodId, periodLabel, periodStartsOn, periodEndsOn, ...row }) => ({
    ...row,
    period: { id: periodId, label: periodLabel, startsOn: periodStartsOn, endsOn: periodEndsOn },
  }));
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
         AND ${settles('v', 'verified', '@day')} AND v.known_from <= @day) AS validated
     FROM section_events e JOIN sections s ON s.id = e.section_id JOIN participations p ON p.id = s.participation_id
     JOIN reports r ON r.id = s.report_id JOIN campaigns c ON c.id = r.campaign_id
     WHERE e.nothing_to_report = 1 AND e.step = 'submit' AND e.known_from <= @day AND p.season_key = @seasonKey
       AND NOT EXISTS (SELECT 1 FROM section_events n WHERE n.section_id = s.id AND n.id > e.id AND n.step = 'submit'
         AND n.known_from <= @day)`,
  ).all({ seasonKey, day }) as Silence[];
}
