import type { LifeSaid } from '@/lib/domain/training-life';
import { organisationSaid, titleAt } from './known';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** Something that happened to a training, or will, with the names of the day that is read. */
export interface TrainingLifeRow extends LifeSaid {
  id: number;
  successorId: number | null;
}

const SELECT = `SELECT e.id, e.training_id AS trainingId, ${titleAt('t')} AS training, e.kind, e.effective_on AS effectiveOn,
    e.known_from AS knownFrom, e.title,
    CASE WHEN e.kind = 'renamed' THEN (SELECT v.title FROM training_revisions v WHERE v.training_id = e.training_id AND v.at < e.at
      ORDER BY v.id DESC LIMIT 1) END AS formerTitle, e.closed_on AS closedOn, ${organisationSaid('o', 'name')} AS organisation,
    ${organisationSaid('f', 'name')} AS fromOrganisation, g.name AS region, e.places, e.successor_id AS successorId,
    CASE WHEN s.id IS NOT NULL THEN ${titleAt('s')} END AS successor
  FROM training_events e JOIN trainings t ON t.id = e.training_id LEFT JOIN organisations o ON o.id = e.organisation_id
  LEFT JOIN organisations f ON f.id = e.from_organisation_id LEFT JOIN regions g ON g.code = e.region_code
  LEFT JOIN trainings s ON s.id = e.successor_id`;

/** What was known by the end of a day of the life of some trainings, those included that they replace; to come, too. */
export const trainingLives = (
  read: Read,
  trainingIds: readonly number[],
  day: string,
): (TrainingLifeRow & { reason: string })[] =>
  prepared(
    read,
    `${SELECT.replace('e.places,', 'e.places, e.reason,')}
     WHERE e.known_from <= @day AND (e.training_id IN (SELECT value FROM json_each(@ids)) OR e.successor_id IN
       (SELECT value FROM json_each(@ids))) ORDER BY e.effective_on, e.id`,
  ).all({ ids: JSON.stringify(trainingIds), day }) as (TrainingLifeRow & { reason: string })[];

/** Some events by their numbers, for the journal: with the names of today. */
export const trainingEventNames = (read: Read, ids: readonly number[]): TrainingLifeRow[] =>
  prepared(read, `${SELECT} WHERE e.id IN (SELECT value FROM json_each(@ids)) ORDER BY e.id`).all({
    ids: JSON.stringify(ids),
    day: '9999-12-31',
  }) as TrainingLifeRow[];
