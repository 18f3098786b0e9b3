import { fileLine, HEADINGS, workbookFiles, zipped } from './workbooks';

/** The sheet « Effectifs » of that workbook. */
export const SHEET = 'xl/worksheets/sheet1.xml';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument';

const relations = (...all: [id: string, kind: string, target: string][]) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}">${all
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="0&quot; pers.&quot;"/></numFmts><fonts count="1"><font><sz val="10"/><name val="Arial"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><gradientFill degree="90"><stop position="0"><color rgb="FFFFFFFF"/></stop><stop position="1"><color rgb="FF00FF00"/></stop></gradientFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="170" fontId="0" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFill="1"><alignment horizontal="right"/><protection locked="0"/></xf><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs></styleSheet>`;

const BEFORE =
  '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><cols><col min="1" max="1" width="12" hidden="1" customWidth="1"/></cols>';
const AFTER = [
  '<conditionalFormatting sqref="I2:I9"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting>',
  '<dataValidations count="1"><dataValidation type="whole" allowBlank="1" sqref="I2:I9"><formula1>0</formula1><formula2>999</formula2></dataValidation></dataValidations>',
  `<drawing xmlns:r="${OFFICE}" r:id="rId1"/><legacyDrawing xmlns:r="${OFFICE}" r:id="rId2"/>`,
  '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>Listes!$A$1:$A$2</xm:f></x14:formula1><xm:sqref>E2:E9</xm:sqref></x14:dataValidation></x14:dataValidations></ext><ext uri="{00000000-0000-0000-0000-000000000001}"><unknown:thing xmlns:unknown="urn:example:unknown" of="nobody"/></ext></extLst>',
].join('');

const NOTES = `${HEAD}<comments xmlns="${MAIN}"><authors><author>Claire</author><author>tc={0A1B}</author></authors><commentList><comment ref="C2" authorId="0"><text><r><rPr><b/><color rgb="FFFF0000"/></rPr><t xml:space="preserve">À vérifier</t></r><r><t xml:space="preserve"> avec Luc</t></r></text></comment><comment ref="K2" authorId="1"><text><t>[Commentaire à fil]</t></text></comment></commentList></comments>`;

const box = (number: number, row: number, column: number) =>
  `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style='position:absolute;visibility:hidden'><v:textbox><div style='text-align:left'><br></div></v:textbox><x:ClientData ObjectType="Note"><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>\n`;
/** As Excel writes it: a tag is never closed. */
const BOXES = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"></v:shapetype>${box(1025, 1, 2)}${box(1026, 1, 10)}<v:shape id="_x0000_s1027" style='position:absolute'><x:ClientData ObjectType="Button"><x:Anchor>1, 0, 8, 0, 2, 0, 9, 0</x:Anchor></x:ClientData></v:shape></xml>`;

const CHART = `${HEAD}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>Effectifs!$I$2:$I$3</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;
const PICTURES = `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main"><xdr:twoCellAnchor><xdr:from><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>18</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>12</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Graphique 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${OFFICE}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

/**
 * A workbook with what people put around their figures, which a program that writes it anew would lose: a drop-down of
 * Excel 2010, conditional formats, a chart, a button, rich notes, a conversation, dates, a part of some other program.
 */
export function keptWorkbook(): Uint8Array {
  const [entered, line] = [{ xml: '<c r="REF" s="1"><v>10</v></c>' }, fileLine(1)];
  const files: Record<string, string | Uint8Array> = workbookFiles([
    {
      name: 'Effectifs',
      rows: [HEADINGS, [...line.slice(0, 8), entered, null, line[10] ?? null], fileLine(2)],
      rowAttributes: { 2: 'spans="1:9" ht="30" customHeight="1"' },
      before: BEFORE,
      after: AFTER,
    },
    { name: 'Listes', rows: [['Bretagne'], ['Normandie'], [{ xml: '<c r="REF" s="2"><v>46000</v></c>' }]] },
  ]);
  const parts: Record<string, [text: string, type?: string]> = {
    'xl/comments1.xml': [NOTES, `${TYPES}.spreadsheetml.comments+xml`],
    'xl/charts/chart1.xml': [CHART, `${TYPES}.drawingml.chart+xml`],
    'xl/drawings/drawing1.xml': [PICTURES, `${TYPES}.drawing+xml`],
    'xl/drawings/vmlDrawing1.vml': [BOXES, `${TYPES}.vmlDrawing`],
    'xl/drawings/_rels/drawing1.xml.rels': [relations(['rId1', 'chart', '../charts/chart1.xml'])],
    'xl/worksheets/_rels/sheet1.xml.rels': [
      relations(
        ['rId1', 'drawing', '../drawings/drawing1.xml'],
        ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
        ['rId3', 'comments', '../comments1.xml'],
      ),
    ],
    'xl/unknown/thing.xml': [`${HEAD}<thing xmlns="urn:example:unknown">é</thing>`, 'application/xml'],
  };
  const declared = Object.entries(parts).flatMap(([name, [, type]]) =>
    type === undefined ? [] : [`<Override PartName="/${name}" ContentType="${type}"/>`],
  );
  const types = '[Content_Types].xml';
  files[types] = `${files[types]}`.replace('</Types>', `${declared.join('')}</Types>`);
  files['xl/styles.xml'] = STYLES;
  for (const [name, [text]] of Object.entries(parts)) files[name] = text;
  files['xl/media/image1.bin'] = Uint8Array.from({ length: 512 }, (_, index) => (index * 37) % 256);
  return zipped(files);
}
