import { expect, type Page, test } from '@playwright/test';
import { signIn } from './people';

const AGENCY = 'ARS de démonstration – Hauts-de-France';
const PAGE = '/pilotage/projets/horizon-ps/consortium';

/** Records that the agency of HORIZON-PS leaves, or joins again, today. */
async function change(page: Page, what: 'leave' | 'join'): Promise<void> {
  await page.goto('/pilotage/projets/horizon-ps');
  const summary = what === 'leave' ? 'Un partenaire quitte le consortium' : 'Un membre rejoint le consortium';
  await page.locator('summary', { hasText: summary }).click();
  await page.locator(`#${what}-organisation`).selectOption({ label: AGENCY });
  await page
    .getByRole('button', { name: what === 'leave' ? 'Enregistrer le départ' : 'Ajouter le membre' })
    .click();
  await expect(page.getByText('Consortium mis à jour')).toBeVisible();
}

/** The state that it finds is the state that it leaves: who left on a day and came back on it never left. */
test('a partner leaves: its rule turns the same day in the page, the matrix and the inbox, and was foreseen', async ({
  page,
  request,
}) => {
  await signIn(page, 'officier');
  await page.goto(PAGE);
  const rule = page.getByRole('article', { name: /^PS-4/ });
  await expect(rule).toContainText(/✓\s*rempli/);
  await expect(rule).toContainText('« ainsi que l’ARS » (003:457)');
  await page.getByLabel('Et si … partait ?').selectOption({ label: AGENCY });
  await page.getByRole('button', { name: 'Relire les règles' }).click();
  await expect(page.getByRole('region', { name: /^Si ARS/ })).toContainText(
    /PS-4.*rempli deviendrait.*non rempli/,
  );
  await page.goto(PAGE);
  await expect(rule).toContainText(/✓\s*rempli/);

  await change(page, 'leave');
  await page.goto(PAGE);
  await expect(rule).toContainText('non rempli');
  await page.goto('/pilotage/consortiums?since=2026-11-19');
  const row = page.getByRole('row', { name: /HORIZON-PS/ });
  await expect(row.getByRole('link', { name: /non rempli – HORIZON-PS, PS-4/ })).toBeVisible();
  await expect(row).toContainText('était rempli');
  await page.goto('/pilotage');
  await expect(page.getByRole('region', { name: /^Règles qui ne sont plus remplies/ })).toContainText(
    /Depuis le 20 novembre 2026 \(départ\s?: ARS de démonstration – Hauts-de-France\), «\s?l’ARS est membre\s?» n’est plus rempli \(003:457\)/,
  );

  // What is read of a consortium is not public; the rule is.
  expect((await request.get('/api/v1/projects/horizon-ps/eligibility')).status()).toBe(401);
  await page.context().clearCookies();
  await page.goto('/projets/horizon-ps');
  await expect(page.locator('main')).not.toContainText('non rempli');
  await page.goto('/actions/PS_INITIALE?season=S2');
  await expect(page.locator('main')).toContainText('ainsi que l’ARS');

  await signIn(page, 'officier');
  await change(page, 'join');
  await page.goto(PAGE);
  await expect(rule).toContainText(/✓\s*rempli/);
});
