import { frenchOrder } from '@/lib/domain/french-order';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { settles } from './figure-settling';
import { acronymAt, askedAt, holdsAt, knownAt } from './known';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** Questions about the participations that a figure is made of, as known at the end of a day. */

export interface ParticipationScope {
  seasonKey?: string | undefined;
  actionKey?: string | undefined;
  projectId?: number | undefined;
  /** Those with a training delivered there. */
  regionCode?: string | undefined;
}

export interface ContributorRow {
  participationId: number;
  projectId: number;
  slug: string;
  acronym: string;
  seasonKey: SeasonKey;
  actionKey: string;
  knownFrom: string;
  /** When it was typed; null where nothing says it. */
  recordedAt: string | null;
  /** The days of the last sending and of the last validation of any of its sections. */
  declaredOn: string | null;
  validatedOn: string | null;
  /** A section was sent, or corrected, after it was last validated. */
  behind: 0 | 1;
}

export async function contributorsAt(
  read: Read,
  scope: ParticipationScope,
  day: string,
): Promise<ContributorRow[]> {
  const conditions = [knownAt('p')];
  if (scope.seasonKey !== undefined) conditions.push('p.season_key = @seasonKey');
  if (scope.actionKey !== undefined) conditions.push('p.action_key = @actionKey');
  if (scope.projectId !== undefined) conditions.push('p.project_id = @projectId');
  if (scope.regionCode !== undefined)
    conditions.push(`EXISTS (SELECT 1 FROM trainings t JOIN training_regions x ON x.training_id = t.id
      WHERE t.participation_id = p.id AND x.region_code = @regionCode AND ${holdsAt('x')} AND ${knownAt('t')})`);
  const lastOf = (
    layer: 'declared' | 'verified',
  ) => `(SELECT max(e.known_from) FROM sections s JOIN section_events e ON e.section_id = s.id
    WHERE s.participation_id = p.id AND ${settles('e', layer, '@day')} AND e.known_from <= @day)`;
  const lastIn = (layer: 'declared' | 'verified') => `(SELECT max(e.id) FROM section_events e
    WHERE e.section_id = s.id AND ${settles('e', layer, '@day')} AND e.known_from <= @day)`;
  return frenchOrder(
    prepared(
      read,
      `SELECT p.id AS participationId, j.id AS projectId, j.slug, ${acronymAt('j')} AS acronym, p.season_key AS seasonKey, p.action_key AS actionKey,
       p.known_from AS knownFrom, p.recorded_at AS recordedAt, ${lastOf('declared')} AS declaredOn, ${lastOf('verified')} AS validatedOn,
       EXISTS (SELECT 1 FROM sections s WHERE s.participation_id = p.id
         AND ${lastIn('declared')} > coalesce(${lastIn('verified')}, 0)) AS behind
     FROM participations p JOIN projects j ON j.id = p.project_id
     WHERE ${conditions.join(' AND ')}`,
    ).all({ ...scope, day }) as ContributorRow[],
    (row) => row.acronym,
    (row) => row.participationId,
  );
}

export interface AnswerRow {
  participationId: number;
  reportId: number;
  reported: 0 | 1;
  validated: 0 | 1;
}

/** The participations that a campaign asked about an action in a season, with what each answered by the day. */
export async function answersAt(
  read: Read,
  { campaignId, actionKey, seasonKey }: { campaignId: number; actionKey: string; seasonKey: string },
  day: string,
): Promise<AnswerRow[]> {
  return prepared(
    read,
    `SELECT s.participation_id AS participationId, r.id AS reportId,
       EXISTS (SELECT 1 FROM section_events e WHERE e.section_id = s.id AND e.step = 'submit' AND e.known_from <= @day) AS reported,
       EXISTS (SELECT 1 FROM section_events e WHERE e.section_id = s.id AND ${settles('e', 'verified', '@day')} AND e.known_from <= @day) AS validated
     FROM reports r JOIN sections s ON s.report_id = r.id JOIN participations p ON p.id = s.participation_id
     WHERE r.campaign_id = @campaignId AND p.action_key = @actionKey AND p.season_key = @seasonKey AND ${askedAt('s')}`,
  ).all({ campaignId, actionKey, seasonKey, day }) as AnswerRow[];
}
