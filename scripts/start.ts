import './checked-environment';
import { createServer } from 'node:http';
import next from 'next';
import { CLIENT_ADDRESS_HEADER } from '@/app/_web/client-address';
import { requestNow } from '@/app/_web/clock';
import { fault, log } from '@/app/_web/log';
import { sessionCookieIn, sessionIdOf } from '@/app/_web/session-cookie';
import { closeStore } from '@/db/store';
import { closeToOthers, holdsDemonstration, ownProblem, readWholeAside } from '@/db/store-file';
import { env } from '@/lib/env';
import { pagesInFront } from '@/lib/pages/pages-in-front';
import { read } from '@/lib/store';
import { front } from './front/front';
import { malformedRequest } from './front/headers';
import { knownNow, readiness } from './front/health';
import { catchMail } from './mail-catcher';
import { refuse } from './refuse';
import { stopInStages } from './staged-stop';
import './private-files';

/**
 * Serves the production build. Refuses to start, with a sentence for each reason, where the environment is
 * incomplete or the database is not ours, whole and up to date.
 */
const { DATABASE_PATH, LISTEN_ON, METRICS_TOKEN, SERVICE_CONTACT, SUIVI_MODE, VISITOR_BUDGET } = env();
const foreign = ownProblem(DATABASE_PATH);
if (foreign) refuse([foreign]);
const open = closeToOthers(DATABASE_PATH);
if (open && SUIVI_MODE === 'production') refuse([open]);
// A large file is read while the pages are loaded and the first one is made; nobody is answered before it was.
const reading = readWholeAside(DATABASE_PATH);
/** What the whole file says where a part of the start failed, which a damaged one may be the reason of. */
const refuseFor = async (error: unknown) =>
  refuse([(await reading) ?? (error instanceof Error ? error.message : String(error))]);
try {
  if (SUIVI_MODE === 'production' && holdsDemonstration(DATABASE_PATH))
    refuse([
      `La base ${DATABASE_PATH} contient les données de démonstration : elle ne sert pas en production.`,
    ]);
} catch (error) {
  await refuseFor(error);
}

// Before the bundled server reads the environment.
await catchMail();

const port = Number(process.env.PORT ?? 3000);
const app = next({ dev: false, port, hostname: 'localhost' });
await app.prepare().catch(refuseFor);
const handle = app.getRequestHandler();

const pages = pagesInFront({
  listener: (request, response) => void handle(request, response),
  host: `localhost:${port}`,
  read,
  day: () => requestNow().day,
  visitors: {
    budget: VISITOR_BUDGET,
    addressOf: ({ headers, socket }) => String(headers[CLIENT_ADDRESS_HEADER] ?? socket.remoteAddress ?? ''),
    isSignedIn: async ({ headers }) => {
      const cookie = sessionCookieIn(headers.cookie);
      return cookie !== undefined && (await sessionIdOf(cookie)) !== undefined;
    },
  },
  fault,
});
pages.keepReady();
const damaged = await reading;
if (damaged) refuse([damaged]);

const server = createServer(
  front({
    listener: pages.listener,
    ready: () => readiness(DATABASE_PATH),
    known: knownNow,
    metricsToken: METRICS_TOKEN,
    contact: SERVICE_CONTACT,
    note: (line) => log.info(line, 'request'),
    now: () => new Date(),
  }),
);
server.on('clientError', (_, socket) => socket.writable && socket.end(malformedRequest()));
// Next's own server keeps half-sent requests open for over a minute.
server.headersTimeout = 15_000;
server.requestTimeout = 60_000;
server.keepAliveTimeout = 5_000;

server.on('error', (error) => refuse([error.message]));
server.listen(port, LISTEN_ON === '' ? undefined : LISTEN_ON, () => {
  process.stdout.write(`Suivi CMA répond sur http://localhost:${port}\n`);
});

const asked = new Set<string>();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    // The same twice: at once. A terminal and npm each send one of their own.
    if (asked.has(signal)) process.exit(1);
    if (asked.size === 0) void stopInStages(server, closeStore).then(() => process.exit(0));
    asked.add(signal);
  });
