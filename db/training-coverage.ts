import type { Assessment, FrameworkKey } from '@/lib/domain/framework/vocabulary';
import type { Door } from '@/lib/domain/vocabulary';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';
import { scope, type TrainingsOf } from './training-rows';

/** What is said of the competences that trainings cover: the last row of each known at the end of a day. */

export interface CoverageRow {
  id: number;
  trainingId: number;
  frameworkKey: FrameworkKey;
  position: string;
  covers: boolean;
  minutes: number | null;
  assessed: Assessment | null;
  knownFrom: string;
}

type Stored = Omit<CoverageRow, 'covers'> & { covers: 0 | 1 };
const rowOf = (row: Stored): CoverageRow => ({ ...row, covers: row.covers === 1 });

const COLUMNS = `c.id, c.training_id AS trainingId, c.framework_key AS frameworkKey, c.position, c.covers, c.minutes,
  c.assessed, c.known_from AS knownFrom`;

/** The last word about each competence of one training, whenever it is known from. */
export const coverageNow = (read: Read, trainingId: number): CoverageRow[] =>
  (
    prepared(
      read,
      `SELECT ${COLUMNS} FROM training_coverage c WHERE c.training_id = @trainingId AND c.id = (
         SELECT max(n.id) FROM training_coverage n WHERE n.training_id = c.training_id AND n.framework_key = c.framework_key
           AND n.position = c.position) ORDER BY c.framework_key, c.position`,
    ).all({ trainingId }) as Stored[]
  ).map(rowOf);

/** The same of every training. */
export const allCoverageNow = (read: Read): CoverageRow[] =>
  (
    prepared(
      read,
      `SELECT ${COLUMNS} FROM training_coverage c JOIN trainings t ON t.id = c.training_id
       WHERE t.withdrawn_from IS NULL AND c.id IN (SELECT max(n.id) FROM training_coverage n
         GROUP BY n.training_id, n.framework_key, n.position) ORDER BY c.training_id, c.framework_key, c.position`,
    ).all() as Stored[]
  ).map(rowOf);

/** The same of the trainings of a project, a region or an action, as known at the end of a day. */
export const coverageAt = (read: Read, of: TrainingsOf, day: string): CoverageRow[] =>
  (
    prepared(
      read,
      `SELECT ${COLUMNS} FROM trainings t JOIN training_coverage c ON c.training_id = t.id
       WHERE ${scope(of)} AND c.id = (SELECT max(n.id) FROM training_coverage n WHERE n.training_id = c.training_id
         AND n.framework_key = c.framework_key AND n.position = c.position AND n.known_from <= @day)`,
    ).all({ ...of, day }) as Stored[]
  ).map(rowOf);

export interface NewCoverage {
  trainingId: number;
  frameworkKey: FrameworkKey;
  position: string;
  covers: boolean;
  minutes: number | null;
  assessed: Assessment | null;
  accountId: number;
  door: Door;
  at: string;
  knownFrom: string;
}

export function appendCoverage(tx: Tx, row: NewCoverage): number {
  const { lastInsertRowid } = prepared(
    tx,
    `INSERT INTO training_coverage (training_id, framework_key, position, covers, minutes, assessed, account_id, door, at, known_from)
     VALUES (@trainingId, @frameworkKey, @position, @covers, @minutes, @assessed, @accountId, @door, @at, @knownFrom)`,
  ).run({ ...row, covers: row.covers ? 1 : 0 });
  return Number(lastInsertRowid);
}
