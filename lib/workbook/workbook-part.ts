import {
  appendedTo,
  attributeOf,
  decoded,
  type Edit,
  edited,
  insert,
  type Piece,
  piecesOf,
  prefixOf,
  rootOf,
  tagOf,
  UnknownShape,
  withAttributes,
  withPrefix,
  xmlText,
} from './xml-pieces';

/** What stands behind the names of a workbook. */
const AFTER_NAMES = [
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];
const OURS = ['_xlnm.Print_Titles', '_xlnm.Print_Area', '_xlnm._FilterDatabase'];

/** The part that lists the sheets of a workbook. */
export class WorkbookPart {
  private readonly root: Piece;
  private readonly prefix: string;
  private readonly parts: Piece[];
  private readonly list: Piece;
  private readonly sheets: { piece: Piece; name: string; relation: string }[];

  constructor(private readonly xml: string) {
    this.root = rootOf(xml);
    this.prefix = prefixOf(xml, this.root);
    this.parts = piecesOf(xml, this.root.inside, this.root.insideTo);
    const list = this.parts.find(({ name }) => name === 'sheets');
    if (!list) throw new UnknownShape();
    this.list = list;
    this.sheets = piecesOf(xml, list.inside, list.insideTo).map((piece) => ({
      piece,
      name: attributeOf(decoded(tagOf(xml, piece)), 'name') ?? '',
      relation: attributeOf(tagOf(xml, piece), '[A-Za-z0-9]+:id') ?? '',
    }));
  }

  /** Of what kind of document the part is: its relations bear the address of its kind. */
  get office(): string {
    return this.xml.includes('http://purl.oclc.org/ooxml/')
      ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
      : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  }

  /** The part with one more sheet, the last one, on which it opens. */
  withSheet(name: string, relation: string): string {
    const ids = this.sheets.map(({ piece }) => Number(attributeOf(tagOf(this.xml, piece), 'sheetId') ?? 0));
    const sheet = `<sheet xmlns:r="${this.office}" name="${xmlText(name)}" sheetId="${Math.max(0, ...ids) + 1}" r:id="${relation}"/>`;
    return edited(this.xml, [
      ...appendedTo(this.xml, this.list, withPrefix(sheet, this.prefix)),
      ...this.opening(this.sheets.length, name),
    ]);
  }

  /** The part opening on a sheet that it has, shown again if somebody has hidden it. */
  openingOn(name: string): string {
    const at = this.sheets.findIndex((sheet) => sheet.name === name);
    const sheet = this.sheets[at];
    if (!sheet) throw new UnknownShape();
    const { from, inside } = sheet.piece;
    const shown = withAttributes(tagOf(this.xml, sheet.piece), { state: undefined });
    return edited(this.xml, [{ from, to: inside, text: shown }, ...this.opening(at, name)]);
  }

  private opening(index: number, name: string): Edit[] {
    return [...this.view(index), ...this.names(index, name)];
  }

  private view(index: number): Edit[] {
    const views = this.parts.find((part) => part.name === 'bookViews');
    const [view] = views ? piecesOf(this.xml, views.inside, views.insideTo) : [];
    if (view)
      return [
        {
          ...{ from: view.from, to: view.inside },
          text: withAttributes(tagOf(this.xml, view), { activeTab: index }),
        },
      ];
    const written = withPrefix(`<workbookView activeTab="${index}"/>`, this.prefix);
    return views
      ? appendedTo(this.xml, views, written)
      : [
          insert(
            this.list.from,
            withPrefix(`<bookViews>`, this.prefix) + written + withPrefix('</bookViews>', this.prefix),
          ),
        ];
  }

  /** The first row of the sheet on every printed page, instead of what an earlier one said of its ranges. */
  private names(index: number, name: string): Edit[] {
    const title = withPrefix(
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${xmlText(name)}'!$1:$1</definedName>`,
      this.prefix,
    );
    const names = this.parts.find((part) => part.name === 'definedNames');
    if (!names) {
      const next = this.parts.find((part) => AFTER_NAMES.includes(part.name));
      const list =
        withPrefix('<definedNames>', this.prefix) + title + withPrefix('</definedNames>', this.prefix);
      return [insert(next?.from ?? this.root.insideTo, list)];
    }
    const earlier = piecesOf(this.xml, names.inside, names.insideTo).filter((piece) => {
      const tag = tagOf(this.xml, piece);
      return attributeOf(tag, 'localSheetId') === `${index}` && OURS.includes(attributeOf(tag, 'name') ?? '');
    });
    return [
      ...earlier.map(({ from, to }) => ({ from, to, text: '' })),
      ...appendedTo(this.xml, names, title),
    ];
  }
}
