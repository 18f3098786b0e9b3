import { type FigureRow, rowKey, rowOf } from '@/lib/domain/line-address';
import { inLineOrder, type LineOrderNames } from '@/lib/domain/line-order';
import { MEASURES, type Measure } from '@/lib/domain/vocabulary';
import type { EntrySection, EntryTraining } from '@/lib/report/entry-section';

/** The lines and columns of a section's grid, as they stand on the page. */
export interface SectionDraft {
  id: number;
  section: EntrySection;
  measures: Measure[];
  groups: { training: EntryTraining; rows: FigureRow[] }[];
  /** Lines of the period before that are not there yet. */
  lastYear: FigureRow[];
  nothing: boolean;
  savedNothing: boolean;
}

/** What the codes of lines are called, by which they are ordered. */
export type Words = Pick<LineOrderNames, 'regions' | 'professions'>;

/** A period of which nothing is known yet starts with the lines of the year before, where one may write them. */
function linesOf({ lines, lastYear, trainings, readOnly }: EntrySection): readonly FigureRow[] {
  if (lines.length > 0 || readOnly !== null) return lines;
  return lastYear.filter((row) => trainings.some(({ id, editable }) => editable && id === row.trainingId));
}

export function sectionDraft(section: EntrySection, words: Words): SectionDraft {
  const lines = inLineOrder(linesOf(section).map(rowOf), namesIn(section, words));
  const byTraining = Map.groupBy(lines, ({ trainingId }) => trainingId);
  const shown = new Set(section.lastYear.length > 0 ? lines.map(rowKey) : []);
  return {
    id: section.id,
    section,
    measures: section.measures,
    groups: section.trainings.map((training) => ({ training, rows: byTraining.get(training.id) ?? [] })),
    lastYear: section.lastYear.filter((row) => !shown.has(rowKey(row))),
    nothing: section.nothingToReport,
    savedNothing: section.nothingToReport,
  };
}

const namesIn = ({ trainings }: EntrySection, words: Words): LineOrderNames => ({
  ...words,
  trainings: new Map(trainings.map(({ id, title }) => [id, title])),
});

/** The same section with lines added, each at its place; those already there are left out. */
export function withRows(draft: SectionDraft, added: readonly FigureRow[], words: Words): SectionDraft {
  const fresh = new Set(added.map(rowKey));
  const names = namesIn(draft.section, words);
  return {
    ...draft,
    groups: draft.groups.map((group) => {
      const known = new Set(group.rows.map(rowKey));
      const rows = added.filter((row) => row.trainingId === group.training.id && !known.has(rowKey(row)));
      return rows.length === 0 ? group : { ...group, rows: inLineOrder([...group.rows, ...rows], names) };
    }),
    lastYear: draft.lastYear.filter((row) => !fresh.has(rowKey(row))),
  };
}

export const withMeasures = (draft: SectionDraft, added: readonly Measure[]): SectionDraft => ({
  ...draft,
  measures: MEASURES.filter((measure) => draft.measures.includes(measure) || added.includes(measure)),
});

export const hasRow = (draft: SectionDraft, row: FigureRow): boolean =>
  draft.groups.some((group) => group.rows.some((known) => rowKey(known) === rowKey(row)));
