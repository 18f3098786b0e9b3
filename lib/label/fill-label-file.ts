import { appendLabelAnswer, type LabelAnswerRow, labelAnswerGiven, labelAnswersOf } from '@/db/labels';
import type { Read } from '@/db/store';
import type { Command } from '@/lib/command';
import {
  answerProblems,
  type CriterionInput,
  isInScope,
  type LabelFileInput,
  labelFileInput,
} from '@/lib/domain/label';
import { type FoundTrainingNow, findTrainingNow } from '@/lib/project/training-found';
import { confirmOrRefuse, Refusal, refuseAll } from '@/lib/refusal';

/**
 * Writes what a training answers to the criteria of the label: those that the person changed, each as another line. To
 * put an answer over one that somebody else gave meanwhile is asked about.
 */
export const fillLabelFile: Command<LabelFileInput, FoundTrainingNow, { written: number }> = {
  name: 'fill-label-file',
  permission: 'training.record',
  input: labelFileInput,
  find: (circumstances, { trainingId }) => findTrainingNow(circumstances, trainingId),
  async run({ tx, actor, now, door }, { trainingId, answers, confirmed }, { training, current }) {
    if (!isInScope(current.words.regime, training.regionCodes)) throw new Refusal('conflict', 'label_scope');
    refuseAll(answerProblems(answers));
    const known = new Map(labelAnswersOf(tx, trainingId, now.day).map((row) => [row.criterion, row]));
    const changed = answers.filter((given) => isChanged(tx, given, known.get(given.criterion)));
    const over = changed.filter(({ criterion, seen }) => (known.get(criterion)?.id ?? 0) !== seen);
    if (over.length > 0) {
      const criteria = over.map(({ criterion }) => criterion).join(', ');
      confirmOrRefuse([{ path: 'confirmed', code: 'label_file_changed', params: { criteria } }], confirmed);
    }
    const written = changed.map(({ seen: _, ...given }) =>
      appendLabelAnswer(tx, {
        ...given,
        ...{ trainingId, door, accountId: actor.accountId, at: now.instant, knownFrom: now.day },
      }),
    );
    return {
      result: { written: written.length },
      journal:
        written.length === 0
          ? null
          : {
              subject: `training:${trainingId}`,
              projectId: training.projectId,
              references: { labelAnswers: written },
            },
    };
  },
};

/** Whether the person says something else than what stands, and than what he was shown. */
function isChanged(read: Read, given: CriterionInput, current: LabelAnswerRow | undefined): boolean {
  if (said(given) === said(current)) return false;
  return given.seen === (current?.id ?? 0) || said(given) !== said(labelAnswerGiven(read, given.seen));
}

type Said = Pick<CriterionInput, 'answer' | 'justification' | 'evidence' | 'months' | 'years'>;
const said = (of: Said | undefined): string =>
  JSON.stringify(
    [of?.answer, of?.justification, of?.evidence, of?.months, of?.years].map((one) => one ?? null),
  );
