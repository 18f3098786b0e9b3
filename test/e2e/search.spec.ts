import { expect, test } from '@playwright/test';

test('Ctrl+K finds a region without its accents, Enter opens it, Escape gives the focus back', async ({
  page,
}) => {
  await page.goto('/actions');
  const link = page.getByRole('banner').getByRole('link', { name: 'Rechercher' });
  await link.focus();
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Projet, organisation' });
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
  await expect(link).toBeFocused();

  await page.keyboard.press('Control+k');
  await field.fill('zzz-introuvable');
  await expect(page.getByRole('status').filter({ hasText: '0 résultat' })).toBeVisible();
  await field.fill('LA REUNION');
  await expect(page.getByRole('option', { name: 'La Réunion', exact: true, selected: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.waitForURL('/territoires/04');
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the same is found on the page that the header leads to', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('banner').getByRole('link', { name: 'Rechercher' }).first().click();
    await page.getByLabel('Projet, organisation').fill('reunion');
    await page.getByRole('button', { name: 'Rechercher' }).click();
    await expect(page.getByRole('link', { name: 'La Réunion', exact: true })).toHaveAttribute(
      'href',
      '/territoires/04',
    );
  });
});
