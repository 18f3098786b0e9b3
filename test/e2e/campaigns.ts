import { expect, type Page } from '@playwright/test';

/** Opens a campaign of the actions of health professionals, from its form to its page. Returns its address. */
export async function openCampaign(page: Page, label: string): Promise<string> {
  await page.goto('/pilotage/campagnes');
  await page.getByRole('link', { name: 'Ouvrir une campagne' }).click();
  const period = page.locator('#periodId option', { hasText: /^2025-2026/ });
  await page.locator('#periodId').selectOption(await period.getAttribute('value'));
  await page.locator('#observedOn').fill('2026-11-18');
  await page.locator('#opensOn').fill('2026-11-20');
  await page.locator('#dueOn').fill('2026-12-04');
  await page.locator('#closesOn').fill('2026-12-18');
  await page.locator('#label').fill(label);
  for (const box of await page.getByRole('checkbox').all()) {
    const action = await box.evaluate((input) => input.parentElement?.textContent ?? '');
    if (!/professionnels de santé/i.test(action)) await box.uncheck({ force: true });
  }
  await page.getByRole('button', { name: 'Prévisualiser' }).click();
  await expect(page.getByText(/rapports.*rien n’est encore ouvert/)).toBeVisible();
  await page.getByRole('button', { name: 'Ouvrir la campagne' }).click();
  await page.waitForURL(/\/pilotage\/campagnes\/\d+/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(label);
  return new URL(page.url()).pathname;
}
