import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage } from 'node:http';
import { SOCKET_ADDRESS_HEADER } from './client-address';

/**
 * Writes the address of each connection where route handlers can read it, over whatever the client sent by
 * that name. The framework itself only passes on X-Forwarded-For, which anybody may write.
 */
export function rememberSocketAddress(): void {
  subscribe('http.server.request.start', (message) => {
    const request =
      typeof message === 'object' && message !== null && 'request' in message && message.request;
    if (request instanceof IncomingMessage)
      request.headers[SOCKET_ADDRESS_HEADER] = request.socket.remoteAddress ?? '';
  });
}
