import { createHash } from 'node:crypto';
import { fileText } from '@/lib/workbook/sheet-cells';
import { CELLS, type CellKind } from './cell-values';
import { columnsOf, MARK, type SheetName } from './columns';
import type { FileWords } from './file-words';

/** What the cells of a row say, by the key of their column; a blank one is absent or empty. */
export type Texts = Readonly<Record<string, string>>;

/**
 * What the service writes beside a row of a template: which thing it is (0 where its columns say it all), and a digest of
 * what it said. A row that still says it was not touched, however the service has changed since; one that was touched
 * after the service changed is a conflict, not a way back.
 */
export interface RowMark {
  id: number;
  digest: string;
}

export const markText = ({ id, digest }: RowMark): string => `${id}-${digest}`;

export function parseMark(text: string): RowMark | undefined {
  const [, id, digest] = /^(\d{1,9})-([0-9a-z_-]{12})$/i.exec(text.trim()) ?? [];
  return id === undefined || digest === undefined ? undefined : { id: Number(id), digest };
}

export function digestOf(sheet: SheetName, texts: Texts): string {
  const said = columnsOf(sheet)
    .filter(({ key, standing }) => key !== MARK.key && standing !== 'aside')
    .filter(({ key, later }) => !later || texts[key])
    .map(({ key }) => fileText(texts[key] ?? ''));
  return createHash('sha256')
    .update(JSON.stringify([sheet, said]))
    .digest('base64url')
    .slice(0, 12);
}

/** A text as the service would write what it says; what cannot be read stays as it is. */
export function canonical<Kind extends CellKind>(kind: Kind, text: string, words: FileWords): string {
  const read = CELLS[kind].read(text, words);
  return read.ok ? CELLS[kind].show(read.value, words) : text;
}
