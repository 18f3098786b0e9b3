import { type TargetPoint, type TrajectoryView, trajectoryView } from '@/app/_charts/trajectory-view';
import type { ActionDetail } from '@/lib/queries/action-detail';
import { formatAtPrecision } from '@/lib/wording/dates';
import { formatCount } from '@/lib/wording/numbers';

/** The trajectory of an action's learners, with its target as a dated point where it is a cumulated one. */
export const actionTrajectory = (action: ActionDetail, day: string): TrajectoryView | null =>
  trajectoryView(action.trajectory, {
    title: `Apprenants cumulés, action n° ${action.number}`,
    day,
    target: datedTarget(action),
  });

function datedTarget({ components, trajectory }: ActionDetail): TargetPoint | null {
  const component = components.find(
    ({ measure, target, dueDate, countingMode }) =>
      measure === trajectory.measure &&
      target !== null &&
      dueDate !== null &&
      (countingMode === 'cumulative' || countingMode === 'cumulative_distinct'),
  );
  if (!component?.target || !component.dueDate) return null;
  const day = `${component.dueDate}-12-31`.slice(0, 10);
  const due = formatAtPrecision(day, component.duePrecision ?? 'day');
  return { day, value: component.target, label: `visé ${formatCount(component.target)} d’ici ${due}` };
}
