import type { Value } from '@/lib/domain/value';
import type { Measure } from '@/lib/domain/vocabulary';
import type { Trajectory, TrajectoryPoint } from '@/lib/figure/trajectory';
import { formatDay } from '@/lib/wording/dates';
import { measureWords } from '@/lib/wording/measures';
import { formatCount } from '@/lib/wording/numbers';
import { absentWords, layerWords, valueInWords } from '@/lib/wording/states';
import type { ProjectionView } from './projection-view';
import { type DrawnPoint, type Gap, runsOf } from './runs';

export const SERIES = ['planned', 'declared', 'verified'] as const;
export type Series = (typeof SERIES)[number];

export const seriesNames: Record<Series, string> = {
  planned: 'Prévu',
  declared: 'Déclaré',
  verified: 'Vérifié',
};

/** A dated target: a point, not a line. */
export interface TargetPoint {
  day: string;
  value: number;
  label: string;
}

/** A point in the table; `periodId` where it is the value of one period. */
export interface PointWords {
  words: string;
  periodId?: number | undefined;
}

/** A trajectory as the browser draws it. */
export interface TrajectoryView {
  title: string;
  summary: string;
  /** Whether the columns hold sums over periods. */
  cumulated: boolean;
  day: string;
  points: Record<Series, DrawnPoint[]>;
  /** Where a line is interrupted, in words: nothing is drawn over what is hidden or was never given. */
  gaps: (Gap & { series: Series; words: string })[];
  /** Said in place of the drawing where none of its points may be seen. */
  nothingShown: string | null;
  /** What stands at the last point of the lines: « vérifié 2 747 ». */
  last: { day: string; value: number; words: string }[];
  target: TargetPoint | null;
  /** Drawn apart from the points, and in a table of its own. */
  projection: ProjectionView | null;
  measure: Measure;
  rows: { day: string; words: string; cells: PointWords[] }[];
}

/** The drawing and its twin table, made of the same points; null where there is nothing to draw yet. */
export function trajectoryView(
  trajectory: Trajectory,
  about: {
    title: string;
    day: string;
    target?: TargetPoint | null;
    projection?: ProjectionView | null;
  },
): TrajectoryView | null {
  if (SERIES.every((series) => trajectory[series].length === 0)) return null;
  const days = SERIES.flatMap((series) => trajectory[series].map(({ day }) => day));
  const measure = measureWords[trajectory.measure].label.toLocaleLowerCase('fr');
  return {
    title: about.title,
    summary: `Nombre de personnes (${measure}), ${trajectory.cumulated ? 'cumulé' : 'période par période : il ne s’additionne pas d’une période à l’autre'}. Le prévu est daté de la fin de chaque année ; le déclaré et le vérifié sont ceux que l’on connaissait à chaque échéance et à chaque clôture de campagne, puis au ${formatDay(about.day)}. ${latestWords(trajectory)}${about.target ? ` Cible : ${about.target.label}.` : ''}${about.projection ? ' Les lignes nommées « projection » ne sont pas des faits.' : ''}`,
    cumulated: trajectory.cumulated,
    day: about.day,
    points: {
      planned: drawn(trajectory.planned),
      declared: drawn(trajectory.declared),
      verified: drawn(trajectory.verified),
    },
    gaps: SERIES.flatMap((series) => gapsOf(series, trajectory[series])),
    nothingShown: SERIES.every((series) => !trajectory[series].some(({ value }) => shown(value)))
      ? 'Aucun point de cette courbe ne peut être montré : chacun est masqué (petit effectif), ou n’a pas été donné. Le tableau dit lequel.'
      : null,
    last: lastWords(trajectory),
    target: about.target ?? null,
    projection: about.projection ?? null,
    measure: trajectory.measure,
    rows: [...new Set(days)].sort().map((day) => ({
      day,
      words: formatDay(day),
      cells: SERIES.map((series) => {
        const point = trajectory[series].find((p) => p.day === day);
        return point ? { words: valueInWords(point.value), periodId: point.periodId } : { words: '–' };
      }),
    })),
  };
}

const drawn = (points: TrajectoryPoint[]): DrawnPoint[] =>
  points.map(({ day, value }) => [day, shown(value) ? value.value : null, value.state === 'estimate']);

const shown = ({ state }: Value) => state === 'number' || state === 'estimate';

function gapsOf(series: Series, points: TrajectoryPoint[]): TrajectoryView['gaps'] {
  return runsOf(drawn(points)).gaps.map((gap) => {
    const states = points.filter(({ day, value }) => gap.from <= day && day <= gap.to && !shown(value));
    const words = states.some(({ value }) => value.state === 'hidden') ? 'masqué' : 'non donné';
    return { ...gap, series, words: `${seriesNames[series]} : ${words}` };
  });
}

/** The last points of what is declared and verified; one label where they are the same. */
function lastWords({ declared, verified }: Trajectory): TrajectoryView['last'] {
  const last = (points: TrajectoryPoint[]) => {
    const point = points.at(-1);
    return point && shown(point.value) && point.value.value !== null
      ? { day: point.day, value: point.value.value }
      : undefined;
  };
  const [said, checked] = [last(declared), last(verified)];
  if (said && checked && said.day === checked.day && said.value === checked.value)
    return [{ ...checked, words: `déclaré et vérifié ${formatCount(checked.value)}` }];
  return [
    ...(said ? [{ ...said, words: `déclaré ${formatCount(said.value)}` }] : []),
    ...(checked ? [{ ...checked, words: `vérifié ${formatCount(checked.value)}` }] : []),
  ];
}

function latestWords({ declared, verified }: Trajectory): string {
  const last = (points: TrajectoryPoint[]) => points.at(-1)?.value;
  const words = (layer: 'declared' | 'verified', value: Value | undefined) => {
    if (!value || value.state === 'not_reported') return absentWords[layer];
    return `${layerWords[layer]} ${value.state === 'number' ? formatCount(value.value ?? 0) : valueInWords(value)}`;
  };
  return `À ce jour : ${words('declared', last(declared))}, ${words('verified', last(verified))}.`;
}
