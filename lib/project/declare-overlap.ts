import { z } from 'zod';
import { appendOverlap, declaredOf, lastOverlap, type OverlapKey } from '@/db/project-overlaps';
import { type FoundTraining, findTraining, projectTarget } from '@/db/projects';
import { findPeriod } from '@/db/reports';
import type { Target } from '@/lib/access/policy';
import type { Circumstances, Command } from '@/lib/command';
import { linesText } from '@/lib/domain/accepted-text';
import { parseCount } from '@/lib/domain/count';
import type { RefusalCode } from '@/lib/domain/refusal-codes';
import { says } from '@/lib/domain/says';
import { MEASURES } from '@/lib/domain/vocabulary';
import { type FieldRefusal, Refusal } from '@/lib/refusal';

const input = z.object({
  firstTrainingId: z.int({ error: says('training_needed') }).positive(says('training_needed')),
  secondTrainingId: z.int({ error: says('training_needed') }).positive(says('training_needed')),
  periodId: z.int({ error: says('period_needed') }).positive(says('period_needed')),
  measure: z.enum(MEASURES, { error: says('measure_needed') }),
  /** How many people are counted in both, as typed; null: some are, nobody knows how many. */
  learners: z.string().max(40).nullable(),
  reason: linesText.min(2, says('reason_needed')).max(2000),
  /** The last line of the project's overlaps that the person saw; 0 where there was none. */
  seen: z.int().nonnegative(),
});

type Input = z.infer<typeof input>;
interface Found {
  target: Target;
  first: FoundTraining;
  second: FoundTraining;
}

const refusedAt = (path: string, code: RefusalCode, params: FieldRefusal['params'] = {}) =>
  new Refusal('invalid', 'invalid_input', {}, [{ path, code, params }]);

/**
 * Declares how many people two trainings of a project both count, in a period, by a measure. The last line of a
 * pair, period and measure holds. Refused at its field: the same training twice, trainings of two projects, a period
 * to come, a measure that one of them did not declare, more people than the smaller one declares.
 */
export const declareOverlap: Command<Input, Found, { overlapId: number }> = {
  name: 'declare-overlap',
  permission: 'overlap.declare',
  input,
  async find({ tx, now }, { firstTrainingId, secondTrainingId }) {
    const [first, second] = [
      await findTraining(tx, firstTrainingId),
      await findTraining(tx, secondTrainingId),
    ];
    return first && second && { first, second, target: await projectTarget(tx, first.projectId, now.day) };
  },
  async run(circumstances, given, { first, second }) {
    const { tx, actor, now, door } = circumstances;
    if (first.id === second.id) throw refusedAt('secondTrainingId', 'overlap_same_training');
    if (first.projectId !== second.projectId) throw refusedAt('secondTrainingId', 'overlap_two_projects');
    const period = await findPeriod(tx, given.periodId);
    if (!period) throw refusedAt('periodId', 'unknown_period');
    if (period.startsOn > now.day) throw refusedAt('periodId', 'overlap_period_to_come');
    const learners = await learnersOf(circumstances, given, [first, second], period.label);
    const key: OverlapKey = {
      firstTrainingId: Math.min(first.id, second.id),
      secondTrainingId: Math.max(first.id, second.id),
      periodId: given.periodId,
      measure: given.measure,
    };
    const last = await lastOverlap(tx, key);
    if (last && last.id > given.seen) throw new Refusal('conflict', 'overlap_changed');
    if (last && !last.withdrawn && last.learners === learners)
      throw refusedAt('learners', 'overlap_already_declared');
    const overlapId = await appendOverlap(tx, {
      ...key,
      learners,
      projectId: first.projectId,
      reason: given.reason,
      accountId: actor.accountId,
      door,
      at: now.instant,
      knownFrom: now.day,
    });
    return {
      result: { overlapId },
      journal: {
        subject: `overlap:${overlapId}`,
        projectId: first.projectId,
        references: { overlapId, trainings: [key.firstTrainingId, key.secondTrainingId] },
        reason: given.reason,
      },
    };
  },
};

async function learnersOf(
  { tx }: Circumstances,
  given: Input,
  pair: [FoundTraining, FoundTraining],
  period: string,
): Promise<number | null> {
  const learners = given.learners === null ? null : countOf(given.learners);
  const declared: [number, number] = [0, 0];
  for (const [index, training] of pair.entries()) {
    const total = await declaredOf(tx, training.id, given);
    if (total === null)
      throw refusedAt('measure', 'overlap_nothing_declared', {
        where: training.title,
        what: period,
        measure: given.measure,
      });
    declared[index] = total;
  }
  if (learners !== null && learners > Math.min(...declared))
    throw refusedAt('learners', 'overlap_too_large', {
      first: pair[0].title,
      second: pair[1].title,
      a: declared[0],
      b: declared[1],
      value: learners,
      measure: given.measure,
    });
  return learners;
}

function countOf(text: string): number {
  const parsed = parseCount(text);
  if (!parsed.ok) {
    throw refusedAt('learners', text.trim() === '' ? 'overlap_number_needed' : parsed.code);
  }
  if (parsed.value === 0) throw refusedAt('learners', 'overlap_of_nobody');
  return parsed.value;
}
