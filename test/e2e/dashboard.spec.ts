import { expect, test } from '@playwright/test';
import { holdScripts } from './held-requests';

const MOST_WORDS = 450;
const MOST_PIXELS = 1_700;

for (const season of ['S1', 'S2'])
  test(`the dashboard of ${season} is read in two screens`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`/?season=${season}`);
    const main = page.locator('main');
    const words = (await main.innerText()).match(/\S*\p{L}\S*/gu) ?? [];
    expect(words.length).toBeLessThanOrEqual(MOST_WORDS);
    expect((await main.boundingBox())?.height).toBeLessThanOrEqual(MOST_PIXELS);
  });

test('which targets are late, which regions are below plan and what changed are said in so many words', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.getByRole('link', { name: /Saison 2/ })).toHaveAttribute('aria-current', 'page');
  await expect(page.locator('main')).toContainText('1 cible en retard, 2 autres sans engagements suffisants');
  const late = page
    .getByRole('table', { name: /^Cibles/ })
    .getByRole('row', { name: /Médiateurs numériques/ });
  await expect(late).toContainText('En retard');
  await expect(late).toContainText('engagements insuffisants');
  const below = page.getByRole('table', { name: /^Régions en dessous/ });
  await expect(below.getByRole('row')).toHaveCount(2);
  await expect(below).toContainText('Guadeloupe');
  await expect(page.getByRole('region', { name: 'Ce qui a changé' })).toContainText(/\+912\spersonnes/);
});

test('the dashboard prints on three pages at most', async ({ page }) => {
  for (const season of ['S1', 'S2']) {
    await page.goto(`/?season=${season}`);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(3);
  }
});

test('a chart comes when it is about to be seen, or printed, and its table is there before', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 320 });
  const chart = page.locator('.recharts-surface').first();
  await page.goto('/actions/MEDIATEURS', { waitUntil: 'networkidle' });
  await expect(page.getByText('Voir le tableau').first()).toBeAttached();
  await expect(chart).toHaveCount(0);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(chart).toBeAttached();
  await page.reload({ waitUntil: 'networkidle' });
  await expect(chart).toHaveCount(0);
  await page.locator('.app-chart__plot').first().scrollIntoViewIfNeeded();
  await expect(chart).toBeVisible();
});

test('the menu and the theme open at the first click, whenever it comes', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/', { waitUntil: 'networkidle' });
  // Without a pointer that came near: what a program or a fast finger does.
  await page.getByRole('button', { name: 'Paramètres d’affichage' }).dispatchEvent('click');
  const dialog = page.getByRole('dialog', { name: 'Paramètres d’affichage' });
  await expect(dialog).toBeVisible();
  await dialog.getByText('Thème sombre').click();
  await expect(page.locator('html')).toHaveAttribute('data-fr-theme', 'dark');
  await page.setViewportSize({ width: 320, height: 700 });
  await page.reload({ waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Territoires' }).first()).toBeVisible();
});

test('a button pressed before its script has come does what it says, once', async ({ page }) => {
  const run = await holdScripts(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('/', { waitUntil: 'commit' });
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  run();
  await expect(page.getByRole('link', { name: 'Territoires' }).first()).toBeVisible();
});

test('the theme of the device is followed before any script has come', async ({ page }) => {
  await page.route('**/_next/static/**/*.js', (route) => route.abort());
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('data-fr-theme', 'light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-fr-theme', 'dark');
});
