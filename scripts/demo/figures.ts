import type { LineDetails } from '@/lib/domain/line-address';
import type { LevelKey, Measure } from '@/lib/domain/vocabulary';
import { between, draw } from './random';
import type { LineSpec, TrainingSpec } from './training-spec';
import { trainingKey } from './trainings';

/** The three academic years that are planned and counted, by the year in which they begin. */
export const YEARS = [2023, 2024, 2025];
export const periodLabel = (year: number): string => `${year}-${year + 1}`;

export interface Cell extends LineDetails {
  training: TrainingSpec;
  regionCode: string;
  levelKey: LevelKey;
  professionKey: string;
  measure: Measure;
  year: number;
}

/** How a new training grows, by the number of years since it was to begin. */
const GROWTH = [0.7, 0.9, 1];

/** The academic year in which the agreement has the training begin. */
function firstYear({ opensOn }: TrainingSpec): number {
  if (opensOn === null) return 2025;
  const [year = 0, month = 0] = opensOn.split('-').map(Number);
  return Math.min(month >= 9 ? year : year - 1, 2025);
}

const words = (cell: Omit<Cell, 'measure'>) => [
  trainingKey(cell.training),
  cell.regionCode,
  cell.levelKey,
  cell.professionKey,
  cell.year,
];

function cellsOfYear(training: TrainingSpec, year: number, measures: Measure[]): (Cell & { base: number })[] {
  const lines = training.regions.flatMap(({ code, share }) =>
    training.lines.map((line: LineSpec) => ({ code, base: line.base * share, line })),
  );
  return lines.flatMap(({ code, base, line }) =>
    measures.map((measure) => ({
      training,
      regionCode: code,
      levelKey: line.level,
      professionKey: line.profession,
      ...line.details,
      measure,
      year,
      base,
    })),
  );
}

/** The measures that an agreement plans: entrants, first entrants of action 8, and who validates a parcours. */
const plannedMeasures = ({ measures, kind }: TrainingSpec): Measure[] =>
  measures.filter((m) => m === 'entered' || m === 'first_entered' || (m === 'validated' && kind === 'track'));

const PLANNED_PART: Partial<Record<Measure, number>> = { entered: 1, first_entered: 0.9, validated: 0.85 };

/** Planned (contractual) learners of a training: every line of every year from the first one. */
export function plannedCells(training: TrainingSpec): (Cell & { value: number })[] {
  return YEARS.filter((year) => year >= firstYear(training))
    .flatMap((year) => cellsOfYear(training, year, plannedMeasures(training)))
    .map((cell) => ({
      ...cell,
      value: Math.max(1, Math.round(plannedEntrants(cell) * (PLANNED_PART[cell.measure] ?? 1))),
    }));
}

function plannedEntrants(cell: Cell & { base: number }): number {
  const growth = GROWTH[Math.max(0, cell.year - firstYear(cell.training))] ?? 1;
  return Math.max(1, Math.round(cell.base * growth * between(0.95, 1.05, 'planned', ...words(cell))));
}

/** The whole count of a cell at the end of its year. */
function finalValue(cell: Cell & { base: number }): number {
  // Nobody came: a count of 0 is an answer.
  if (draw('nobody', ...words(cell)) < 0.02) return 0;
  const ratio = between(0.64, 1.1, cell.training.project, cell.year) + between(-0.04, 0.04, ...words(cell));
  const entered = Math.round(plannedEntrants(cell) * ratio);
  const part = (low: number, high: number) =>
    Math.floor(entered * between(low, high, cell.measure, ...words(cell)));
  if (cell.measure === 'first_entered') return part(0.82, 0.93);
  if (cell.measure === 'validated') return part(0.78, 0.96);
  if (cell.measure === 'certified') return part(0.35, 0.6);
  if (cell.measure === 'made_aware') return entered * 2;
  return entered;
}

/** What a consortium writes in its cells for a year, at its end or while it runs. */
export function actualCells(
  training: TrainingSpec,
  year: number,
  whole: boolean,
): (Cell & { text: string })[] {
  return cellsOfYear(training, year, training.measures).map((cell) => ({
    ...cell,
    text: whole ? wholeText(cell) : partialText(cell),
  }));
}

function wholeText(cell: Cell & { base: number }): string {
  if (cell.measure === 'certified' && draw('badge', ...words(cell)) < 0.08) return 'so';
  return String(finalValue(cell));
}

/** In March a part of the entrants is known; who validates is not, and is left blank or said so. */
function partialText(cell: Cell & { base: number }): string {
  if (cell.measure === 'validated' || cell.measure === 'certified')
    return draw('exams', ...words(cell)) < 0.1 ? 'rien' : '';
  const known = Math.floor(finalValue(cell) * between(0.62, 0.9, 'march', ...words(cell)));
  return draw('estimate', ...words(cell)) < 0.06 ? `~${known}` : String(known);
}
