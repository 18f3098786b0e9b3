import { defineConfig } from '@playwright/test';

/** Below the ephemeral range, so that nothing else is given it meanwhile. */
const port = Number(process.env.E2E_PORT ?? 4310);

/** Whole journeys in a real Chromium, against the production build on the demonstration data. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  // The journeys share one database, and the machine may have two cores.
  workers: 1,
  fullyParallel: false,
  timeout: 60_000,
  forbidOnly: process.env.CI === 'true',
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}`,
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
  webServer: {
    command: 'tsx test/e2e/serve.ts',
    url: `http://localhost:${port}/api/v1/programme`,
    timeout: 180_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    env: { PORT: String(port) },
  },
});
