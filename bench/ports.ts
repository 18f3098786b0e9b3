import { createServer } from 'node:net';

let next = 24_610;

/** A port that nothing listens on, below the ephemeral range. */
export async function freePort(): Promise<number> {
  for (; next < 32_000; next += 1) if (await isFree(next)) return next++;
  throw new Error('No free port from 24610 to 31999.');
}

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, exclusive: true }, () => server.close(() => resolve(true)));
  });
