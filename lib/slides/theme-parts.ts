import { emu, escaped, NAMESPACES, part } from './markup';
import { type Box, COLOURS, type Colour, SLIDE } from './slide';
import { solid } from './text-markup';

const MARGIN = 1.2;

/** Where things stand on a slide: what is drawn on it keeps to `CONTENT`. */
export const PLACES = {
  marks: { x: MARGIN, y: 0.35, width: SLIDE.width - 2 * MARGIN, height: 0.7 },
  title: { x: MARGIN, y: 1.05, width: SLIDE.width - 2 * MARGIN, height: 1.6 },
  opening: { x: MARGIN, y: 2.2, width: SLIDE.width - 2 * MARGIN, height: 3.4 },
  foot: { x: MARGIN, y: SLIDE.height - 1.05, width: SLIDE.width - 2 * MARGIN - 2.4, height: 0.7 },
  number: { x: SLIDE.width - MARGIN - 2.2, y: SLIDE.height - 1.05, width: 2.2, height: 0.7 },
} as const satisfies Record<string, Box>;

export const CONTENT: Box = {
  x: MARGIN,
  y: 2.85,
  width: SLIDE.width - 2 * MARGIN,
  height: SLIDE.height - 2.85 - 1.25,
};

const offset = ({ x, y, width, height }: Box) =>
  `<a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm>`;

/** The empty group that every tree of shapes begins with. */
export const TREE =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

const PLACEHOLDERS = {
  title: '<p:ph type="title"/>',
  foot: '<p:ph type="ftr" sz="quarter" idx="11"/>',
  number: '<p:ph type="sldNum" sz="quarter" idx="12"/>',
} as const;
export type Placeholder = keyof typeof PLACEHOLDERS;

const NAMES: Readonly<Record<Placeholder, string>> = {
  title: 'Titre',
  foot: 'Pied de page',
  number: 'Numéro de la diapositive',
};
const SAMPLES: Readonly<Record<Placeholder, string>> = {
  title: '<a:r><a:rPr lang="fr-FR"/><a:t>Titre</a:t></a:r>',
  foot: '<a:endParaRPr lang="fr-FR"/>',
  number:
    '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="fr-FR"/><a:t>‹N°›</a:t></a:fld>',
};

/** One of the places that the layouts keep: on a slide, its words only. */
export const placeholder = (kind: Placeholder, id: number, paragraph: string, frame = ''): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${NAMES[kind]}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${PLACEHOLDERS[kind]}</p:nvPr></p:nvSpPr><p:spPr>${frame}</p:spPr><p:txBody>${frame ? '' : '<a:bodyPr/><a:lstStyle/>'}${paragraph}</p:txBody></p:sp>`;

/** The foot of a slide, with its letters: some programs do not look for them in the layout. */
export const footParagraph = (text: string): string =>
  `<a:p><a:pPr algn="l"/><a:r><a:rPr lang="fr-FR" sz="1000" dirty="0">${solid('grey')}<a:latin typeface="+mn-lt"/></a:rPr><a:t>${escaped(text)}</a:t></a:r></a:p>`;

export const NUMBER_PARAGRAPH = `<a:p>${SAMPLES.number}</a:p>`;

function sample(kind: Placeholder, id: number, box: Box, letters: Letters): string {
  const { points, bold = false, colour = 'ink', align = 'l', anchor = 'ctr' } = letters;
  const style = `<a:lvl1pPr algn="${align}"><a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:defRPr sz="${points * 100}" b="${bold ? 1 : 0}">${solid(colour)}<a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr>`;
  const body = `<a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="${anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle>${style}</a:lstStyle><a:p>${SAMPLES[kind]}</a:p>`;
  return placeholder(kind, id, body, `${offset(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`);
}

interface Letters {
  points: number;
  bold?: boolean;
  colour?: Colour;
  align?: 'l' | 'r';
  anchor?: 'ctr' | 'b';
}

const feet = () =>
  sample('foot', 3, PLACES.foot, { points: 10, colour: 'grey' }) +
  sample('number', 4, PLACES.number, { points: 10, colour: 'grey', align: 'r' });

const titles = {
  content: () => sample('title', 2, PLACES.title, { points: 24, bold: true, colour: 'blue' }),
  opening: () => sample('title', 2, PLACES.opening, { points: 36, bold: true, colour: 'blue', anchor: 'b' }),
};

const sheet = (shapes: string) =>
  `<p:cSld><p:bg><p:bgPr>${solid('white')}<a:effectLst/></p:bgPr></p:bg><p:spTree>${TREE}${shapes}</p:spTree></p:cSld>`;

/** What a text is written in where neither its layout nor itself says. */
const letters = (points: number): string =>
  `<a:lvl1pPr><a:defRPr sz="${points * 100}">${solid('ink')}<a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr>`;

export const masterPart = (): string =>
  part(
    `<p:sldMaster ${NAMESPACES}>${sheet(titles.content() + feet())}<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/><p:sldLayoutId id="2147483650" r:id="rId2"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle>${letters(24)}</p:titleStyle><p:bodyStyle>${letters(14)}</p:bodyStyle><p:otherStyle>${letters(14)}</p:otherStyle></p:txStyles></p:sldMaster>`,
  );

/** The layouts, in the order of their files. */
export const LAYOUTS = ['opening', 'content'] as const;

export const layoutPart = (layout: (typeof LAYOUTS)[number]): string => {
  const name = layout === 'opening' ? 'Ouverture' : 'Titre et contenu libre';
  return part(
    `<p:sldLayout ${NAMESPACES} type="titleOnly" preserve="1">${sheet(titles[layout]() + feet()).replace('<p:cSld>', `<p:cSld name="${name}">`)}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`,
  );
};

const hex = (colour: Colour) => `<a:srgbClr val="${COLOURS[colour]}"/>`;
const PALETTE: readonly (readonly [string, Colour])[] = [
  ['dk1', 'ink'],
  ['lt1', 'white'],
  ['dk2', 'blue'],
  ['lt2', 'shade'],
  ['accent1', 'blue'],
  ['accent2', 'pale'],
  ['accent3', 'warning'],
  ['accent4', 'grey'],
  ['accent5', 'rule'],
  ['accent6', 'ink'],
  ['hlink', 'blue'],
  ['folHlink', 'grey'],
];
const FONT = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>';
const PAINT = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const three = (markup: string) => markup.repeat(3);

export const themePart = (): string =>
  part(
    `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Suivi CMA"><a:themeElements><a:clrScheme name="Suivi CMA">${PALETTE.map(([name, colour]) => `<a:${name}>${hex(colour)}</a:${name}>`).join('')}</a:clrScheme><a:fontScheme name="Suivi CMA"><a:majorFont>${FONT}</a:majorFont><a:minorFont>${FONT}</a:minorFont></a:fontScheme><a:fmtScheme name="Suivi CMA"><a:fillStyleLst>${three(PAINT)}</a:fillStyleLst><a:lnStyleLst>${three(`<a:ln w="9525">${PAINT}</a:ln>`)}</a:lnStyleLst><a:effectStyleLst>${three('<a:effectStyle><a:effectLst/></a:effectStyle>')}</a:effectStyleLst><a:bgFillStyleLst>${three(PAINT)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`,
  );
