import { escaped } from './markup';
import { COLOURS, type Colour, type Paragraph } from './slide';

export const solid = (colour: Colour): string =>
  `<a:solidFill><a:srgbClr val="${COLOURS[colour]}"/></a:solidFill>`;

const BULLET =
  ' marL="228600" indent="-228600"><a:spcBef><a:spcPts val="400"/></a:spcBef><a:buFont typeface="Arial"/><a:buChar char="–"/>';
const NO_BULLET = ' marL="0" indent="0"><a:spcBef><a:spcPts val="300"/></a:spcBef><a:buNone/>';

/** A paragraph of a box; a title takes its letters from the layout instead. */
export function paragraphMarkup({
  text,
  size = 14,
  bold = false,
  colour = 'ink',
  bullet = false,
}: Paragraph): string {
  const letters = `lang="fr-FR" sz="${size * 100}"${bold ? ' b="1"' : ' b="0"'} dirty="0"`;
  return `<a:p><a:pPr${bullet ? BULLET : NO_BULLET}</a:pPr><a:r><a:rPr ${letters}>${solid(colour)}</a:rPr><a:t>${escaped(text)}</a:t></a:r></a:p>`;
}

/** The text of a placeholder: all but its words is the layout's. */
export const plainParagraph = (text: string): string =>
  `<a:p><a:r><a:rPr lang="fr-FR" dirty="0"/><a:t>${escaped(text)}</a:t></a:r></a:p>`;
