import type { EntryTotal } from '@/lib/domain/entry-totals';
import { cellKey, type FigureRow, rowKey } from '@/lib/domain/line-address';
import type { NetCount } from '@/lib/domain/overlaps';
import type { Measure } from '@/lib/domain/vocabulary';
import { NOTHING_BESIDE } from '@/lib/domain/warnings';
import type { EntryLine } from '@/lib/report/entry-section';
import type { ReportEntry } from '@/lib/report/report-entry';
import { rowWords } from '@/lib/wording/lines';
import { measureWords } from '@/lib/wording/measures';
import { type CellState, cellState, type OfferState, offerState } from './cell-state';
import { type CellsLeft, cellsLeft } from './cells-left';
import { type DraftStatus, statusOf } from './draft-status';
import { netOf, totalOf } from './draft-totals';
import { FileBook } from './file-book';
import {
  firstView,
  hiddenIn,
  type LineView,
  type ShownLines,
  type ViewCounts,
  viewCounts,
} from './line-views';
import { type SectionDraft, sectionDraft } from './section-draft';
import { type CellWarning, type SectionWarnings, sectionWarnings, type ToJustify } from './section-warnings';
import { Steps } from './steps';
import { Topics } from './topics';

const NO_WARNING: readonly CellWarning[] = [];
const NONE_LEFT: CellsLeft = { toFill: 0, own: 0, all: 0 };

/**
 * What is typed in a report and what follows from it, apart from React: totals, warnings, what keeps it from being
 * saved. States are replaced, never changed in place.
 */
export class DraftState {
  readonly cells = new Map<string, CellState>();
  readonly offers = new Map<string, OfferState>();
  readonly sections = new Map<number, SectionDraft>();
  readonly files: FileBook;
  protected readonly steps: Steps;
  private readonly topics = new Topics();
  private readonly totals = new Map<string, EntryTotal>();
  private readonly counts = new Map<number, CellsLeft>();
  private readonly views = new Map<number, ShownLines>();
  private readonly viewed = new Map<number, { counts: ViewCounts; stale: boolean }>();
  private readonly warned = new Map<number, SectionWarnings>();
  private readonly keys = new WeakMap<SectionDraft, readonly string[]>();
  private known: DraftStatus | undefined;
  private whole: CellsLeft | undefined;
  private made = 0;

  constructor(
    readonly entry: ReportEntry,
    clock: () => number = Date.now,
  ) {
    this.steps = new Steps(clock);
    this.files = new FileBook(entry.sections);
    for (const section of entry.sections) {
      const draft = sectionDraft(section, entry.words);
      this.sections.set(section.id, draft);
      this.withCells(draft, new Map(section.lines.map((line) => [rowKey(line), line.cells])));
      for (const offer of section.offers) {
        const state = offerState(offer, section.id);
        this.offers.set(state.id, state);
      }
      const view = firstView(entry, draft);
      this.views.set(section.id, { view, hidden: hiddenIn(this, section.id, view) });
    }
  }

  subscribe(topic: string, listener: () => void): () => void {
    return this.topics.subscribe(topic, listener);
  }

  /** Does many changes, then tells of them once. */
  together<Result>(work: () => Result): Result {
    return this.topics.together(work, () => this.warnAgain());
  }

  protected tell(...topics: string[]): void {
    this.known = undefined;
    this.topics.tell([...topics, 'status']);
  }

  section(id: number): SectionDraft {
    const draft = this.sections.get(id);
    if (!draft) throw new Error(`No section ${id}`);
    return draft;
  }

