import { isDeepStrictEqual } from 'node:util';
import { expect, type Page, test } from '@playwright/test';
import { withData } from '@/lib/pages/page-data';
import { nonceOf } from '@/lib/pages/page-policy';
import { publicAddress } from '@/lib/pages/public-address';
import { toldOnce } from '@/lib/pages/told-once';
import { PUBLIC } from './public-pages';
import { told } from './told';

const kept = PUBLIC.filter((path) => publicAddress({ method: 'GET', url: path, headers: {} }) !== undefined);

const STEALS = 'window.stolen = 1';

/** Puts a script into each page on its way to the browser, as a fault of ours would: inline, and as an attribute. */
async function inject(page: Page, others: 'continue' | 'abort'): Promise<{ refused: string[] }> {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text());
  });
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route[others]();
    const response = await route.fetch();
    const { 'content-encoding': _, 'content-length': __, ...headers } = response.headers();
    const body = (await response.text())
      .replace('</head>', `<script>${STEALS}</script></head>`)
      .replace('<body', `<body onload="${STEALS}"`);
    await route.fulfill({ status: response.status(), headers, body });
  });
  return { refused };
}

test('a script put into a public page does not run, on any of them', async ({ page }) => {
  const { refused } = await inject(page, 'abort');
  for (const path of kept) {
    refused.length = 0;
    await page.goto(path, { waitUntil: 'load' });
    expect(await page.evaluate('window.stolen'), path).toBeUndefined();
    // The two that were put in, and nothing of ours.
    expect(refused, path).toHaveLength(2);
  }
  expect(kept.length).toBeGreaterThan(20);
});

test('the same page hydrates, draws its chart and opens its dialog', async ({ page }) => {
  await inject(page, 'continue');
  await page.goto('/actions/PS_INITIALE?season=S1');
  await page.locator('.app-trajectory, figure').first().scrollIntoViewIfNeeded();
  await expect(page.locator('svg.recharts-surface').first()).toBeVisible();
  await page.getByRole('button', { name: 'Paramètres d’affichage' }).click();
  await page.locator('label', { hasText: 'Thème sombre' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-fr-theme', 'dark');
  expect(await page.evaluate('window.stolen')).toBeUndefined();
});

test('a page that comes from memory is whole again where something changed it before React took it up', async ({
  page,
}) => {
  await page.goto('/ecarts');
  const rows = await page.getByRole('row').count();
  expect(await page.locator('[data-untold]').count()).toBe(0);
  // Some extensions of browsers put their own elements into every page: React then draws it anew.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      const main = document.querySelector('main');
      if (main?.nextElementSibling?.localName !== 'footer') return;
      observer.disconnect();
      main.before(document.createElement('section'));
      document.querySelector('.fr-header__body-row')?.replaceChildren('changed');
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto('/ecarts');
  await expect(page.getByRole('banner').getByRole('link', { name: 'Suivi CMA' })).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(rows);
  expect(await page.locator('[data-untold]').count()).toBe(0);
});

test('every public page, followed from link to link, is what is made for one reader alone', async ({
  request,
}) => {
  const waiting: string[] = [...kept];
  const known = new Set(waiting);
  const different: string[] = [];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const fromMemory = await request.get(path);
    // An address that a program gives its token for passes by the memory; the page itself knows no token.
    const alone = await request.get(path, { headers: { Authorization: 'Bearer nobody' } });
    expect(alone.headers()['cache-control'], path).toContain('no-store');
    const html = await fromMemory.text();
    // Its data says what its markup says too: from memory it comes once.
    const nonce = nonceOf(alone.headers()['content-security-policy'] ?? '') ?? '';
    const ofOne = await alone.text();
    const whole = withData(ofOne, nonce, toldOnce);
    if (!isDeepStrictEqual(told(html), told(whole))) different.push(path);
    const [left, all] = [whole, ofOne].map((one) => told(one).data.join('').length);
    if ((left ?? 0) >= (all ?? 0)) different.push(`${path}: nothing is left out`);
    if (known.size < 90)
      for (const [, href = ''] of html.matchAll(/<a[^>]* href="(\/[^"#]*)/g)) {
        const address = href.replaceAll('&amp;', '&');
        if (known.has(address) || publicAddress({ method: 'GET', url: address, headers: {} }) === undefined)
          continue;
        known.add(address);
        waiting.push(address);
      }
  }
  expect(different).toEqual([]);
  expect(known.size).toBeGreaterThanOrEqual(90);
});
