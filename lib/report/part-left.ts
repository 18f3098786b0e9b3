import { parseCell } from '@/lib/domain/count';
import { entryTotal, isLeftEmpty } from '@/lib/domain/entry-totals';
import type { EntrySection } from './entry-section';

/** How far the part of a section is that one person may write, as it is saved. */
export interface PartLeft {
  /** Cells expected and still empty. */
  toFill: number;
  /** Cells expected or filled. */
  own: number;
}

export function partLeft({ trainings, lines, measures, nothingToReport }: EntrySection): PartLeft {
  const editable = new Set(trainings.flatMap((training) => (training.editable ? [training.id] : [])));
  const cells = lines.flatMap((line) =>
    editable.has(line.trainingId) ? measures.flatMap((measure) => line.cells[measure] ?? []) : [],
  );
  const counted = cells.map(({ text, planned, before }) => {
    const parsed = parseCell(text);
    return {
      cell: parsed.ok ? parsed.cell : { state: null, value: null },
      planned,
      before: before?.state === 'number' ? before.value : null,
    };
  });
  return {
    toFill: nothingToReport ? 0 : counted.filter(isLeftEmpty).length,
    own: entryTotal(counted).expected,
  };
}
