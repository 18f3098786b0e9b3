import { expect, type Page } from '@playwright/test';
import { signInAs } from './people';

/** Opens the link of the last message, chooses a password by it, and signs in. */
export async function chooseByMail(page: Page, email: string, password: string): Promise<void> {
  // The message leaves after the answer that announces it.
  await expect(async () => {
    await page.goto(`/demonstration/courrier?pour=${encodeURIComponent(email)}`);
    await expect(page.getByText(/\/invitation\//).first()).toBeAttached({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
  const [link = ''] = /\/invitation\/[\w-]+/.exec((await page.locator('main').textContent()) ?? '') ?? [];
  await page.goto(link);
  await page.getByLabel('Mot de passe', { exact: false }).last().fill(password);
  await page.getByRole('button', { name: 'Enregistrer le mot de passe' }).click();
  await page.waitForURL(/\/connexion/);
  await signInAs(page, email, password);
}
