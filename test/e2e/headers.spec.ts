import { expect, test } from '@playwright/test';

test('a page carries a policy with a nonce, runs no inline script without it and asks nobody else', async ({
  page,
}) => {
  const foreign: string[] = [];
  const violations: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('http://localhost:') && !request.url().startsWith('data:'))
      foreign.push(request.url());
  });
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text());
  });
  for (const path of ['/', '/actions?season=S1', '/territoires', '/connexion']) {
    const response = await page.goto(path, { waitUntil: 'networkidle' });
    const headers = response?.headers() ?? {};
    const policy = headers['content-security-policy'] ?? '';
    const script = policy.split(';').find((part) => part.trim().startsWith('script-src')) ?? '';
    expect(script).toMatch(/'nonce-[A-Za-z0-9+/=]{16,}'/);
    expect(script).not.toMatch(/unsafe-inline|unsafe-eval/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cache-control']).toContain('no-store');
  }
  expect(foreign).toEqual([]);
  expect(violations).toEqual([]);
});

test('a nonce serves once', async ({ request }) => {
  const policies = await Promise.all(
    [1, 2].map(async () => (await request.get('/aide')).headers()['content-security-policy']),
  );
  expect(policies[0]).not.toBe(policies[1]);
});
