import { type Browser, expect, type Page, test } from '@playwright/test';
import { DEMO_PASSWORD } from '@/lib/account/demonstration-password';
import { signIn } from './people';

async function tryToSignIn(page: Page, path: string, password: string) {
  await page.goto(path);
  await page.getByLabel('Adresse électronique').fill('contribution@demonstration.invalid');
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
}

/** Named otherwise than the tests' own browser, so that its line among the sessions is found by its name. */
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

const anotherBrowser = async (browser: Browser) =>
  (await browser.newContext({ userAgent: FIREFOX })).newPage();

test('a wrong password is said plainly and what was typed stays', async ({ page }) => {
  await tryToSignIn(page, '/connexion', 'un mauvais mot de passe');
  await expect(
    page.getByRole('alert').filter({ hasText: 'Adresse ou mot de passe incorrect.' }),
  ).toBeFocused();
  await expect(page.getByLabel('Adresse électronique')).toHaveValue('contribution@demonstration.invalid');
});

test('one comes back to the address asked for, its query included, and only to a page of this site', async ({
  page,
}) => {
  await page.goto('/compte?depuis=courriel');
  await expect(page).toHaveURL(/\/connexion\?retour=/);
  await tryToSignIn(page, page.url(), DEMO_PASSWORD);
  await expect(page).toHaveURL(/\/compte\?depuis=courriel$/);
  await page.goto('/connexion?retour=//ailleurs.example/');
  await expect(page.getByRole('link', { name: 'Continuer' })).toHaveAttribute('href', '/espace');
});

test('the cookie is for this host, unread by scripts, and ends within 12 hours', async ({ page }) => {
  await signIn(page, 'contribution');
  const cookies = await page.context().cookies();
  const session = cookies.find(({ name }) => name === '__Host-suivi-cma.session');
  expect(session).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/' });
  expect((session?.expires ?? 0) - Date.now() / 1000).toBeLessThanOrEqual(12 * 3600 + 60);
});

test('signing out ends the session itself, not only the cookie', async ({ page }) => {
  await signIn(page, 'contribution');
  const cookies = await page.context().cookies();
  await page.getByRole('button', { name: 'Se déconnecter' }).first().click();
  await expect(page.getByText('Votre session est fermée')).toBeVisible();
  await page.context().addCookies(cookies);
  await page.goto('/compte');
  await expect(page).toHaveURL(/\/connexion\?retour=/);
});

test('a session closed from another browser ends at the next page', async ({ page, browser }) => {
  await signIn(page, 'contribution');
  const other = await anotherBrowser(browser);
  await signIn(other, 'contribution');
  await page.goto('/compte');
  const closing = page.getByRole('button', { name: /^Fermer la session Firefox/ });
  await closing.click();
  await expect(page.getByRole('row', { name: /Firefox/ })).toHaveCount(0);
  await other.goto('/compte');
  await expect(other).toHaveURL(/\/connexion\?retour=/);
  await other.context().close();
});

test('a form sent after the session ended keeps what was typed', async ({ page }) => {
  await signIn(page, 'administration');
  await page.goto('/administration/comptes/nouveau');
  await page.getByLabel('Nom', { exact: true }).fill('Une personne de passage');
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Ouvrir le compte' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Votre session est terminée' })).toBeVisible();
  await expect(page.getByLabel('Nom', { exact: true })).toHaveValue('Une personne de passage');
});

test('a write from another site is refused', async ({ page, request }) => {
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json();
  const data = {
    email: 'contribution@demonstration.invalid',
    password: DEMO_PASSWORD,
    csrfToken,
    json: 'true',
  };
  const origins: Record<string, string>[] = [{}, { origin: 'https://ailleurs.example' }];
  for (const headers of origins) {
    const response = await request.post('/api/auth/callback/credentials', { data, headers });
    expect(response.status()).toBe(403);
  }
  await page.goto('/compte');
  await expect(page).toHaveURL(/\/connexion/);
});

test('accounts are a page of those who manage them', async ({ page }) => {
  await signIn(page, 'contribution');
  expect((await page.goto('/administration'))?.status()).toBe(404);
  expect((await page.goto('/administration/comptes/1'))?.status()).toBe(404);
});
