import { type APIRequestContext, type Browser, expect, test } from '@playwright/test';
import { signIn } from './people';

const YESTERDAY = '2026-11-19';
const TODAY = '2026-11-20';
const PROJECT = 'mediaction';
const ACTION = 'MEDIATEURS';
const COMPONENT = 'MEDIATEURS.S2';
const REGION = '11';
const BEFORE = 50;
const AFTER = 56;
const REASON = 'Six primo-entrants oubliés dans la liste transmise.';
const LINE =
  /^Nouvelle valeur.*Parcours théorique.*Primo-entrants.*Île-de-France.*Assistant de service social, 2025-2026/;

/** The pages on which the figure stands, for a visitor. */
const PAGES = [
  `/actions/${ACTION}?season=S2`,
  `/projets/${PROJECT}?season=S2`,
  `/territoires/${REGION}?season=S2`,
  '/?season=S2',
];
const ANSWERS = [
  `/api/v1/actions/${ACTION}?season=S2`,
  `/api/v1/projects/${PROJECT}?season=S2`,
  `/api/v1/regions/${REGION}?season=S2`,
];

const on = (path: string, day: string) => `${path}&as-of=${day}`;

/** What the pages, as the server sends them, and the API say as known at the end of a day. */
async function known(browser: Browser, request: APIRequestContext, day: string) {
  const said: Record<string, string> = {};
  // Without scripts: a chart drawn a moment later is no difference between two days.
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const path of PAGES) {
    await page.goto(on(path, day));
    said[path] = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
  }
  await context.close();
  for (const path of ANSWERS) said[path] = await (await request.get(on(path, day))).text();
  return said;
}

/** The component's values and verified rate, as known at the end of a day. */
async function component(request: APIRequestContext, day: string) {
  const action = await (await request.get(on(`/api/v1/actions/${ACTION}?season=S2`, day))).json();
  const found = action.components.find((one: { id: string }) => one.id === COMPONENT);
  return { declared: found.declared.value as number, verified: found.verified.value as number };
}

