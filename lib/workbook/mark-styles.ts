import { StylePart } from './style-part';

/** What is wrong is never said by a colour alone: the cell has a thick border and a note too. */
const FILL = 'FFD9D9';
const LINE = 'CE0500';

const side = (name: string, style: string, rgb: string) =>
  `<${name} style="${style}"><color rgb="FF${rgb}"/></${name}>`;
const border = (style: string, rgb: string) =>
  `<border>${['left', 'right', 'top', 'bottom'].map((name) => side(name, style, rgb)).join('')}<diagonal/></border>`;
const solid = (rgb: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;
const font = (more: string, rgb: string) =>
  `<font>${more}<sz val="11"/><color rgb="FF${rgb}"/><name val="Calibri"/><family val="2"/></font>`;

/** The looks of marked cells and of « Erreurs », added to the styles of a workbook as they are needed. */
export class MarkStyles {
  /** The styles that an earlier return gave to cells. */
  readonly ours: ReadonlySet<number>;
  private readonly part: StylePart;
  private readonly given = new Map<number, number>();

  constructor(xml: string) {
    this.part = new StylePart(xml);
    this.ours = this.part.stylesWith(
      (fill) =>
        new RegExp(`patternType="solid"[^>]*>\\s*<[^>]*fgColor[^>]* rgb="(?:..)?${FILL}"`, 'i').test(fill),
      (line) => new RegExp(`top [^>]*>\\s*<[^>]*color[^>]* rgb="(?:..)?${LINE}"`, 'i').test(line),
    );
  }

  /** A style with our fill and border instead of its own. */
  marked(style: number): number {
    const known = this.given.get(style);
    if (known !== undefined) return known;
    const given = this.part.styleLike(style, {
      ...{ fillId: this.part.fill(solid(FILL)), borderId: this.part.border(border('medium', LINE)) },
      ...{ applyFill: 1, applyBorder: 1 },
    });
    this.given.set(style, given);
    return given;
  }

  /** A style without them, where nobody knows what it was before. */
  plain = (style: number): number =>
    this.part.styleLike(style, { fillId: 0, borderId: 0, applyFill: undefined, applyBorder: undefined });

  header = (): number =>
    this.part.style(
      `<xf numFmtId="0" fontId="${this.part.font(font('<b/>', 'FFFFFF'))}" fillId="${this.part.fill(solid('000091'))}" borderId="${this.part.border(border('thin', 'CECECE'))}"${this.part.base} applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>`,
    );
  number = (): number => this.aligned('vertical="top" horizontal="left"', 0);
  paragraph = (): number => this.aligned('vertical="top" wrapText="1"', 0);
  link = (): number => this.aligned('vertical="top" wrapText="1"', this.part.font(font('<u/>', '000091')));

  private aligned = (alignment: string, fontId: number): number =>
    this.part.style(
      `<xf numFmtId="0" fontId="${fontId}" fillId="0" borderId="0"${this.part.base}${fontId > 0 ? ' applyFont="1"' : ''} applyAlignment="1"><alignment ${alignment}/></xf>`,
    );

  text = (): string => this.part.text();
}

/** The styles of a workbook that has none. */
export const NO_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></styleSheet>';
