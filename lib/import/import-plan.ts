import type { Cell } from '@/lib/domain/count';
import type { CellDoubt, FilePlace } from '@/lib/domain/exchange';
import type { OfferInput } from '@/lib/domain/figure';
import { type FigureRow, NO_DETAILS } from '@/lib/domain/line-address';
import type { Measure } from '@/lib/domain/vocabulary';

/** What publishing a file does to a cell: nothing, or which of the four changes that the preview counts. */
export const CELL_CHANGES = ['created', 'changed', 'cleared', 'unchanged', 'conflict'] as const;
export type CellChange = (typeof CELL_CHANGES)[number];

/**
 * Why a value is asked about: it has changed since the file was downloaded; it is one that the report held before, in a
 * file that does not say when it was downloaded; its spreadsheet shows something else, or a formula gave it.
 */
export const ASKED = ['changed_since', 'held_before', 'doubtful'] as const;
export type Asked = (typeof ASKED)[number];

/** A cell of a file that found its line in the report. */
export interface PlacedCell extends FigureRow {
  place: FilePlace;
  sectionId: number;
  periodId: number;
  measure: Measure;
  /** What the file says; blank where it says « effacer ». */
  text: Cell;
  /** Absent leaves no comment to change. */
  comment?: string;
  change: CellChange;
  /** Of a conflict; absent of one that was kept before there were several reasons. */
  asked?: Asked;
  doubt?: CellDoubt;
  /** The revision that stands in the report, and what it says. */
  seen: number | null;
  now: Cell;
  /** What the template held when it was downloaded: only of a conflict. */
  atDownload?: Cell;
  /** The file brings another comment than the one that stands. */
  commented?: true;
  /** Of a conflict of comments alone: what stands beside the value. */
  nowComment?: string;
}

/** A cell kept in a file before lines said how their learners practise. */
export const keptCell = (cell: PlacedCell): PlacedCell => ({ ...NO_DETAILS, ...cell });

/** The same for an opening. */
export interface PlacedOffer {
  place: FilePlace;
  sectionId: number;
  offer: OfferInput;
  change: CellChange;
  asked?: Asked;
  now: string;
  atDownload?: string;
}

/** The sums of a measure in a period: only numbers are added, as everywhere. */
export interface PlanTotal {
  periodId: number;
  period: string;
  measure: Measure;
  /** The numbers of the file, and how many of its cells they are. */
  file: number;
  cells: number;
  /** The report's own sum, before and after; conflicts keep the report's value in the one, the file's in the other. */
  before: number;
  after: number;
  afterMine: number;
}
