import { cellKey, type FigureRow } from '@/lib/domain/line-address';
import type { Measure } from '@/lib/domain/vocabulary';
import type { EntrySection } from '@/lib/report/entry-section';
import type { EvidenceItem } from '@/lib/report/evidence-list';

const NONE: readonly EvidenceItem[] = [];

/** The files joined to a report's sections: they are kept at once, and are no part of the draft that one undoes. */
export class FileBook {
  private readonly files = new Map<number, readonly EvidenceItem[]>();
  private readonly byCell = new Map<string, readonly EvidenceItem[]>();
  private readonly listeners = new Set<() => void>();

  constructor(sections: readonly Pick<EntrySection, 'id' | 'evidence'>[]) {
    for (const { id, evidence } of sections) this.replace(id, evidence);
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  ofSection = (sectionId: number): readonly EvidenceItem[] => this.files.get(sectionId) ?? NONE;

  ofCell = (row: FigureRow, measure: Measure): readonly EvidenceItem[] =>
    this.byCell.get(cellKey(row, measure)) ?? NONE;

  add(sectionId: number, item: EvidenceItem): void {
    const others = this.ofSection(sectionId).filter(({ id }) => id !== item.id);
    this.replace(sectionId, [...others, item]);
    this.tell();
  }

  remove(sectionId: number, id: number): void {
    this.replace(
      sectionId,
      this.ofSection(sectionId).filter((item) => item.id !== id),
    );
    this.tell();
  }

  private replace(sectionId: number, items: readonly EvidenceItem[]): void {
    for (const { cell } of this.ofSection(sectionId))
      if (cell) this.byCell.delete(cellKey(cell.row, cell.measure));
    this.files.set(sectionId, items);
    for (const item of items)
      if (item.cell) {
        const key = cellKey(item.cell.row, item.cell.measure);
        this.byCell.set(key, [...(this.byCell.get(key) ?? []), item]);
      }
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
