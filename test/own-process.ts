import { globSync, readFileSync } from 'node:fs';

/** What changes a module, the environment or the clock for the whole process, or counts on one that begins. */
const OF_A_PROCESS =
  /\bvi\.(mock|doMock|hoisted|stubEnv|stubGlobal|useFakeTimers|resetModules)\(|process\.env\b|(?:mail-server|files-folder)'/;

/** The files of tests that stand beside the code and share a process with others; each of the others has its own. */
export const sharing = (): string[] =>
  globSync('{lib,db,scripts}/**/*.test.ts').filter((file) => !OF_A_PROCESS.test(readFileSync(file, 'utf8')));
