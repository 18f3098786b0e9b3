import { get } from 'node:http';
import { ensureDemoDatabase } from './demo-database.mjs';
import { demoEnv } from './demo-env.mjs';
import { welcome } from './demo-welcome.mjs';
import { ensureBuilt, isBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { assertPortFree, portOf } from './port.mjs';
import { fail, node24Env, productionServer, start, stopping } from './run.mjs';

const secondsToAnswer = 60;
/** Exit codes of a server that was stopped: by itself, by a signal, after SIGINT, after SIGTERM. */
const endedByStop = new Set([0, 128, 130, 143]);

async function demo() {
  const args = process.argv.slice(2);
  const unknown = args.filter((arg) => arg !== '--reset' && arg !== '--empty');
  if (unknown.length > 0)
    throw new Error(`Option inconnue : ${unknown.join(' ')}. Usage : npm run demo [-- --empty] [--reset]`);
  const empty = args.includes('--empty');
  const port = portOf(process.env.PORT);
  await assertPortFree(port);

  console.log('1/5 Installation…');
  await ensureInstalled();
  console.log(`2/5 Construction…${(await isBuilt()) ? ' déjà faite.' : ' (une minute environ)'}`);
  await ensureBuilt();
  console.log('3/5 Base de données…');
  const env = await demoEnv(port, { empty });
  await ensureDemoDatabase(env, { reset: args.includes('--reset'), empty });
  console.log('4/5 Démarrage du serveur…');
  const server = start(...productionServer(), { env: node24Env(env) });
  process.exitCode = await serve(server, env);
}

/** Resolves to the exit code of the server, 0 where it ended because we were asked to stop. */
async function serve({ child, ended }, env) {
  const waiting = { over: false };
  const answers = await Promise.race([answered(env.PORT, waiting), ended.then(() => false)]);
  waiting.over = true;
  if (answers) {
    console.log('5/5 Le serveur répond.');
    await welcome(env).catch((error) => console.error(error.message));
  } else if (child.exitCode === null && child.signalCode === null && !stopping.asked) {
    console.error(
      `Le serveur ne répond pas après ${secondsToAnswer} secondes : la raison est écrite au-dessus.`,
    );
    child.kill('SIGTERM');
  }
  const { code } = await ended;
  if (stopping.asked && endedByStop.has(code)) {
    console.log('\nDémonstration arrêtée.');
    return 0;
  }
  return answers ? code : code || 1;
}

async function answered(port, waiting) {
  const end = Date.now() + secondsToAnswer * 1_000;
  while (Date.now() < end && !waiting.over && !stopping.asked) {
    if ((await statusOf(port, '127.0.0.1')) < 500 || (await statusOf(port, '::1')) < 500) return true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return false;
}

/** Status of the first page, Infinity where nothing answers. */
function statusOf(port, hostname) {
  return new Promise((resolve) => {
    const headers = { host: `localhost:${port}` };
    const request = get({ port, hostname, path: '/', headers, timeout: 10_000 }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(Number.POSITIVE_INFINITY));
  });
}

await demo().catch(fail);
