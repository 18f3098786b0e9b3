import { open } from 'node:fs/promises';
import { type FileFolder, keepFile, pathOf } from '@/lib/files/kept-files';

/** A long list kept in a file beside the database, and where each of its parts begins. */
export interface KeptList {
  sha256: string;
  count: number;
  /** The first byte of each part, and the end of the last one. */
  offsets: number[];
}

/** Items in a part: small enough to be parsed between two requests. */
const PART = 500;

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Writes a list part by part, so that a page of it is read without the whole. Lets other requests in between. */
export async function keepList(folder: FileFolder, items: readonly unknown[]): Promise<KeptList> {
  const parts: Buffer[] = [];
  const offsets = [0];
  for (let from = 0; from < items.length; from += PART) {
    const part = Buffer.from(`${JSON.stringify(items.slice(from, from + PART))}\n`);
    parts.push(part);
    offsets.push((offsets.at(-1) ?? 0) + part.length);
    await breathe();
  }
  const sha256 = await keepFile(folder, Buffer.concat(parts));
  return { sha256, count: items.length, offsets };
}

/** Some items of a kept list, from a position on; fewer where it ends. */
export async function keptItems<Item>(
  folder: FileFolder,
  list: KeptList,
  from: number,
  count: number,
): Promise<Item[]> {
  const items: Item[] = [];
  for (let part = Math.floor(from / PART); part * PART < Math.min(from + count, list.count); part += 1) {
    const read = await readPart<Item>(folder, list, part);
    items.push(...read.slice(Math.max(0, from - part * PART), from + count - part * PART));
  }
  return items;
}

/** All the items, part by part. */
export async function allKept<Item>(folder: FileFolder, list: KeptList): Promise<Item[]> {
  const items: Item[] = [];
  for (let part = 0; part * PART < list.count; part += 1) {
    for (const item of await readPart<Item>(folder, list, part)) items.push(item);
    await breathe();
  }
  return items;
}

async function readPart<Item>(folder: FileFolder, list: KeptList, part: number): Promise<Item[]> {
  const [from = 0, to = 0] = list.offsets.slice(part, part + 2);
  const file = await open(pathOf(folder, list.sha256), 'r');
  try {
    const bytes = Buffer.alloc(to - from);
    await file.read(bytes, 0, bytes.length, from);
    return JSON.parse(bytes.toString('utf8'));
  } finally {
    await file.close();
  }
}
