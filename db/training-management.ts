import type { Read } from './store';
import { prepared } from './store-prepared';

export interface TrainingHistoryRow {
  id: number;
  title: string;
  closedOn: string | null;
  knownFrom: string;
  reason: string | null;
  source: string | null;
}

/** Every word that was said of a training, the last first. */
export const trainingHistory = (read: Read, trainingId: number): TrainingHistoryRow[] =>
  prepared(
    read,
    `SELECT id, title, closed_on AS closedOn, known_from AS knownFrom, reason, source FROM training_revisions
     WHERE training_id = ? ORDER BY id DESC`,
  ).all(trainingId) as TrainingHistoryRow[];
