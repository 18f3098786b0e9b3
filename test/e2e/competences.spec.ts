import { expect, type Page, test } from '@playwright/test';
import { holdScripts } from './held-requests';
import { signIn } from './people';

const REGION = '/territoires/53';

/** The row of the ambulance drivers' framework in what no opened training of Bretagne covers. */
const ambulances = (page: Page) =>
  page.getByRole('region', { name: /^Ce que couvrent les formations dispensées ici/ }).getByRole('row', {
    name: /^Ambulanciers/,
  });

async function openGrid(page: Page): Promise<void> {
  await page.goto('/espace/projets/armor-num/formations');
  await page
    .getByRole('link', { name: /Fondamentaux du numérique en santé/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Compétences des référentiels que la formation couvre' }).click();
  await page.getByRole('link', { name: 'Ambulanciers' }).click();
  await expect(page.getByRole('heading', { name: 'Ambulanciers' })).toBeVisible();
}

test('a lead ticks a competence with the keyboard, keeps what it typed when refused, and the region says what is left', async ({
  page,
}) => {
  await signIn(page, 'pilote');
  await openGrid(page);
  // What comes before the script of the page is counted like what comes after it.
  const run = await holdScripts(page);
  await page.reload({ waitUntil: 'commit' });
  const first = page.getByLabel('1.1 Identifier un usager ou un professionnel de santé');
  await first.focus();
  if (!(await first.isChecked())) await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('40 h');
  run();
  await expect(page.getByText('1 sur 12 cochées, 40 h en tout')).toBeVisible();
  await page.getByRole('button', { name: 'Enregistrer les compétences' }).click();
  await expect(page.getByRole('alert').first()).toContainText(
    '40 h de compétences pour une formation de 28 h',
  );
  await expect(first).toBeChecked();
  await expect(page.getByLabel('Heures de 1.1')).toHaveValue('40 h');

  await page.getByLabel('Heures de 1.1').fill('1 h 30');
  await page.getByRole('button', { name: 'Enregistrer les compétences' }).click();
  await expect(page.getByText('Compétences enregistrées')).toBeVisible();
  await page.goto(REGION);
  await expect(ambulances(page)).toContainText('1 compétence sur 12');
  await expect(ambulances(page)).toContainText('11 compétences');

  await openGrid(page);
  await page
    .getByLabel('2.1 Concevoir et maintenir sécurisé son environnement numérique de travail')
    .press('Space');
  await page.getByRole('button', { name: 'Enregistrer les compétences' }).click();
  await expect(page.getByText('Compétences enregistrées')).toBeVisible();
  // A visitor reads the same of his region and of the action: numbers of trainings.
  await page.context().clearCookies();
  await page.goto(REGION);
  await expect(ambulances(page)).toContainText('2 compétences sur 12');
  await page.goto('/actions/PS_INITIALE/referentiels#AMBULANCIERS');
  await expect(page.locator('main')).toContainText('document 003, ligne 595');

  // Found again by its words.
  await page.goto('/recherche?q=ambulanciers');
  await page.getByRole('link', { name: 'Référentiel – Ambulanciers' }).click();
  await expect(page).toHaveURL(/\/actions\/PS_INITIALE\/referentiels#AMBULANCIERS$/);

  await signIn(page, 'pilote');
  await openGrid(page);
  await first.press('Space');
  await page.getByLabel('Heures de 1.1').fill('');
  await page
    .getByLabel('2.1 Concevoir et maintenir sécurisé son environnement numérique de travail')
    .press('Space');
  await page.getByRole('button', { name: 'Enregistrer les compétences' }).click();
  await expect(page.getByText('Compétences enregistrées')).toBeVisible();
});
