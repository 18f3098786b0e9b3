import { expect, type Page, test } from '@playwright/test';
import { chooseByMail } from './invited';
import { signIn } from './people';
import { alive } from './sending';

const ORGANISATION = 'IFSI de démonstration – Pays de la Loire';
const EMAIL = 'partenaire@exemple.fr';
const CHOSEN = 'moissonneuse grise 4 tambours';

/** The lead finds « Inviter » in the menu; the person chooses a password from the mail, and comes in. */
async function invited(page: Page): Promise<void> {
  await signIn(page, 'pilote');
  await page.getByRole('link', { name: 'Inviter', exact: true }).first().click();
  await page.getByLabel('Nom de la personne').fill('Nadia Essai');
  await page.getByLabel(/^Adresse électronique/).fill(EMAIL);
  await page.getByLabel('Organisation', { exact: true }).selectOption({ label: ORGANISATION });
  await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
  await expect(page.getByText('Invitation demandée')).toBeVisible();
  await page.context().clearCookies();
  await chooseByMail(page, EMAIL, CHOSEN);
}

test('a contributor whom his lead invited fills the cells of his part with the keyboard, and is done', async ({
  page,
}) => {
  await invited(page);
  await page.goto('/espace');
  const card = page.getByRole('article', { name: /^ARMOR-NUM – Bilan 2025-2026/ });
  await expect(card).toContainText('2\u00a0cases à remplir sur 2');
  await card.getByRole('link', { name: /la saisie/ }).click();
  await alive(page);
  // His own lines alone; the others' are one button away.
  const lines = page.locator('.app-grid__line');
  const own = page.getByRole('button', { name: /^Ma partie/ }).first();
  await expect(own).toHaveAttribute('aria-pressed', 'true');
  const count = await lines.count();
  await page
    .getByRole('button', { name: /^Toutes les lignes/ })
    .first()
    .click();
  expect(await lines.count()).toBeGreaterThan(count);
  await own.click();
  await expect(lines).toHaveCount(count);

  await page.getByRole('button', { name: 'Aller à la première case vide' }).click();
  for (let left = 2; left > 0; left -= 1) {
    await expect(page.locator('.app-grid input[data-row]:focus')).toHaveValue('');
    await page.keyboard.type('rien');
    await page.keyboard.press('Control+Enter');
  }
  await expect(page.getByText(/^Rien à remplir sur 2/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Partie terminée' }).click();
  await expect(page.getByText(/terminée le/)).toBeVisible();
  await page.goto('/espace');
  await expect(page.getByRole('heading', { name: /^Votre part est faite/ })).toBeVisible();
  await expect(page.locator('section[aria-labelledby="a-faire"]')).not.toContainText('ARMOR-NUM');
});
