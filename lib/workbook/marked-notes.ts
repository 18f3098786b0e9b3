import { markNotes, NO_NOTES } from './note-part';
import { markShapes, NO_SHAPES } from './note-shapes';
import type { PackageParts } from './package-parts';
import { addPart, relatedPart, relationsOf } from './package-relations';
import type { SheetPart } from './sheet-part';
import { type Edit, UnknownShape } from './xml-pieces';

interface Asked {
  entry: string;
  sheet: SheetPart;
  /** What is said of each cell. */
  sentences: ReadonlyMap<string, string>;
  office: string;
}

/** Writes the notes of a sheet and the boxes that show them; what changes in the sheet itself is answered. */
export async function writeNotes(
  parts: PackageParts,
  { entry, sheet, sentences, office }: Asked,
): Promise<Edit[]> {
  const relations = await relationsOf(parts, entry);
  const notes = relatedPart(relations, 'comments');
  if (notes === undefined && sentences.size === 0) return [];
  const before = notes === undefined ? NO_NOTES : await parts.text(notes);
  const drawing = relations.find(({ id }) => id === sheet.notesDrawing())?.entry;
  if (drawing === undefined && sheet.notesDrawing() !== undefined) throw new UnknownShape();

  const marked = markNotes(before, sentences);
  const shapes = markShapes(drawing === undefined ? NO_SHAPES : await parts.text(drawing), marked);

  if (notes !== undefined && marked.text !== before) parts.put(notes, marked.text);
  else if (notes === undefined)
    await addPart(parts, {
      ...{ of: entry, part: parts.free('xl/commentsMarked', '.xml'), kind: 'comments', office },
      text: marked.text,
    });
  if (marked.added.length + marked.removed.length === 0) return [];
  if (drawing !== undefined) {
    parts.put(drawing, shapes);
    return [];
  }
  const relation = await addPart(parts, {
    ...{ of: entry, part: parts.free('xl/drawings/notesMarked', '.vml'), kind: 'vmlDrawing', office },
    text: shapes,
  });
  return sheet.withNotesDrawing(relation, office);
}
