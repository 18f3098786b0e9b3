import { expect, test } from '@playwright/test';
import { signIn } from './people';

const LABEL = 'Année civile 2026';

test('learners are read in calendar years by a rule, and a campaign says which are entered in another kind', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await test.step('an officer records a rule: the page reads an estimate, and says so', async () => {
    await signIn(page, 'officier');
    await page.goto('/actions/SPECIALISTES?season=S1');
    await page.getByRole('link', { name: 'Années civiles' }).click();
    const table = page.getByRole('table', { name: /lus en années civiles/ });
    await expect(table).toContainText('c’est une estimation, jamais vérifiée');
    const entrants = table.getByRole('row', { name: /^Entrants 2025 / });
    await expect(entrants.locator('.app-figure--estimate').first()).toBeVisible();
    await expect(entrants).toContainText('au prorata des jours');
    const unruled = page.getByText('Ayant validé : pas de règle de conversion : lu en années universitaires');
    await expect(unruled).toBeVisible();

    await page.goto('/pilotage/programme');
    await page.locator('summary', { hasText: 'Enregistrer une règle de conversion' }).click();
    await page.locator('#rule-subject').selectOption({ label: 'Ayant validé, toutes les actions' });
    await page.locator('#rule-rule').selectOption({ label: 'À l’année de la rentrée' });
    await page.locator('#rule-source').fill('Comité de démonstration');
    await page.getByRole('button', { name: 'Enregistrer la règle' }).click();
    await expect(page.getByText('Règle enregistrée', { exact: true })).toBeVisible();
    await expect(page.locator('section[aria-labelledby="conversion"] tbody')).toContainText('Ayant validé');

    await page.goto('/actions/SPECIALISTES?season=S1&annees=civiles');
    const validated = table.getByRole('row', { name: /^Ayant validé 2024 / });
    await expect(validated).toContainText('à l’année de la rentrée');
    await expect(validated.locator('.app-figure--estimate')).toHaveCount(0);
    await expect(unruled).toHaveCount(0);
  });

  await test.step('a campaign that asks a calendar year says what is declared otherwise', async () => {
    await page.goto('/pilotage/programme');
    await page.locator('summary', { hasText: 'Enregistrer une année' }).click();
    await page.locator('#period-kind').selectOption({ label: 'Année civile' });
    await page.locator('#period-year').fill('2026');
    await page.getByRole('button', { name: 'Enregistrer l’année' }).click();
    await expect(page.getByText('Année enregistrée', { exact: true })).toBeVisible();

    await page.goto('/pilotage/campagnes/nouvelle');
    const period = page.locator('#periodId option', { hasText: /^2026 \(/ });
    await page.locator('#periodId').selectOption(await period.getAttribute('value'));
    for (const [field, day] of [
      ['observedOn', '2026-11-19'],
      ['opensOn', '2026-11-20'],
      ['dueOn', '2026-12-04'],
      ['closesOn', '2026-12-18'],
    ])
      await page.locator(`#${field}`).fill(day ?? '');
    await page.locator('#label').fill(LABEL);
    for (const box of await page.getByRole('checkbox').all()) {
      const action = await box.evaluate((input) => input.parentElement?.textContent ?? '');
      if (!/spécialistes/i.test(action)) await box.uncheck({ force: true });
    }
    await page.getByRole('button', { name: 'Prévisualiser' }).click();
    await expect(
      page.getByText('Des formations sont déclarées dans une autre sorte de périodes'),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Ouvrir la campagne' }).click();
    await page.waitForURL(/\/pilotage\/campagnes\/\d+/);
  });
});
