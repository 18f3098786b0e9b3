import { type ProjectionView, projectionView } from '@/app/_charts/projection-view';
import { type TargetPoint, type TrajectoryView, trajectoryView } from '@/app/_charts/trajectory-view';
import type { CountingMode } from '@/lib/domain/vocabulary';
import type { ComponentProjection } from '@/lib/figure/projection';
import type { ActionDetail } from '@/lib/overview/action-detail';
import { formatAtPrecision } from '@/lib/wording/dates';
import { formatCount } from '@/lib/wording/numbers';

/**
 * The trajectory of an action's learners, with its target as a dated point and the projection of its pace where it
 * is a cumulated one.
 */
export const actionTrajectory = (
  action: ActionDetail,
  projections: readonly ComponentProjection[],
  day: string,
): TrajectoryView | null =>
  trajectoryView(action.trajectory, {
    title: `${action.trajectory.cumulated ? 'Apprenants cumulés' : 'File active'}, action n° ${action.number}`,
    day,
    target: datedTarget(action),
    projection: cumulatedProjection(action, projections),
  });

function cumulatedProjection(
  { components, trajectory }: ActionDetail,
  projections: readonly ComponentProjection[],
): ProjectionView | null {
  const drawn = components.filter(
    ({ source, measure, countingMode }) =>
      source === 'learners' && measure === trajectory.measure && isCumulated(countingMode),
  );
  for (const { componentId, projection } of projections)
    if (projection.kind === 'range' && drawn.some(({ id }) => id === componentId))
      return projectionView(projection);
  return null;
}

const isCumulated = (mode: CountingMode): boolean => mode === 'cumulative' || mode === 'cumulative_distinct';

function datedTarget({ components, trajectory }: ActionDetail): TargetPoint | null {
  const component = components.find(
    ({ measure, target, dueDate, countingMode }) =>
      measure === trajectory.measure && target !== null && dueDate !== null && isCumulated(countingMode),
  );
  if (!component?.target || !component.dueDate) return null;
  const day = `${component.dueDate}-12-31`.slice(0, 10);
  const due = formatAtPrecision(day, component.duePrecision ?? 'day');
  return { day, value: component.target, label: `visé ${formatCount(component.target)} d’ici ${due}` };
}
