import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Call } from './load';

interface Manifest {
  node: Record<string, { exportedName?: string; filename?: string }>;
}

/** The identifier that a build gave to a server action; undefined where it has none of that name. */
export function actionId(build: string, name: string, file: string): string | undefined {
  const path = join(build, 'server', 'server-reference-manifest.json');
  const { node } = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  return Object.entries(node).find(
    ([, { exportedName, filename }]) => exportedName === name && (filename ?? '').includes(file),
  )?.[0];
}

/** The request by which a page of ours calls a server action with plain data. */
export const actionCall = (port: number, path: string, action: string, input: unknown[]): Call => ({
  path,
  method: 'POST',
  headers: {
    origin: `http://localhost:${port}`,
    'next-action': action,
    'content-type': 'text/plain;charset=UTF-8',
    accept: 'text/x-component',
  },
  body: JSON.stringify(input),
});
