import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * What people do to a template before they send it, after public reports (dondi/GRNsight #1403, commcare-hq #27265,
 * readODS #175, apex-excel-gateway #11, GSA-TTS/FAC #3514): each takes the bytes of a template of today.
 */
type Parts = Record<string, string>;

const opened = (bytes: Uint8Array): Parts =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
const closed = (parts: Parts): Buffer =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)]))),
  );

/** The sheets of our template, in its order. */
const PARTS = { Effectifs: 1, Ouvertures: 2, 'Mode d’emploi': 3, Listes: 4, Suivi: 5 } as const;
export type TemplateSheet = keyof typeof PARTS;
const partOf = (sheet: TemplateSheet) => `xl/worksheets/sheet${PARTS[sheet]}.xml`;
const WORKBOOK = 'xl/workbook.xml';

function changed(bytes: Uint8Array, changes: Record<string, (xml: string) => string>): Buffer {
  const parts = opened(bytes);
  for (const [name, change] of Object.entries(changes)) {
    const before = parts[name];
    if (before === undefined) throw new Error(`no ${name}`);
    const after = change(before);
    if (after === before) throw new Error(`${name} stays as it was`);
    parts[name] = after;
  }
  return closed(parts);
}

/** Another name for each sheet; what was hidden is shown where asked, as Numbers does. */
export const renamed = (
  bytes: Uint8Array,
  nameOf: (name: string) => string,
  { shown = false } = {},
): Buffer =>
  changed(bytes, {
    [WORKBOOK]: (xml) =>
      xml
        .replace(/(<sheet [^>]*name=")([^"]*)"/g, (_, before, name) => `${before}${nameOf(name)}"`)
        .replace(shown ? / state="veryHidden"/g : /$^/, ''),
  });

/** The sheet once more behind the others, as « Ouvertures (2) ». */
export function copied(bytes: Uint8Array, sheet: TemplateSheet): Buffer {
  const parts = opened(bytes);
  const xml = parts[partOf(sheet)] ?? '';
  parts['xl/worksheets/sheet9.xml'] = xml.replace(/<hyperlinks>.*<\/hyperlinks>/s, '');
  parts[WORKBOOK] = (parts[WORKBOOK] ?? '').replace(
    '</sheets>',
    `<sheet name="${sheet} (2)" sheetId="9" r:id="rIdCopy"/></sheets>`,
  );
  const relations = 'xl/_rels/workbook.xml.rels';
  parts[relations] = (parts[relations] ?? '').replace(
    '</Relationships>',
    '<Relationship Id="rIdCopy" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet9.xml"/></Relationships>',
  );
  return closed(parts);
}

/** A title over the headings: every row goes down by one. */
export const titled = (bytes: Uint8Array, sheet: TemplateSheet, title: string): Buffer =>
  changed(bytes, {
    [partOf(sheet)]: (xml) => {
      const [before = '', rows = '', after = ''] = xml.split(/(?<=<sheetData>)|(?=<\/sheetData>)/);
      const down = rows.replace(
        / r="([A-Z]*)(\d+)"/g,
        (_, column, row) => ` r="${column}${Number(row) + 1}"`,
      );
      return `${before}<row r="1"><c r="B1" t="inlineStr"><is><t>${title}</t></is></c></row>${down}${after}`;
    },
  });

/** A cell as its XML says it, of the style that it had or of one that is given. */
export const withCell = (
  bytes: Uint8Array,
  sheet: TemplateSheet,
  address: string,
  { inside, type = 'n', style }: { inside: string; type?: string; style?: number },
): Buffer =>
  changed(bytes, {
    [partOf(sheet)]: (xml) =>
      xml.replace(new RegExp(`<c r="${address}"([^>]*?)(?:/>|>.*?</c>)`), (_, attributes: string) => {
        const own = style ?? /s="(\d+)"/.exec(attributes)?.[1] ?? 0;
        return `<c r="${address}" s="${own}" t="${type}">${inside}</c>`;
      }),
  });

/** A style more for each format, and the number of the first of them. */
export function withFormats(bytes: Uint8Array, formats: string[]): { bytes: Buffer; first: number } {
  let first = 0;
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
  const changedBytes = changed(bytes, {
    'xl/styles.xml': (xml) => {
      first = (/<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(xml)?.[1]?.match(/<xf[ />]/g) ?? []).length;
      const added = formats.map(
        (format, index) => `<numFmt numFmtId="${900 + index}" formatCode="${escaped(format)}"/>`,
      );
      const styles = formats.map((_, index) => `<xf numFmtId="${900 + index}" applyNumberFormat="1"/>`);
      return xml
        .replace('</numFmts>', `${added.join('')}</numFmts>`)
        .replace('</cellXfs>', `${styles.join('')}</cellXfs>`);
    },
  });
  return { bytes: changedBytes, first };
}

/** The cells alone in a new workbook: the mark stayed behind. */
export const withoutMark = (bytes: Uint8Array): Buffer =>
  changed(bytes, { [partOf('Suivi')]: (xml) => xml.replace(/<sheetData>.*<\/sheetData>/s, '<sheetData/>') });

/** A row under a filter. */
export const hiddenRow = (bytes: Uint8Array, sheet: TemplateSheet, row: number): Buffer =>
  changed(bytes, { [partOf(sheet)]: (xml) => xml.replace(`<row r="${row}"`, `<row hidden="1" r="${row}"`) });
