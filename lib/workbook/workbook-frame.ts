import { fold } from '@/lib/domain/fold';
import { Refusal } from '@/lib/refusal';
import { attribute, isSet, readXml } from './xml-stream';
import { damaged, type ZipEntries } from './zip-entries';

/** What stands around the sheets of a workbook, read before them. */
export interface WorkbookFrame {
  sheets: { name: string; entry: string; hidden: boolean }[];
  system1904: boolean;
  /** The texts that cells name by their number. */
  strings: string[];
  /** The numbers of the cell styles that show a date. */
  dateStyles: Set<number>;
  /** Those of them that show an hour. */
  hourStyles: Set<number>;
  /** The same for a percentage: a 1 in such a cell is shown as « 100 % ». */
  percentStyles: Set<number>;
  /** The formats under which a number may be shown otherwise than it is, by the number of their cell style. */
  shownBy: Map<number, string>;
}

/** Excel takes 31 characters; every place in the sheet repeats them. */
const LONGEST_SHEET_NAME = 100;
/** Shared texts longer than this, all together, are no report's. */
const SHARED_TEXT = 60_000_000;

export async function workbookFrame(zip: ZipEntries): Promise<WorkbookFrame> {
  refuseOthers(zip);
  const root = await relationships(zip, '_rels/.rels', '');
  const workbook = root.find(({ type }) => type.endsWith('/officeDocument'))?.entry ?? 'xl/workbook.xml';
  if (workbook.endsWith('.bin')) throw new Refusal('unsupported', 'file_is_xlsb');
  if (!zip.has(workbook)) throw new Refusal('unsupported', 'file_not_workbook');
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
  const related = await relationships(zip, `${folder}_rels/${workbook.slice(folder.length)}.rels`, folder);
  const entryOf = (kind: string) => related.find(({ type }) => type.endsWith(`/${kind}`))?.entry;
  const { listed, system1904 } = await sheetList(zip, workbook);
  return {
    sheets: listed.flatMap(({ name, id, hidden }) => {
      const relation = related.find((one) => one.id === id);
      return relation?.type.endsWith('/worksheet') ? [{ name, entry: relation.entry, hidden }] : [];
    }),
    system1904,
    strings: await sharedStrings(zip, entryOf('sharedStrings')),
    ...(await cellStyles(zip, entryOf('styles'))),
  };
}

/** Other files that are zips too, each with what to do. */
function refuseOthers(zip: ZipEntries): void {
  if (zip.has('mimetype') && zip.has('content.xml')) throw new Refusal('unsupported', 'file_is_ods');
  // It would be given back by us, with its marks: a program that came from elsewhere.
  if (zip.names().some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name)))
    throw new Refusal('unsupported', 'file_has_macros');
  if (zip.has('Index/Document.iwa') || zip.has('Index.zip'))
    throw new Refusal('unsupported', 'file_is_numbers');
  if (zip.has('word/document.xml') || zip.has('ppt/presentation.xml') || !zip.has('_rels/.rels'))
    throw new Refusal('unsupported', 'file_not_workbook');
}

export interface Relation {
  id: string;
  type: string;
  entry: string;
}

