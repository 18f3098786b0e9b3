import type { Drawing } from '@/lib/documents/tagged-pdf';
import type { Value } from '@/lib/domain/value';
import type { Trajectory, TrajectoryPoint } from '@/lib/figure/trajectory';
import { formatMonth } from '@/lib/wording/dates';
import { measureWords } from '@/lib/wording/measures';
import { formatCount } from '@/lib/wording/numbers';
import { valueInWords } from '@/lib/wording/states';
import { INK } from './committee-colours';
import { runsOf } from './target-drawings';

const CHART = { height: 138, top: 16, left: 40, right: 62, foot: 16 };

const SERIES = [
  { key: 'planned', name: 'prévu', color: INK.axis, dash: [4, 3], width: 1 },
  { key: 'declared', name: 'déclaré', color: INK.declared, dash: [1.5, 1.5], width: 1.2 },
  { key: 'verified', name: 'vérifié', color: INK.verified, dash: undefined, width: 1.6 },
] as const;

/** Learners over time: planned at the end of each year, declared and verified as they were known; null of nothing. */
export function trajectoryChart(trajectory: Trajectory, title: string): Drawing | null {
  const all = SERIES.flatMap(({ key }) => trajectory[key]);
  if (all.length < 2) return null;
  const measure = measureWords[trajectory.measure].label.toLocaleLowerCase('fr');
  return {
    alt: `${title} (${measure}${trajectory.cumulated ? ', cumulés' : ''}). ${SERIES.flatMap(
      ({ key, name }) => {
        const said = trajectory[key].map(({ day, value }) => `${formatMonth(day)} ${valueInWords(value)}`);
        return said.length === 0 ? [] : [`${name}\u00a0: ${said.join(', ')}`];
      },
    ).join('. ')}.`,
    height: CHART.height,
    draw(pen, width) {
      const days = all.map(({ day }) => Date.parse(day));
      const [start, end] = [Math.min(...days), Math.max(...days)];
      const most = Math.max(1, ...all.map(({ value }) => numberOf(value) ?? 0));
      const [inner, tall] = [width - CHART.left - CHART.right, CHART.height - CHART.top - CHART.foot];
      const x = (on: string) =>
        CHART.left + (end === start ? 0 : ((Date.parse(on) - start) / (end - start)) * inner);
      const y = (value: number) => CHART.top + tall - (value / most) * tall;
      pen.text(title, 0, 0, { size: 8, bold: true });
      for (const value of [0, most / 2, most]) {
        pen.line(
          [
            { x: CHART.left, y: y(value) },
            { x: CHART.left + inner, y: y(value) },
          ],
          { color: '#dddddd', width: 0.5 },
        );
        pen.text(formatCount(value), 0, y(value) - 5, {
          size: 7,
          color: INK.words,
          width: CHART.left - 4,
          align: 'right',
        });
      }
      for (const { key, color, dash, width: thick } of SERIES)
        for (const run of runsOf(pointsOf(trajectory[key]))) {
          pen.line(
            run.map(({ on, value }) => ({ x: x(on), y: y(value) })),
            { color, width: thick, ...(dash && { dash }) },
          );
          for (const { on, value } of run) pen.dot(x(on), y(value), 1.3, color);
        }
      for (const { at, words, color, bold } of spread(endsOf(trajectory, y)))
        pen.text(words, CHART.left + inner + 4, at - 4, { size: 7, color, bold });
      pen.text(formatMonth(new Date(start).toISOString().slice(0, 10)), CHART.left, CHART.height - 11, {
        size: 7,
        color: INK.words,
      });
      pen.text(formatMonth(new Date(end).toISOString().slice(0, 10)), CHART.left, CHART.height - 11, {
        ...{ size: 7, color: INK.words, width: inner, align: 'right' },
      });
    },
  };
}

const numberOf = ({ state, value }: Value): number | null => (state === 'number' ? value : null);

const pointsOf = (points: readonly TrajectoryPoint[]) =>
  points.map(({ day, value }) => ({ on: day, value: numberOf(value) }));

interface End {
  at: number;
  words: string;
  color: string;
  bold: boolean;
}

/** What stands at the end of each line. */
function endsOf(trajectory: Trajectory, y: (value: number) => number): End[] {
  return SERIES.flatMap(({ key, name, color }) => {
    const value = trajectory[key].map((point) => numberOf(point.value)).findLast((one) => one !== null);
    return value == null
      ? []
      : [
          {
            ...{ at: y(value), words: `${name} ${formatCount(value)}`, bold: key === 'verified' },
            color: key === 'planned' ? INK.words : color,
          },
        ];
  });
}

const LINE = 9;

/** Labels that would stand on one another are moved apart, from the lowest up. */
function spread(ends: readonly End[]): End[] {
  const sorted = ends.toSorted((a, b) => b.at - a.at);
  let free = Number.POSITIVE_INFINITY;
  return sorted.map((end) => {
    const at = Math.min(end.at, free);
    free = at - LINE;
    return { ...end, at };
  });
}
