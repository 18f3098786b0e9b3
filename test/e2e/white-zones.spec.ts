import { expect, test } from '@playwright/test';
import { signIn } from './people';

const CSV = (...rows: string[]) => ({
  name: 'population.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['Région;Profession;Effectif', ...rows].join('\r\n')),
});

test('from a population to a white zone and the consortium next door, which the public does not see', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  await signIn(page, 'officier');
  await page.goto('/pilotage/populations');
  await page.getByRole('link', { name: 'Charger une population' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Charger une population');

  // A file that is wrong says where, and what was typed stays.
  await page.locator('[id="title"]').fill('Infirmiers en poste, essai');
  const file = page.locator('input[type="file"]');
  await file.setInputFiles(CSV('France;Infirmier;500000', 'Corse;Infirmier;-3'));
  const problems = page.getByRole('table', { name: /à corriger/ });
  await expect(problems).toContainText('A2');
  await expect(problems).toContainText('n’est pas une région');
  await expect(problems).toContainText('C3');
  await expect(page.locator('[id="title"]')).toHaveValue('Infirmiers en poste, essai');

  await file.setInputFiles(CSV('Corse;Infirmier;2000', 'Bretagne;Infirmier;30000', 'Occitanie;Infirmier;s'));
  await expect(page.getByRole('table', { name: /3\s+lignes à enregistrer/ })).toContainText('30000');
  await page.getByRole('button', { name: 'Enregistrer la population' }).click();
  // Neither the unit nor the date was said: the lines of the file are kept.
  await expect(page.locator('.fr-alert--error')).toContainText('Une population sans date');
  await expect(page.getByRole('table', { name: /3\s+lignes à enregistrer/ })).toBeVisible();
  await page.locator('[id="unit"]').selectOption('professionals_in_post');
  await page.locator('[id="basis"]').fill('Inscrits au répertoire, au 1er janvier.');
  await page.locator('[id="datedOn"]').fill('2025');
  await page.locator('[id="source"]').fill('Répertoire d’essai');
  await page.getByRole('button', { name: 'Enregistrer la population' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Infirmiers en poste, essai');
  await expect(page.getByRole('table')).toContainText('secret statistique');

  await page.goto('/pilotage/zones-blanches?action=CONTINUE&profession=16');
  const zones = page.locator('section[aria-labelledby="zones"] tbody tr');
  await expect(zones.first()).toContainText('Bretagne');
  await expect(zones.first()).toContainText(/30\s000/);
  const without = page.locator('section[aria-labelledby="sans-denominateur"]');
  await expect(without.locator('tr', { hasText: 'Occitanie' })).toContainText('Secret statistique');
  const near = page.locator('section[aria-labelledby="sans-denominateur"] tr', {
    hasText: 'Hauts-de-France',
  });
  const project = near.getByRole('link').nth(1);
  await project.click();
  await expect(page).toHaveURL(/\/projets\//);

  // A population that is not there is said beside its field; its file says the same on a page that leads back.
  await page.goto('/pilotage/zones-blanches?action=CONTINUE&population=99999');
  await expect(page.getByText('Cette population n’existe pas à la date choisie')).toBeVisible();
  const violations: string[] = [];
  page.on('console', (message) => message.type() === 'error' && violations.push(message.text()));
  await page.evaluate(() => {
    location.href = '/api/v1/tables/white-zones?format=csv&population=99999';
  });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Le fichier n’a pas pu être remis');
  await expect(page.locator('main')).toContainText('Cette population n’existe pas à la date choisie');
  await expect(page.locator('main')).toHaveCSS('max-width', '704px');
  await page.getByRole('link', { name: 'Revenir à la page d’où vous venez' }).click();
  await expect(page).toHaveURL(/zones-blanches\?action=CONTINUE/);
  expect(violations.filter((text) => text.includes('Content Security Policy'))).toEqual([]);

  const visitor = await browser.newPage();
  for (const path of ['/pilotage/zones-blanches', '/pilotage/populations'])
    expect((await visitor.request.get(path, { maxRedirects: 0 })).status()).not.toBe(200);
  for (const path of ['/api/v1/populations', '/api/v1/tables/white-zones', '/api/v1/tables/populations'])
    expect([401, 404]).toContain((await visitor.request.get(path)).status());
  await visitor.close();
});