export async function relationships(zip: ZipEntries, entry: string, folder: string): Promise<Relation[]> {
  const found: Relation[] = [];
  if (!zip.has(entry)) return found;
  await readXml(zip.chunks(entry), {
    open(name, attributes) {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
      found.push({
        id: attribute(attributes, 'Id') ?? '',
        type: attribute(attributes, 'Type') ?? '',
        entry: resolved(folder, attribute(attributes, 'Target') ?? ''),
      });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}

function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/'))
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  return steps.join('/');
}

async function sheetList(zip: ZipEntries, entry: string) {
  const listed: { name: string; id: string; hidden: boolean }[] = [];
  let system1904 = false;
  await readXml(zip.chunks(entry), {
    open(name, attributes) {
      if (name === 'workbookPr') system1904 = isSet(attribute(attributes, 'date1904'));
      if (name !== 'sheet') return;
      const state = attribute(attributes, 'state') ?? 'visible';
      listed.push({
        name: attribute(attributes, 'name') ?? '',
        id: attribute(attributes, '[A-Za-z]+:id') ?? '',
        hidden: state !== 'visible',
      });
    },
    close: () => undefined,
    text: () => undefined,
  });
  if (listed.some(({ name }) => name.length > LONGEST_SHEET_NAME)) throw damaged();
  const names = listed.map(({ name }) => fold(name));
  if (new Set(names).size !== names.length) throw damaged();
  return { listed, system1904 };
}

async function sharedStrings(zip: ZipEntries, entry: string | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (entry === undefined || !zip.has(entry)) return strings;
  let text = '';
  let total = 0;
  let inText = false;
  let phonetic = false;
  await readXml(zip.chunks(entry), {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 't') inText = !phonetic;
      else if (name === 'rPh') phonetic = true;
    },
    close(name) {
      if (name === 'si') strings.push(text);
      else if (name === 't') inText = false;
      else if (name === 'rPh') phonetic = false;
    },
    text(piece) {
      if (!inText) return;
      text += piece;
      total += piece.length;
      if (total > SHARED_TEXT) throw new Refusal('too_large', 'file_too_much_text');
    },
  });
  return strings;
}

/** Office writes control characters as `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;

/** The formats of dates and hours that Office knows by their number; 27–36 and 50–58 are those of East Asia. */
const isDateNumber = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Of these, those with an hour. */
const isHourNumber = (id: number): boolean => (id >= 18 && id <= 22) || id === 46;

/** A format without its literal texts, colours and locales. */
const bareFormat = (format: string): string =>
  format
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/general|standard/gi, '');

/** A format with a year, a month, a day or an hour. */
export const isDateFormat = (format: string): boolean => /[dmyhs]/i.test(bareFormat(format));

const isHourFormat = (format: string): boolean => /h/i.test(bareFormat(format));

/** 9 and 10 are those that Office knows by their number. */
const isPercentFormat = (id: number, format: string | undefined): boolean =>
  format === undefined ? id === 9 || id === 10 : format.replace(/"[^"]*"|\\./g, '').includes('%');

/** Those that Office knows by their number and that do not show a zero, or all digits, as they are. */
const NUMBERED: Record<number, string> = {
  11: '0.00E+00',
  41: '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-',
  42: '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-',
  43: '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-',
  44: '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-',
  48: '##0.0E+0',
};

async function cellStyles(
  zip: ZipEntries,
  entry: string | undefined,
): Promise<Pick<WorkbookFrame, 'dateStyles' | 'hourStyles' | 'percentStyles' | 'shownBy'>> {
  const styles = {
    dateStyles: new Set<number>(),
    hourStyles: new Set<number>(),
    percentStyles: new Set<number>(),
    shownBy: new Map<number, string>(),
  };
  if (entry === undefined || !zip.has(entry)) return styles;
  const formats = new Map<number, string>();
  let inCells = false;
  let count = 0;
  await readXml(zip.chunks(entry), {
    open(name, attributes) {
      if (name === 'numFmt')
        formats.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(attribute(attributes, 'numFmtId') ?? 0);
        const format = formats.get(id);
        if (format === undefined ? isHourNumber(id) : isHourFormat(format)) styles.hourStyles.add(count);
        if (format === undefined ? isDateNumber(id) : isDateFormat(format)) styles.dateStyles.add(count);
        else if (isPercentFormat(id, format)) styles.percentStyles.add(count);
        else {
          const shown = format ?? NUMBERED[id];
          if (shown !== undefined && shown !== 'General') styles.shownBy.set(count, shown);
        }
        count++;
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
    text: () => undefined,
  });
  return styles;
}
