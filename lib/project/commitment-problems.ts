import { findOrganisation } from '@/db/organisations';
import { saidInOtherKind } from '@/db/period-rules';
import { findTraining } from '@/db/projects';
import { findPeriod } from '@/db/reports';
import type { Read } from '@/db/store';
import type { CommitmentsInput } from '@/lib/domain/commitment';
import { type FieldProblem, problem, sourceDayProblems } from '@/lib/domain/inputs';
import { countsTwice, type Period } from '@/lib/domain/period';
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
  const said: { trainingId: number; period: Period }[] = [];
  for (const [index, { trainingId, regionCode, periodId, ...line }] of planned.entries()) {
    const path = `planned.${index}.`;
    const training = await findTraining(read, trainingId);
    if (training?.participationId !== participationId)
      problems.push(problem(`${path}trainingId`, 'training_of_other_action'));
    else if (!training.regionCodes.includes(regionCode))
      problems.push(problem(`${path}regionCode`, 'region_not_delivered'));
    const period = await findPeriod(read, periodId);
    if (!period) problems.push(problem(`${path}periodId`, 'unknown_period'));
    else {
      const other =
        saidInOtherKind(read, { trainingId, nature: 'planned', period }) ??
        said.find((one) => one.trainingId === trainingId && countsTwice(one.period, period))?.period;
      if (other)
        problems.push(
          problem(`${path}periodId`, 'periods_overlap_planned', { period: other.label, kind: other.kind }),
        );
      said.push({ trainingId, period });
    }
    const wrong = training && wrongBreakdown(line, training.actionKey);
    if (wrong) problems.push(problem(`${path}${wrong.field}`, wrong.code));
  }
  return problems;
}