  cell(row: FigureRow, measure: Measure): CellState {
    const cell = this.find(row, measure);
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

  nameOf({ row, measure, sectionId }: Pick<CellState, 'row' | 'measure' | 'sectionId'>): string {
    const { trainings } = this.section(sectionId).section;
    const title = trainings.find(({ id }) => id === row.trainingId)?.title ?? '';
    return `${measureWords[measure].label}, ${title}, ${rowWords(row, this.entry.words)}`;
  }

  total(sectionId: number, measure: Measure): EntryTotal {
    const key = `${sectionId}|${measure}`;
    const total = this.totals.get(key) ?? totalOf(this, sectionId, measure);
    this.totals.set(key, total);
    return total;
  }

  /** How much of a section is still to fill. */
  left(sectionId: number): CellsLeft {
    const left = this.counts.get(sectionId) ?? cellsLeft(this.section(sectionId), this.cellsOf(sectionId));
    this.counts.set(sectionId, left);
    return left;
  }

  /** The same over the sections that wait for the consortium: the same object until something changes. */
  allLeft(): CellsLeft {
    this.whole ??= [...this.sections.values()]
      .filter(({ section: { readOnly } }) => readOnly === null || readOnly === 'no_right')
      .map(({ id }) => this.left(id))
      .reduce((a, b) => ({ toFill: a.toFill + b.toFill, own: a.own + b.own, all: a.all + b.all }), NONE_LEFT);
    return this.whole;
  }

  /** The lines of a section that its grid shows. */
  view(sectionId: number): ShownLines {
    return this.views.get(sectionId) ?? { view: 'all', hidden: new Set() };
  }

  /** Narrows a grid to a view, as its lines stand now. */
  look(sectionId: number, view: LineView): void {
    this.views.set(sectionId, { view, hidden: hiddenIn(this, sectionId, view) });
    this.topics.tell([`view ${sectionId}`]);
  }

  /** What each view would show: the same object as long as it says the same. */
  viewCounts(sectionId: number): ViewCounts {
    const known = this.viewed.get(sectionId);
    if (known && !known.stale) return known.counts;
    const now = viewCounts(this, sectionId);
    const counts = known && JSON.stringify(known.counts) === JSON.stringify(now) ? known.counts : now;
    this.viewed.set(sectionId, { counts, stale: false });
    return counts;
  }

  net(sectionId: number, measure: Measure): NetCount | null {
    return netOf(this, sectionId, measure);
  }

  status(): DraftStatus {
    this.known ??= statusOf(this);
    return this.known;
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
    const computed = sectionWarnings(this.cellsOf(sectionId), this.section(sectionId).section, known);
    this.warned.set(sectionId, computed);
    return computed;
  }

  /** Tells the cells whose warnings are others now, and no other: a section has hundreds. */
  private warnAgain(): void {
    for (const [sectionId, before] of this.warned) {
      if (!before.stale) continue;
      const { byCell } = this.sectionWarnings(sectionId);
      for (const key of new Set([...before.byCell.keys(), ...byCell.keys()]))
        if (before.byCell.get(key) !== byCell.get(key)) this.topics.tell([`warned ${key}`]);
    }
  }

  /** The cells of a section in the order of the page. */
  cellsOf(sectionId: number): CellState[] {
    const cells: CellState[] = [];
    for (const key of this.keysOf(this.section(sectionId))) {
      const cell = this.cells.get(key);
      if (cell) cells.push(cell);
    }
    return cells;
  }

  put(cell: CellState): void {
    const key = cellKey(cell.row, cell.measure);
    this.steps.cell(key, this.cells.get(key), cell);
    this.outdateWarnings(cell.sectionId);
    this.cells.set(key, cell);
    this.totals.delete(`${cell.sectionId}|${cell.measure}`);
    this.outdateCounts(cell.sectionId);
    this.together(() => this.tell(`cell ${key}`, `totals ${cell.sectionId}`));
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
    this.outdateCounts(draft.id);
    this.together(() => this.tell(`section ${draft.id}`, `totals ${draft.id}`));
  }

  private outdateCounts(sectionId: number): void {
    this.whole = undefined;
    this.counts.delete(sectionId);
    const viewed = this.viewed.get(sectionId);
    if (viewed) viewed.stale = true;
  }

  private outdateWarnings(sectionId: number): void {
    const known = this.warned.get(sectionId);
    if (known) this.warned.set(sectionId, { ...known, stale: true });
  }

  /** Makes the cells that a section has and that are not there yet, with what is known of its lines. */
  protected withCells(draft: SectionDraft, known?: ReadonlyMap<string, EntryLine['cells']>): SectionDraft {
    const { id, section, groups, measures } = draft;
    const keys: string[] = [];
    for (const { training, rows } of groups)
      for (const row of rows) {
        const line = rowKey(row);
        for (const measure of measures) {
          const key = `${line}|${measure}`;
          keys.push(key);
          if (this.cells.has(key)) continue;
          const place = {
            id: `cellule-${++this.made}`,
            row,
            measure,
            sectionId: id,
            editable: training.editable,
            lastYear: section.lastYearCells[key] ?? null,
            beside: section.beside[key] ?? NOTHING_BESIDE,
          };
          this.cells.set(key, cellState(place, known?.get(line)?.[measure]));
        }
      }
    this.keys.set(draft, keys);
    return draft;
  }

  /** The keys of the cells of a grid in the order of the page, made once as long as it has the same lines and columns. */
  private keysOf(draft: SectionDraft): readonly string[] {
    return this.keys.get(draft) ?? this.keys.get(this.withCells(draft)) ?? [];
  }
}
