import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';
import { sharing } from './test/own-process.ts';
import { preparedTexts } from './test/prepared-texts.ts';

const shared = sharing();

export default defineConfig({
  plugins: [preparedTexts()],
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/[\\/]$/, '') } },
  test: {
    environment: 'node',
    // better-sqlite3 is native code: a process that it ends names its file.
    pool: 'forks',
    // Vitest leaves one core to itself and needs none: of two, half the machine would wait.
    maxWorkers: availableParallelism(),
    // Each works on a real database: on a busy machine that takes its time.
    testTimeout: 20_000,
    hookTimeout: 30_000,
    setupFiles: ['test/after-each.ts'],
    globalSetup: 'test/run-folder.ts',
    // Loading the modules of a command takes longer than most files of tests: one after the other in a process, they
    // load them once. What changes the process itself has one of its own.
    projects: [
      { extends: true, test: { name: 'shared', include: shared, isolate: false } },
      {
        extends: true,
        test: {
          name: 'own',
          include: ['**/*.test.ts'],
          exclude: [...configDefaults.exclude, '.next*/**', 'test/e2e/**', 'data/**', 'var/**', ...shared],
        },
      },
    ],
  },
});
