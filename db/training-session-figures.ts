import { SESSION_MEASURES, type SessionMeasure } from '@/lib/domain/session-figures';
import { type CountedInSessions, sessionKey } from '@/lib/domain/warnings';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** What the training sessions count, which is only ever proposed to a report, compared with it, or shown beside it. */
export interface CountedPlace {
  sectionId: number;
  periodId: number;
  trainingId: number;
  regionCode: string;
  /** Sessions in which somebody entered. */
  sessions: number;
  entered: number;
  /** Null where nobody said of one of them whether he was counted before. */
  first_entered: number | null;
  /** Null, as the badges, where no result of any badge is recorded. */
  validated: number | null;
  certified: number | null;
  /** The digital mediators among them. */
  mediators: Pick<CountedPlace, SessionMeasure>;
}

/**
 * By section, period, training and delivery region, who attended by the day that the section observes: counted in the
 * period of his first slot. Whoever is assiduous is so once his session is over, and the badge has a day of its own.
 */
export const countedPlaces = (read: Read, sectionIds: readonly number[]): CountedPlace[] =>
  (
    prepared(
      read,
      `WITH counted AS (
         SELECT m.id AS sectionId, d.id AS periodId, s.training_id AS trainingId, s.region_code AS regionCode,
           p.session_id AS sessionId, p.first_time AS firstTime, p.audience = 'digital_mediator' AS mediator,
           p.assiduous AND s.last_day <= c.observed_on AS assiduous,
           (SELECT r.on_day FROM participant_results r WHERE r.participant_id = p.id
             AND r.kind = 'pix_badge' ORDER BY r.id DESC LIMIT 1) <= c.observed_on AS told, p.badge
         FROM json_each(@sectionIds) v JOIN sections m ON m.id = v.value JOIN reports q ON q.id = m.report_id
         JOIN campaigns c ON c.id = q.campaign_id JOIN trainings t ON t.participation_id = m.participation_id
         JOIN training_sessions s ON s.training_id = t.id
         JOIN session_participants p ON p.session_id = s.id AND p.entered_on <= c.observed_on
         JOIN periods d ON p.entered_on BETWEEN d.starts_on AND d.ends_on)
       SELECT sectionId, periodId, trainingId, regionCode, count(DISTINCT sessionId) AS sessions, count(*) AS entered,
         CASE WHEN count(firstTime) = count(*) THEN sum(firstTime) END AS first_entered,
         CASE WHEN max(told) THEN sum(assiduous AND badge AND told IS 1) END AS validated,
         CASE WHEN max(told) THEN sum(badge AND told IS 1) END AS certified, sum(mediator) AS mEntered,
         CASE WHEN sum(mediator AND firstTime IS NULL) = 0 THEN sum(mediator AND firstTime) END AS mFirst,
         CASE WHEN max(told) THEN sum(mediator AND assiduous AND badge AND told IS 1) END AS mValidated,
         CASE WHEN max(told) THEN sum(mediator AND badge AND told IS 1) END AS mCertified
       FROM counted GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
    ).all({ sectionIds: JSON.stringify(sectionIds) }) as StoredPlace[]
  ).map(({ mEntered, mFirst, mValidated, mCertified, ...place }) => ({
    ...place,
    mediators: { entered: mEntered, first_entered: mFirst, validated: mValidated, certified: mCertified },
  }));

interface StoredPlace extends Omit<CountedPlace, 'mediators'> {
  mEntered: number;
  mFirst: number | null;
  mValidated: number | null;
  mCertified: number | null;
}

interface Asked {
  sectionId: number;
  periodId: number;
}

/** The same as the warnings of a section in a period read it. */
export const countedInPeriod = (places: readonly CountedPlace[], asked: Asked): CountedInSessions =>
  countsOf(places, asked, (place) => place);

/** The digital mediators among them, who have a line of their own where a place has several. */
export const mediatorsInPeriod = (places: readonly CountedPlace[], asked: Asked): CountedInSessions =>
  countsOf(places, asked, ({ mediators }) => mediators);

const countsOf = (
  places: readonly CountedPlace[],
  { sectionId, periodId }: Asked,
  of: (place: CountedPlace) => CountedPlace['mediators'],
): CountedInSessions =>
  new Map(
    places
      .filter((place) => place.sectionId === sectionId && place.periodId === periodId)
      .flatMap((place) =>
        SESSION_MEASURES.flatMap((measure) => {
          const value = of(place)[measure];
          return value === null ? [] : [[sessionKey(measure, place), value] as const];
        }),
      ),
  );
