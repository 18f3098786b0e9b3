import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './run.mjs';

/** Starts the service as the build made it: `scripts/start.ts` and what it loads, in one file (`bundle-start.mjs`). */
const built = join(root, process.env.NEXT_DIST_DIR || '.next', 'start.mjs');
if (!existsSync(built)) {
  process.stderr.write(
    'Suivi CMA ne démarre pas :\n- L’application n’est pas construite. Lancez « npm run build ».\n',
  );
  process.exit(1);
}
await import(pathToFileURL(built).href);
