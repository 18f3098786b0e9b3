import {
  appendedTo,
  attributeOf,
  type Edit,
  edited,
  firstTag,
  insert,
  type Piece,
  piecesOf,
  prefixOf,
  rootOf,
  tagOf,
  UnknownShape,
  withAttributes,
  withPrefix,
} from './xml-pieces';

/** The lists of a part of styles that we add to, in the order in which they stand among the others. */
const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs'] as const;
/** What a list holds where the part has none: the first fills are kept by Excel for itself. */
const FIRST = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/></font>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
};
type ListName = keyof typeof FIRST;

interface StyleList {
  piece: Piece | undefined;
  items: string[];
  /** How many of them the part holds. */
  known: number;
}

/** The styles of a workbook, to which some are added: no number of a style that is there changes. */
export class StylePart {
  private readonly prefix: string;
  private readonly root: Piece;
  private readonly blocks: Piece[];
  private readonly lists: Record<ListName, StyleList>;

  constructor(private readonly xml: string) {
    this.root = rootOf(xml);
    this.prefix = prefixOf(xml, this.root);
    this.blocks = piecesOf(xml, this.root.inside, this.root.insideTo);
    this.lists = {
      fonts: this.list('fonts'),
      fills: this.list('fills'),
      borders: this.list('borders'),
      cellXfs: this.list('cellXfs'),
    };
  }

  private list(name: ListName): StyleList {
    const piece = this.blocks.find((block) => block.name === name);
    const items = piece
      ? piecesOf(this.xml, piece.inside, piece.insideTo).map(({ from, to }) => this.xml.slice(from, to))
      : FIRST[name].map((item) => withPrefix(item, this.prefix));
    return { piece, items, known: piece ? items.length : 0 };
  }

  /** The number of an item, which is added where the part has none that is written so. */
  private numberOf(name: ListName, item: string): number {
    const { items } = this.lists[name];
    const at = items.indexOf(item);
    return at === -1 ? items.push(item) - 1 : at;
  }

  /** What a style says of the named style that it comes from; nothing where the part has none of them. */
  get base(): string {
    return this.blocks.some(({ name }) => name === 'cellStyleXfs') ? ' xfId="0"' : '';
  }

  font = (item: string): number => this.numberOf('fonts', withPrefix(item, this.prefix));
  fill = (item: string): number => this.numberOf('fills', withPrefix(item, this.prefix));
  border = (item: string): number => this.numberOf('borders', withPrefix(item, this.prefix));
  style = (item: string): number => this.numberOf('cellXfs', withPrefix(item, this.prefix));

  /** The number of a style that is like another one but for some attributes. */
  styleLike(style: number, values: Readonly<Record<string, string | number | undefined>>): number {
    const { items } = this.lists.cellXfs;
    const item = items[style] ?? items[0];
    if (item === undefined) throw new UnknownShape();
    return this.numberOf('cellXfs', withAttributes(item, values));
  }

  /** The numbers of the styles whose fill and border are asked for. */
  stylesWith(fill: (xml: string) => boolean, border: (xml: string) => boolean): Set<number> {
    const [fills, borders] = [this.lists.fills.items.map(fill), this.lists.borders.items.map(border)];
    const numberIn = (item: string, name: string) => Number(attributeOf(firstTag(item), name) ?? 0);
    return new Set(
      this.lists.cellXfs.items.flatMap((item, style) =>
        fills[numberIn(item, 'fillId')] && borders[numberIn(item, 'borderId')] ? [style] : [],
      ),
    );
  }

  /** The part with what was added. */
  text(): string {
    const names = ['fonts', 'fills', 'borders', 'cellXfs'] as const;
    return edited(
      this.xml,
      names.flatMap((name) => this.edits(name)),
    );
  }

  private edits(name: ListName): Edit[] {
    const { piece, items, known } = this.lists[name];
    if (items.length === known) return [];
    const added = items.slice(known).join('');
    if (!piece) {
      const list = withPrefix(`<${name} count="${items.length}"></${name}>`, this.prefix);
      return [
        insert(
          this.placeOf(name),
          list.replace('><', () => `>${added}<`),
        ),
      ];
    }
    const tag = tagOf(this.xml, piece);
    if (piece.empty) return appendedTo(this.xml, piece, added);
    return [
      { from: piece.from, to: piece.inside, text: withAttributes(tag, { count: items.length }) },
      insert(piece.insideTo, added),
    ];
  }

  /** Where a list that is missing goes: before the first that stands after it. */
  private placeOf(name: ListName): number {
    const earlier: readonly string[] = ORDER.slice(0, ORDER.indexOf(name));
    const next = this.blocks.find((block) => !earlier.includes(block.name));
    if (next) return next.from;
    if (this.root.empty) throw new UnknownShape();
    return this.root.insideTo;
  }
}
