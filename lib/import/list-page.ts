import { type KeptList, keptItems } from './item-file';

/** Items on a page of the problems and of the changes of a file. */
export const ITEMS_ON_PAGE = 50;

export interface Page<Item> {
  items: Item[];
  /** The position of the first item in the whole list. */
  from: number;
  total: number;
}

/** A page, from 1, of the stretch of a kept list that begins at `first`. */
export async function pageOf<Item>(
  list: KeptList | null | undefined,
  page = 1,
  { first, total, size = ITEMS_ON_PAGE }: { first: number; total: number; size?: number },
): Promise<Page<Item>> {
  const from = first + (page - 1) * size;
  const count = Math.max(0, Math.min(size, first + total - from));
  const items = list && count > 0 ? await keptItems<Item>('imports', list, from, count) : [];
  return { items, from, total };
}
