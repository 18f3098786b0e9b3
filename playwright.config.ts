import { defineConfig } from '@playwright/test';
import { INSTALLED_PORT } from './test/e2e/installed';

/** Below the ephemeral range, so that nothing else is given it meanwhile; the next four are taken too (the third by the issuer of ProConnect). */
const port = Number(process.env.E2E_PORT ?? 4310);
const addressOf = (of: number) => `http://localhost:${of}`;

const server = (
  of: number,
  begins: { SEED: '--demo' | '--demo-empty' | '--installed' } | { COPY_OF: string },
) => ({
  command: 'tsx test/e2e/serve.ts',
  url: `${addressOf(of)}/api/v1/programme`,
  timeout: 240_000,
  stdout: 'pipe' as const,
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 10_000 },
  env: { PORT: String(of), ...begins },
});

/** Whole journeys in a real Chromium, against the production build on the demonstration data. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  // The machine may have two cores. The journeys follow one another; the accessibility of every page goes beside
  // them, on a database of its own: what a journey writes changes no page that it looks at.
  workers: 2,
  projects: [
    {
      name: 'journeys',
      testIgnore: ['accessibility.spec.ts', 'from-*.spec.ts', 'installed.spec.ts'],
      workers: 1,
      use: { baseURL: addressOf(port) },
    },
    // A programme that begins, by screens and then by a file, on a database of its own.
    { name: 'empty', testMatch: 'from-*.spec.ts', workers: 1, use: { baseURL: addressOf(port + 2) } },
    // In production, with the reference data alone and nobody's account.
    { name: 'installed', testMatch: 'installed.spec.ts', use: { baseURL: addressOf(INSTALLED_PORT) } },
    {
      name: 'accessibility',
      testMatch: 'accessibility.spec.ts',
      fullyParallel: true,
      use: { baseURL: addressOf(port + 1) },
    },
  ],
  timeout: 60_000,
  // A machine of two cores draws two browsers and three servers: what is awaited may take its time.
  expect: { timeout: 15_000 },
  forbidOnly: process.env.CI === 'true',
  reporter: 'list',
  use: {
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: [
    server(port, { SEED: '--demo' }),
    server(port + 1, { COPY_OF: String(port) }),
    server(port + 2, { SEED: '--demo-empty' }),
    server(INSTALLED_PORT, { SEED: '--installed' }),
  ],
});
