import { ExportLinks } from '@/app/_ui/export-links';
import { TrajectoryFigure, type TrajectoryProps } from './trajectory-figure';

/** Learners over time with the links of their table. */
export function Trajectory(props: TrajectoryProps) {
  const { view, place, params } = props;
  return (
    <TrajectoryFigure
      {...props}
      downloads={
        <ExportLinks table="trajectory" params={{ ...params, action: place.action }} of={view.title} />
      }
    />
  );
}
