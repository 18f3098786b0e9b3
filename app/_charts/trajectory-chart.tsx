'use client';

import {
  CartesianGrid,
  type DotItemDotProps,
  Legend,
  Line,
  LineChart,
  ReferenceArea,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { formatDay } from '@/lib/wording/dates';
import { formatCount } from '@/lib/wording/numbers';
import { paceNames } from '@/lib/wording/projection';
import { PointLabel } from './point-label';
import { PACES, type PaceName } from './projection-view';
import { runsOf } from './runs';
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

// Of one colour that no fact has, told apart by their dash and their marker.
const paceDashes: Record<PaceName, string> = { slowest: '1 5', fastest: '10 4 2 4' };
const PACE_COLOUR = 'var(--text-default-warning)';

const icons = { planned: 'diamond', declared: 'circle', verified: 'square' } as const;
const A_WEEK = 7 * 86_400_000;

/** A run of a series, or a pace. */
type LineKey = `${Series}-${number}` | PaceName;
type Datum = { at: number; estimates: Series[] } & Partial<Record<LineKey, number>>;

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
        {view.gaps.map(({ series, from, to, words }) => (
          <ReferenceArea
            key={`${series} ${from}`}
            x1={Date.parse(from)}
            x2={from === to ? Date.parse(to) + A_WEEK : Date.parse(to)}
            className={`app-trajectory__gap app-trajectory__gap--${series}`}
            label={{ value: words, position: 'insideBottom', offset: 6 + 16 * SERIES.indexOf(series) }}
          />
        ))}
        {lines(view).map(({ key, series, isFirst }) => (
          <Line
            key={key}
            dataKey={key}
            name={seriesNames[series]}
            stroke={colours[series]}
            type={series === 'planned' ? 'linear' : 'stepAfter'}
            strokeDasharray={dashes[series]}
            // Wider than the verified line that is drawn over it: equal, both are seen.
            strokeWidth={series === 'declared' ? 7 : 2}
            strokeOpacity={series === 'declared' ? 0.55 : 1}
            // Over the days of the other lines, never over a gap of its own: each run is a line.
            connectNulls
            isAnimationActive={false}
            legendType={isFirst ? icons[series] : 'none'}
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
        {view.projection &&
          PACES.map((pace) => (
            <Line
              key={pace}
              dataKey={pace}
              name={paceNames[pace]}
              stroke={PACE_COLOUR}
              type="linear"
              strokeDasharray={paceDashes[pace]}
              strokeWidth={2}
              connectNulls
              isAnimationActive={false}
              legendType={pace === 'slowest' ? 'cross' : 'triangle'}
              dot={(dot: DotItemDotProps) => <PaceMarker key={dot.key} pace={pace} x={dot.cx} y={dot.cy} />}
            />
          ))}
        {target && (
          <ReferenceDot
            x={target.at}
            y={target.value}
            shape={({ cx, cy }: { cx?: number; cy?: number }) => (
              <g className="app-trajectory__target">
                <circle cx={cx} cy={cy} r={6} />
                <PointLabel className="app-trajectory__aim" words={target.label} isUnder cx={cx} cy={cy} />
              </g>
            )}
          />
        )}
        {view.last.map(({ day, value, words }, index) => (
          <ReferenceDot
            key={words}
            x={Date.parse(day)}
            y={value}
            shape={({ cx, cy }: { cx?: number; cy?: number }) => (
              <PointLabel
                className="app-trajectory__last"
                words={words}
                isUnder={index > 0}
                cx={cx}
                cy={cy}
              />
            )}
          />
        ))}
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
  // Larger than the square of what is verified, which may stand on it.
  if (series === 'declared') return <circle className={className} cx={x} cy={y} r={7} />;
  return <rect className={className} x={x - 3.5} y={y - 3.5} width={7} height={7} />;
}

function PaceMarker({ pace, x, y }: { pace: PaceName; x: number | undefined; y: number | undefined }) {
  if (x === undefined || y === undefined) return null;
  const path = pace === 'slowest' ? `M${x - 4} ${y}h8M${x} ${y - 4}v8` : `M${x} ${y - 5}l5 9h-10z`;
  return <path className="app-marker app-marker--projection" d={path} />;
}

const order: readonly string[] = [...SERIES.map((series) => `${series}-0`), ...PACES];

/** The lines to draw: one for each run of points that may be joined. */
const lines = ({ points }: TrajectoryView) =>
  SERIES.flatMap((series) =>
    runsOf(points[series]).runs.map((_, index) => ({
      key: `${series}-${index}` as const,
      series,
      isFirst: index === 0,
    })),
  );

const isEstimate = ({ payload }: DotItemDotProps, series: Series): boolean =>
  payload?.estimates?.includes(series) ?? false;

/** One datum a day: the lines do not all have a point on it. */
function merged({ points, projection }: TrajectoryView): Datum[] {
  const data = new Map<string, Datum>();
  const datumOf = (day: string): Datum => data.get(day) ?? { at: Date.parse(day), estimates: [] };
  for (const series of SERIES)
    for (const [index, run] of runsOf(points[series]).runs.entries())
      for (const [day, value, estimate] of run) {
        const datum = datumOf(day);
        if (value !== null) datum[`${series}-${index}`] = value;
        if (estimate) datum.estimates.push(series);
        data.set(day, datum);
      }
  for (const pace of PACES)
    for (const [day, value] of projection?.lines[pace] ?? [])
      data.set(day, { ...datumOf(day), [pace]: value });
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
