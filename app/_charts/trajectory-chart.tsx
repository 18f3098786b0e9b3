'use client';

import {
  CartesianGrid,
  type DotItemDotProps,
  Legend,
  Line,
  LineChart,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { formatDay } from '@/lib/wording/dates';
import { formatCount } from '@/lib/wording/numbers';
import { SERIES, type Series, seriesNames, type TrajectoryView } from './trajectory-view';

const dashes: Record<Series, string | undefined> = { planned: '8 4', declared: '2 4', verified: undefined };
const colours: Record<Series, string> = {
  planned: 'var(--text-mention-grey)',
  declared: 'var(--text-action-high-blue-france)',
  verified: 'var(--text-title-grey)',
};

// Set through the style of the element, which the content security policy allows to a script.
const tooltipStyle = {
  backgroundColor: 'var(--background-default-grey)',
  borderColor: 'var(--border-plain-grey)',
  color: 'var(--text-default-grey)',
  fontSize: '0.875rem',
};
const tooltipItemStyle = { color: 'var(--text-default-grey)' };

type Datum = { at: number; estimates: Series[] } & Partial<Record<Series, number>>;

/** Lines over a true calendar. Each has a dash and a marker of its own; estimates have a hatched marker. */
export default function TrajectoryChart({ view }: { view: TrajectoryView }) {
  const data = merged(view);
  const ends = data.map(({ at }) => at);
  const target = view.target && { ...view.target, at: Date.parse(view.target.day) };
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart data={data} margin={{ top: 16, right: 24, bottom: 0, left: 8 }} accessibilityLayer={false}>
        <CartesianGrid vertical={false} />
        <XAxis
          dataKey="at"
          type="number"
          scale="time"
          domain={[Math.min(...ends), Math.max(...ends, target?.at ?? 0)]}
          ticks={septembers(Math.min(...ends), Math.max(...ends, target?.at ?? 0))}
          tickFormatter={monthOf}
        />
        <YAxis
          width={64}
          tickFormatter={formatCount}
          domain={[0, target ? (max: number) => Math.max(max, target.value) : 'auto']}
        />
        <Tooltip
          isAnimationActive={false}
          contentStyle={tooltipStyle}
          itemStyle={tooltipItemStyle}
          labelFormatter={(at) => formatDay(dayOf(Number(at)))}
          formatter={(value) => formatCount(Number(value))}
        />
        <Legend
          itemSorter={({ dataKey }) => order.indexOf(String(dataKey))}
          formatter={(name) => <span className="app-trajectory__name">{name}</span>}
        />
        <ReferenceLine x={Date.parse(view.day)} className="app-trajectory__day" />
        {SERIES.map((series) => (
          <Line
            key={series}
            dataKey={series}
            name={seriesNames[series]}
            stroke={colours[series]}
            type={series === 'planned' ? 'linear' : 'stepAfter'}
            strokeDasharray={dashes[series]}
            strokeWidth={2}
            connectNulls
            isAnimationActive={false}
            legendType={series === 'planned' ? 'diamond' : series === 'declared' ? 'circle' : 'square'}
            dot={(dot: DotItemDotProps) => (
              <Marker
                key={dot.key}
                series={series}
                x={dot.cx}
                y={dot.cy}
                estimate={isEstimate(dot, series)}
              />
            )}
          />
        ))}
        {target && (
          <ReferenceDot
            x={target.at}
            y={target.value}
            r={6}
            className="app-trajectory__target"
            label={{ value: target.label, position: 'left' }}
          />
        )}
      </LineChart>
    </ResponsiveContainer>
  );
}

interface MarkerProps {
  series: Series;
  x: number | undefined;
  y: number | undefined;
  estimate: boolean;
}

function Marker({ series, x, y, estimate }: MarkerProps) {
  if (x === undefined || y === undefined) return null;
  const className = `app-marker app-marker--${series}${estimate ? ' app-marker--estimate' : ''}`;
  if (series === 'planned') return <path className={className} d={`M${x} ${y - 5}l5 5-5 5-5-5z`} />;
  if (series === 'declared') return <circle className={className} cx={x} cy={y} r={4} />;
  return <rect className={className} x={x - 3.5} y={y - 3.5} width={7} height={7} />;
}

const order: readonly string[] = SERIES;

const isEstimate = ({ payload }: DotItemDotProps, series: Series): boolean =>
  payload?.estimates?.includes(series) ?? false;

/** One datum a day: the lines do not all have a point on it. */
function merged({ points }: TrajectoryView): Datum[] {
  const data = new Map<string, Datum>();
  for (const series of SERIES)
    for (const [day, value, estimate] of points[series]) {
      const datum = data.get(day) ?? { at: Date.parse(day), estimates: [] };
      if (value !== null) datum[series] = value;
      if (estimate) datum.estimates.push(series);
      data.set(day, datum);
    }
  return [...data.values()].sort((a, b) => a.at - b.at);
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

const months = new Intl.DateTimeFormat('fr-FR', { month: 'short', year: 'numeric', timeZone: 'UTC' });
const monthOf = (at: number): string => months.format(new Date(at));

/** Academic years begin in September: the ticks of a calendar that people of the programme read at once. */
function septembers(from: number, to: number): number[] {
  const ticks: number[] = [];
  for (let year = new Date(from).getUTCFullYear(); ; year += 1) {
    const at = Date.UTC(year, 8, 1);
    if (at > to) return ticks;
    if (at >= from) ticks.push(at);
  }
}
