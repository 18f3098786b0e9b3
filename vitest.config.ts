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
    globalSetup: 'test/demonstration-setup.ts',
  },
});
