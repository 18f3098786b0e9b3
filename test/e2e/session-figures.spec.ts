import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { chooseByMail } from './invited';
import { signIn } from './people';
import { alive, justify, send } from './sending';

const LEAD = 'pilote.ingenierie@demonstration.invalid';
const CHOSEN = 'moissonneuse grise 4 tambours';

/** What everyone reads of the objective of action 8. */
async function objective(request: APIRequestContext): Promise<{ declared: number; verified: number }> {
  const { data } = await (await request.get('/api/v1/actions?season=S2')).json();
  const component = data
    .flatMap((action: { components: unknown[] }) => action.components)
    .find((one: { id: string }) => one.id === 'MEDIATEURS.S2');
  return { declared: component.declared.value, verified: component.verified.value };
}

/** The lead of PROXI-NUM, whose password nobody knows, chooses one from a mail. */
async function comesIn(page: Page): Promise<void> {
  await page.goto('/mot-de-passe-oublie');
  await page.getByLabel(/^Adresse électronique/).fill(LEAD);
  await page.getByRole('button', { name: /lien/ }).click();
  await expect(page.getByText('Demande enregistrée')).toBeVisible();
  await chooseByMail(page, LEAD, CHOSEN);
}

test('what sessions count is proposed, a difference is justified, and action 8 moves once it is validated', async ({
  page,
  request,
}) => {
  test.setTimeout(180_000);
  const before = await objective(request);

  await test.step('the lead takes the numbers of the sessions over into the draft', async () => {
    await comesIn(page);
    await page.goto('/espace');
    await page
      .getByRole('article', { name: /^PROXI-NUM – Bilan 2025-2026/ })
      .getByRole('link', { name: /la saisie/ })
      .click();
    await page.getByRole('link', { name: 'Reprendre les nombres des sessions' }).click();
    const row = page.getByRole('row', { name: /^Entrants, médiateurs numériques.*Guadeloupe/ });
    await expect(row).toContainText('non renseigné');
    await expect(row.getByRole('checkbox')).toBeChecked();
    await page.getByRole('button', { name: 'Reprendre les nombres cochés dans le brouillon' }).click();
    await expect(page.getByText('Nombres des sessions repris dans le brouillon')).toBeVisible();
  });
  expect(await objective(request), 'a draft moves nothing').toEqual(before);

  await test.step('what differs from the sessions is justified, then sent', async () => {
    await alive(page);
    await expect(page.getByText(/Entrants\s: saisi \d+, sessions \d+/).first()).toBeVisible();
    await justify(page, 'Les autres accompagnants seront comptés au prochain bilan.');
    await page.keyboard.press('Control+s');
    await expect(page.getByRole('status').filter({ hasText: 'nregistré' })).toBeVisible();
    await page.getByRole('button', { name: 'Vérifier et envoyer' }).click();
    await page.waitForURL(/\/envoi$/);
    await send(page);
    await page.context().clearCookies();
  });
  const sent = await objective(request);
  expect(sent.declared).not.toBe(before.declared);
  expect(sent.verified).toBe(before.verified);

  await test.step('an officer reads both numbers and the reason, and validates', async () => {
    await signIn(page, 'officiere');
    await page.goto('/pilotage');
    await page
      .getByRole('link', { name: /^PROXI-NUM/ })
      .first()
      .click();
    await expect(page.getByText(/saisi \d+, sessions \d+/).first()).toBeVisible();
    const begin = page.getByRole('button', { name: 'Commencer l’examen' });
    if (await begin.isVisible()) await begin.click();
    await page.getByRole('button', { name: 'Valider ce volet' }).click();
    await expect(page.getByText(/Ce volet est validé|Volet validé/).first()).toBeVisible();
  });
  const validated = await objective(request);
  expect(validated.verified).not.toBe(before.verified);
  const shown = new Intl.NumberFormat('fr-FR').format(validated.verified);

  await test.step('action 8 moves for everyone, and behind it stand the sessions, for those entitled', async () => {
    await page.goto('/');
    await expect(page.locator('main')).toContainText(shown);
    await page.goto('/pourquoi/objectif/MEDIATEURS.S2/proxi-num?layer=verified');
    await expect(page.getByText(/sessions derrière ce chiffre/)).toBeVisible();
    await expect(page.getByRole('row', { name: /^2026-0[123]-25\d\d/ }).first()).toBeVisible();
    await page.goto('/pilotage/sessions');
    await expect(page.getByRole('row', { name: /^Zone non imprimée/ }).first()).toBeVisible();
  });
});
