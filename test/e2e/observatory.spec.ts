import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { pdfTexts } from '../pdf-text';
import { holdScripts } from './held-requests';
import { signIn } from './people';

const JOB = 'Responsable plateforme et contenus numériques';
const JOB_PAGE = '/observatoire/metiers/responsable-plateforme-et-contenus-numeriques';
const TRAINING = 'Master – parcours Ingénierie des données de santé';

/** The state that it finds is the state that it leaves: the link is withdrawn at the end. */
test('a lead proposes a job for its training, the officer confirms it, anyone reads it until it is withdrawn', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signIn(page, 'pilote');
  await page.goto('/espace/projets/armor-num/formations');
  await page.getByRole('link', { name: TRAINING }).first().click();
  const part = page.getByRole('region', { name: 'Métiers en émergence' });
  await expect(part).toBeVisible();
  // Sent before the script of the page has come: the answer is shown where the form stood, in a part that is closed again.
  const run = await holdScripts(page);
  await page.reload({ waitUntil: 'commit' });
  await part.locator('summary', { hasText: 'Proposer un métier' }).click();
  await part.getByLabel('Métier', { exact: true }).selectOption({ label: `${JOB} (document 001)` });
  await part.getByLabel('Ce que dit le lien').selectOption({ label: 'Forme à ce métier' });
  await part.getByLabel('Source').fill('Maquette 2026, bloc 3');
  await part.getByRole('button', { name: 'Proposer le lien' }).click();
  run();
  await expect(part.getByText('Lien proposé')).toBeVisible();
  await page.context().clearCookies();
  await page.goto(JOB_PAGE);
  await expect(page.locator('main')).toContainText('Aucun lien n’est confirmé');

  await signIn(page, 'officier');
  await page.goto('/pilotage/observatoire');
  const waiting = page
    .getByRole('region', { name: 'À confirmer' })
    .getByRole('listitem')
    .filter({ hasText: JOB });
  await waiting.getByRole('button', { name: /^Confirmer/ }).click();
  await expect(waiting).toHaveCount(0);
  await page.context().clearCookies();
  await page.goto('/projets/armor-num');
  await page.getByRole('link', { name: JOB }).click();
  await expect(page.locator('main')).toContainText(TRAINING);
  await expect(page.locator('main')).toContainText('Maquette 2026, bloc 3');

  await signIn(page, 'officier');
  await page.goto('/pilotage/observatoire');
  const confirmed = page
    .getByRole('region', { name: 'Liens confirmés' })
    .getByRole('listitem')
    .filter({ hasText: JOB });
  await confirmed.locator('summary').click();
  await confirmed.getByLabel('Motif du retrait').fill('Bloc retiré de la maquette');
  await confirmed.getByRole('button', { name: 'Retirer le lien' }).click();
  await expect(confirmed).toHaveCount(0);
  await page.context().clearCookies();
  await page.goto(JOB_PAGE);
  await expect(page.locator('main')).toContainText('Aucun lien n’est confirmé');
});

test('a fact is found by a question, and quoted in the report of a committee with its line and its guard', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto('/recherche?q=combien+de+jours+pour+la+Kraamzorg');
  await page.getByRole('link', { name: /^Durée d’intervention\s: 8 jours/ }).click();
  await expect(page.getByRole('row', { name: /Durée d’intervention/ })).toContainText(
    'document 001, ligne 501',
  );

  await signIn(page, 'officier');
  await page.goto('/pilotage/observatoire');
  const part = page.getByRole('region', { name: 'Citer un fait dans un comité' });
  await part.locator('#citation-factKey').selectOption('000-247-securite-du-dispositif-enjeu');
  await part.getByRole('button', { name: 'Citer ce fait' }).click();
  await expect(part.getByText('Fait cité dans le comité')).toBeVisible();
  await page.goto('/pilotage/comite');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^Rapport de quelques pages/ }).click(),
  ]);
  const text = pdfTexts(readFileSync(await file.path())).join(' ');
  expect(text).toContain('Faits cités');
  expect(text).toContain('document 000, ligne 247');
  expect(text).toContain('90 % contre');
});
