import { expect, test } from '@playwright/test';
import { signIn } from './people';

const PUBLIC_PAGE = '/actions/SPECIALISTES/diagnostics';

/** What it records it takes back: other journeys read the same diagnostics. */
test('a lead records what its diagnostic found, an officer confirms the training in front of it', async ({
  page,
}) => {
  await signIn(page, 'pilote');
  await page.goto('/espace');
  await page.getByRole('link', { name: 'diagnostics d’ARMOR-NUM' }).click();
  await page.locator('summary', { hasText: 'Enregistrer un diagnostic remis' }).click();
  await page.getByLabel('Titre').fill('Diagnostic des éditeurs bretons');
  await page.getByLabel('Source').fill('Rapport, novembre 2026');
  await page.getByRole('button', { name: 'Enregistrer le diagnostic' }).click();
  await expect(page.getByText('Choisissez le domaine que le diagnostic évalue.').first()).toBeVisible();
  await expect(page.getByLabel('Titre')).toHaveValue('Diagnostic des éditeurs bretons');
  await page.getByLabel('Domaine évalué').selectOption({ label: 'Éditeurs de logiciel en santé' });
  await page.getByLabel('Remis le').fill('2026-11-18');
  await page.getByRole('button', { name: 'Enregistrer le diagnostic' }).click();
  await expect(page.getByText('Diagnostic enregistré', { exact: true })).toBeVisible();
  const diagnostic = new URL(page.url()).pathname;

  await page.getByLabel('Nature du constat').selectOption({ label: 'Métier en tension' });
  await page.getByLabel('Intitulé').fill('Architecte d’interopérabilité');
  await page.getByLabel('Nombre', { exact: true }).fill('35');
  await page.getByLabel('Source').fill('Rapport, page 12');
  await page.getByRole('button', { name: 'Enregistrer le constat' }).click();
  await expect(page.getByText(/Une quantité se dit avec son unité, son horizon/).first()).toBeVisible();
  await expect(page.getByLabel('Intitulé')).toHaveValue('Architecte d’interopérabilité');
  await page.getByLabel('Unité').fill('postes ouverts');
  await page.getByLabel('Horizon').fill('en 2027');
  await page.getByLabel('Base').fill('9 éditeurs interrogés');
  await page.getByRole('button', { name: 'Enregistrer le constat' }).click();
  await expect(page.getByText('Constat enregistré')).toBeVisible();
  await expect(page.getByRole('row', { name: /Architecte/ })).toContainText('35 postes ouverts');

  await page.goto('/espace/projets/armor-num/formations');
  await page.getByRole('link', { name: 'Master – parcours Ingénierie des données de santé' }).click();
  await page.locator('summary', { hasText: 'Proposer un lien avec un constat' }).click();
  await page
    .getByLabel('Constat', { exact: true })
    .selectOption({ label: 'Architecte d’interopérabilité (ARMOR-NUM – Diagnostic des éditeurs bretons)' });
  await page.getByRole('button', { name: 'Proposer le lien' }).click();
  await expect(page.getByText('lien proposé, à confirmer')).toBeVisible();

  // What waits for an officer is not public yet.
  await page.context().clearCookies();
  await page.goto(PUBLIC_PAGE);
  const row = page.getByRole('row', { name: /Architecte d’interopérabilité/ });
  await expect(row).toContainText('35 postes ouverts');
  await expect(row).toContainText('aucune');

  await signIn(page, 'officier');
  await page.goto('/pilotage/diagnostics');
  await page
    .getByRole('button', {
      name: /^Confirmer que Master – parcours Ingénierie des données de santé répond à Architecte/,
    })
    .click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Architecte d’interopérabilité' })).toHaveCount(
    0,
  );
  await page.goto(PUBLIC_PAGE);
  await expect(row).toContainText('Ingénierie des données de santé');
  await page.goto('/recherche?q=architecte');
  await expect(page.getByRole('link', { name: 'Architecte d’interopérabilité' })).toHaveAttribute(
    'href',
    /diagnostics#constat-\d+$/,
  );

  await page.goto(diagnostic);
  await page.locator('summary', { hasText: 'Diagnostic enregistré par erreur ?' }).click();
  await page.getByLabel('Motif du retrait').last().fill('Journée d’essai');
  await page.getByRole('button', { name: 'Retirer le diagnostic' }).click();
  await expect(page).toHaveURL(/\/pilotage\/diagnostics$/);
  await expect(page.getByText('Diagnostic des éditeurs bretons')).toHaveCount(0);
});

test('a file of the label is filled without a score, and the label is told only with its document', async ({
  page,
}) => {
  await page.goto('/projets/francil-est');
  await expect(page.locator('main')).toContainText(
    /label accordé le 12 octobre 2026 par Medicen.*Courrier fictif de démonstration/,
  );
  await page.goto('/projets/francil-ouest');
  await expect(page.locator('main')).not.toContainText('label accordé');

  await signIn(page, 'officier');
  await page.goto('/pilotage/labels');
  await page.getByRole('link', { name: 'Master – parcours Évaluation des technologies de santé' }).click();
  await expect(page.locator('main')).toContainText('3 oui sur 7 obligatoires, 1 N/A, 3 sans réponse');
  await expect(page.locator('main')).toContainText('durée plus courte que celle que demande le guide');
  const criterion = page.getByRole('group', { name: /^1\.5 / });
  await expect(criterion.getByRole('option', { name: 'N/A' })).toHaveCount(0);
  await criterion.getByLabel('Réponse').selectOption('yes');
  await criterion.getByLabel('Justification').fill('Un semestre à l’étranger');
  await page.getByRole('button', { name: 'Enregistrer les réponses' }).click();
  await expect(page.getByText('Réponses enregistrées')).toBeVisible();
  await expect(page.locator('main')).toContainText('4 oui sur 7 obligatoires, 1 N/A, 2 sans réponse');

  await page.getByLabel('Suite', { exact: true }).selectOption({ label: 'Label accordé' });
  await page.getByLabel('Le', { exact: true }).fill('2026-11-19');
  await page.getByLabel('Décidée par').fill('Medicen Paris Region');
  await page.getByRole('button', { name: 'Enregistrer la suite' }).click();
  await expect(page.getByText(/sans lui, rien ne permet de dire le label accordé/).first()).toBeVisible();
  await expect(page.getByLabel('Décidée par')).toHaveValue('Medicen Paris Region');

  await criterion.getByLabel('Réponse').selectOption('');
  await criterion.getByLabel('Justification').fill('');
  await page.getByRole('button', { name: 'Enregistrer les réponses' }).click();
  await expect(page.locator('main')).toContainText('3 oui sur 7 obligatoires, 1 N/A, 3 sans réponse');
});
