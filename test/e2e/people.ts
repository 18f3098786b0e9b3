import { expect, type Page } from '@playwright/test';
import { DEMO_PASSWORD } from '@/lib/account/demonstration-password';

export type Person =
  | 'pilote'
  | 'pilote-antilles'
  | 'pilote-mediation'
  | 'contribution'
  | 'officier'
  | 'officiere'
  | 'observation'
  | 'administration';

/** Signs in through the page, as a person does. */
export const signIn = (page: Page, person: Person): Promise<void> =>
  signInAs(page, `${person}@demonstration.invalid`, DEMO_PASSWORD);

export async function signInAs(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/connexion');
  await page.getByLabel('Adresse électronique').fill(email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  // On a narrow screen the button stands in the closed menu.
  await expect(
    page.getByRole('button', { name: 'Se déconnecter', includeHidden: true }).first(),
    // The first answer of a process works out what every public day hides.
  ).toBeAttached({ timeout: 20_000 });
}
