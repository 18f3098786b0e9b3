import { expect, test } from '@playwright/test';
import { DEMO_PASSWORD } from '@/lib/account/demonstration-password';
import { signInAs } from './people';

test('a person of two accounts goes from one to the other, and a tab of the one before writes nothing', async ({
  page,
}) => {
  await signInAs(page, 'contribution-rhone-alpes@demonstration.invalid', DEMO_PASSWORD);
  const before = await page.context().newPage();
  await before.goto('/compte');
  await page.goto('/compte/changer');
  const row = page.getByRole('row', { name: /Observ/ });
  await row.getByRole('button', { name: /Passer à ce compte/ }).click();
  await expect(page).toHaveURL(/\/$/);
  await page.goto('/compte/changer');
  await expect(page.getByRole('row', { name: /Compte de cette session/ })).toContainText('Observ');

  await before.getByRole('textbox', { name: 'Nom du jeton' }).fill('Essai gardé');
  await before.getByRole('button', { name: 'Créer un jeton' }).click();
  await expect(before.getByText('ouverte sous un autre compte')).toBeVisible();
  await expect(before.getByRole('textbox', { name: 'Nom du jeton' })).toHaveValue('Essai gardé');
});
