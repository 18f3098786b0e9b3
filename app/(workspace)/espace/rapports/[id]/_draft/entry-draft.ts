import type { Place } from '@/app/(workspace)/_cells/moves';
import { settled, settledCell, withComment, withText } from '@/app/(workspace)/_cells/typed';
import type { FigureRow } from '@/lib/domain/line-address';
import type { Measure } from '@/lib/domain/vocabulary';
import { DraftState } from './draft-state';
import { fillCells, type Pasted } from './pasting';
import { hasRow, withMeasures, withRows } from './section-draft';
import type { Step, StepNames } from './steps';
import { cellBack, offerBack, sectionBack, type Way } from './undoing';

/** What a step taken back (or done again) was, and the field where it happened. */
export interface Undone {
  label: string;
  field: string | null;
}

/** What a person does in a report, gesture by gesture: each may be taken back. */
export class EntryDraft extends DraftState {
  type(row: FigureRow, measure: Measure, text: string): void {
    const cell = this.cell(row, measure);
    this.step(`saisie, ${this.nameOf(cell)}`, () => this.put(withText(cell, text)), `${cell.id} text`);
  }

  comment(row: FigureRow, measure: Measure, comment: string): void {
    const cell = this.cell(row, measure);
    const work = () => this.put({ ...withComment(cell, comment), refused: null });
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
      this.putSection(this.withCells(withRows(shown, rows, this.entry.words))),
    );
    return added.length;
  }

  addMeasures(sectionId: number, measures: readonly Measure[]): void {
    this.step('colonne ajoutée', () =>
      this.putSection(this.withCells(withMeasures(this.section(sectionId), measures))),
    );
  }

  /** Into the lines that the grid shows, in their order. */
  paste(sectionId: number, rows: readonly FigureRow[], from: Place, block: readonly string[][]): Pasted {
    return this.step('bloc collé', () => fillCells(this, { sectionId, rows }, from, block));
  }

  /**
   * Copies what a cell says into the empty cells below it, among the given lines of its training; what is filled
   * stays. Answers how many were filled.
   */
  fillDown(rows: readonly FigureRow[], { row: from, column }: Place, measures: readonly Measure[]): number {
    const [source, measure] = [rows[from], measures[column]];
    if (!source || !measure) return 0;
    const { text } = this.cell(source, measure);
    if (text.trim() === '') return 0;
    const empty = rows
      .slice(from + 1)
      .filter((row) => row.trainingId === source.trainingId)
      .map((row) => this.cell(row, measure))
      .filter((cell) => cell.text.trim() === '');
    this.step('recopie vers le bas', () => {
      for (const cell of empty) this.put(withText(cell, text));
    });
    return empty.length;
  }

  /** Copies into a cell what the line above it says, among the given lines. */
  copyAbove(rows: readonly FigureRow[], { row: at, column }: Place, measures: readonly Measure[]): void {
    const [source, row, measure] = [rows[at - 1], rows[at], measures[column]];
    if (source && row && measure) this.type(row, measure, this.cell(source, measure).text);
  }

  choose(row: FigureRow, measure: Measure, whose: 'mine' | 'theirs'): void {
    const cell = this.cell(row, measure);
    if (cell.conflict) this.step('choix entre deux valeurs', () => this.put(settledCell(cell, whose)));
  }

  chooseDate(id: string, whose: 'mine' | 'theirs'): void {
    const state = this.offer(id);
    if (state.conflict) this.step('choix entre deux dates', () => this.putOffer(settled(state, whose)));
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
        this.withCells(
          sectionBack(this.section(id), change, way, {
            words: this.entry.words,
            cellOf: (row, measure) => this.find(row, measure),
          }),
        ),
      );
  }
}
