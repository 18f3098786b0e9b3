import { expect, type Page, test } from '@playwright/test';
import { signIn } from './people';

const NAME = 'Université du retour';
const results = (page: Page) => page.getByRole('main');

test('Back shows what is true after each act', async ({ page }) => {
  await signIn(page, 'officier');
  await page.goto(`/pilotage/organisations?q=${encodeURIComponent(NAME)}`);
  await expect(results(page)).not.toContainText(`${NAME} `);

  await page.goto('/pilotage/organisations/nouvelle');
  await page.getByLabel('Nom').fill(NAME);
  await page.getByLabel('Type').selectOption({ label: 'Université' });
  await page.getByRole('button', { name: 'Enregistrer l’organisation' }).click();
  await expect(page.getByText('Organisation enregistrée')).toBeVisible();
  const recorded = new URL(page.url()).pathname;
  await expect(page).toHaveTitle(`${NAME} – Organisation – Suivi CMA`);
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole('link', { name: NAME }), 'the list of before has it').toBeVisible();

  await page.goto(recorded);
  await page.getByText('Enregistrée par erreur ou deux fois').click();
  await page.getByLabel('Motif du retrait').fill('Enregistrée pour un essai.');
  await page.getByRole('button', { name: /^Retirer/ }).click();
  await expect(page.getByText('Organisation retirée')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page introuvable');
});
