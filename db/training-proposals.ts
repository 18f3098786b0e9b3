import { and, eq, isNull } from 'drizzle-orm';
import type { Dependents } from '@/lib/domain/withdrawal';
import * as t from './schema';
import { isLost } from './section-releases';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

export type TrainingProposal = typeof t.trainingProposals.$inferSelect;

/** What a consortium asks of a committed training and no officer has decided yet. */
export async function waitingProposal(read: Read, trainingId: number): Promise<TrainingProposal | undefined> {
  return read
    .select()
    .from(t.trainingProposals)
    .where(and(eq(t.trainingProposals.trainingId, trainingId), isNull(t.trainingProposals.decision)))
    .get();
}

export async function findProposal(read: Read, id: number): Promise<TrainingProposal | undefined> {
  return read.select().from(t.trainingProposals).where(eq(t.trainingProposals.id, id)).get();
}

export async function addProposal(tx: Tx, row: typeof t.trainingProposals.$inferInsert): Promise<number> {
  return tx.insert(t.trainingProposals).values(row).returning({ id: t.trainingProposals.id }).get().id;
}

export async function decideProposal(
  tx: Tx,
  id: number,
  decision: Pick<TrainingProposal, 'decision' | 'decisionReason' | 'decidedBy' | 'decidedAt'>,
): Promise<void> {
  tx.update(t.trainingProposals).set(decision).where(eq(t.trainingProposals.id, id)).run();
}

/** Whether the agreement commits a training today. */
export const isTrainingCommitted = (read: Read, trainingId: number): boolean =>
  prepared(
    read,
    "SELECT 1 FROM current_offers WHERE training_id = ? AND layer = 'committed' AND happened_on IS NOT NULL",
  ).get(trainingId) !== undefined;

/** The regions of a training in which somebody entered or planned something, drafts included while they may be sent. */
export const regionsWithFigures = (read: Read, trainingId: number): string[] =>
  (
    prepared(
      read,
      `SELECT DISTINCT l.region_code AS code FROM figure_lines l JOIN figure_revisions r ON r.line_id = l.id
       WHERE l.training_id = (SELECT ?) AND NOT ${isLost('r.section_id')}`,
    ).all(trainingId) as { code: string }[]
  ).map(({ code }) => code);

/**
 * What hangs on a training. A draft that nobody can send nor clear any more holds nothing back, nor does a session that was
 * cancelled with nobody in it.
 */
export const trainingDependents = (read: Read, id: number): Dependents =>
  prepared(
    read,
    `SELECT
       (SELECT count(*) FROM current_offers WHERE training_id = @id AND layer = 'committed' AND happened_on IS NOT NULL) AS commitments,
       (SELECT count(*) FROM figure_lines l WHERE l.training_id = @id AND l.nature = 'planned'
         AND EXISTS (SELECT 1 FROM figure_revisions r WHERE r.line_id = l.id)) AS planned,
       (SELECT count(*) FROM figure_lines l WHERE l.training_id = @id AND l.nature = 'actual'
         AND EXISTS (SELECT 1 FROM figure_revisions r WHERE r.line_id = l.id AND NOT ${isLost('r.section_id')}))
       + (SELECT count(*) FROM offer_revisions r WHERE r.training_id = @id AND r.fact = 'opened' AND NOT ${isLost('r.section_id')}) AS figures,
       (SELECT count(*) FROM evidence r WHERE r.training_id = @id AND r.withdrawn_at IS NULL AND NOT ${isLost('r.section_id')}) AS evidence,
       (SELECT count(*) FROM training_overlaps WHERE first_training_id = @id OR second_training_id = @id) AS overlaps,
       (SELECT count(*) FROM training_events e JOIN trainings b ON b.id = e.training_id AND b.withdrawn_from IS NULL
         WHERE e.successor_id = @id AND e.kind = 'replaced') AS replacements,
       (SELECT count(*) FROM training_sessions s WHERE s.training_id = @id AND (s.state <> 'cancelled'
         OR EXISTS (SELECT 1 FROM session_participants q WHERE q.session_id = s.id))) AS sessions`,
  ).get({ id }) as Dependents;
