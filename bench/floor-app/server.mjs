import { createServer } from 'node:http';
import next from 'next';

/** Serves the bare app (its folder is the argument) as scripts/start.ts serves ours. */
const port = Number(process.env.PORT);
const app = next({ dev: false, port, hostname: 'localhost', dir: process.argv[2] });
await app.prepare();
const handle = app.getRequestHandler();
createServer((request, response) => void handle(request, response)).listen(port);
