import type { Value } from '@/lib/domain/value';

export interface TrendView {
  points: readonly { day: string; value: Value }[];
  target: number;
  /** The last day of the drawing: the due date where there is one to come, else the day read. */
  until: string;
}

interface Drawn {
  /** One for each run of known values: what is hidden or not declared leaves a gap. */
  lines: string[];
  points: { x: number; y: number }[];
  target: number;
  width: number;
  height: number;
}

const WIDTH = 96;
const HEIGHT = 24;

/** The points of a small line chart: days in proportion, from zero to the target or to what goes beyond it. */
export function trendLines({ points, target, until }: TrendView): Drawn {
  const days = [...points.map(({ day }) => day), until].map((day) => Date.parse(day));
  const [start, end] = [Math.min(...days), Math.max(...days)];
  const top = Math.max(target, ...points.map(({ value }) => shown(value) ?? 0));
  const x = (day: string) =>
    round(end === start ? WIDTH : ((Date.parse(day) - start) / (end - start)) * WIDTH);
  const y = (value: number) => round(top === 0 ? HEIGHT : HEIGHT - (value / top) * HEIGHT);
  const runs: { x: number; y: number }[][] = [[]];
  for (const { day, value } of points) {
    const number = shown(value);
    if (number === null) runs.push([]);
    else runs.at(-1)?.push({ x: x(day), y: y(number) });
  }
  return {
    lines: runs.filter((run) => run.length > 1).map((run) => run.map((at) => `${at.x},${at.y}`).join(' ')),
    points: runs.flat(),
    target: y(target),
    width: WIDTH,
    height: HEIGHT,
  };
}

const shown = ({ state, value }: Value): number | null => (state === 'number' ? value : null);
const round = (n: number) => Math.round(n * 10) / 10;
