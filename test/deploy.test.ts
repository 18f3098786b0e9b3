import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FILE_LIMITS } from '@/lib/domain/exchange';
import { environmentProblems, SETTINGS } from '@/lib/env';
import { lockedPackages } from '@/scripts/bill-of-materials';

const read = (name: string) => readFileSync(name, 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'suivi-cma-deploy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the process takes that lib/env.ts does not read. */
const OTHERS = ['PORT', 'NODE_ENV', 'NEXT_TELEMETRY_DISABLED', 'MALLOC_ARENA_MAX'];
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const start = (scripts.start ?? '').split(' ');
const services = readdirSync('deploy').filter((name) => name.endsWith('.service'));

describe('the environment', () => {
  const given = Object.fromEntries(
    [...read('deploy/environment.example').matchAll(/^([A-Z_]+)=(.*)$/gm)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  );

  it('names settings that the service reads', () => {
    expect(Object.keys(given).filter((name) => ![...SETTINGS, ...OTHERS].includes(name))).toEqual([]);
  });

  it('is documented, every setting of it', () => {
    const manual = read('docs/operating.md');
    const rows = manual.split('\n').filter((line) => line.startsWith('| `'));
    const named = rows.flatMap((row) =>
      [...(row.split('|')[1] ?? '').matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name),
    );
    expect(SETTINGS.filter((name) => !named.includes(name))).toEqual([]);
  });

  it('of the example lets the service start once its secret is drawn, and not before', () => {
    expect(environmentProblems(given).join()).toContain('NEXTAUTH_SECRET');
    const drawn = { ...given, NEXTAUTH_SECRET: 'k7Qw2mZr9TtXc4Vb8Hn1Jp6Ls3Fd5GyEuA0oRiBa' };
    expect(environmentProblems(drawn)).toEqual([]);
  });
});

describe('the units of systemd', () => {
  it('start what package.json starts, as an account without rights, closed to others', () => {
    expect(services).toEqual(['suivi-cma-backup.service', 'suivi-cma-jobs.service', 'suivi-cma.service']);
    expect(read('deploy/suivi-cma.service')).toContain(
      `ExecStart=/opt/suivi-cma/node_modules/.bin/${start.join(' ')}\n`,
    );
    for (const name of services) {
      const unit = read(join('deploy', name));
      for (const line of ['User=suivi-cma', 'UMask=0077', 'ProtectSystem=strict', 'NoNewPrivileges=yes'])
        expect(unit).toContain(`\n${line}\n`);
      // The service is started from the one file that the build made of scripts/start.ts.
      const script = /ExecStart=.* (scripts\/[\w-]+)\.(?:ts|mjs)$/m.exec(unit)?.[1] ?? '';
      expect(read(`${script}.ts`)).toContain("import './private-files';");
    }
  });

  it.skipIf(spawnSync('systemd-analyze', ['--version']).status !== 0)('are units that systemd takes', () => {
    for (const name of services) {
      const unit = read(join('deploy', name))
        .replaceAll('/opt/suivi-cma/node_modules/.bin/node', process.execPath)
        .replaceAll('/opt/suivi-cma', process.cwd());
      writeFileSync(join(folder, name), unit);
      const { status, stderr } = spawnSync('systemd-analyze', ['verify', join(folder, name)], {
        encoding: 'utf8',
      });
      expect([name, stderr.split('\n').filter((line) => line.includes(name)), status]).toEqual([name, [], 0]);
    }
  });
});

describe('the container', () => {
  const file = read('deploy/Containerfile');

  it('runs on the Node of the project, as nobody of importance, and starts what package.json starts', () => {
    const node = lockedPackages().find(({ name }) => name === 'node')?.version;
    const images = [...file.matchAll(/^FROM \S+\/node:([\d.]+)-/gm)].map(([, version]) => version);
    expect(images).toEqual([node, node]);
    expect(/^USER (\S+)$/m.exec(file)?.[1]).toBe('node');
    expect(JSON.parse(/^CMD (\[.*\])$/m.exec(file)?.[1] ?? '')).toEqual(start);
  });

  it('names settings that the service reads', () => {
    const settings = [...file.matchAll(/\b([A-Z_]+)=/g)].map(([, name]) => name);
    expect(settings.filter((name) => ![...SETTINGS, ...OTHERS].includes(name ?? ''))).toEqual([]);
  });
});

it('the proxy lets through what the service takes, with nothing of what the client says of itself', () => {
  const conf = read('deploy/nginx.conf');
  expect(Number(/client_max_body_size (\d+)m/.exec(conf)?.[1]) * 1_000_000).toBeGreaterThan(
    FILE_LIMITS.bytes,
  );
  for (const name of ['X-Forwarded-Host', 'Forwarded', 'X-Real-IP'])
    expect(conf).toContain(`proxy_set_header ${name} "";`);
  expect(conf).toContain('proxy_set_header X-Forwarded-For $remote_addr;');
});
