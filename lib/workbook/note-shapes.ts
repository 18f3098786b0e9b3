import { cellAt, cellKey } from './sheet-part';
import { UnknownShape } from './xml-pieces';

/**
 * The boxes in which a spreadsheet shows notes, in the drawing language of Office before 2007. Programs write it with
 * tags that are never closed: it is changed by its shapes alone.
 */
export const NO_SHAPES = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>`;
const BOX = '_x0000_t202';
const SHAPE_TYPE = `<v:shapetype id="${BOX}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;
/** Where a program that numbers shapes itself begins. */
const FIRST = 1_024;
const PREFIXES = ['v', 'o', 'x'];

/** The drawing with a box for each note that was added, by its cell, and without those of the notes that went. */
export function markShapes(
  drawing: string,
  { added, removed }: { added: readonly string[]; removed: readonly string[] },
): string {
  const end = drawing.lastIndexOf('</xml>');
  if (end === -1 || PREFIXES.some((prefix) => !drawing.includes(`xmlns:${prefix}=`)))
    throw new UnknownShape();
  const gone = new Set(removed);
  const kept = drawing
    .slice(0, end)
    .replace(/<v:shape\s[\s\S]*?<\/v:shape>\s*/g, (shape) => (gone.has(cellOfNote(shape)) ? '' : shape));
  let number = Math.max(FIRST, ...[...kept.matchAll(/_x0000_s(\d{1,9})"/g)].map(([, id]) => Number(id)));
  const type = added.length === 0 || kept.includes(`id="${BOX}"`) ? '' : SHAPE_TYPE;
  const shapes = added.map((cell) => {
    number += 1;
    return boxOf(cell, number);
  });
  return kept + type + shapes.join('') + drawing.slice(end);
}

/** The cell of a note's box; nothing of another shape. */
function cellOfNote(shape: string): string {
  if (!/ObjectType="Note"/.test(shape)) return '';
  const [row, column] = ['Row', 'Column'].map(
    (name) => new RegExp(`<x:${name}>\\s*(\\d+)\\s*</x:${name}>`).exec(shape)?.[1],
  );
  return row === undefined || column === undefined
    ? ''
    : cellKey({ row: Number(row) + 1, column: Number(column) });
}

function boxOf(cell: string, number: number): string {
  const place = cellAt(cell);
  if (!place) throw new UnknownShape();
  const { column } = place;
  const row = place.row - 1;
  const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 5, 15, row + 6, 4].join(', ');
  return `<v:shape id="_x0000_s${number}" type="#${BOX}" style="position:absolute;margin-left:60pt;margin-top:2pt;width:240pt;height:96pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}
