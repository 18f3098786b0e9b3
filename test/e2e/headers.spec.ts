import { expect, type Page, test } from '@playwright/test';

const scriptsOf = (policy = '') =>
  policy.split(';').find((part) => part.trim().startsWith('script-src')) ?? '';

/** What a page asks of other services, and what its policy refuses. */
function watched(page: Page) {
  const foreign: string[] = [];
  const violations: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('http://localhost:') && !request.url().startsWith('data:'))
      foreign.push(request.url());
  });
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text());
  });
  return { foreign, violations };
}

test('a public page names its own inline scripts by their digests, and asks nobody else', async ({
  page,
}) => {
  const { foreign, violations } = watched(page);
  for (const path of ['/', '/actions?season=S1', '/territoires']) {
    const response = await page.goto(path, { waitUntil: 'networkidle' });
    const headers = response?.headers() ?? {};
    const policy = headers['content-security-policy'];
    expect(scriptsOf(policy)).toMatch(/script-src 'self'(?: 'sha256-[A-Za-z0-9+/=]{44}')+$/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cache-control']).toBe('public, no-cache');
    expect(headers.vary).toBe('Cookie, Accept-Encoding');
  }
  expect(foreign).toEqual([]);
  expect(violations).toEqual([]);
});

test('any other page carries a policy with a nonce, and no cache keeps it', async ({ page }) => {
  const { foreign, violations } = watched(page);
  const response = await page.goto('/connexion', { waitUntil: 'networkidle' });
  const headers = response?.headers() ?? {};
  const script = scriptsOf(headers['content-security-policy']);
  expect(script).toMatch(/'nonce-[A-Za-z0-9+/=]{16,}'/);
  expect(script).not.toMatch(/unsafe-inline|unsafe-eval/);
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['cache-control']).toContain('no-store');
  expect(foreign).toEqual([]);
  expect(violations).toEqual([]);
});

test('a nonce serves once', async ({ request }) => {
  const policies = await Promise.all(
    [1, 2].map(async () => (await request.get('/connexion')).headers()['content-security-policy']),
  );
  expect(policies[0]).not.toBe(policies[1]);
});

test('what leaves is compressed: scripts and pages by Brotli, what routes answer at least by gzip', async ({
  page,
  request,
}) => {
  const sent = new Map<string, string | undefined>();
  page.on('response', (response) => {
    const path = new URL(response.url()).pathname;
    if (/\.(?:js|css|svg)$/.test(path)) sent.set(path, response.headers()['content-encoding']);
  });
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(sent.size).toBeGreaterThan(10);
  expect([...sent].filter(([, encoding]) => encoding !== 'br')).toEqual([]);

  const headers = { 'accept-encoding': 'gzip, deflate, br' };
  for (const path of ['actions', 'openapi.json', 'tables/budgets?format=csv']) {
    const answer = await request.get(`/api/v1/${path}`, { headers });
    expect(answer.headers()['content-encoding'], path).toMatch(/^(?:br|gzip)$/);
  }
});
