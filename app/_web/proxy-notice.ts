import type { ProxyNotice } from './client-address';
import { log } from './log';

/** One a process, also across the separately bundled routes of Next. */
const holder = globalThis as typeof globalThis & { suiviProxyNotice?: ProxyNotice };

/** Keeps for the administrators, and writes to the log once, that the number of proxies looks wrong. */
export function noteProxy(notice: ProxyNotice, { warn } = LOG): void {
  if (holder.suiviProxyNotice === notice) return;
  holder.suiviProxyNotice = notice;
  warn({ notice }, LOGGED[notice]);
}

const LOG = { warn: (about: { notice: ProxyNotice }, text: string) => log.warn(about, text) };

const LOGGED: Readonly<Record<ProxyNotice, string>> = {
  proxy_unset: 'a request came through a proxy: set TRUST_PROXY to the number of proxies of yours',
  proxies_missing: 'a request came through fewer proxies than TRUST_PROXY says: set it to their number',
};

/** What was noticed of the number of proxies since the service started. */
export const proxyNotice = (): ProxyNotice | undefined => holder.suiviProxyNotice;
