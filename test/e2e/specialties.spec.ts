import { expect, test } from '@playwright/test';
import { signIn } from './people';

test('an officer says two specialties at once with the keyboard, keeps them when refused, and the annex shows them to anyone', async ({
  page,
}) => {
  await signIn(page, 'officier');
  await page.goto('/pilotage/projets/specia-med');
  await page
    .getByRole('link', { name: /Numérique en psychiatrie/ })
    .first()
    .click();
  const said = page.getByRole('region', { name: 'Spécialités couvertes' });
  await page.getByText('Dire les spécialités couvertes').press('Enter');
  await page.getByLabel('Spécialité', { exact: true }).selectOption('36');
  await page.locator('#specialty-0-imagerie').press('Space');
  await page.getByRole('button', { name: 'Ajouter une spécialité' }).press('Enter');
  // The new row has the focus: nothing is to be walked back to.
  await expect(page.locator('#specialty-1-specialtyId')).toBeFocused();
  await page.locator('#specialty-1-specialtyId').selectOption('22');
  await page.locator('#specialty-stage').selectOption('framework_written');
  await page.locator('#specialty-onDay').fill('2026-03-02');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).press('Enter');

  await expect(page.getByRole('alert').first()).toContainText('catégorie');
  await expect(page.locator('#specialty-0-imagerie')).toBeChecked();
  await expect(page.locator('#specialty-1-specialtyId')).toHaveValue('22');
  await page.locator('#specialty-1-examens_biologiques').press('Space');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).press('Enter');
  await expect(page.getByText('Spécialités enregistrées')).toBeVisible();
  await expect(said.getByRole('row', { name: /Gériatrie/ })).toContainText('2 mars 2026');

  // The cell of its profession and region opens on it.
  await page.goto('/territoires/couverture?action=SPECIALITES');
  await page.getByRole('link', { name: /^Médecin, Île-de-France\s: apprenants vérifiés/ }).press('Enter');
  await page.waitForURL(/#case-11$/);
  await expect(page.getByRole('row').filter({ has: page.locator('#case-11') })).toContainText(
    'Numérique en psychiatrie',
  );

  // Anyone reads the same in the annex, with the training that says it.
  await page.context().clearCookies();
  await page.goto('/actions/SPECIALITES/specialites');
  await expect(
    page.locator('tr').filter({ hasText: 'Gériatrie' }).filter({ hasText: '2 mars 2026' }),
  ).toContainText('Numérique en psychiatrie');
});
