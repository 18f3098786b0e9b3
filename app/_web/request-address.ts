import { workUnitAsyncStorage } from 'next/dist/server/app-render/work-unit-async-storage.external';

/** Next's own mark of a navigation inside the service, which no reader typed. */
const OWN_PARAMETER = '_rsc';

/**
 * The address that is being answered, path and query. Next gives a page its parameters and no address: this is the
 * request that its own `headers()` and `cookies()` read. Absent outside of a request.
 */
export function requestAddress(): string | undefined {
  const store = workUnitAsyncStorage.getStore();
  return store?.type === 'request' ? askedAddress(store.url) : undefined;
}

/** The address as a reader would write it. */
export function askedAddress({ pathname, search }: { pathname: string; search: string }): string {
  const query = new URLSearchParams(search);
  if (!query.has(OWN_PARAMETER)) return `${pathname}${search}`;
  query.delete(OWN_PARAMETER);
  return query.size > 0 ? `${pathname}?${query}` : pathname;
}
