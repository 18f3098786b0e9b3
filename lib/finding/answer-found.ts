import { appendFindingAnswer, diagnosticsAt, findFinding, lastAnswer } from '@/db/findings';
import type { Read } from '@/db/store';
import { isOwnHand } from '@/lib/access/own-hand';
import { takeBackProblem } from '@/lib/access/proposed-link';
import type { Circumstances, JournalLine } from '@/lib/command';
import type { AnswerEvent, AnswerInput } from '@/lib/domain/finding';
import { type FoundTrainingNow, findTrainingNow } from '@/lib/project/training-found';
import { Refusal, refusedField } from '@/lib/refusal';
import { writtenBy } from './diagnostic-found';

export type FoundAnswer = FoundTrainingNow;

/** The training, for those who write it. */
export const findAnswering = (
  circumstances: Pick<Circumstances, 'tx' | 'now'>,
  { trainingId }: Pick<AnswerInput, 'trainingId'>,
): Promise<FoundAnswer | undefined> => findTrainingNow(circumstances, trainingId);

/**
 * Writes another word on whether a training answers a finding; the same word twice is refused. What was proposed is
 * confirmed by another hand, and taken back by who proposed it, by the lead or by the officer; once confirmed, by him.
 */
export function writeAnswer(
  circumstances: Circumstances,
  { findingId, trainingId, note }: AnswerInput,
  { training, target }: FoundAnswer,
  event: AnswerEvent,
): { result: { answerId: number }; journal: JournalLine } {
  const { tx, actor } = circumstances;
  // What was taken back is answered by nothing; a link with it may still be taken back.
  if (event !== 'withdrawn' && !isOffered(tx, findingId, training.projectId, circumstances.now.day))
    throw refusedField('findingId', 'finding_withdrawn');
  const said = lastAnswer(tx, findingId, trainingId);
  const last = said?.event ?? 'withdrawn';
  if (event === 'withdrawn' && last === 'withdrawn') throw new Refusal('conflict', 'answer_missing');
  if (event === 'confirmed' && last === 'withdrawn') throw new Refusal('conflict', 'answer_not_proposed');
  if (event === last || (event === 'proposed' && last === 'confirmed'))
    throw refusedField('findingId', 'answer_known');
  const isOwn = said !== undefined && isOwnHand(tx, actor, said.accountId);
  if (event === 'confirmed' && isOwn) throw new Refusal('forbidden', 'own_link');
  const link = { confirmed: last === 'confirmed', isOwn };
  const problem = takeBackProblem(actor, link, { target, decides: 'training.decide' });
  if (event === 'withdrawn' && problem) throw new Refusal('forbidden', problem);
  const answerId = appendFindingAnswer(tx, {
    findingId,
    trainingId,
    event,
    note,
    ...writtenBy(circumstances),
  });
  return {
    result: { answerId },
    journal: {
      subject: `training:${trainingId}`,
      projectId: training.projectId,
      references: { findingAnswerId: answerId, findingId },
      reason: note,
    },
  };
}

/** Whether a finding stands, of the project itself or of a diagnostic that anyone may read. */
function isOffered(read: Read, findingId: number, projectId: number, day: string): boolean {
  const finding = findFinding(read, findingId);
  if (!finding) return false;
  return (
    finding.projectId === projectId || diagnosticsAt(read, day).some(({ id }) => id === finding.diagnosticId)
  );
}
