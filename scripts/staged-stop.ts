import type { Server } from 'node:http';

/** The longest that a stop waits for requests that were heard: an import of a large file, a slow reader. */
const WAITS_MS = 25_000;

/**
 * Stops a server in stages: it takes no new connection, what it has heard is answered, then `last` runs. Resolves when
 * nothing is left, or when it has waited long enough and cut what remained.
 */
export async function stopInStages(server: Server, last: () => void, waits = WAITS_MS): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection that is kept alive falls idle with its last answer, and would hold the server open.
  const sweeping = setInterval(() => server.closeIdleConnections(), 50);
  const giveUp = setTimeout(() => server.closeAllConnections(), waits);
  await closed;
  clearInterval(sweeping);
  clearTimeout(giveUp);
  last();
}
