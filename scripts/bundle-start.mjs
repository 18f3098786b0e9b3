import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './run.mjs';

/**
 * Puts `scripts/start.ts` and all that it loads into one file of the build. Found, read and translated one by one, these
 * five hundred modules took two thirds of the start. What Next bundled stays where it is; packages that load parts of
 * their own, or that may be absent, are named.
 */
const OF_THEIR_OWN = ['next', 'better-sqlite3', '@node-rs/argon2', 'nodemailer', 'pino', 'smtp-server'];

// The bundler of tsx, which translates every other script.
const { build } = createRequire(createRequire(import.meta.url).resolve('tsx'))('esbuild');

await build({
  entryPoints: [join(root, 'scripts', 'start.ts')],
  outfile: join(root, process.env.NEXT_DIST_DIR || '.next', 'start.mjs'),
  tsconfig: join(root, 'tsconfig.json'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  external: OF_THEIR_OWN,
  keepNames: true,
  // Packages of the older kind ask for modules of Node by `require`.
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
