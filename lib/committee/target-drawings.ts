import type { Drawing } from '@/lib/documents/tagged-pdf';
import type { Value } from '@/lib/domain/value';
import type { DashboardTarget } from '@/lib/overview/season-dashboard';
import { trendWords } from '@/lib/overview/target-words';
import { unitFor } from '@/lib/wording/actions';
import { formatMonth } from '@/lib/wording/dates';
import { formatCount, formatRate } from '@/lib/wording/numbers';
import { french } from '@/lib/wording/typography';
import { INK } from './committee-colours';
import { said } from './committee-words';

type Rates = DashboardTarget['component']['rates'];

const BAR = 16;

/** What was committed, declared and verified of a target, the target being the red line; its numbers stand beside it. */
export function targetBar({
  rates,
  values,
}: {
  rates: Rates;
  values: DashboardTarget['component']['values'];
}): Drawing {
  const { committed, declared, verified } = rates;
  const end = Math.max(1, committed ?? 0, declared ?? 0, verified ?? 0);
  const layers = (['committed', 'declared', 'verified'] as const)
    .map(
      (layer) =>
        `${layer === 'committed' ? 'engagé' : layer === 'declared' ? 'déclaré' : 'vérifié'} ${said(values[layer], layer)}`,
    )
    .join(', ');
  const rate = verified === null ? '' : `, soit ${formatRate(verified)} de la cible`;
  return {
    alt: `${layers}${rate}`,
    height: BAR,
    draw(pen, width) {
      const at = (rate: number | null) => (rate === null ? 0 : (Math.max(rate, 0) / end) * (width - 2));
      pen.rect(0, 2, width - 2, 12, INK.ground);
      pen.rect(0, 2, at(committed), 12, INK.committed);
      pen.hatch(0, 4, at(declared), 8, INK.declared, 2.5);
      pen.rect(0, 6, at(verified), 4, INK.verified);
      pen.rect(at(1) - 0.5, 0, 1.5, BAR, INK.target);
    },
  };
}

/** The same as a small line in a table: its numbers stand in its text. */
export function sparkline(one: DashboardTarget, day: string): Drawing {
  const target = one.component.target ?? 0;
  return {
    alt: trendWords(one),
    height: BAR,
    draw(pen, width) {
      const points = one.trend.points.map(({ day: on, value }) => ({ on, value: numberOf(value) }));
      const { x, y } = scales(
        points,
        { target, until: untilOf(one, day) },
        { width: width - 3, height: BAR - 3 },
      );
      pen.line(
        [
          { x: 0, y: y(target) + 1 },
          { x: width, y: y(target) + 1 },
        ],
        {
          ...{ color: INK.target, width: 0.6, dash: [2, 1.5] },
        },
      );
      for (const run of runsOf(points)) {
        pen.line(
          run.map(({ on, value }) => ({ x: x(on) + 1, y: y(value) + 1 })),
          { width: 0.9 },
        );
        for (const { on, value } of run) pen.dot(x(on) + 1, y(value) + 1, 1, INK.verified);
      }
    },
  };
}

/** The last day of a drawing: the due date where there is one to come, else the day read. */
function untilOf({ component }: DashboardTarget, day: string): string {
  const due = component.verdict?.dueDay;
  return due && due > day ? due : day;
}

interface Point {
  on: string;
  value: number | null;
}

/** Days in proportion, from zero to the target or to what goes beyond it. */
function scales(
  points: readonly Point[],
  { target, until }: { target: number; until: string },
  { width, height }: { width: number; height: number },
) {
  const days = [...points.map(({ on }) => Date.parse(on)), Date.parse(until)];
  const [start, end] = [Math.min(...days), Math.max(...days)];
  const most = Math.max(target, ...points.map(({ value }) => value ?? 0), 1);
  return {
    ...{ start, end },
    x: (on: string) => (end === start ? width : ((Date.parse(on) - start) / (end - start)) * width),
    y: (value: number) => height - (value / most) * height,
  };
}

const CHART = { height: 104, top: 14, left: 34, right: 8, foot: 14 };

/** What was verified of a target at each campaign, on a true calendar, and the target as a dashed line. */
export function trendChart(one: DashboardTarget, day: string): Drawing {
  const { trend, component, action } = one;
  const target = component.target ?? 0;
  const due = component.verdict?.dueDay;
  const counted = `${formatCount(target)} ${unitFor(french(component.unit), target)}`;
  // The table above names the action in full.
  const title = `n°\u00a0${action.number}\u00a0: ${counted}`;
  return {
    alt: `n°\u00a0${action.number} ${french(action.shortTitle)}. ${trendWords(one)}. Cible\u00a0: ${counted}${due ? `, échéance ${formatMonth(due)}` : ''}.`,
    height: CHART.height,
    draw(pen, width) {
      const points = trend.points.map(({ day: on, value }) => ({ on, value: numberOf(value) }));
      const [inner, tall] = [width - CHART.left - CHART.right, CHART.height - CHART.top - CHART.foot];
      const scale = scales(points, { target, until: untilOf(one, day) }, { width: inner, height: tall });
      const { start, end } = scale;
      const x = (on: string) => CHART.left + scale.x(on);
      const y = (value: number) => CHART.top + scale.y(value);
      pen.text(pen.cut(title, width, 8, true), 0, 0, { size: 8, bold: true });
      pen.line(
        [
          { x: CHART.left, y: y(0) },
          { x: width - CHART.right, y: y(0) },
        ],
        { color: INK.axis, width: 0.5 },
      );
      pen.line(
        [
          { x: CHART.left, y: y(target) },
          { x: width - CHART.right, y: y(target) },
        ],
        {
          ...{ color: INK.target, width: 0.8, dash: [3, 2] },
        },
      );
      pen.text(formatCount(target), 0, y(target) - 4, {
        size: 7,
        color: INK.target,
        width: CHART.left - 3,
        align: 'right',
      });
      pen.text('0', 0, y(0) - 5, { size: 7, color: INK.words, width: CHART.left - 3, align: 'right' });
      for (const run of runsOf(points))
        pen.line(
          run.map(({ on, value }) => ({ x: x(on), y: y(value) })),
          { width: 1.2 },
        );
      for (const { on, value } of points) if (value !== null) pen.dot(x(on), y(value), 1.6, INK.verified);
      const last = points.findLast(({ value }) => value !== null);
      if (last?.value != null) {
        const words = formatCount(last.value);
        const wide = pen.widthOf(words, 7.5, true);
        const left = Math.min(Math.max(x(last.on) - wide / 2, CHART.left + 2), width - CHART.right - wide);
        pen.text(words, left, y(last.value) + (y(last.value) < CHART.top + 12 ? 4 : -11), {
          size: 7.5,
          bold: true,
        });
      }
      const [from, to] = [new Date(start).toISOString(), new Date(end).toISOString()];
      pen.text(formatMonth(from.slice(0, 10)), CHART.left, CHART.height - 10, { size: 7, color: INK.words });
      if (end > start)
        pen.text(formatMonth(to.slice(0, 10)), CHART.left, CHART.height - 10, {
          ...{ size: 7, color: INK.words, width: inner, align: 'right' },
        });
    },
  };
}

const numberOf = ({ state, value }: Value): number | null => (state === 'number' ? value : null);

/** Known values one after the other: what is hidden or not declared leaves a gap. */
export function runsOf(points: readonly Point[]): { on: string; value: number }[][] {
  const runs: { on: string; value: number }[][] = [[]];
  for (const { on, value } of points) {
    if (value === null) runs.push([]);
    else runs.at(-1)?.push({ on, value });
  }
  return runs.filter((run) => run.length > 0);
}
