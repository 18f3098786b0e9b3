import { expect, type Page, test } from '@playwright/test';
import { signIn } from './people';

const MATRIX = '/territoires/couverture?action=PS_INITIALE';

const rowOf = (page: Page, profession: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: profession, exact: true }) });

test('a visitor reads the offers alone, an officer a cell with its learners, and says what an action aims at', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto('/territoires');
  await page.getByRole('link', { name: 'Couverture par profession, type, niveau ou zone' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Couverture par profession');
  await page.goto(MATRIX);
  await expect(page.getByRole('link', { name: /^Infirmier, Bretagne\s: formation ouverte/ })).toBeVisible();
  await expect(page.locator('main')).not.toContainText(/apprenants vérifiés|non déclaré/i);
  await expect(rowOf(page, 'Secrétaire médical')).toContainText('sans action visée');

  await signIn(page, 'officier');
  await page.goto(MATRIX);
  await expect(rowOf(page, 'Ambulancier')).toContainText('aucune formation');
  const cell = page.getByRole('link', { name: /^Infirmier, Bretagne\s: apprenants vérifiés/ });
  await cell.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/ligne=16#case-53$/);
  const brittany = page.getByRole('row').filter({ has: page.locator('#case-53') });
  await expect(brittany).toContainText('Apprenants vérifiés');
  await expect(brittany.locator('a[href*="/projets/"]').first()).toBeVisible();

  await page.goto('/pilotage/professions-visees');
  await page.getByLabel('Profession, ou type de professions').selectOption({ label: 'Ambulancier' });
  await page.getByRole('button', { name: 'Enregistrer le lien' }).click();
  await expect(page.getByText('Dites si l’action vise cette profession').first()).toBeVisible();
  await expect(page.locator('#whose')).toHaveValue('8');
  await page.locator('#actionKey').selectOption('PS_INITIALE');
  await page.locator('#isAimed').selectOption('no');
  await page.locator('#src').fill('Avis de démonstration');
  await page.locator('#reason').fill('Le référentiel de l’action ne les cite pas.');
  await page.getByRole('button', { name: 'Enregistrer le lien' }).click();
  await expect(page.getByText('1 lien enregistré').first()).toBeVisible();
  await page.goto(MATRIX);
  await expect(rowOf(page, 'Ambulancier')).toContainText('sans action visée');
  await expect(rowOf(page, 'Ambulancier')).not.toContainText('aucune formation');
});
