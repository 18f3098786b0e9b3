import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { pdfTexts } from '../pdf-text';
import { signIn } from './people';

/** What a download is, and its name. */
async function downloaded(page: Page, link: Locator): Promise<{ name: string; pages: string[] }> {
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return { name: file.suggestedFilename(), pages: pdfTexts(readFileSync(await file.path())) };
}

test('an officer prepares a committee in three clicks, and his own view in five', async ({ page }) => {
  test.setTimeout(60_000);
  await signIn(page, 'officier');
  await page.getByRole('link', { name: 'Pilotage' }).first().click();
  await page.getByRole('link', { name: 'Préparer un comité' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Préparer un comité' })).toBeVisible();
  const pdf = page.getByRole('link', { name: /^Rapport de quelques pages/ });
  const shared = await downloaded(page, pdf);
  expect(shared.name).toBe('comite-2026-11-20.pdf');
  expect(shared.pages.map((text) => text.includes('Diffusion restreinte'))).toEqual(Array(5).fill(false));
  expect(shared.pages.every((text) => text.includes('Données de démonstration'))).toBe(true);

  // The box is drawn by its label.
  await page.getByText('Montrer aussi ce que le public ne voit pas').click();
  await page.getByRole('button', { name: 'Actualiser l’aperçu' }).click();
  await expect(page.getByText('Diffusion restreinte', { exact: true })).toBeVisible();
  const own = await downloaded(page, pdf);
  expect(own.name).toBe('comite-2026-11-20-diffusion-restreinte.pdf');
  expect(own.pages.map((text) => text.includes('Diffusion restreinte'))).toEqual(Array(5).fill(true));
});
