import { appendLabelAnswer, labelAnswersOf } from '@/db/labels';
import type { Command } from '@/lib/command';
import {
  answerProblems,
  type CriterionInput,
  isInScope,
  type LabelFileInput,
  labelFileInput,
} from '@/lib/domain/label';
import { type FoundTrainingNow, findTrainingNow } from '@/lib/project/training-found';
import { Refusal, refuseAll } from '@/lib/refusal';

/**
 * Writes what a training answers to the criteria of the label: those that changed, each as another line. A file that
 * somebody else filled meanwhile is refused; what was typed stays on the page.
 */
export const fillLabelFile: Command<LabelFileInput, FoundTrainingNow, { written: number }> = {
  name: 'fill-label-file',
  permission: 'training.record',
  input: labelFileInput,
  find: (circumstances, { trainingId }) => findTrainingNow(circumstances, trainingId),
  async run({ tx, actor, now, door }, { trainingId, answers, seen }, { training, current }) {
    if (!isInScope(current.words.regime, training.regionCodes)) throw new Refusal('conflict', 'label_scope');
    refuseAll(answerProblems(answers));
    const known = labelAnswersOf(tx, trainingId, now.day);
    if (Math.max(0, ...known.map(({ id }) => id)) > seen) throw new Refusal('conflict', 'label_file_changed');
    const written = answers
      .filter((given) => {
        const before = known.find(({ criterion }) => criterion === given.criterion);
        return said(given) !== said(before ?? { ...UNANSWERED, criterion: given.criterion });
      })
      .map((given) =>
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

const UNANSWERED = { answer: null, justification: null, evidence: null, months: null, years: null };

const said = ({ criterion, answer, justification, evidence, months, years }: CriterionInput): string =>
  JSON.stringify([criterion, answer, justification, evidence, months, years]);
