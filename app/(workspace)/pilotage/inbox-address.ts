import { one } from '@/app/_web/page';
import type { InboxFilter } from '@/lib/report/inbox';
import { type Order, SORTS, type Sort } from '@/lib/report/waiting-list';

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** What the address of the inbox asks for. A sort that does not exist is none. */
export function inboxAsked(query: Query): { filter: InboxFilter; order: Order | undefined } {
  const asked = (name: string) => one(query[name]) || undefined;
  const [action, region, campaign, q] = ['action', 'region', 'campaign', 'q'].map(asked);
  const sort = SORTS.find((known) => known === asked('tri'));
  return {
    filter: {
      ...(action && { action }),
      ...(region && { region }),
      ...(campaign && { campaign }),
      ...(q && { q }),
    },
    order: sort && { sort, descending: asked('ordre') === 'desc' },
  };
}

/** The first click on these puts the most first. */
const MOST_FIRST: readonly Sort[] = ['attente', 'anomalies', 'effet'];

/** The address of the same list sorted by a column; sorted by it already, the other way round. */
export function sortLink(filter: InboxFilter, order: Order | undefined, sort: Sort) {
  const isOwn = order?.sort === sort;
  const descending = isOwn ? !order.descending : MOST_FIRST.includes(sort);
  const params = new URLSearchParams({ ...filter, tri: sort, ...(descending && { ordre: 'desc' }) });
  const current = order?.descending ? ('descending' as const) : ('ascending' as const);
  return { href: `/pilotage?${params}#a-valider`, order: isOwn ? current : undefined };
}
