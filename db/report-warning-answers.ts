import type { WarningAnswer } from '@/lib/domain/justified';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

/** A reason that was written in a section, and one thing that it answers for. */
export interface WrittenAnswer extends WarningAnswer {
  lineId: number;
  comment: string;
  /** The instant at which it was written. */
  at: string;
}

/** What the reasons of a section were written for, whatever was typed since. */
export const answersIn = (read: Read, sectionId: number): WrittenAnswer[] =>
  prepared(
    read,
    `SELECT r.line_id AS lineId, r.comment, r.at, a.code, a.value, a.against FROM figure_revisions r
     JOIN warning_answers a ON a.revision_id = r.id WHERE r.section_id = ?`,
  ).all(sectionId) as WrittenAnswer[];

export function addAnswer(tx: Tx, revisionId: number, { code, value, against }: WarningAnswer): void {
  prepared(
    tx,
    'INSERT INTO warning_answers (revision_id, code, value, against) VALUES (@revisionId, @code, @value, @against)',
  ).run({ revisionId, code, value, against });
}
