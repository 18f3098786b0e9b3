import type { PageOf } from '@/lib/domain/pages';

/** All the items of a list that is shown by pages: the first page is read at once, so that what refuses refuses. */
export async function everyPage<Item>(
  pageNumbered: (page: number) => Promise<Pick<PageOf<Item>, 'items' | 'pages'>>,
): Promise<AsyncIterable<Item>> {
  const first = await pageNumbered(1);
  return following(first, pageNumbered);
}

async function* following<Item>(
  first: Pick<PageOf<Item>, 'items' | 'pages'>,
  pageNumbered: (page: number) => Promise<Pick<PageOf<Item>, 'items' | 'pages'>>,
): AsyncGenerator<Item> {
  yield* first.items;
  for (let page = 2; page <= first.pages; page += 1) yield* (await pageNumbered(page)).items;
}
