import { type ProjectedRange, valueAtPace } from '@/lib/domain/projection';
import { addDays } from '@/lib/domain/time';
import { formatDay } from '@/lib/wording/dates';
import { formatCount } from '@/lib/wording/numbers';
import { arrivalWords, paceNames } from '@/lib/wording/projection';

export const PACES = ['slowest', 'fastest'] as const;
export type PaceName = (typeof PACES)[number];

/** Two lines from the last verified observation: never a part of the facts that they are drawn beside. */
export interface ProjectionView {
  caption: string;
  note: string;
  lines: Record<PaceName, [day: string, value: number][]>;
  rows: { key: PaceName; cells: string[] }[];
}

/** How far a line is drawn where it does not reach its target before. */
const AT_LEAST_DAYS = 2 * 365;
const AT_MOST_DAYS = 5 * 365;

/** Each line goes to the target, or as far as the drawing does; the table says where it would end. */
export function projectionView(range: ProjectedRange): ProjectionView {
  const last = range.points.at(-1) ?? { day: '', value: 0 };
  const limit = addDays(last.day, AT_MOST_DAYS);
  const fastest = range.atFastest.kind === 'on' ? range.atFastest.day : '';
  const wanted = [addDays(last.day, AT_LEAST_DAYS), range.dueDay ?? '', fastest].sort().at(-1) ?? limit;
  const horizon = wanted < limit ? wanted : limit;
  const line = (pace: PaceName): [string, number][] => {
    const arrival = pace === 'slowest' ? range.atSlowest : range.atFastest;
    const end = arrival.kind === 'on' && arrival.day < horizon ? arrival.day : horizon;
    const value = valueAtPace(range, range[pace], end);
    const reached = arrival.kind === 'on' && arrival.day <= horizon;
    return [
      [last.day, last.value],
      [end, reached ? range.target : Math.max(0, Math.floor(value))],
    ];
  };
  return {
    caption: 'Projection (ce ne sont pas des faits)',
    note: `À partir de la dernière observation vérifiée\u00a0: ${formatCount(last.value)} au ${formatDay(last.day)}.`,
    lines: { slowest: line('slowest'), fastest: line('fastest') },
    rows: PACES.map((pace) => ({
      key: pace,
      cells: [
        paceNames[pace],
        `du ${formatDay(range[pace].from)} au ${formatDay(range[pace].to)}`,
        arrivalWords(pace === 'slowest' ? range.atSlowest : range.atFastest),
      ],
    })),
  };
}
