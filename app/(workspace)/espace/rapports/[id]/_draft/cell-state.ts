import { problemOf } from '@/app/(workspace)/_cells/problems';
import {
  isChanged,
  isCommentChanged,
  type Typed,
  type TypedCell,
  typed,
  typedCell,
} from '@/app/(workspace)/_cells/typed';
import type { FigureRow } from '@/lib/domain/line-address';
import type { Measure } from '@/lib/domain/vocabulary';
import type { Beside } from '@/lib/domain/warnings';
import type { EntryCell, EntryOffer } from '@/lib/report/entry-section';

/** A cell of the grid. */
export interface CellState extends TypedCell {
  /** The id of its field in the page. */
  id: string;
  row: FigureRow;
  measure: Measure;
  sectionId: number;
  editable: boolean;
  /** What the service holds was entered by an officer for the consortium. */
  onBehalf: boolean;
  planned: number | null;
  before: EntryCell['before'];
  /** What is declared of the same line for the period before. */
  lastYear: EntryCell['before'];
  beside: Beside;
  accepted: EntryCell['accepted'];
  /** What the saved comment answers for; another one answers for all that stands while it is typed. */
  answered: EntryCell['answered'];
}

/** The opening day of a training or of a health university. */
export interface OfferState extends Typed {
  id: string;
  offer: EntryOffer;
  sectionId: number;
}

/** A cell of which nothing is known. */
export const EMPTY_CELL: EntryCell = {
  planned: null,
  text: '',
  seen: null,
  before: null,
  comment: '',
  answered: [],
  onBehalf: false,
  accepted: null,
};

export const cellState = (
  place: Pick<CellState, 'id' | 'row' | 'measure' | 'sectionId' | 'editable' | 'lastYear' | 'beside'>,
  { text, comment, answered, onBehalf, seen, planned, before, accepted }: EntryCell = EMPTY_CELL,
): CellState => ({
  ...place,
  ...typedCell(text, comment, seen),
  onBehalf,
  planned,
  before,
  accepted,
  answered,
});

/** Its value or its comment is not saved. */
export const isCellChanged = (cell: CellState): boolean => isChanged(cell) || isCommentChanged(cell);

/** What keeps a cell from being saved, in French. */
export const cellProblem = (cell: CellState): string | null => problemOf(cell) ?? cell.commentRefused;

export const offerState = (offer: EntryOffer, sectionId: number): OfferState => ({
  ...typed(offer.text, offer.seen),
  id: `ouverture-${sectionId}-${offer.subject}-${offer.trainingId ?? offer.organisationId}`,
  offer,
  sectionId,
});