test('a figure validated yesterday and corrected today reads differently for the two dates, and says why', async ({
  browser,
  page,
  request,
}) => {
  test.setTimeout(300_000);
  const yesterday = await known(browser, request, YESTERDAY);
  const uncorrected = await known(browser, request, TODAY);
  // Of yesterday a visitor reads the learners of the last published day.
  const first = await component(request, TODAY);
  expect(first.verified, 'validated on the eve').toBe(first.declared);

  await test.step('the lead corrects the validated section, with a reason', async () => {
    await signIn(page, 'pilote-mediation');
    await page.goto('/espace');
    await page.getByRole('link', { name: /MÉDIACTION.*Bilan 2025-2026|Bilan 2025-2026.*MÉDIACTION/ }).click();
    await page.getByRole('link', { name: 'Corriger une valeur' }).click();
    const cell = page.getByRole('textbox', { name: LINE });
    await page.getByLabel('Chercher une ligne').fill('primo-entrants ile-de-france');
    await expect(cell).toHaveValue(`${BEFORE}`);

    await cell.fill('12,5');
    await page.getByLabel('Motif de la correction').fill(REASON);
    await page.getByRole('button', { name: 'Enregistrer la correction' }).click();
    await expect(page.getByText('La correction n’est pas enregistrée')).toBeVisible();
    await expect(page.getByText('Un effectif est un nombre entier').first()).toBeVisible();
    await expect(cell, 'what was typed is not lost').toHaveValue('12,5');
    await expect(page.getByLabel('Motif de la correction')).toHaveValue(REASON);

    // The line has 56 entrants: a part larger than its whole is refused too, whatever the reason.
    await cell.fill('150');
    await page.getByRole('button', { name: 'Enregistrer la correction' }).click();
    await expect(page.getByText('un primo-entrant est aussi un entrant').first()).toBeVisible();
    await expect(cell).toHaveValue('150');

    // The sessions of the region count what was declared: another number is said to differ, and asks for its reason.
    await cell.fill(`${AFTER}`);
    await page.getByRole('button', { name: 'Enregistrer la correction' }).click();
    await expect(page.getByText(/saisi 179, sessions 173/).first()).toBeVisible();
    await page
      .getByRole('textbox', { name: /^Commentaire.*Île-de-France/ })
      .fill('Une session de juin reste à enregistrer.');
    await page.getByRole('button', { name: 'Enregistrer la correction' }).click();
    await expect(page.getByText('Correction enregistrée')).toBeVisible();
    await expect(page.getByText('La valeur vérifiée reste celle du 19 novembre 2026')).toBeVisible();
  });
  expect(await component(request, TODAY), 'déclaré moves at once, vérifié waits').toEqual({
    declared: first.declared + AFTER - BEFORE,
    verified: first.verified,
  });
  await page.context().clearCookies();

  await test.step('an officer reads what the correction changes, and validates it', async () => {
    await signIn(page, 'officiere');
    await page.goto('/pilotage');
    await page
      .getByRole('link', { name: /^MÉDIACTION/ })
      .first()
      .click();
    await expect(page.getByText('Une correction attend d’être validée')).toBeVisible();
    const row = page.getByRole('row', { name: /Primo-entrants/ }).filter({ hasText: '+6' });
    await expect(row).toContainText(`${BEFORE}`);
    await expect(row).toContainText(`${AFTER}`);
    await page.getByRole('button', { name: 'Valider ce volet' }).click();
    await expect(page.getByText(/Ce volet est validé|Volet validé/).first()).toBeVisible();
  });

  await test.step('the journal names who, what and why', async () => {
    await page.goto(`/journal?project=${PROJECT}&from=${TODAY}`);
    const lines = page.locator('main ul > li').filter({ hasText: /Volet (corrigé|validé)/ });
    await expect(lines).toHaveCount(2);
    await expect(lines.nth(0)).toContainText('Ondine Démonstration');
    await expect(lines.nth(1)).toContainText('Perle Démonstration');
    await expect(lines.nth(1)).toContainText(REASON);
    await lines.nth(1).getByText('1 valeur').click();
    await expect(lines.nth(1).getByRole('row', { name: /Parcours théorique/ })).toContainText(
      new RegExp(`${BEFORE}.*${AFTER}`, 's'),
    );
    await expect(page.getByText('Chaîne vérifiée jusqu’à la ligne')).toBeVisible();
  });

  const compared = `/comparaison?from=${YESTERDAY}&to=${TODAY}`;
  await test.step('the comparison of the two days does too, for the officer', async () => {
    await page.goto(compared);
    const main = page.locator('main');
    await expect(main).toContainText('Perle Démonstration');
    await expect(main).toContainText('Ondine Démonstration');
    await expect(main).toContainText(REASON);
  });
  await page.context().clearCookies();

  await test.step('a visitor reads both days, without a name', async () => {
    await page.goto(compared);
    const main = page.locator('main');
    await expect(main).toContainText('MÉDIACTION');
    await expect(main).not.toContainText('Perle');
    await expect(main).not.toContainText(REASON);
    await page.goto('/journal');
    await expect(page).toHaveURL(/\/connexion/);
  });

  expect(await component(request, TODAY)).toEqual({
    declared: first.declared + AFTER - BEFORE,
    verified: first.verified + AFTER - BEFORE,
  });
  const yesterdayAgain = await known(browser, request, YESTERDAY);
  const today = await known(browser, request, TODAY);
  for (const path of [...PAGES, ...ANSWERS]) {
    expect(yesterdayAgain[path] === yesterday[path], `${path}: yesterday reads as it did`).toBe(true);
    // Compared with the same day before the correction: the date alone makes no difference.
    expect(today[path] === uncorrected[path], `${path}: today reads as if nothing was corrected`).toBe(false);
  }
});
