import { allEditions, type EditionRow, editionByKey } from '@/db/editions';
import type { Read } from '@/db/store';
import { type Edition, edition } from '@/lib/domain/edition';
import { Refusal } from '@/lib/refusal';

export type { EditionRow } from '@/db/editions';

/** The frozen editions, the latest day first. */
export const editionList = (read: Read): Promise<EditionRow[]> => allEditions(read);

/** The text of an edition, byte for byte; refused as missing where no edition has that key. */
export async function editionText(read: Read, key: string): Promise<EditionRow & { content: string }> {
  const found = await editionByKey(read, key);
  if (!found) throw new Refusal('missing', 'unknown_edition');
  return found;
}

/** The same, read into its tables for a screen. */
export async function editionDetail(read: Read, key: string): Promise<{ row: EditionRow; edition: Edition }> {
  const { content, ...row } = await editionText(read, key);
  return { row, edition: edition.parse(JSON.parse(content)) };
}
