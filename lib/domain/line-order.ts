import { frenchOrder, inFrenchOrder } from './french-order';
import { DETAIL_NAMES, type FigureRow, LINE_DETAILS } from './line-address';
import { LEVEL_KEYS, MEASURES, type Measure } from './vocabulary';

/** What the codes of lines are called where they are drawn; a code without a name stands by itself. */
export interface LineOrderNames {
  /** Titles by training. */
  trainings: ReadonlyMap<number, string>;
  regions: Readonly<Record<string, string>>;
  /** The printed professions by number. */
  professions: Readonly<Record<string, string>>;
  /** Labels by period, where lines of several stand together. */
  periods?: ReadonlyMap<number, string>;
}

/** A line of a section, or one cell of it: then its measure, and its period, say where it stands in its line. */
export interface OrderedLine extends FigureRow {
  periodId?: number;
  measure?: Measure;
}

/** The trainings of a section as every screen and file has them: by title; two of the same by age. */
export const inTrainingOrder = <Training extends { id: number; title: string }>(
  trainings: readonly Training[],
): Training[] =>
  frenchOrder(
    trainings,
    ({ title }) => title,
    ({ id }) => id,
  );

/**
 * The one order of the lines of a section (docs/decisions/0057), as their words are read: training, region, level,
 * profession, what its action asks beside; then period and measure. Names go in French order, what is « autre » and
 * « sans objet » last. Grid, workbook, CSV, exports, review, receipts and API draw it: a block copied from one lands on
 * the same lines of another.
 */
export function inLineOrder<Line extends OrderedLine>(lines: readonly Line[], names: LineOrderNames): Line[] {
  const training = ranked(lines, ({ trainingId }) => names.trainings.get(trainingId) ?? '');
  const region = ranked(lines, ({ regionCode }) => names.regions[regionCode] ?? regionCode);
  const profession = ranked(lines, (line) => professionOf(line, names));
  const period = ranked(lines, ({ periodId }) => (periodId && names.periods?.get(periodId)) || '');
  const place = (line: Line): number[] => [
    training(line),
    line.trainingId,
    region(line),
    LEVEL_KEYS.indexOf(line.levelKey),
    AFTER_THE_PRINTED.indexOf(line.professionKey),
    profession(line),
    ...DETAIL_NAMES.map((name) => placeIn(LINE_DETAILS[name], line[name])),
    period(line),
    line.measure ? MEASURES.indexOf(line.measure) : -1,
  ];
  return lines
    .map((line) => ({ line, place: place(line) }))
    .sort((a, b) => compared(a.place, b.place))
    .map(({ line }) => line);
}

/** A printed profession is in neither place: it comes before both. */
const AFTER_THE_PRINTED = ['other', 'na'];

const professionOf = (
  { professionKey, professionOther }: FigureRow,
  { professions }: LineOrderNames,
): string => professionOther || (professions[professionKey] ?? professionKey);

/** « sans objet », which opens each list, comes last. */
const placeIn = (list: readonly string[], key: string): number =>
  key === 'na' ? list.length : list.indexOf(key);

/** The place of each label among those of the lines: compared once each, however many lines there are. */
function ranked<Line>(lines: readonly Line[], labelOf: (line: Line) => string): (line: Line) => number {
  const labels = [...new Set(lines.map(labelOf))].sort(
    (a, b) => inFrenchOrder(a, b) || (a < b ? -1 : Number(a > b)),
  );
  const places = new Map(labels.map((label, place) => [label, place]));
  return (line) => places.get(labelOf(line)) ?? 0;
}

function compared(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length; at += 1) {
    const order = (a[at] ?? 0) - (b[at] ?? 0);
    if (order !== 0) return order;
  }
  return 0;
}
