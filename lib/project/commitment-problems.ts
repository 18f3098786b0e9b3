import { findOrganisation } from '@/db/organisations';
import { findTraining } from '@/db/projects';
import { findPeriod } from '@/db/reports';
import type { Read } from '@/db/store';
import type { CommitmentsInput } from '@/lib/domain/commitment';
import { type FieldProblem, problem, sourceDayProblems } from '@/lib/domain/inputs';
import { breakdownRule } from '@/lib/figure/breakdown-rules';

/** Everything that is wrong with what an agreement commits, line by line: of another participation, outside the training's regions, in no list. */
export async function commitmentProblems(
  read: Read,
  { participationId, agreedOn, offers, planned }: CommitmentsInput,
  today: string,
): Promise<FieldProblem[]> {
  const problems = agreedOn === null ? [] : sourceDayProblems('agreedOn', agreedOn, today);
  for (const [index, { subject, organisationId, trainingId, happenedOn }] of offers.entries()) {
    const path = `offers.${index}.`;
    if (happenedOn !== null) problems.push(...sourceDayProblems(`${path}happenedOn`, happenedOn, today));
    const training = trainingId === null ? undefined : await findTraining(read, trainingId);
    if (subject === 'training') {
      const fits =
        training?.participationId === participationId && training.organisationId === organisationId;
      if (!fits) problems.push(problem(`${path}trainingId`, 'training_of_other_action'));
    } else if (trainingId !== null || !(await findOrganisation(read, organisationId))?.healthUniversity)
      problems.push(problem(`${path}organisationId`, 'not_a_health_university'));
  }
  if (planned.length === 0) return problems;
  const wrongBreakdown = await breakdownRule(read);
  for (const [index, { trainingId, regionCode, periodId, ...line }] of planned.entries()) {
    const path = `planned.${index}.`;
    const training = await findTraining(read, trainingId);
    if (training?.participationId !== participationId)
      problems.push(problem(`${path}trainingId`, 'training_of_other_action'));
    else if (!training.regionCodes.includes(regionCode))
      problems.push(problem(`${path}regionCode`, 'region_not_delivered'));
    if (!(await findPeriod(read, periodId))) problems.push(problem(`${path}periodId`, 'unknown_period'));
    const wrong = training && wrongBreakdown(line, training.actionKey);
    if (wrong) problems.push(problem(`${path}${wrong.field}`, wrong.code));
  }
  return problems;
}
