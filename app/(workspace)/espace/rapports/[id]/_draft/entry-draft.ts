import { type EntryTotal, entryTotal } from '@/lib/domain/entry-totals';
import { cellKey, type FigureRow, rowOf } from '@/lib/domain/line-address';
import { type NetCount, netOfTotals } from '@/lib/domain/overlaps';
import type { Measure } from '@/lib/domain/vocabulary';
import type { ReportEntry } from '@/lib/report/report-entry';
import { rowWords } from '@/lib/wording/lines';
import { measureWords } from '@/lib/wording/measures';
import {
  type CellState,
  cellState,
  isChanged,
  isOfferChanged,
  type OfferState,
  offerProblem,
  problemOf,
  saidIn,
  withText,
} from './cell-state';
import { FileBook } from './file-book';
import type { Place } from './moves';
import {
  editableRows,
  hasRow,
  type SectionDraft,
  sectionDraft,
  withMeasures,
  withRows,
} from './section-draft';
import { type CellWarning, type SectionWarnings, sectionWarnings, type ToJustify } from './section-warnings';
import { type Step, type StepNames, Steps } from './steps';
import { cellBack, offerBack, sectionBack, type Way } from './undoing';

export interface DraftStatus {
  /** Cells, dates and answers typed and not saved. */
  unsaved: number;
  /** Of these, those that cannot be saved as they are, with the field to go to. */
  problems: { field: string; message: string }[];
}

export interface Pasted {
  filled: number;
  refused: number;
  /** The cells that could not be read, with the reason: the first thirty. */
  wrong: { field: string; message: string }[];
  /** Values that fell beyond the last line or column. */
  outside: number;
}

/** What a step taken back (or done again) was, and the field where it happened. */
export interface Undone {
  label: string;
  field: string | null;
}

type Listener = () => void;

const NO_WARNING: readonly CellWarning[] = [];
/** Of the refused cells of a pasted block, how many are named under the grid; all are marked in it. */
const NAMED = 30;

/**
 * What a person types in a report, apart from React: each cell has its own listeners, so that a key redraws one
 * cell and not the grid. States are replaced, never changed in place.
 */
export class EntryDraft {
  readonly cells = new Map<string, CellState>();
  readonly offers = new Map<string, OfferState>();
  readonly sections = new Map<number, SectionDraft>();
  readonly files: FileBook;
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly totals = new Map<string, EntryTotal>();
  private known: DraftStatus | undefined;
  private made = 0;
  private waiting: Set<string> | null = null;
  private readonly steps: Steps;
  private readonly warned = new Map<number, SectionWarnings>();

  constructor(
    readonly entry: ReportEntry,
    clock: () => number = Date.now,
  ) {
    this.steps = new Steps(clock);
    this.files = new FileBook(entry.sections);
    for (const section of entry.sections) {
      const draft = sectionDraft(section, entry.words);
      this.sections.set(section.id, draft);
      for (const line of section.lines)
        for (const measure of section.measures)
          this.cells.set(
            cellKey(line, measure),
            cellState(this.placeOf(draft, line, measure), line.cells[measure]),
          );
      // Lines that the section starts with beside those of the report: last year's.
      this.withCells(draft);
      for (const offer of section.offers) {
        const id = `ouverture-${section.id}-${offer.subject}-${offer.trainingId ?? offer.organisationId}`;
        const { text, seen } = offer;
        const state = {
          id,
          offer,
          sectionId: section.id,
          text,
          seen,
          saved: { text },
          refused: null,
          conflict: null,
        };
        this.offers.set(id, state);
      }
    }
  }

