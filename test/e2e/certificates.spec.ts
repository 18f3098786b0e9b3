import { randomUUID } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { holdActions } from './held-requests';
import { signIn } from './people';

/** A session of September 2026, whose twelfth participant missed module 5: after the campaigns of the demonstration. */
const CODE = '2026-53-CERT';
const HERE = `/espace/projets/mediaction/sessions/${CODE}`;
const NAMES = Array.from({ length: 12 }, (_, index) => `Sacha Fictif${String.fromCharCode(65 + index)}`);

/** Sent as the holder's own service would. */
async function sendSession(page: Page): Promise<void> {
  const known = await (await page.request.get('/api/v1/projects/mediaction/sessions/2026-11-2504')).json();
  const slots = ['1', '2', '3', '4', '5', '6'].map((moduleKey, index) => ({
    ...{ slotNo: index + 1, moduleKey, pixPath: moduleKey === '5' },
    ...(['2', '5'].includes(moduleKey)
      ? { modality: 'on_site', place: 'Maison des associations' }
      : { modality: 'live_remote', place: null }),
    startsAt: `2026-09-${14 + index}T09:00+02:00`,
    endsAt: `2026-09-${14 + index}T10:10+02:00`,
  }));
  const participants = NAMES.map((_, index) => ({
    ...{ number: index + 1, audience: 'digital_mediator', registeredOn: '2026-09-01', firstTime: true },
    attendance: slots.map(({ slotNo }) => ({
      slotNo,
      state: slotNo === 5 && index === 11 ? 'absent' : 'present',
    })),
  }));
  const sent = await page.request.put(`/api/v1/projects/mediaction/sessions/${CODE}`, {
    headers: { 'idempotency-key': randomUUID(), origin: new URL(page.url()).origin },
    data: {
      ...{ trainingId: known.trainingId, regionCode: '53', capacity: 15, slots, participants },
      state: { is: 'held', on: '2026-09-19' },
    },
  });
  expect(sent.status(), await sent.text()).toBeLessThan(300);
}

const accessible = async (page: Page) =>
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

test('twelve names, eleven certificates, one number verified, revoked, and all erased', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  await signIn(page, 'pilote-mediation');
  await sendSession(page);

  await page.goto(`${HERE}/noms`);
  await page.getByLabel('Coller une liste').fill(NAMES.join('\n'));
  await page.getByRole('button', { name: 'Enregistrer les noms' }).click();
  await expect(page.getByText('Noms enregistrés')).toBeVisible();
  await expect(page.locator('#name-12')).toHaveValue(NAMES[11] ?? '');
  await accessible(page);

  await page.goto(`${HERE}/certificats`);
  await expect(page.getByText('11 certificats à délivrer')).toBeVisible();
  await page.getByLabel('Fait à').fill('Rennes');
  await page.getByLabel('Signataire').fill('Perle Démonstration, direction');
  const twelfth = page.getByRole('checkbox', { name: `n° 12 – ${NAMES[11]}` });
  await twelfth.check({ force: true });
  const answer = await holdActions(page);
  await page.getByRole('button', { name: 'Délivrer les certificats choisis' }).click();
  // What is changed while it is being sent stays when the answer gives back what was sent.
  await twelfth.uncheck({ force: true });
  await page.getByLabel('Signataire').fill('Perle Démonstration, présidence');
  answer();
  await expect(page.getByRole('alert').first()).toContainText('Aucun certificat n’est délivré');
  await expect(twelfth).not.toBeChecked();
  await expect(page.getByLabel('Signataire')).toHaveValue('Perle Démonstration, présidence');
  await page.getByRole('button', { name: 'Délivrer les certificats choisis' }).click();
  await expect(page.getByText('11 certificats délivrés')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByLabel('Fait à')).toBeVisible();
  await accessible(page);
  const batch = page.waitForEvent('download');
  await page.getByRole('link', { name: /Enregistrer 11 certificats/ }).click();
  expect((await batch).suggestedFilename()).toMatch(/^certificats-.*\.zip$/);

  const number = /CMA8-2026-\d{6}-[A-Z]/.exec(await page.locator('main').innerText())?.[0] ?? '';
  const anybody = await (await browser.newContext()).newPage();
  await anybody.goto('/verification');
  await anybody.getByLabel('Numéro du certificat').fill(number.toLowerCase());
  await anybody.getByRole('button', { name: 'Vérifier' }).click();
  await expect(anybody.getByText('en cours de validité')).toBeVisible();
  await expect(anybody.locator('body')).not.toContainText('Fictif');

  await page.locator('summary', { hasText: 'Annuler' }).first().click();
  await page.getByLabel('Motif de l’annulation').first().fill('Remis par erreur');
  await page.getByRole('button', { name: 'Annuler ce certificat' }).first().click();
  await expect(page.getByText('annulé le 20 novembre 2026').first()).toBeVisible();
  await anybody.reload();
  await expect(anybody.getByText('annulé le 20 novembre 2026')).toBeVisible();

  await page.goto(`${HERE}/noms`);
  await page.getByRole('button', { name: 'Effacer', exact: true }).click();
  await page.getByText('C’est bien cela').click();
  await page.getByRole('button', { name: 'Effacer pour toujours' }).click();
  await expect(page.getByRole('heading', { name: 'Effacer les noms' })).toBeHidden();
  await page.goto(`${HERE}/certificats`);
  await expect(page.locator('main')).not.toContainText('Fictif');
  await expect(page.getByText('fichier effacé').first()).toBeVisible();
});

test('an officer reads names with a reason, and says how long they are kept', async ({ page }) => {
  await signIn(page, 'officiere');
  await page.goto('/espace/projets/mediaction/sessions/2026-53-2502/noms');
  await expect(page.locator('main')).not.toContainText('Alix');
  await page.getByRole('button', { name: 'Lire les noms' }).click();
  await expect(page.getByText('Les noms ne sont pas montrés')).toBeVisible();
  await page.getByLabel('Motif de la lecture').fill('Contrôle du financement');
  await page.getByRole('button', { name: 'Lire les noms' }).click();
  await expect(page.getByRole('cell', { name: 'Alix Participant-Démonstration' })).toBeVisible();
  await page.getByLabel('Mois après le dernier créneau').fill('36');
  await page.getByRole('button', { name: 'Enregistrer la durée' }).click();
  await expect(page.getByText('Durée enregistrée')).toBeVisible();
});
