import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { signIn } from './people';
import { alive, justify, send } from './sending';

const TRAINING = 'Spécialité d’ingénieur – Jumeaux numériques en santé';
const REGION = '52';
const COMPONENT = 'SPECIALISTES.S1';
const COUNT = 1234;
const TODAY = '2026-11-20';
const YESTERDAY = '2026-11-19';

/** The figures that the main job moves, as everyone reads them. */
async function figures(request: APIRequestContext, asOf?: string) {
  const day = asOf ? `&as-of=${asOf}` : '';
  const actions = await (await request.get(`/api/v1/actions?season=S1${day}`)).json();
  const component = actions.data
    .flatMap((action: { components: unknown[] }) => action.components)
    .find((one: { id: string }) => one.id === COMPONENT);
  const region = await (await request.get(`/api/v1/regions/${REGION}?season=S1${day}`)).json();
  return {
    declared: component.declared.value as number,
    verified: component.verified.value as number,
    region: JSON.stringify(region.learners),
  };
}

/** The declared and verified counts of the component's row on a page. */
async function shown(page: Page, path: string): Promise<string> {
  await page.goto(path);
  return (await page.locator('main').innerText()).replace(/\s+/g, ' ');
}

const line = (page: Page) => page.getByRole('textbox', { name: new RegExp(`${TRAINING}.*Entrants`) });
const opening = (page: Page) => page.getByLabel(`Ouverte le : ${TRAINING}`);

test('a consortium enters and submits, an officer validates, and what everyone reads changes', async ({
  page,
  request,
}) => {
  test.setTimeout(180_000);
  const before = await figures(request);
  const dashboard = await shown(page, '/?season=S1');
  const action = await shown(page, '/actions/SPECIALISTES?season=S1');
  const region = await shown(page, `/territoires/${REGION}?season=S1`);

  await test.step('the lead enters counts and opens a training, with the keyboard', async () => {
    await signIn(page, 'pilote');
    await page.goto('/espace');
    await page.getByRole('link', { name: 'Continuer la saisie' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rapport ARMOR-NUM');
    await alive(page);
    await opening(page).fill('2025-10-06');
    await line(page).focus();
    await page.keyboard.type('1 234');
    await page.keyboard.press('Enter');
    await justify(page, 'Deux promotions ouvertes cette année.');
    await page.keyboard.press('Control+s');
    await expect(page.getByRole('status').filter({ hasText: 'nregistré' })).toBeVisible();
    // The reason was written for this number: another one asks for it again.
    const again = page.getByText('Le commentaire écrit plus tôt parlait');
    await line(page).fill('12 340');
    await expect(again.first()).toBeVisible();
    await line(page).fill(`${COUNT}`);
    await expect(again).toHaveCount(0);
    await page.reload();
    await expect(line(page)).toHaveValue(`${COUNT}`);
    await expect(opening(page)).toHaveValue('2025-10-06');
  });
  expect(await figures(request), 'a draft moves nothing').toEqual(before);

  await test.step('the lead submits', async () => {
    await page.getByRole('button', { name: 'Vérifier et envoyer' }).click();
    await page.waitForURL(/\/envoi$/);
    await expect(page.getByRole('heading', { name: /attendues? laissées? vides?$/ }).first()).toBeVisible();
    await send(page);
  });
  const submitted = await figures(request);
  expect(submitted.declared).toBe(before.declared + 1);
  expect(submitted.verified).toBe(before.verified);
  expect(submitted.region).not.toBe(before.region);
  expect(await shown(page, '/?season=S1')).not.toBe(dashboard);

  await test.step('sent once is sent: there is nothing left to send', async () => {
    await page.goto('/espace');
    await page
      .getByRole('link', { name: /ARMOR-NUM/ })
      .first()
      .click();
    await expect(page.getByRole('button', { name: 'Vérifier et envoyer' })).toHaveCount(0);
    await page.context().clearCookies();
  });

  await test.step('an officer validates both sections', async () => {
    await signIn(page, 'officier');
    for (let section = 0; section < 2; section += 1) {
      await page.goto('/pilotage');
      await page
        .getByRole('link', { name: /^ARMOR-NUM/ })
        .first()
        .click();
      const begin = page.getByRole('button', { name: 'Commencer l’examen' });
      if (await begin.isVisible()) await begin.click();
      await page.getByRole('button', { name: 'Valider ce volet' }).click();
      await expect(page.getByText(/Ce volet est validé|Volet validé/).first()).toBeVisible();
    }
    await page.context().clearCookies();
  });

  const validated = await figures(request);
  expect(validated.verified).toBe(before.verified + 1);
  expect(await shown(page, '/?season=S1')).not.toBe(dashboard);
  expect(await shown(page, '/actions/SPECIALISTES?season=S1')).not.toBe(action);
  expect(await shown(page, `/territoires/${REGION}?season=S1`)).not.toBe(region);

  await test.step('the day before, everything reads as it did', async () => {
    const { region: learners, ...counts } = await figures(request, YESTERDAY);
    expect(counts).toEqual({ declared: before.declared, verified: before.verified });
    // Learners of a past day are those of the last published one, here the eve of the campaign's opening.
    expect(learners).toBe((await figures(request, '2026-11-05')).region);
    expect(await figures(request, TODAY)).toEqual(validated);
    const yesterday = await shown(page, `/actions/SPECIALISTES?season=S1&as-of=${YESTERDAY}`);
    expect(yesterday).toContain('19 novembre 2026');
    expect(yesterday).toContain('11 (91,6');
  });
});
