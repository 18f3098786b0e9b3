import { expect, type Page, test } from '@playwright/test';
import { holdScripts } from './held-requests';
import { signIn } from './people';

const PROJECT = '/espace/projets/mediaction/sessions';

const received = (page: Page) => expect(page.getByText('Tout est enregistré')).toBeVisible();
const row = (page: Page, number: number) => page.getByRole('group', { name: new RegExp(`^N°\\s${number} `) });
const tick = (page: Page, number: number, choice: string) =>
  row(page, number).getByRole('button', { name: choice, exact: true }).click();

/** The page where a module is marked, of the session that is open. */
async function mark(page: Page, session: string, module: string): Promise<void> {
  await page.goto(session);
  await page.getByRole('link', { name: new RegExp(`^Émarger le ${module}`) }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(module));
  await expect(row(page, 1).getByRole('button').first()).toBeEnabled();
}

test('a lead plans a session, registers twelve people and marks them, with the network cut in between', async ({
  page,
  context,
}) => {
  test.setTimeout(180_000);
  await signIn(page, 'pilote-mediation');
  await page.goto('/espace');
  await page.getByRole('link', { name: 'sessions de MÉDIACTION' }).click();
  await page.getByRole('link', { name: 'Planifier une session' }).click();
  await expect(page.getByRole('button', { name: 'Planifier la session' })).toBeVisible();
  // Filled before the script of the page has come.
  const run = await holdScripts(page);
  await page.reload({ waitUntil: 'commit' });
  await page.getByRole('combobox', { name: /^Région/ }).selectOption({ label: 'Bretagne' });
  await page.getByLabel('Jour du premier module').fill('2026-10-05');
  await page.getByLabel('Lieu des modules en présentiel').fill('Maison des associations, Rennes');
  run();
  await page.getByRole('button', { name: 'Remplir les créneaux' }).click();
  await page.getByRole('button', { name: 'Planifier la session' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Session 2026-53-\d{3,4}$/);
  const session = page.url();
  await expect(page.getByRole('row', { name: /Les six modules.*rempli/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Parcours Pix.*module\s5/ })).toBeVisible();

  await page.getByLabel('Médiateurs numériques').fill('12');
  await page.getByLabel('Jamais comptés auparavant').selectOption({ label: 'Oui' });
  await page.getByLabel('Inscrits le').fill('2026-09-28');
  await page.getByRole('button', { name: 'Inscrire', exact: true }).click();
  await expect(page.getByText('12\u00a0participants inscrits')).toBeVisible();

  for (const module of ['module\\s1', 'module\\s3', 'module\\s4']) {
    await mark(page, session, module);
    await page.getByRole('button', { name: 'Tous présents' }).click();
    await received(page);
  }

  // On a telephone, without a network: what is ticked waits under numbers alone, and leaves when it is back.
  await page.setViewportSize({ width: 320, height: 640 });
  await mark(page, session, 'module\\s2');
  await context.setOffline(true);
  for (let number = 1; number <= 12; number += 1) await tick(page, number, 'présent');
  await expect(page.getByText('Hors ligne\u00a0: 12\u00a0présences gardées sur cet appareil')).toBeVisible();
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(kept).toContain('suivi-cma.presences.');
  await context.setOffline(false);
  await received(page);

  // The session ended meanwhile: the ticks wait for the same account, and no other page is needed.
  await mark(page, session, 'module\\s5');
  await context.clearCookies();
  for (let number = 1; number <= 11; number += 1) await tick(page, number, 'présent');
  await expect(page.getByText('Reconnectez-vous pour envoyer')).toBeVisible();
  const other = await context.newPage();
  await signIn(other, 'pilote-mediation');
  await other.close();
  await page.reload();
  await received(page);
  await expect(page.getByText('11\u00a0présences renseignées sur 12')).toBeVisible();
  await tick(page, 12, 'absent');
  await received(page);

  // Two people tick one place: the second one is told, and chooses.
  await mark(page, session, 'module\\s6');
  const beside = await context.newPage();
  await beside.goto(page.url());
  await expect(row(beside, 1).getByRole('button').first()).toBeEnabled();
  await page.getByRole('button', { name: 'Tous présents' }).click();
  await received(page);
  await tick(beside, 12, 'excusé');
  await expect(beside.getByText(/Quelqu’un a marqué/)).toBeVisible();
  await beside.getByRole('button', { name: 'Prendre l’autre' }).click();
  await received(beside);
  await beside.close();

  // Nothing ticked is lost by signing out: it is asked first.
  await page.setViewportSize({ width: 1280, height: 900 });
  await context.setOffline(true);
  await tick(page, 12, 'absent');
  const asked = page.waitForEvent('dialog');
  await page.getByRole('button', { name: 'Se déconnecter' }).first().click({ noWaitAfter: true });
  const dialog = await asked;
  expect(dialog.message()).toContain('1\u00a0présence pointée');
  await dialog.dismiss();
  await context.setOffline(false);
  await tick(page, 12, 'présent');
  await received(page);

  await page.goto(session);
  await page.getByText('Enregistrer des badges ou des évaluations').click();
  await page.getByLabel('Numéros des participants').first().fill('1-11');
  await page.getByRole('button', { name: 'Enregistrer les résultats' }).click();
  await expect(page.getByText('11\u00a0résultats enregistrés')).toBeVisible();
  const tiles = page.getByRole('list', { name: 'Effectifs de la session' });
  await expect(tiles).toContainText('Entrés12');
  await expect(tiles).toContainText('Assidus11');
  await expect(tiles).toContainText('Badges Pix11');
  await page.goto(PROJECT);
  await expect(page.getByRole('link', { name: /^2026-53-/ }).last()).toBeVisible();
});
