import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';
import { preparedTexts } from './test/prepared-texts.ts';

export default defineConfig({
  plugins: [preparedTexts()],
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/[\\/]$/, '') } },
  test: {
    environment: 'node',
    include: ['**/*.test.ts'],
    exclude: [...configDefaults.exclude, '.next*/**', 'test/e2e/**', 'data/**', 'var/**'],
    // better-sqlite3 is native code: each file gets its own process, and a crash names its file.
    pool: 'forks',
    // Vitest leaves one core to itself and needs none: of two, half the machine would wait.
    maxWorkers: availableParallelism(),
    // Each works on a real database: on a busy machine that takes its time.
    testTimeout: 20_000,
    hookTimeout: 30_000,
    globalSetup: 'test/run-folder.ts',
  },
});