  subscribe(topic: string, listener: Listener): () => void {
    const listeners = this.listeners.get(topic) ?? new Set();
    this.listeners.set(topic, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  section(id: number): SectionDraft {
    const draft = this.sections.get(id);
    if (!draft) throw new Error(`No section ${id}`);
    return draft;
  }

  cell(row: FigureRow, measure: Measure): CellState {
    const cell = this.cells.get(cellKey(row, measure));
    if (!cell) throw new Error(`No cell ${cellKey(row, measure)}`);
    return cell;
  }

  find(row: FigureRow, measure: Measure): CellState | undefined {
    return this.cells.get(cellKey(row, measure));
  }

  offer(id: string): OfferState {
    const offer = this.offers.get(id);
    if (!offer) throw new Error(`No offer ${id}`);
    return offer;
  }

  total(sectionId: number, measure: Measure): EntryTotal {
    const key = `${sectionId}|${measure}`;
    const known = this.totals.get(key);
    if (known) return known;
    const rows = this.section(sectionId).groups.flatMap((group) => group.rows);
    const total = entryTotal(
      rows.map((row) => {
        const cell = this.cell(row, measure);
        const before = cell.before?.state === 'number' ? cell.before.value : null;
        return { cell: saidIn(cell), planned: cell.planned, before };
      }),
    );
    this.totals.set(key, total);
    return total;
  }

  /** The net of what is typed in a section; null where no overlap is declared between its trainings. */
  net(sectionId: number, measure: Measure): NetCount | null {
    const pairs = this.entry.overlaps.filter((overlap) => overlap.measure === measure);
    if (pairs.length === 0) return null;
    const totals = new Map<number, number>();
    for (const row of this.section(sectionId).groups.flatMap((group) => group.rows)) {
      const { state, value } = saidIn(this.cell(row, measure));
      if (state === 'number') totals.set(row.trainingId, (totals.get(row.trainingId) ?? 0) + (value ?? 0));
    }
    return netOfTotals(totals, pairs);
  }

  status(): DraftStatus {
    this.known ??= this.computedStatus();
    return this.known;
  }

  type(row: FigureRow, measure: Measure, text: string): void {
    const cell = this.cell(row, measure);
    const work = () => this.put(withText(cell, text));
    this.step(`saisie, ${this.nameOf(cell)}`, work, `${cell.id} text`);
  }

  comment(row: FigureRow, measure: Measure, comment: string): void {
    const cell = this.cell(row, measure);
    const work = () => this.put({ ...cell, comment, refused: null });
    this.step(`commentaire, ${this.nameOf(cell)}`, work, `${cell.id} comment`);
  }

  date(id: string, text: string): void {
    const state = this.offer(id);
    const work = () => this.putOffer({ ...state, text, refused: null });
    this.step(`date d’ouverture, ${state.offer.label}`, work, id);
  }

  sayNothing(sectionId: number, nothing: boolean): void {
    this.step('réponse « rien à déclarer »', () => this.putSection({ ...this.section(sectionId), nothing }));
  }

  /** Adds lines; answers how many were not there yet. */
  addRows(sectionId: number, rows: readonly FigureRow[]): number {
    const before = this.section(sectionId);
    const added = rows.filter((row) => !hasRow(before, row));
    // A line without a column could not be filled.
    const shown = before.measures.length > 0 ? before : withMeasures(before, ['entered']);
    this.step(added.length > 1 ? 'lignes ajoutées' : 'ligne ajoutée', () =>
      this.putSection(this.withCells(withRows(shown, rows))),
    );
    return added.length;
  }

  addMeasures(sectionId: number, measures: readonly Measure[]): void {
    this.step('colonne ajoutée', () =>
      this.putSection(this.withCells(withMeasures(this.section(sectionId), measures))),
    );
  }

  /** Fills cells from a copied block, from a place on; what cannot be read is kept and marked. */
  paste(sectionId: number, from: Place, block: readonly string[][]): Pasted {
    return this.step('bloc collé', () => this.filled(this.section(sectionId), from, block));
  }

  /** Changes made by one gesture: they are undone together, and told once. `open` names the field still typed in. */
  step<Result>(label: string, work: () => Result, open: string | null = null): Result {
    if (this.steps.isNoting) return work();
    return this.together(() => {
      this.steps.begin(label, open);
      try {
        return work();
      } finally {
        this.steps.end();
        this.tell('steps');
      }
    });
  }

  /** The field is left: what is typed next is another step. */
  closeStep(): void {
    this.steps.close();
  }

  stepNames(): StepNames {
    return this.steps.names;
  }

  /** Takes the last step back; answers the field to go to and what it was. */
  undo(): Undone | undefined {
    return this.travel(this.steps.back(), 'back');
  }

  redo(): Undone | undefined {
    return this.travel(this.steps.again(), 'again');
  }

  private travel(step: Step | undefined, way: Way): Undone | undefined {
    if (!step) return undefined;
    this.together(() => {
      if (way === 'again') this.reshape(step, way);
      for (const [key, change] of step.cells) {
        const cell = this.cells.get(key);
        if (cell) this.put(cellBack(cell, change, way));
      }
      for (const [id, change] of step.offers) this.putOffer(offerBack(this.offer(id), change, way));
      if (way === 'back') this.reshape(step, way);
      this.tell('steps');
    });
    const [cell] = step.cells.values();
    const [offer] = step.offers.keys();
    return { label: step.label, field: cell?.after.id ?? offer ?? null };
  }

  private reshape(step: Step, way: Way): void {
    for (const [id, change] of step.sections)
      this.putSection(
        this.withCells(sectionBack(this.section(id), change, way, (row, measure) => this.find(row, measure))),
      );
  }

  /** What is surprising in a cell as it is typed, and what is still to justify before the section is sent. */
  warnings(row: FigureRow, measure: Measure, sectionId: number): readonly CellWarning[] {
    return this.sectionWarnings(sectionId).byCell.get(cellKey(row, measure)) ?? NO_WARNING;
  }

  /** The surprising values of a section that nobody justified yet, in the order of the page. */
  toJustify(sectionId: number): readonly ToJustify[] {
    return this.sectionWarnings(sectionId).toJustify;
  }

  private sectionWarnings(sectionId: number): SectionWarnings {
    const known = this.warned.get(sectionId);
    if (known && !known.stale) return known;
    const { groups, measures, section } = this.section(sectionId);
    const cells = groups.flatMap(({ rows }) =>
      rows.flatMap((row) => measures.map((measure) => this.cell(row, measure))),
    );
    const computed = sectionWarnings(cells, section.trainings, known);
    this.warned.set(sectionId, computed);
    return computed;
  }

  nameOf({ row, measure, sectionId }: Pick<CellState, 'row' | 'measure' | 'sectionId'>): string {
    const { trainings } = this.section(sectionId).section;
    const title = trainings.find(({ id }) => id === row.trainingId)?.title ?? '';
    return `${measureWords[measure].label}, ${title}, ${rowWords(row, this.entry.words)}`;
  }

  private filled(draft: SectionDraft, from: Place, block: readonly string[][]): Pasted {
    const rows = editableRows(draft);
    const pasted: Pasted = { filled: 0, refused: 0, wrong: [], outside: 0 };
    for (const [down, texts] of block.entries())
      for (const [across, text] of texts.entries()) {
        const row = rows[from.row + down];
        const measure = draft.measures[from.column + across];
        if (!row || !measure) {
          if (text !== '') pasted.outside += 1;
          continue;
        }
        const cell = withText(this.cell(row, measure), text);
        this.put(cell);
        if (cell.parsed.ok) pasted.filled += 1;
        else {
          pasted.refused += 1;
          if (pasted.wrong.length < NAMED)
            pasted.wrong.push({
              field: cell.id,
              message: `${this.nameOf(cell)}\u00a0: « ${text.slice(0, 40)} » – ${problemOf(cell)}`,
            });
        }
      }
    return pasted;
  }

  /** Ends a conflict: the next save names the other value as seen. */
  choose(row: FigureRow, measure: Measure, whose: 'mine' | 'theirs'): void {
    const cell = this.cell(row, measure);
    if (!cell.conflict) return;
    const { theirs, theirComment, seen } = cell.conflict;
    const saved = { text: theirs, comment: theirComment };
    const settled = { ...cell, seen, conflict: null, refused: null, saved };
    this.step('choix entre deux valeurs', () =>
      this.put(whose === 'mine' ? settled : { ...withText(settled, theirs), comment: theirComment }),
    );
  }

  chooseDate(id: string, whose: 'mine' | 'theirs'): void {
    const state = this.offer(id);
    if (!state.conflict) return;
    const { theirs, seen } = state.conflict;
    const settled = { ...state, seen, conflict: null, refused: null, saved: { text: theirs } };
    this.step('choix entre deux dates', () =>
      this.putOffer(whose === 'mine' ? settled : { ...settled, text: theirs }),
    );
  }

  put(cell: CellState): void {
    const key = cellKey(cell.row, cell.measure);
    this.steps.cell(key, this.cells.get(key), cell);
    this.outdateWarnings(cell.sectionId);
    this.cells.set(cellKey(cell.row, cell.measure), cell);
    this.totals.delete(`${cell.sectionId}|${cell.measure}`);
    this.tell(`cell ${cellKey(cell.row, cell.measure)}`, `totals ${cell.sectionId}`);
  }

  putOffer(state: OfferState): void {
    this.steps.offer(state.id, this.offers.get(state.id), state);
    this.offers.set(state.id, state);
    this.tell(`offer ${state.id}`);
  }

  putSection(draft: SectionDraft): void {
    this.steps.section(draft.id, this.sections.get(draft.id), draft);
    this.outdateWarnings(draft.id);
    this.sections.set(draft.id, draft);
    for (const measure of draft.measures) this.totals.delete(`${draft.id}|${measure}`);
    this.tell(`section ${draft.id}`, `totals ${draft.id}`);
  }

  private outdateWarnings(sectionId: number): void {
    const known = this.warned.get(sectionId);
    if (known) this.warned.set(sectionId, { ...known, stale: true });
  }

  private withCells(draft: SectionDraft): SectionDraft {
    for (const { rows } of draft.groups)
      for (const row of rows)
        for (const measure of draft.measures)
          if (!this.cells.has(cellKey(row, measure)))
            this.cells.set(cellKey(row, measure), cellState(this.placeOf(draft, row, measure)));
    return draft;
  }

  private placeOf({ id, section }: SectionDraft, row: FigureRow, measure: Measure) {
    const { trainingId } = row;
    const address = rowOf(row);
    return {
      id: `cellule-${++this.made}`,
      row: address,
      measure,
      sectionId: id,
      editable: section.trainings.some((training) => training.id === trainingId && training.editable),
      lastYear: section.lastYearCells[cellKey(address, measure)] ?? null,
    };
  }

  /** In the order of the page: section by section, first the openings, then the cells. */
  private computedStatus(): DraftStatus {
    const status: DraftStatus = { unsaved: 0, problems: [] };
    const look = (changed: boolean, field: string, problem: string | null, name: () => string) => {
      if (changed) status.unsaved += 1;
      if (problem && changed) status.problems.push({ field, message: `${name()}\u00a0: ${problem}` });
    };
    for (const { id, groups, measures, nothing, savedNothing } of this.sections.values()) {
      if (nothing !== savedNothing) status.unsaved += 1;
      for (const offer of this.offers.values())
        if (offer.sectionId === id)
          look(isOfferChanged(offer), offer.id, offerProblem(offer), () => offer.offer.label);
      for (const { rows } of groups)
        for (const row of rows)
          for (const measure of measures) {
            const cell = this.cell(row, measure);
            look(isChanged(cell), cell.id, problemOf(cell), () => this.nameOf(cell));
          }
    }
    return status;
  }

  /** Does many changes, then tells of them once: a block of six hundred cells is one redraw. */
  together<Result>(work: () => Result): Result {
    if (this.waiting) return work();
    const waiting = new Set<string>();
    this.waiting = waiting;
    try {
      return work();
    } finally {
      this.waiting = null;
      this.tell(...waiting);
    }
  }

  private tell(...topics: string[]): void {
    this.known = undefined;
    for (const topic of [...topics, 'status']) {
      if (this.waiting) this.waiting.add(topic);
      else for (const listener of this.listeners.get(topic) ?? []) listener();
    }
  }
}
