import { expect, type Page, test } from '@playwright/test';
import { holdScripts } from './held-requests';
import { signIn } from './people';
import { alive, justify, send } from './sending';

/** The report that is due to the consortium of the Antilles: nothing is entered in it. */
async function openReport(page: Page): Promise<string> {
  await signIn(page, 'pilote-antilles');
  await page.goto('/espace');
  await page
    .getByRole('link', { name: /saisie/i })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Rapport/);
  await alive(page);
  return page.url();
}

const cells = (page: Page) => page.locator('.app-grid input[data-row]');
const save = (page: Page) => page.getByRole('button', { name: 'Enregistrer le brouillon' }).click();

test.describe('in an address', () => {
  for (const [path, words] of [
    ['/actions?as-of=2025-02-30', 'Cette date n’existe pas'],
    ['/?as-of=2999-01-01', 'Cette date est à venir'],
    ['/territoires?as-of=2019-01-01', '16 décembre 2021'],
    ['/projets?region=99', 'Aucune région ne porte ce code'],
  ] as const)
    test(`${path} is answered in words`, async ({ page }) => {
      const response = await page.goto(path);
      expect(response?.status()).toBe(200);
      await expect(page.locator('main')).toContainText(words);
    });

  for (const path of ['/territoires/99', '/actions/INCONNUE', '/projets/inconnu'])
    test(`${path} does not exist`, async ({ page }) => {
      const response = await page.goto(path);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });
});

test('each wrong count has its sentence, is not saved and stays under the eyes', async ({ page }) => {
  await openReport(page);
  for (const [text, words] of [
    ['-3', 'ne peut pas être négatif'],
    ['2,5', 'nombre entier'],
    ['abc', 'pas un nombre entier'],
    ['1000000000000', 'dépasse 99'],
  ] as const) {
    await cells(page).first().fill(text);
    await expect(page.locator('.app-cell__problem').first()).toContainText(words);
    await save(page);
    await expect(page.getByRole('alert').first()).toBeVisible();
    await expect(cells(page).first()).toHaveValue(text);
  }
});

test('a block pasted from a spreadsheet fills cells; the rejected one is named, the rest is kept', async ({
  page,
}) => {
  const report = await openReport(page);
  await cells(page).first().focus();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '12\u202f345\nn.c.\n7');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true }),
    );
  });
  await expect(cells(page).nth(0)).toHaveValue(/12.?345/);
  await expect(page.locator('.app-cell__problem')).toHaveCount(1);
  await page.locator('.app-cell--wrong input').first().fill('so');
  await save(page);
  await expect(page.getByRole('status').filter({ hasText: 'Enregistré' })).toBeVisible();
  await page.goto(report);
  await expect(cells(page).nth(0)).toHaveValue('12345');
});

test('what is typed before the script of the page runs is kept, and saved', async ({ page }) => {
  const report = await openReport(page);
  const run = await holdScripts(page);
  await page.goto(report, { waitUntil: 'commit' });
  await cells(page).nth(1).fill('31');
  await page
    .getByRole('checkbox', { name: /^Rien à déclarer/ })
    .last()
    .check({ force: true });
  run();
  await alive(page);
  await expect(cells(page).nth(1)).toHaveValue('31');
  await expect(page.getByRole('status').filter({ hasText: '2\u00a0saisies non enregistrées' })).toBeVisible();
  await page
    .getByRole('checkbox', { name: /^Rien à déclarer/ })
    .last()
    .uncheck({ force: true });
  await save(page);
  await expect(page.getByRole('status').filter({ hasText: 'Enregistré à' })).toBeVisible();
});

test('a session that ended while typing loses nothing', async ({ page, context }) => {
  const report = await openReport(page);
  const cell = cells(page).nth(2);
  await cell.fill('77');
  await context.clearCookies();
  await save(page);
  await expect(page.getByRole('alert').first()).toContainText('session');
  await expect(cell).toHaveValue('77');
  page.on('dialog', (dialog) => void dialog.accept());
  await signIn(page, 'pilote-antilles');
  await page.goto(report);
  await alive(page);
  await page.getByRole('button', { name: 'Les reprendre' }).click();
  await expect(cells(page).nth(2)).toHaveValue('77');
});

test('a stranger’s report and a closed campaign', async ({ page }) => {
  const report = await openReport(page);
  const other = report.replace(/\d+$/, (id) => `${Number(id) + 1}`);
  expect((await page.goto(other))?.status()).toBe(404);
  await page.goto('/espace');
  await page.locator('main table a[href^="/espace/rapports/"]').first().click();
  await expect(page.locator('main')).toContainText('campagne close');
  await expect(page.locator('.app-grid input')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Enregistrer le brouillon' })).toHaveCount(0);
});

test('a report sent from two windows is sent once', async ({ page, context }) => {
  const report = await openReport(page);
  for (const grid of await page.locator('.app-grid').all())
    await grid.locator('input[data-row]').first().fill('4000');
  await justify(page, 'Promotion nationale.');
  await save(page);
  await expect(page.getByRole('status').filter({ hasText: 'nregistré' })).toBeVisible();
  const second = await context.newPage();
  await page.goto(`${report}/envoi`);
  await second.goto(`${report}/envoi`);
  await send(page);
  await second.getByRole('checkbox', { name: 'Envoyer sans attendre' }).check({ force: true });
  await second.getByRole('button', { name: /^Envoyer/ }).click();
  await expect(second.getByRole('alert').first()).toContainText('déjà été envoyé');
});
