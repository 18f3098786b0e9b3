import { expect, type Page, test } from '@playwright/test';
import { signIn } from './people';

/** A laureate of the demonstration whose agreement nobody recorded. */
const SLUG = 'datasoin';
const ACRONYM = 'DATASOIN';
const MONEY = `/pilotage/projets/${SLUG}/argent`;

/**
 * A form behind its words, which stays open once it was sent; its fields by their names, the ones that FieldRows numbers
 * included.
 */
async function open(page: Page, words: string, prefix: string) {
  const summary = page.locator('summary', { hasText: words }).first();
  const details = page.locator('details', { has: summary }).first();
  if ((await details.getAttribute('open')) === null) await summary.click();
  return (name: string) => page.locator(`[id="${prefix}-${name}"]`);
}

async function step(page: Page, given: Record<'step' | 'onDay', string> & { outcome?: string }) {
  const field = await open(page, 'Enregistrer une étape', 'review');
  await field('step').selectOption(given.step);
  if (given.outcome) await field('outcome').selectOption(given.outcome);
  await field('onDay').fill(given.onDay);
  await field('source').fill('Procès-verbal de démonstration');
  await page.getByRole('button', { name: 'Enregistrer l’étape' }).click();
}

test('from an agreement to a blocked tranche, which its officer reads and the public does not', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  await signIn(page, 'officier');
  await page.goto(MONEY);

  const agreement = await open(page, 'Enregistrer la convention', 'agreement');
  await agreement('signedOn').fill('2022-10-31');
  await agreement('aidCents').fill('900 000,01 €');
  await agreement('source').fill('Convention de démonstration');
  await page.getByRole('button', { name: 'Enregistrer la convention' }).click();
  await expect(page.getByText('Convention enregistrée', { exact: true })).toBeVisible();
  const schedule = page.locator('section[aria-labelledby="echeancier"]');
  await expect(schedule.locator('summary')).toContainText('Enregistrer l’échéancier');

  const tranche = await open(page, 'Enregistrer l’échéancier', 'schedule');
  for (const [index, condition] of ['signature', 'mid_term_review'].entries()) {
    await tranche(`tranches.${index}.part`).fill('50 %');
    await tranche(`tranches.${index}.condition`).selectOption(condition);
  }
  await page.getByRole('button', { name: 'Enregistrer l’échéancier' }).click();
  await expect(page.getByText('Échéancier enregistré', { exact: true })).toBeVisible();
  // The cent that is over goes to the first: the parts add up.
  await expect(schedule.locator('tbody')).toContainText(/450\s000,01\s€/);
  await expect(schedule.locator('tbody')).toContainText('à verser');

  const payment = await open(page, 'Enregistrer un versement', 'payment');
  await payment('cents').fill('450 000,01');
  await payment('paidOn').fill('2022-12-15');
  await payment('source').fill('Mandat de démonstration');
  await page.getByRole('button', { name: 'Enregistrer le versement' }).click();
  await expect(page.getByText('Versement enregistré', { exact: true })).toBeVisible();
  await expect(schedule.locator('tbody')).toContainText('versée');

  await step(page, { step: 'report_received', onDay: '2025-03-01' });
  await expect(page.getByText('Étape enregistrée', { exact: true })).toBeVisible();
  await expect(page.locator('section[aria-labelledby="revue"] tbody')).toContainText('rapport reçu');
  await step(page, { step: 'opinion_given', onDay: '2025-04-15', outcome: 'unfavourable' });
  await expect(schedule.locator('tbody')).toContainText('bloquée');

  await page.goto('/pilotage#argent');
  const waiting = page.locator('section[aria-labelledby="argent"] tr', { hasText: ACRONYM });
  await expect(waiting.filter({ hasText: 'Tranche 2 bloquée' })).toBeVisible();
  await page.goto('/pilotage/argent?state=blocked');
  const row = page.locator('section[aria-labelledby="projets"] tr', { hasText: ACRONYM });
  await expect(row).toContainText('Bloquée');
  await expect(row).toContainText('1 versée sur 2');
  await expect(page.locator('section[aria-labelledby="rapprochement"]')).toContainText(
    '49,5\u00a0%, indicatif',
  );

  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto(`/projets/${SLUG}`);
  await expect(visitor.locator('section[aria-labelledby="argent"]')).toContainText(
    'Tranches : 1 versée sur 2',
  );
  const read = await visitor.locator('main').innerText();
  const { money } = await (await visitor.request.get(`/api/v1/projects/${SLUG}`)).json();
  expect(money.tranches).toEqual({ paid: 1, total: 2 });
  for (const said of [read, JSON.stringify(money)])
    expect(said).not.toMatch(/bloqu|défavorable|mi-parcours|blocked|unfavourable|mid_term/i);
  const table = await visitor.request.get(`/api/v1/tables/project-tranches?project=${SLUG}&format=csv`);
  expect([401, 404]).toContain(table.status());
  expect((await visitor.request.get('/pilotage/argent', { maxRedirects: 0 })).status()).not.toBe(200);
});
