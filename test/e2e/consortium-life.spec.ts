import { expect, type Page, test } from '@playwright/test';
import { type Person, signIn } from './people';
import { send } from './sending';

/** A consortium that changes: who sends its reports, and what becomes of what a partner leaves behind. */

const ANTILLES = 'Université de démonstration – Antilles';
const MEDIATION = 'Réseau de médiation numérique de démonstration';

async function changeLead(page: Page, to: string): Promise<void> {
  await signIn(page, 'officier');
  await page.goto('/pilotage/projets/formactif');
  await page.locator('summary', { hasText: 'Changer de chef de file' }).click();
  await page.getByLabel('Nouveau chef de file').selectOption({ label: to });
  await page.locator('#lead-reason').fill('Avenant de démonstration');
  await page.getByRole('button', { name: 'Changer de chef de file' }).click();
  await expect(page.getByText('Chef de file changé')).toBeVisible();
  await page.context().clearCookies();
}

/** The page where the report of FORMACTIF is sent, as its lead of the day comes to it. */
async function toSend(page: Page, person: Person): Promise<void> {
  await signIn(page, person);
  await page.goto('/espace');
  const card = page.getByRole('article', { name: /^FORMACTIF – Bilan 2025-2026/ });
  const report = await card.getByRole('link', { name: /la saisie/ }).getAttribute('href');
  await page.goto(`${report?.replace(/[?#].*$/, '')}/envoi`);
}

test('a change of lead during a campaign: the draft stays, who led sends no more, who leads does', async ({
  page,
  browser,
}) => {
  await changeLead(page, ANTILLES);
  const before = await (await browser.newContext()).newPage();
  await toSend(before, 'pilote-antilles');
  const totals = (of: Page) => of.locator('main table').first().innerText();
  const kept = await totals(before);
  await expect(before.getByRole('button', { name: /^Envoyer \d/ })).toBeVisible();

  await changeLead(page, MEDIATION);
  const waiting = before.getByRole('checkbox', { name: 'Envoyer sans attendre' });
  if (await waiting.isVisible()) await waiting.check({ force: true });
  await before.getByRole('button', { name: /^Envoyer \d/ }).click();
  await expect(before.getByRole('alert').first()).toContainText('ne permet pas cette opération');

  await toSend(page, 'pilote-mediation');
  expect(await totals(page)).toBe(kept);
  await send(page);
});

test('a departure opens an écart an action, and its answer closes that of the officer', async ({ page }) => {
  const PARTNER = 'Institut du travail social de démonstration – Nouvelle-Aquitaine';
  const gap = page.getByRole('link', { name: /CONTINUUM-SOIN.*Institut du travail social.*sans suite/ });
  await signIn(page, 'officier');
  await page.goto('/pilotage/projets/continuum-soin');
  await page.locator('summary', { hasText: 'Un partenaire quitte le consortium' }).click();
  await page.locator('#leave-organisation').selectOption({ label: PARTNER });
  await expect(page.getByText('Ce que cela devient').first()).toBeVisible();
  await page.getByRole('button', { name: 'Enregistrer le départ' }).click();
  await expect(page.getByText('Consortium mis à jour')).toBeVisible();
  await page.goto('/ecarts?kind=departure');
  await expect(gap).toHaveCount(2);

  await page.goto('/pilotage');
  const departures = page.getByRole('region', { name: /^Départs sans suite/ });
  await departures.getByRole('link', { name: 'CONTINUUM-SOIN' }).click();
  const answers = page.locator('form').filter({ hasText: 'Enregistrer les suites' });
  const fields = answers.getByLabel('Ce que cela devient');
  // `all` does not wait for the page that the link leads to.
  await expect(fields.first()).toBeVisible();
  for (const answer of await fields.all()) await answer.selectOption('finished');
  await answers.getByRole('button', { name: 'Enregistrer les suites' }).click();
  await expect(page.getByText('Suites enregistrées').first()).toBeVisible();
  await page.goto('/ecarts?kind=departure');
  await expect(gap).toHaveCount(1);
});
