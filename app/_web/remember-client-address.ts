import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage } from 'node:http';
import { env } from '@/lib/env';
import { addressBehind, CLIENT_ADDRESS_HEADER } from './client-address';
import { noteProxy } from './proxy-notice';

/**
 * Writes the address of who asks where route handlers can read it, over whatever the client sent by that name.
 * Done before the framework sees the request: it writes an X-Forwarded-For of its own where there is none.
 */
export function rememberClientAddress(): void {
  const proxies = env().TRUST_PROXY;
  subscribe('http.server.request.start', (message) => {
    const request =
      typeof message === 'object' && message !== null && 'request' in message && message.request;
    if (!(request instanceof IncomingMessage)) return;
    const { remoteAddress: socket = '' } = request.socket;
    const { address, notice } = addressBehind(proxies, request.headers, socket);
    request.headers[CLIENT_ADDRESS_HEADER] = address;
    // Whoever watches the service on its own machine goes through no proxy, nor does this process when it asks itself.
    if (notice && socket !== '' && !request.url?.startsWith('/sante')) noteProxy(notice);
  });
}
