import { emu, escaped, NAMESPACES, part, relationsPart } from './markup';
import { type Deck, SLIDE } from './slide';
import { LAYOUTS, layoutPart, masterPart, themePart } from './theme-parts';

const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml';

/** What a deck is made of beside its slides and charts. */
export function packageParts(deck: Deck, { charts }: { charts: number }): [string, string][] {
  return [
    ['[Content_Types].xml', contentTypes(deck, charts)],
    [
      '_rels/.rels',
      relationsPart([
        { id: 'rId1', type: 'officeDocument', target: 'ppt/presentation.xml' },
        {
          id: 'rId2',
          type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
          target: 'docProps/core.xml',
        },
      ]),
    ],
    ['docProps/core.xml', coreProperties(deck)],
    ['ppt/presentation.xml', presentation(deck)],
    [
      'ppt/_rels/presentation.xml.rels',
      relationsPart([
        { id: 'rId1', type: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
        { id: 'rId2', type: 'theme', target: 'theme/theme1.xml' },
        ...deck.slides.map((_, index) => ({
          id: slideRelation(index),
          type: 'slide',
          target: `slides/slide${index + 1}.xml`,
        })),
      ]),
    ],
    ['ppt/theme/theme1.xml', themePart()],
    ['ppt/slideMasters/slideMaster1.xml', masterPart()],
    [
      'ppt/slideMasters/_rels/slideMaster1.xml.rels',
      relationsPart([
        ...LAYOUTS.map((_, index) => ({
          id: `rId${index + 1}`,
          type: 'slideLayout',
          target: `../slideLayouts/slideLayout${index + 1}.xml`,
        })),
        { id: `rId${LAYOUTS.length + 1}`, type: 'theme', target: '../theme/theme1.xml' },
      ]),
    ],
    ...LAYOUTS.flatMap((layout, index): [string, string][] => [
      [`ppt/slideLayouts/slideLayout${index + 1}.xml`, layoutPart(layout)],
      [
        `ppt/slideLayouts/_rels/slideLayout${index + 1}.xml.rels`,
        relationsPart([{ id: 'rId1', type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' }]),
      ],
    ]),
  ];
}

const slideRelation = (index: number): string => `rId${index + 3}`;

function contentTypes({ slides }: Deck, charts: number): string {
  const numbered = (count: number, path: string, type: string) =>
    Array.from({ length: count }, (_, index) => [`/ppt/${path}${index + 1}.xml`, type] as const);
  const overrides = [
    ['/ppt/presentation.xml', `${PRESENTATION}.presentation.main+xml`],
    ['/ppt/slideMasters/slideMaster1.xml', `${PRESENTATION}.slideMaster+xml`],
    ['/ppt/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ...numbered(LAYOUTS.length, 'slideLayouts/slideLayout', `${PRESENTATION}.slideLayout+xml`),
    ...numbered(slides.length, 'slides/slide', `${PRESENTATION}.slide+xml`),
    ...numbered(charts, 'charts/chart', 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'),
  ] as const;
  return part(
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>${overrides
      .map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`)
      .join('')}</Types>`,
  );
}

const presentation = ({ slides }: Deck): string =>
  part(
    `<p:presentation ${NAMESPACES} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst>${slides
      .map((_, index) => `<p:sldId id="${256 + index}" r:id="${slideRelation(index)}"/>`)
      .join(
        '',
      )}</p:sldIdLst><p:sldSz cx="${emu(SLIDE.width)}" cy="${emu(SLIDE.height)}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
  );

function coreProperties({ title, author, at }: Deck): string {
  const instant = `${new Date(at).toISOString().slice(0, 19)}Z`;
  const dated = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${instant}</dcterms:${name}>`;
  return part(
    `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator><dc:language>fr-FR</dc:language>${dated('created')}${dated('modified')}</cp:coreProperties>`,
  );
}
