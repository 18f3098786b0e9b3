import { open } from 'node:fs/promises';
import { type FileFolder, keepFile, pathOf } from '@/lib/files/kept-files';

/** A long list kept in a file beside the database, and where each of its slices begins. */
export interface KeptList {
  sha256: string;
  count: number;
  /** The first byte of each slice, and the end of the last one. */
  offsets: number[];
}

/** Items in a slice: small enough to be parsed between two requests. */
const SLICE = 500;

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Writes a list slice by slice, so that a page of it is read without the whole. Lets other requests in between. */
export async function keepList(folder: FileFolder, items: readonly unknown[]): Promise<KeptList> {
  const slices: Buffer[] = [];
  const offsets = [0];
  for (let from = 0; from < items.length; from += SLICE) {
    const slice = Buffer.from(`${JSON.stringify(items.slice(from, from + SLICE))}\n`);
    slices.push(slice);
    offsets.push((offsets.at(-1) ?? 0) + slice.length);
    await breathe();
  }
  const sha256 = await keepFile(folder, Buffer.concat(slices));
  return { sha256, count: items.length, offsets };
}

/** The same; nothing where there is none. */
export const keepSome = async (folder: FileFolder, items: readonly unknown[]): Promise<KeptList | null> =>
  items.length === 0 ? null : keepList(folder, items);

/** Some items of a kept list, from a position on; fewer where it ends. */
export async function keptItems<Item>(
  folder: FileFolder,
  list: KeptList,
  from: number,
  count: number,
): Promise<Item[]> {
  const items: Item[] = [];
  for (let slice = Math.floor(from / SLICE); slice * SLICE < Math.min(from + count, list.count); slice += 1) {
    const read = await readSlice<Item>(folder, list, slice);
    items.push(...read.slice(Math.max(0, from - slice * SLICE), from + count - slice * SLICE));
  }
  return items;
}

/** All the items, slice by slice. */
export async function allKept<Item>(folder: FileFolder, list: KeptList): Promise<Item[]> {
  const items: Item[] = [];
  for (let slice = 0; slice * SLICE < list.count; slice += 1) {
    for (const item of await readSlice<Item>(folder, list, slice)) items.push(item);
    await breathe();
  }
  return items;
}

async function readSlice<Item>(folder: FileFolder, list: KeptList, slice: number): Promise<Item[]> {
  const [from = 0, to = 0] = list.offsets.slice(slice, slice + 2);
  const file = await open(pathOf(folder, list.sha256), 'r');
  try {
    const bytes = Buffer.alloc(to - from);
    await file.read(bytes, 0, bytes.length, from);
    return JSON.parse(bytes.toString('utf8'));
  } finally {
    await file.close();
  }
}
