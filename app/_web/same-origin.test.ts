import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllEnvs());

const OURS = { origin: 'http://localhost:3000', host: 'localhost:3000' };

async function accepted(
  headers: Record<string, string>,
  settings: Record<string, string> = {},
): Promise<boolean> {
  for (const [name, value] of Object.entries({ SUIVI_MODE: 'test', ...settings })) vi.stubEnv(name, value);
  const { assertSameOrigin } = await import('./same-origin');
  try {
    assertSameOrigin(new Headers(headers));
    return true;
  } catch {
    return false;
  }
}

describe('a write comes from our own pages', () => {
  it.each([
    ['same origin', OURS, true],
    ['said by the browser too', { ...OURS, 'sec-fetch-site': 'same-origin' }, true],
    ['no origin', { host: OURS.host }, false],
    ['an opaque origin', { ...OURS, origin: 'null' }, false],
    ['another site', { ...OURS, origin: 'https://ailleurs.example' }, false],
    ['another port', { ...OURS, origin: 'http://localhost:3001' }, false],
    ['a cross-site request that says our origin', { ...OURS, 'sec-fetch-site': 'cross-site' }, false],
    ['a sister site', { ...OURS, 'sec-fetch-site': 'same-site' }, false],
    [
      'a forwarded host that agrees',
      { ...OURS, origin: 'https://ailleurs.example', 'x-forwarded-host': 'ailleurs.example' },
      false,
    ],
  ])('%s', async (_title, headers, ours) => {
    expect(await accepted(headers)).toBe(ours);
  });

  it.each([
    ['the configured origin', { origin: 'https://suivi.example', host: 'interne:3000' }, true],
    ['the host alone', { origin: 'https://interne:3000', host: 'interne:3000' }, false],
  ])('in production: %s', async (_title, headers, ours) => {
    const settings = {
      SUIVI_MODE: 'production',
      NEXTAUTH_URL: 'https://suivi.example',
      NEXTAUTH_SECRET: 'un secret des essais, assez long pour passer',
    };
    expect(await accepted(headers, settings)).toBe(ours);
  });
});
