import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { request } from 'node:https';
import { createServer as portTaker } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressBehind } from '@/app/_web/client-address';

const has = (program: string, argument: string) => spawnSync(program, [argument]).status === 0;

/** The reference proxy, as nginx runs it: between a client that lies and a service that believes it. */
describe.skipIf(!has('nginx', '-v') || !has('openssl', 'version'))('the reference proxy', () => {
  const folder = mkdtempSync(join(tmpdir(), 'suivi-cma-proxy-'));
  const asked: { url: string; headers: IncomingHttpHeaders }[] = [];
  let service: Server;
  let nginx: ReturnType<typeof spawn>;
  const ports = { plain: 0, tls: 0 };

  beforeAll(async () => {
    service = createServer((incoming, response) => {
      asked.push({ url: incoming.url ?? '', headers: incoming.headers });
      incoming.resume().on('end', () => response.end('reçu'));
    });
    const upstream = await listening(service);
    [ports.plain, ports.tls] = [await freePort(), await freePort()];
    selfSigned(folder);
    const conf = readFileSync('deploy/nginx.conf', 'utf8')
      .replace('127.0.0.1:3000', `127.0.0.1:${upstream}`)
      .replaceAll(/^ *listen \[::\].*\n/gm, '')
      .replace('listen 80;', `listen 127.0.0.1:${ports.plain};`)
      .replace('listen 443 ssl http2;', `listen 127.0.0.1:${ports.tls} ssl http2;`)
      .replaceAll('/etc/ssl/suivi-cma/', `${folder}/`);
    writeFileSync(join(folder, 'site.conf'), conf);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `${name}_temp_path ${folder}/${name};`)
      .join('\n');
    writeFileSync(
      join(folder, 'nginx.conf'),
      `${process.getuid?.() === 0 ? 'user root;\n' : ''}daemon off;\npid ${folder}/pid;\nerror_log ${folder}/errors;\nevents {}\nhttp {\naccess_log off;\n${temporary}\ninclude ${folder}/site.conf;\n}\n`,
    );
    const checked = spawnSync('nginx', ['-t', '-c', join(folder, 'nginx.conf')], { encoding: 'utf8' });
    expect(checked.stderr).toContain('test is successful');
    nginx = spawn('nginx', ['-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
    for (let tries = 0; tries < 50; tries += 1) {
      if (
        await ask('/sante').then(
          () => true,
          () => false,
        )
      )
        break;
      await setTimeout(100);
    }
    asked.length = 0;
  });

  afterAll(async () => {
    if (nginx) {
      nginx.kill('SIGTERM');
      await once(nginx, 'exit');
    }
    service?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = (path: string, headers: Record<string, string> = {}, body?: Buffer): Promise<number> =>
    new Promise((resolve, reject) => {
      const asking = request(
        {
          ...{ host: '127.0.0.1', port: ports.tls, path, rejectUnauthorized: false, agent: false },
          ...{ method: body ? 'POST' : 'GET', headers },
        },
        (response) => {
          response.resume();
          response.on('end', () => resolve(response.statusCode ?? 0));
        },
      );
      asking.on('error', reject);
      asking.end(body);
    });

  it('replaces what the client says of itself: one proxy is what TRUST_PROXY=1 believes', async () => {
    const lies = {
      'x-forwarded-for': '203.0.113.9',
      'x-forwarded-host': 'evil.example',
      forwarded: 'for=203.0.113.9',
    };
    expect(await ask('/actions', lies)).toBe(200);
    const headers = asked.at(-1)?.headers ?? {};
    expect(headers['x-forwarded-for']).toBe('127.0.0.1');
    expect([headers['x-forwarded-host'], headers.forwarded]).toEqual([undefined, undefined]);
    expect(addressBehind(1, headers, '10.0.0.1')).toEqual({ address: '127.0.0.1' });
  });

  it('sends who comes in the clear to TLS, and keeps the measures for this machine', async () => {
    const plain = await fetch(`http://127.0.0.1:${ports.plain}/actions`, { redirect: 'manual' });
    expect(plain.status).toBe(308);
    expect(await ask('/sante/metriques')).toBe(404);
    expect(asked.at(-1)?.url).not.toBe('/sante/metriques');
  });

  it('lets a file of 20 MB through, and nothing longer', async () => {
    expect(await ask('/api/v1/reports/1/imports', {}, Buffer.alloc(20_000_000))).toBe(200);
    expect(
      await ask('/api/v1/reports/1/imports', { expect: '100-continue' }, Buffer.alloc(23_000_000)).catch(
        () => 413,
      ),
    ).toBe(413);
  });
});

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

async function freePort(): Promise<number> {
  const taker = portTaker();
  taker.listen(0, '127.0.0.1');
  await once(taker, 'listening');
  const address = taker.address();
  taker.close();
  await once(taker, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

function selfSigned(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const made = spawnSync('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1'],
    ...[
      '-subj',
      '/CN=localhost',
      '-keyout',
      join(folder, 'privkey.pem'),
      '-out',
      join(folder, 'fullchain.pem'),
    ],
  ]);
  expect(made.status).toBe(0);
}
