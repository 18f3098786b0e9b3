import { emu, escaped, offset } from './markup';
import type { TableShape } from './slide';
import { rowHeights, TABLE_LETTERS, widthsOf } from './table-room';
import { solid } from './text-markup';

const NO_LINE = (side: string) => `<a:ln${side} w="0"><a:noFill/></a:ln${side}>`;
const LINE_BELOW = `<a:lnB w="6350">${solid('rule')}</a:lnB>`;

/** A table of the program that opens the deck, its first row said to be the header. */
export function tableMarkup(table: TableShape, id: number): string {
  const { box, name, alt, columns, rows } = table;
  const widths = widthsOf(columns, box.width);
  const grid = widths.map((width) => `<a:gridCol w="${emu(width)}"/>`).join('');
  const labels = columns.map(({ label }) => label);
  const heights = rowHeights(table, box.width);
  const lines = [labels, ...rows].map((row, index) =>
    rowMarkup(table, row, { isHeader: index === 0, height: heights[index] ?? 0 }),
  );
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${escaped(name)}" descr="${escaped(alt)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm>${offset(box)}</p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${grid}</a:tblGrid>${lines.join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
}

function rowMarkup(
  { columns, letters: points = TABLE_LETTERS }: TableShape,
  row: readonly string[],
  { isHeader, height }: { isHeader: boolean; height: number },
): string {
  const cells = row.map((text, index) => {
    const align = columns[index]?.numeric ? ' algn="r"' : '';
    const letters = `lang="fr-FR" sz="${points * 100}"${isHeader ? ' b="1"' : ' b="0"'} dirty="0"`;
    const said =
      text === ''
        ? `<a:endParaRPr ${letters}/>`
        : `<a:r><a:rPr ${letters}>${solid('ink')}</a:rPr><a:t>${escaped(text)}</a:t></a:r>`;
    const lines = `${['L', 'R', 'T'].map(NO_LINE).join('')}${LINE_BELOW}`;
    const fill = isHeader ? solid('shade') : '<a:noFill/>';
    return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr${align}/>${said}</a:p></a:txBody><a:tcPr marL="54000" marR="54000" marT="28800" marB="28800" anchor="ctr">${lines}${fill}</a:tcPr></a:tc>`;
  });
  return `<a:tr h="${emu(height)}">${cells.join('')}</a:tr>`;
}
