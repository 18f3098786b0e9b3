import { chartFrame } from './chart-markup';
import { emu, escaped, NAMESPACES, part } from './markup';
import type { ChartShape, Deck, Shape, Slide, TextShape } from './slide';
import { tableMarkup } from './table-markup';
import { paragraphMarkup, plainParagraph } from './text-markup';
import { footParagraph, NUMBER_PARAGRAPH, PLACES, placeholder, TREE } from './theme-parts';

export interface MadeSlide {
  markup: string;
  /** Those of the slide, each under the relation that its frame names. */
  charts: { relation: string; shape: ChartShape }[];
}

/** A slide: its title first, which is how it is read aloud and listed, then what it shows, in its order. */
export function slidePart({ title, shapes }: Slide, { foot, marks }: Deck): MadeSlide {
  const charts: MadeSlide['charts'] = [];
  const drawn = [...markShapes(marks), ...shapes].map((shape, index) => {
    const id = index + 5;
    if (shape.kind === 'text') return textMarkup(shape, id);
    if (shape.kind === 'table') return tableMarkup(shape, id);
    const relation = `rId${charts.length + 2}`;
    charts.push({ relation, shape });
    return chartFrame(shape, id, relation);
  });
  const placed = [
    placeholder('title', 2, plainParagraph(title)),
    ...drawn,
    placeholder('foot', 3, footParagraph(foot)),
    placeholder('number', 4, NUMBER_PARAGRAPH),
  ];
  const markup = part(
    `<p:sld ${NAMESPACES}><p:cSld><p:spTree>${TREE}${placed.join('')}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`,
  );
  return { markup, charts };
}

const markShapes = (marks: readonly string[]): Shape[] =>
  marks.length === 0
    ? []
    : [
        {
          kind: 'text',
          name: 'Mentions',
          box: PLACES.marks,
          paragraphs: [{ text: marks.join(' – '), size: 11, bold: true, colour: 'warning' }],
        },
      ];

function textMarkup({ box, name, paragraphs }: TextShape, id: number): string {
  const { x, y, width, height } = box;
  const frame = `<a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escaped(name)}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${frame}</p:spPr><p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0"><a:normAutofit/></a:bodyPr><a:lstStyle/>${paragraphs.map(paragraphMarkup).join('')}</p:txBody></p:sp>`;
}
