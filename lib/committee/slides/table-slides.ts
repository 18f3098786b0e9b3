import type { Box, Paragraph, Slide, TableShape, TextShape } from '@/lib/slides/slide';
import { rowsBySlide, tableHeight } from '@/lib/slides/table-room';
import { CONTENT } from '@/lib/slides/theme-parts';

const NOTE = 0.9;

export const words = (box: Box, name: string, paragraphs: readonly Paragraph[]): TextShape => ({
  kind: 'text',
  ...{ box, name, paragraphs },
});

/** A line of small grey letters at the foot of what a slide shows: days, coverage, sources. */
export const note = (text: string): TextShape =>
  words({ ...CONTENT, y: CONTENT.y + CONTENT.height - NOTE, height: NOTE }, 'Sources', [
    { text, size: 10, colour: 'grey' },
  ]);

/** What is left of a slide above such a line. */
export const ABOVE_NOTE: Box = { ...CONTENT, height: CONTENT.height - NOTE - 0.2 };

type Table = Omit<TableShape, 'kind' | 'box'>;

/** A table at a place, as high as its rows. */
export const tableAt = (table: Table, { x, y, width }: Omit<Box, 'height'>): TableShape => ({
  kind: 'table',
  ...table,
  box: { x, y, width, height: tableHeight(table, width) },
});

/** The left and the right of a box, a share of its width to the left. */
export function beside(box: Box, share: number): [left: Box, right: Box] {
  const gap = 0.6;
  const width = box.width * share;
  return [
    { ...box, width },
    { ...box, x: box.x + width + gap, width: box.width - width - gap },
  ];
}

/** « Cibles », « Cibles (1 sur 2) ». */
export const pageTitle = (title: string, index: number, pages: number): string =>
  pages === 1 ? title : `${title} (${index + 1} sur ${pages})`;

/** A table over as many slides as it needs, each with its number in the title. */
export function tableSlides(title: string, table: Omit<Table, 'name'>, foot: string): Slide[] {
  const pages = rowsBySlide(table, ABOVE_NOTE);
  return pages.map((rows, index) => ({
    title: pageTitle(title, index, pages.length),
    layout: 'content',
    shapes: [tableAt({ ...table, rows, name: title }, ABOVE_NOTE), note(foot)],
  }));
}
