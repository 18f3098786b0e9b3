import { type TrendView, trendLines } from './trend-lines';

/** What was verified over time, on a true calendar, and its target as a dashed line. The page of the action has the numbers. */
export function Sparkline({ trend, words }: { trend: TrendView; words: string }) {
  const { lines, points, target, width, height } = trendLines(trend);
  return (
    <svg
      className="app-spark"
      viewBox={`-3 -3 ${width + 6} ${height + 6}`}
      width={width + 6}
      height={height + 6}
      role="img"
      aria-label={words}
    >
      <line className="app-spark__target" x1="0" x2={width} y1={target} y2={target} />
      {lines.map((line) => (
        <polyline key={line} className="app-spark__line" points={line} />
      ))}
      {points.map(({ x, y }) => (
        <circle key={`${x} ${y}`} className="app-spark__point" cx={x} cy={y} r="1.5" />
      ))}
    </svg>
  );
}
