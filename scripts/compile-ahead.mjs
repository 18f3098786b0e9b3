import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './run.mjs';

/**
 * Says at the head of the scripts that start every page that all their functions are called: a browser that reads it
 * compiles them beside the page, while they arrive. Without it
 * the page stands still while they begin: each is read once to find its end, and again when it is called.
 */
const HINT = '//# allFunctionsCalledOnLoad\n';

const dist = join(root, process.env.NEXT_DIST_DIR || '.next');
const { rootMainFiles } = JSON.parse(await readFile(join(dist, 'build-manifest.json'), 'utf8'));
for (const file of rootMainFiles) {
  const path = join(dist, file);
  const script = await readFile(path, 'utf8');
  if (!script.startsWith(HINT)) await writeFile(path, HINT + script);
}
