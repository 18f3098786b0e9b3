import type { SessionMeasure } from '@/lib/domain/session-figures';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { perJournalLine } from './per-journal-line';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** Who entered on one day in the sessions of a project, by what sessions count. */
export interface EnteredOnDay extends Record<SessionMeasure, number> {
  projectId: number;
  day: string;
}

/** By project and day of the first slot attended, in the sessions of a project, or of an action of a season, known on a day. */
export const enteredByDay = (
  read: Read,
  of: { projectId: number } | { actionKey: string; seasonKey: SeasonKey },
  day: string,
): readonly EnteredOnDay[] =>
  perJournalLine(
    read,
    `entered by day ${JSON.stringify(of)} ${day}`,
    () =>
      prepared(
        read,
        `SELECT s.project_id AS projectId, p.entered_on AS day, count(*) AS entered, sum(p.first_time IS 1) AS first_entered,
           sum(p.assiduous AND p.badge) AS validated, sum(p.badge) AS certified
         FROM session_participants p JOIN training_sessions s ON s.id = p.session_id
         JOIN trainings t ON t.id = s.training_id JOIN participations a ON a.id = t.participation_id
         JOIN projects j ON j.id = s.project_id
         WHERE p.entered_on <= @day AND s.known_from <= @day AND j.known_from <= @day
           AND (j.withdrawn_from IS NULL OR j.withdrawn_from > @day)
           AND (@projectId IS NULL OR s.project_id = @projectId)
           AND (@actionKey IS NULL OR (a.action_key = @actionKey AND a.season_key = @seasonKey))
         GROUP BY 1, 2 ORDER BY 1, 2`,
      ).all({ projectId: null, actionKey: null, seasonKey: null, ...of, day }) as EnteredOnDay[],
  );
