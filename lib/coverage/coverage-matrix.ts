import type { Read } from '@/db/store';
import {
  CELL_STATES,
  type CellState,
  type Crossing,
  cellState,
  isWhite,
  offerState,
} from '@/lib/domain/coverage-cell';
import { remember } from '@/lib/figure/memory';
import { seesMore } from '@/lib/figure/reader';
import { factsOf, type GatheredCell, type GatheredCells, gatheredCells } from './coverage-cells';
import { type CoverageAsked, type CoverageColumn, coverageFrame, type FramedRow } from './coverage-frame';

export interface CoverageCell {
  state: CellState;
  /** Distinct projects that offer something in the cell. */
  projects: number;
  /** The trainings that they offer there. */
  trainings: number;
}

export interface CoverageRow extends FramedRow {
  /** In the order of the columns. */
  cells: CoverageCell[];
}

export interface CoverageMatrix {
  by: Crossing;
  /** Whether the states are also those of learners and answers, of the projects that the reader may read. */
  isFull: boolean;
  columns: CoverageColumn[];
  rows: CoverageRow[];
  /** How many cells stand in each state. */
  counts: Record<CellState, number>;
  /** Of those without an offer, the ones that an action lets expect one. */
  white: number;
  cells: number;
  /** Offered trainings that say nothing of what is crossed: they stand in no cell. */
  apart: number;
  /** Regions with verified learners of whom it is not said either; 0 for anyone. */
  reachedApart: number;
  /** Participations asked in the campaigns of the figures, and those that declared. */
  answers: GatheredCells['answers'];
}

/** The coverage matrix at the end of a day. */
export function coverageMatrix(read: Read, asked: CoverageAsked): Promise<CoverageMatrix> {
  const { by, day, season, action, periodId } = asked;
  return remember(read, 'coverage-matrix', { by, day, season, action, periodId }, async () => {
    const isFull = seesMore(read);
    const { columns, rows } = await coverageFrame(read, asked);
    const { at, apart, reachedApart, answers } = await gatheredCells(read, asked);
    const filled = rows.map((row) => ({
      ...row,
      cells: columns.map(({ key }) => cellOf(at(row.key, key), isFull)),
    }));
    const cells = filled.flatMap((row) => row.cells);
    const inState = (state: CellState) => cells.filter((cell) => cell.state === state).length;
    return {
      ...{ by, isFull, columns, rows: filled, answers },
      counts: Object.fromEntries(CELL_STATES.map((state) => [state, inState(state)])) as Record<
        CellState,
        number
      >,
      white: filled.reduce(
        (sum, row) => sum + row.cells.filter(({ state }) => isWhite(state, row.isExpected)).length,
        0,
      ),
      cells: cells.length,
      apart: apart.length,
      reachedApart: reachedApart.size,
    };
  });
}

export function cellOf(cell: GatheredCell | undefined, isFull: boolean): CoverageCell {
  const facts = factsOf(cell);
  return {
    state: isFull ? cellState(facts) : offerState(facts),
    projects: new Set(cell?.offers.map(({ projectId }) => projectId)).size,
    trainings: cell?.offers.length ?? 0,
  };
}
