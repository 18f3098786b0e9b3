import { AsyncLocalStorage } from 'node:async_hooks';

/** The request that is being answered, also across the separately bundled routes of Next. */
const holder = globalThis as typeof globalThis & { suiviRequest?: AsyncLocalStorage<string> };

function current(): AsyncLocalStorage<string> {
  holder.suiviRequest ??= new AsyncLocalStorage();
  return holder.suiviRequest;
}

/** Does some work as that request: what is logged meanwhile bears its identifier. */
export const asRequest = <Result>(id: string, work: () => Result): Result => current().run(id, work);

/** The identifier of the request that is being answered; undefined outside of any. */
export const requestId = (): string | undefined => current().getStore();
