import { createServer, type RequestListener, request } from 'node:http';
import { duplexPair } from 'node:stream';
import type { Rendered } from './kept-answer';

/**
 * How a page is made for nobody in particular: the listener is asked on a connection inside this process, with headers
 * that are always the same. Nothing of the reader who asks first can come into what the others read, and his leaving
 * stops nothing.
 */
export function renderingBy(listener: RequestListener): (address: string, host: string) => Promise<Rendered> {
  const server = createServer(listener);
  return (address, host) =>
    new Promise((resolve, reject) => {
      const asked = request({
        path: address,
        // With the name of a reader: Next sends the title of a page late to who has none.
        headers: { host, accept: 'text/html', 'user-agent': 'Suivi CMA', connection: 'close' },
        createConnection: () => {
          const [ours, theirs] = duplexPair();
          server.emit('connection', theirs);
          return ours;
        },
      });
      asked.on('error', reject);
      asked.on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 500,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      });
      asked.end();
    });
}
