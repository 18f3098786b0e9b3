import { expect, type Page, test } from '@playwright/test';
import { ISSUER_PORT } from '../issuer-names';
import { type StandInIssuer, standInIssuer } from '../stand-in-issuer';
import { signIn } from './people';

let issuer: StandInIssuer;
test.beforeAll(async ({ baseURL }) => {
  const service = new URL(baseURL ?? '').origin;
  issuer = await standInIssuer(service, Number(new URL(service).port) + ISSUER_PORT);
});
test.afterAll(() => issuer.stop());

const button = (page: Page) => page.getByRole('link', { name: 'S’identifier avec ProConnect' });
const leave = (page: Page) => page.getByRole('button', { name: 'Se déconnecter' }).first().click();

test('a person links two accounts, chooses one at sign-in, and is signed out at both ends', async ({
  page,
}) => {
  for (const person of ['contribution', 'observation'] as const) {
    await signIn(page, person);
    await page.goto('/compte');
    await button(page).click();
    // The second time the issuer knows who it is.
    if (person === 'contribution') await page.getByRole('link', { name: 'alice, eidas1' }).click();
    await expect(page.getByText('Votre identité ProConnect ouvre ce compte')).toBeVisible();
    await leave(page);
    await expect(page.getByText('Votre session est fermée')).toBeVisible();
  }
  await page.goto('/connexion');
  await button(page).click();
  await page.getByRole('button', { name: /^Ouvrir le compte Contribution/ }).click();
  await expect(page).toHaveURL(/\/espace$/);
  await leave(page);
  await page.getByRole('button', { name: 'Terminer' }).click();
  await expect(page.getByText('Vous êtes déconnecté de ProConnect aussi.')).toBeVisible();
  expect(issuer.ended).toEqual(['alice']);
  await button(page).click();
  await page.getByRole('link', { name: 'Refuser' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'abandonnée ou refusée' })).toBeVisible();
});
