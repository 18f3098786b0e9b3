import { expect, type Page, test } from '@playwright/test';
import { chooseByMail } from './invited';
import { signIn } from './people';
import { alive, justify, send } from './sending';

/** A programme that begins: an administrator, two officers, nothing recorded. All that follows is done on the screens. */

const LEAD = 'cheffe@universite-ouest.invalid';
const PASSWORD = 'Une phrase de plus de douze signes';
const ACTION = 'professionnels de santé';

async function signOut(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: 'Se déconnecter', includeHidden: true })
    .first()
    .click({ force: true });
  await expect(page.getByRole('link', { name: 'Se connecter', includeHidden: true }).first()).toBeAttached();
}

async function createOrganisation(page: Page, name: string, kind: string, health: boolean): Promise<void> {
  await page.goto('/pilotage/organisations/nouvelle');
  await page.getByLabel('Nom').fill(name);
  await page.getByLabel('Type').selectOption({ label: kind });
  await page.getByLabel('Région (facultatif)').selectOption({ label: 'Bretagne' });
  if (health) {
    await page.getByLabel('Université avec secteur santé').check({ force: true });
    await page.getByLabel('Source du secteur santé').fill('Liste du ministère, 2025');
  }
  await page.getByRole('button', { name: 'Enregistrer l’organisation' }).click();
  await expect(page.getByText('Organisation enregistrée')).toBeVisible();
}

