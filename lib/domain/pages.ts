/** One page of a list, numbered from 1; a number beyond the last page gives the last one. */
export interface PageOf<Item> {
  items: Item[];
  total: number;
  page: number;
  pages: number;
}

export function pageOf<Item>(all: readonly Item[], asked: number, size: number): PageOf<Item> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(Math.max(1, asked), pages);
  return { items: all.slice((page - 1) * size, page * size), total: all.length, page, pages };
}

/** The number of a page in an address: 1 where it is absent or is no whole number above zero. */
export function pageNumber(text: string | undefined): number {
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}
