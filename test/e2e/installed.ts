import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const INSTALLED_AT = join(tmpdir(), `suivi-cma-e2e-${process.env.E2E_PORT ?? 4310}`);

/** Where the service of « from nothing » keeps its data: commands of the terminal work on it beside the server. */
export const INSTALLED = {
  SUIVI_MODE: 'production',
  DATABASE_PATH: join(INSTALLED_AT, 'suivi-cma.sqlite'),
  FILES_PATH: join(INSTALLED_AT, 'files'),
  COPIES_PATH: join(INSTALLED_AT, 'copies'),
};