test('a programme begins: from the first organisation to a verified figure on the public pages', async ({
  page,
  request,
}) => {
  test.setTimeout(300_000);

  await test.step('a visitor reads that nothing is recorded yet', async () => {
    await page.goto('/');
    await expect(page.getByText('Aucun projet n’est encore enregistré.')).toBeVisible();
  });

  await test.step('an officer is told the first steps, and records three organisations', async () => {
    await signIn(page, 'officier');
    await page.goto('/pilotage');
    await expect(page.getByRole('heading', { name: 'Premiers pas' })).toBeVisible();
    await createOrganisation(page, 'Université de l’Ouest', 'Université', true);
    await createOrganisation(page, 'Université du Large', 'Université', true);
    await createOrganisation(page, 'IFSI du Port', 'Institut de formation', false);
  });

  await test.step('a wrong UAI is refused at its field, and nothing typed is lost', async () => {
    await page.goto('/pilotage/organisations/nouvelle');
    await page.getByLabel('Nom').fill('École du Phare');
    await page.getByLabel('Type').selectOption({ label: 'École' });
    await page.getByLabel('UAI (facultatif)').fill('0350936A');
    await page.getByRole('button', { name: 'Enregistrer l’organisation' }).click();
    await expect(page.getByRole('alert').getByText('Rien n’a été enregistré')).toBeVisible();
    await expect(page.getByLabel('Nom')).toHaveValue('École du Phare');
    await expect(page.getByLabel('UAI (facultatif)')).toHaveValue('0350936A');
  });

  await test.step('the project of two actions and three members', async () => {
    await page.goto('/pilotage/projets/nouveau');
    await page.getByLabel('Acronyme').fill('OUEST-SN');
    await page.getByLabel('Nom du projet').fill('Santé numérique de l’Ouest');
    await page.getByLabel('Adresse permanente').fill('ouest-sn');
    await page.getByLabel('Jour de la décision').fill('2024-03-12');
    await page
      .getByLabel('Source', { exact: true })
      .or(page.locator('#source'))
      .first()
      .fill('Décision du 12 mars 2024');
    const actions = page.locator('#participations');
    const first = actions.locator('select').nth(0);
    const option = first.locator('option', { hasText: new RegExp(`^Saison 2.*${ACTION}`, 'i') }).first();
    await first.selectOption(await option.getAttribute('value'));
    await actions.getByRole('button', { name: 'Ajouter une action' }).click();
    const second = actions.locator('select[name="participations.1.actionKey"]');
    const other = second.locator('option', { hasText: /^Saison 2.*continue/i }).first();
    await second.selectOption(await other.getAttribute('value'));
    for (const [at, name] of ['Université de l’Ouest', 'Université du Large', 'IFSI du Port'].entries())
      await page.locator(`select[name="members.${at}.organisationId"]`).selectOption({ label: name });
    await page.getByRole('button', { name: 'Enregistrer le projet' }).click();
    await expect(page.getByText('Projet enregistré')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('OUEST-SN');
  });

  await test.step('its training, what the agreement commits, and the learners planned', async () => {
    const part = page.locator('#formations').locator('xpath=..').locator('section').first();
    await part.locator('summary', { hasText: 'Ajouter une formation' }).click();
    await part.getByLabel('Organisation qui la déclare').selectOption({ label: 'Université de l’Ouest' });
    await part.getByLabel('Intitulé').fill('Santé numérique, deuxième cycle');
    await part.locator('select[name="regions.0.regionCode"]').selectOption({ label: 'Bretagne' });
    await part.getByLabel('Niveau 7').check({ force: true });
    await part.getByLabel(/Date de la convention ou de l’avenant/).fill('2024-06-01');
    await part.getByRole('button', { name: 'Enregistrer la formation' }).click();
    await expect(page.getByText('Formation enregistrée', { exact: true })).toBeVisible();

    await page.goto('/pilotage/projets/ouest-sn');
    await part.locator('summary', { hasText: 'Enregistrer les engagements' }).click();
    await part.locator('input[id$="-agreed"]').first().fill('2024-06-01');
    for (const name of ['Université de l’Ouest', 'Université du Large', 'Santé numérique, deuxième cycle'])
      await part.getByRole('checkbox', { name }).last().check({ force: true });
    await part.getByRole('button', { name: 'Enregistrer les engagements' }).click();
    await expect(part.getByText('Universités avec secteur santé engagées')).toBeVisible();

    await part.locator('summary', { hasText: 'Enregistrer des apprenants prévus' }).click();
    await part.locator('select[name="planned.0.periodId"]').selectOption({ label: '2025-2026' });
    await part.locator('select[name="planned.0.levelKey"]').selectOption('7');
    await part.locator('input[name="planned.0.value"]').fill('120');
    await part.getByRole('button', { name: 'Enregistrer les prévus' }).click();
    await expect(part.getByText('Prévus enregistrés')).toBeVisible();
  });

  await test.step('everyone reads a laureate and two universities committed, known since the decision', async () => {
    const known = async (day: string) =>
      (await (await request.get(`/api/v1/projects?season=S2&as-of=${day}`)).json()).meta.total as number;
    expect(await known('2024-03-12')).toBe(1);
    expect(await known('2024-03-11'), 'the eve of the decision').toBe(0);
    await page.goto('/projets/ouest-sn');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('OUEST-SN');
  });

  await test.step('the account of the lead, who chooses a password from the mail', async () => {
    await page.goto('/administration/comptes/nouveau');
    await page.getByLabel('Nom', { exact: true }).fill('Claire Chef');
    await page.getByLabel('Adresse électronique').fill(LEAD);
    await page.getByRole('radio', { name: /^Chef de file/ }).check({ force: true });
    await page.locator('#organisationId').selectOption({ label: 'Université de l’Ouest' });
    await page.getByRole('button', { name: 'Ouvrir le compte' }).click();
    await expect(page.getByText('Compte ouvert', { exact: true })).toBeVisible();
  });

  await test.step('a campaign', async () => {
    await page.goto('/pilotage/campagnes/nouvelle');
    const period = page.locator('#periodId option', { hasText: /^2025-2026/ });
    await page.locator('#periodId').selectOption(await period.getAttribute('value'));
    await page.locator('#observedOn').fill('2026-11-18');
    await page.locator('#opensOn').fill('2026-11-20');
    await page.locator('#dueOn').fill('2026-12-04');
    await page.locator('#closesOn').fill('2026-12-18');
    await page.locator('#label').fill('Point de novembre');
    for (const box of await page.getByRole('checkbox').all()) {
      const label = await box.evaluate((input) => input.parentElement?.textContent ?? '');
      if (!/initiale/i.test(label)) await box.uncheck({ force: true });
    }
    await page.getByRole('button', { name: 'Prévisualiser' }).click();
    await page.getByRole('button', { name: 'Ouvrir la campagne' }).click();
    await page.waitForURL(/\/pilotage\/campagnes\/\d+/);
    await signOut(page);
  });

  await test.step('the lead enters the grid and sends', async () => {
    await chooseByMail(page, LEAD, PASSWORD);
    await page.goto('/espace');
    await page
      .getByRole('link', { name: /saisie/ })
      .first()
      .click();
    await page.waitForURL(/\/espace\/rapports\/\d+/);
    await alive(page);
    await page
      .getByRole('textbox', { name: /deuxième cycle.*Entrants/ })
      .first()
      .fill('118');
    await page.keyboard.press('Control+s');
    await expect(page.getByRole('status').filter({ hasText: 'nregistré' })).toBeVisible();
    if (
      await page
        .getByLabel(/^(Dites pourquoi|Expliquez la baisse)$/)
        .first()
        .isVisible()
    )
      await justify(page, 'Première promotion.');
    await page.getByRole('button', { name: 'Vérifier et envoyer' }).click();
    await page.waitForURL(/\/envoi$/);
    await send(page);
    await signOut(page);
  });

  await test.step('another officer validates, and the figure is on the dashboard, the map and the API', async () => {
    await signIn(page, 'officiere');
    await page.goto('/pilotage');
    await page
      .locator('#a-valider')
      .locator('xpath=..')
      .getByRole('link', { name: /OUEST-SN/ })
      .first()
      .click();
    await page
      .getByRole('button', { name: /^Valider/ })
      .first()
      .click();
    await expect(page.getByText(/validé/i).first()).toBeVisible();
    const region = await (await request.get('/api/v1/regions/53?season=S2')).json();
    expect(JSON.stringify(region.learners)).toContain('118');
    await page.goto('/territoires/53?season=S2');
    await expect(page.locator('main')).toContainText('118');
    await page.goto('/territoires/couverture?croisement=niveau&season=S2');
    await expect(page.getByRole('link', { name: /, Bretagne\s: apprenants vérifiés/ })).toBeVisible();
  });
});
