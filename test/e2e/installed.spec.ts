import { execFileSync } from 'node:child_process';
import { expect, type Page, test } from '@playwright/test';
import { generateSync } from 'otplib';
import { holdScripts } from './held-requests';
import { INSTALLED } from './installed';

/** A service of which only the reference data was loaded: its first administrator, opened from the terminal. */

const EMAIL = 'premiere@exemple.fr';
const PASSWORD = 'Le canal gèle quand la mairie dort';

async function enter(page: Page, password: string): Promise<void> {
  await page.goto('/connexion');
  await page.getByLabel('Adresse électronique').fill(EMAIL);
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
}

async function leave(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Se déconnecter' }).first().click();
  await expect(page.getByText('Votre session est fermée')).toBeVisible();
}

/** The code of so many times thirty seconds from now. */
const codeOf = (secret: string, steps: number) =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + steps * 30 });

async function give(page: Page, code: string): Promise<void> {
  await page.getByLabel(/Code de l’application|Code de secours/).fill(code);
  await page.getByRole('button', { name: 'Continuer' }).click();
}

test('the first administrator registers a second factor, and comes in again by each', async ({ page }) => {
  const printed = execFileSync(
    'node',
    ['--import', 'tsx', 'scripts/create-administrator.ts', 'Alice', EMAIL],
    {
      env: { ...process.env, ...INSTALLED },
      encoding: 'utf8',
    },
  );
  const [, oneTime = ''] = /fois : (\S+)/.exec(printed) ?? [];

  // The password of the terminal is changed first, then nothing opens before a second factor.
  await enter(page, oneTime);
  await page.getByLabel('Mot de passe actuel').fill(oneTime);
  await page.getByLabel('Nouveau mot de passe').fill(PASSWORD);
  await page.getByRole('button', { name: 'Changer le mot de passe' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ajouter un second facteur');

  await page.getByRole('button', { name: 'Utiliser une application de codes' }).click();
  const key = (await page.locator('strong.app-password').innerText()).replaceAll(' ', '');
  const first = codeOf(key, -1);
  await page.getByLabel('Code que l’application montre').fill(first);
  await page.getByRole('button', { name: 'Enregistrer l’application' }).click();
  await expect(page.locator('.app-codes li')).toHaveCount(10);
  const codes = await page.locator('.app-codes li').allInnerTexts();
  await page.getByRole('link', { name: 'J’ai gardé mes codes, continuer' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Comptes');
  await leave(page);

  await enter(page, PASSWORD);
  await give(page, first);
  await expect(page.getByRole('alert').getByText(/n’est pas accepté/)).toBeVisible();
  await give(page, codeOf(key, 0));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Comptes');

  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
  await page.goto('/compte/second-facteur');
  await page.getByLabel('Nom de la clé').fill('Ordinateur du bureau');
  await page.getByRole('button', { name: 'Enregistrer une clé d’accès' }).click();
  await expect(page.getByText('Clé d’accès « Ordinateur du bureau » enregistrée')).toBeVisible();
  await leave(page);

  await enter(page, PASSWORD);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Second facteur');
  const run = await holdScripts(page);
  await page.reload({ waitUntil: 'commit' });
  await page.getByRole('button', { name: 'Utiliser une clé d’accès' }).click();
  run();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Comptes');
  await leave(page);

  await enter(page, PASSWORD);
  await give(page, codes[0] ?? '');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Comptes');
  await page.goto('/compte');
  await expect(page.getByText('9 codes de secours peuvent encore servir')).toBeVisible();
});
