import type { CellState, OfferState } from './cell-state';
import type { SectionDraft } from './section-draft';

interface Change<State> {
  before: State;
  after: State;
}

/** What one gesture changed: a cell typed in, a pasted block, added lines, an answer, a choice between two values. */
export interface Step {
  /** What it was, as « Annulé : … » says it. */
  label: string;
  /** While it is open, the next change of the same field belongs to it. */
  open: string | null;
  at: number;
  cells: Map<string, Change<CellState>>;
  offers: Map<string, Change<OfferState>>;
  sections: Map<number, Change<SectionDraft>>;
}

/** The steps that can be undone and done again, as the page names them; null where there is none. */
export interface StepNames {
  undo: string | null;
  redo: string | null;
}

const MOST = 200;
/** After this silence, what is typed in the same field is another step. */
const PAUSE = 2_000;

/** What was done and undone, gesture by gesture. It notes states; the draft puts them back. */
export class Steps {
  private readonly done: Step[] = [];
  private readonly undone: Step[] = [];
  private current: Step | null = null;
  private known: StepNames = { undo: null, redo: null };

  constructor(private readonly clock: () => number) {}

  get isNoting(): boolean {
    return this.current !== null;
  }

  get names(): StepNames {
    const undo = this.done.at(-1)?.label ?? null;
    const redo = this.undone.at(-1)?.label ?? null;
    if (undo !== this.known.undo || redo !== this.known.redo) this.known = { undo, redo };
    return this.known;
  }

  begin(label: string, open: string | null): void {
    const at = this.clock();
    const last = this.done.at(-1);
    if (last && open !== null && last.open === open && at - last.at < PAUSE) {
      this.current = this.done.pop() ?? null;
      if (this.current) this.current.at = at;
    } else this.current = { label, open, at, cells: new Map(), offers: new Map(), sections: new Map() };
  }

  end(): void {
    const step = this.current;
    this.current = null;
    if (!step || !says(step)) return;
    this.done.push(step);
    if (this.done.length > MOST) this.done.shift();
    this.undone.length = 0;
  }

  /** The field is left: what comes next is another step. */
  close(): void {
    const last = this.done.at(-1);
    if (last) last.open = null;
  }

  cell(key: string, before: CellState | undefined, after: CellState): void {
    if (this.current && before) note(this.current.cells, key, before, after);
  }

  offer(id: string, before: OfferState | undefined, after: OfferState): void {
    if (this.current && before) note(this.current.offers, id, before, after);
  }

  section(id: number, before: SectionDraft | undefined, after: SectionDraft): void {
    if (this.current && before) note(this.current.sections, id, before, after);
  }

  back(): Step | undefined {
    const step = this.done.pop();
    if (step) this.undone.push({ ...step, open: null });
    return step;
  }

  again(): Step | undefined {
    const step = this.undone.pop();
    if (step) this.done.push(step);
    return step;
  }
}

function note<Key, State>(changes: Map<Key, Change<State>>, key: Key, before: State, after: State): void {
  changes.set(key, { before: changes.get(key)?.before ?? before, after });
}

/** Typed and taken back before leaving the field: nothing happened. */
function says({ cells, offers, sections }: Step): boolean {
  return (
    [...cells.values()].some(
      ({ before, after }) =>
        before.text !== after.text || before.comment !== after.comment || before.conflict !== after.conflict,
    ) ||
    [...offers.values()].some(
      ({ before, after }) => before.text !== after.text || before.conflict !== after.conflict,
    ) ||
    [...sections.values()].some(
      ({ before, after }) =>
        before.nothing !== after.nothing ||
        before.measures.length !== after.measures.length ||
        rowsOf(before) !== rowsOf(after),
    )
  );
}

const rowsOf = ({ groups }: SectionDraft): number => groups.reduce((sum, { rows }) => sum + rows.length, 0);
