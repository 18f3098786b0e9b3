import type { SessionMeasure } from '@/lib/domain/session-figures';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { perJournalLine } from './per-journal-line';
import type { Read } from './store';
import { prepared } from './store-prepared';
import { MOVED_SINCE, standingsAt } from './training-session-past';

/** Who entered on one day in the sessions of a project, by what sessions count. */
export interface EnteredOnDay extends Record<SessionMeasure, number> {
  projectId: number;
  day: string;
}

/** The sessions that are asked for, known on the day; `s` is the session. */
const ASKED = `training_sessions s JOIN trainings t ON t.id = s.training_id JOIN participations a ON a.id = t.participation_id
  JOIN projects j ON j.id = s.project_id
  WHERE s.known_from <= @day AND j.known_from <= @day AND (j.withdrawn_from IS NULL OR j.withdrawn_from > @day)
    AND (@projectId IS NULL OR s.project_id = @projectId)
    AND (@actionKey IS NULL OR (a.action_key = @actionKey AND a.season_key = @seasonKey))`;

/**
 * By project and day of the first slot attended, in the sessions of a project, or of an action of a season, by what was
 * known on a day: sessions that moved since are counted again from what was marked by then.
 */
export const enteredByDay = (
  read: Read,
  of: { projectId: number } | { actionKey: string; seasonKey: SeasonKey },
  day: string,
): readonly EnteredOnDay[] =>
  perJournalLine(read, `entered by day ${JSON.stringify(of)} ${day}`, () => {
    const asked = { projectId: null, actionKey: null, seasonKey: null, ...of, day };
    const moved = prepared(
      read,
      `SELECT s.id, s.project_id AS projectId FROM ${ASKED} AND ${MOVED_SINCE}`,
    ).all(asked) as { id: number; projectId: number }[];
    const kept = prepared(
      read,
      `SELECT s.project_id AS projectId, p.entered_on AS day, count(*) AS entered, sum(p.first_time IS 1) AS first_entered,
         sum(p.assiduous AND p.badge) AS validated, sum(p.badge) AS certified
       FROM session_participants p JOIN (SELECT s.id, s.project_id FROM ${ASKED}) s ON s.id = p.session_id
       WHERE p.entered_on <= @day AND s.id NOT IN (SELECT value FROM json_each(@moved))
       GROUP BY 1, 2 ORDER BY 1, 2`,
    ).all({ ...asked, moved: JSON.stringify(moved.map(({ id }) => id)) }) as EnteredOnDay[];
    return moved.length === 0
      ? kept
      : together([...kept, ...moved.flatMap((one) => enteredIn(read, one, day))]);
  });

/** The people of one session who had entered by what was known on a day, one row each. */
const enteredIn = (
  read: Read,
  { id, projectId }: { id: number; projectId: number },
  day: string,
): EnteredOnDay[] =>
  standingsAt(read, id, day).flatMap(({ enteredOn, assiduous, badge, firstTime }) =>
    enteredOn === null || enteredOn > day
      ? []
      : [
          {
            ...{ projectId, day: enteredOn, entered: 1, first_entered: Number(firstTime === true) },
            ...{ validated: Number(assiduous && badge), certified: Number(badge) },
          },
        ],
  );

/** One row a project and day. */
function together(rows: readonly EnteredOnDay[]): EnteredOnDay[] {
  const sums = new Map<string, EnteredOnDay>();
  for (const row of rows) {
    const key = `${row.projectId} ${row.day}`;
    const sum = sums.get(key);
    sums.set(key, {
      ...row,
      entered: row.entered + (sum?.entered ?? 0),
      first_entered: row.first_entered + (sum?.first_entered ?? 0),
      validated: row.validated + (sum?.validated ?? 0),
      certified: row.certified + (sum?.certified ?? 0),
    });
  }
  return [...sums.values()].toSorted(
    (one, other) => one.projectId - other.projectId || (one.day < other.day ? -1 : 1),
  );
}
