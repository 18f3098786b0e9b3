import { tmpdir } from 'node:os';
import { join } from 'node:path';

const port = Number(process.env.E2E_PORT ?? 4310);
export const INSTALLED_AT = join(tmpdir(), `suivi-cma-e2e-${port}`);
export const INSTALLED_PORT = port + 4;

/** The settings of a service in production: commands of the terminal work on its data beside the server. */
export const INSTALLED = {
  SUIVI_MODE: 'production',
  DATABASE_PATH: join(INSTALLED_AT, 'suivi-cma.sqlite'),
  FILES_PATH: join(INSTALLED_AT, 'files'),
  COPIES_PATH: join(INSTALLED_AT, 'copies'),
  // Drawn for the tests of this machine, where it opens nothing else.
  NEXTAUTH_SECRET: 'Hn4vTq8Lw1Zc6Xr9Bd3Ky7Mf2Pj5SgAeRuIoVa0Q',
  NEXTAUTH_URL: `http://localhost:${INSTALLED_PORT}`,
};
