import { isChanged, withText } from '@/app/(workspace)/_cells/typed';
import { type FigureRow, NO_DETAILS } from '@/lib/domain/line-address';
import { MEASURES, type Measure } from '@/lib/domain/vocabulary';
import { isCellChanged } from './cell-state';
import type { EntryDraft } from './entry-draft';

/** What was typed and not saved, as the browser keeps it for one report and one account. */
export interface Kept {
  /** Milliseconds since 1970. */
  at: number;
  cells: {
    sectionId: number;
    row: FigureRow;
    measure: Measure;
    text: string;
    comment: string;
    seen: number | null;
  }[];
  offers: { id: string; text: string; seen: number | null }[];
  nothing: { sectionId: number; nothing: boolean }[];
}

export const keptName = (accountId: number, reportId: number): string =>
  `suivi-cma.saisie.${accountId}.${reportId}`;

export function toKeep(draft: EntryDraft, at: number): Kept {
  return {
    at,
    cells: [...draft.cells.values()]
      .filter(isCellChanged)
      .map(({ sectionId, row, measure, text, comment, seen }) => ({
        sectionId,
        row,
        measure,
        text,
        comment,
        seen,
      })),
    offers: [...draft.offers.values()].filter(isChanged).map(({ id, text, seen }) => ({ id, text, seen })),
    nothing: [...draft.sections.values()].flatMap(({ id, nothing, savedNothing }) =>
      nothing === savedNothing ? [] : [{ sectionId: id, nothing }],
    ),
  };
}

export const keptCount = (kept: Kept): number => kept.cells.length + kept.offers.length + kept.nothing.length;

/** Reads what the browser kept; undefined where it is not ours, or was damaged. */
export function readKept(text: string | null): Kept | undefined {
  if (!text) return undefined;
  try {
    const kept: unknown = JSON.parse(text);
    return isKept(kept) ? { ...kept, cells: kept.cells.map(withDetails) } : undefined;
  } catch {
    return undefined;
  }
}

/** What a browser kept before a line said how its learners practise is « sans objet ». */
const withDetails = (cell: Kept['cells'][number]): Kept['cells'][number] => ({
  ...cell,
  row: { ...NO_DETAILS, ...cell.row },
});

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const { at, cells, offers, nothing } = value as Partial<Kept>;
  return typeof at === 'number' && Array.isArray(cells) && Array.isArray(offers) && Array.isArray(nothing);
}

/**
 * What is still worth offering: typed values that the service does not hold, where they may still be written.
 * The rest was saved since, from here or elsewhere.
 */
export function stillUnsaved(draft: EntryDraft, kept: Kept): Kept {
  const mayWrite = (sectionId: number, trainingId: number) =>
    draft.sections.get(sectionId)?.section.trainings.some((t) => t.id === trainingId && t.editable) ?? false;
  return {
    at: kept.at,
    cells: kept.cells.filter(({ sectionId, row, measure, text, comment }) => {
      if (!MEASURES.includes(measure) || !mayWrite(sectionId, row.trainingId)) return false;
      const shown = draft.section(sectionId).measures.includes(measure)
        ? draft.find(row, measure)
        : undefined;
      return (shown?.text ?? '') !== text.trim() || (shown?.comment ?? '') !== comment.trim();
    }),
    offers: kept.offers.filter(({ id, text }) => {
      const shown = draft.offers.get(id);
      return shown?.offer.editable === true && shown.text !== text;
    }),
    nothing: kept.nothing.filter(({ sectionId, nothing }) => {
      const shown = draft.sections.get(sectionId);
      return shown?.section.maySayNothing === true && shown.nothing !== nothing;
    }),
  };
}

/** Puts kept values back on the page, on the revisions they were typed on: a later save elsewhere is a conflict. */
export function restore(draft: EntryDraft, kept: Kept): void {
  for (const { sectionId, row, measure, text, comment, seen } of kept.cells) {
    draft.addRows(sectionId, [row]);
    draft.addMeasures(sectionId, [measure]);
    draft.put({ ...withText(draft.cell(row, measure), text), comment, seen });
  }
  for (const { id, text, seen } of kept.offers) draft.putOffer({ ...draft.offer(id), text, seen });
  for (const { sectionId, nothing } of kept.nothing) draft.sayNothing(sectionId, nothing);
}
