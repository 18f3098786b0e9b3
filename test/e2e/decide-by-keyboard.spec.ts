import { expect, type Page, test } from '@playwright/test';
import { signIn } from './people';

const MOST_TABS = 10;

/** Presses Tab until something has the focus; answers how often. */
async function tabsTo(page: Page, words: string): Promise<number> {
  for (let tabs = 1; tabs <= MOST_TABS; tabs += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.textContent?.trim());
    if (focused === words) return tabs;
  }
  throw new Error(`« ${words} » is more than ${MOST_TABS} tabs away`);
}

test('an officer decides on a section from the keyboard, and takes it back', async ({ page }) => {
  await signIn(page, 'officier');
  await page.goto('/pilotage');
  await page
    .getByRole('link', { name: /^FRANCIL-OUEST/ })
    .first()
    .click();
  await page.waitForURL(/\/pilotage\/volets\/\d+/);
  const section = new URL(page.url()).pathname;
  const list = page.getByRole('dialog', { name: 'Touches de l’examen' });

  await test.step('« ? » lists the keys, once the page is alive; in a field it is a character', async () => {
    await expect(list).toBeHidden();
    await expect(async () => {
      await page.keyboard.press('?');
      await expect(list).toBeVisible({ timeout: 500 });
    }).toPass();
    await expect(list.getByRole('button', { name: 'Fermer' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(list).toBeHidden();
    await page.getByLabel('Motif du retour').press('?');
    await expect(page.getByLabel('Motif du retour')).toHaveValue('?');
    await expect(list).toBeHidden();
  });

  await test.step('the decision is at most ten tabs from the start of the page', async () => {
    await page.goto(section);
    let tabs = await tabsTo(page, 'Aller au contenu');
    await page.keyboard.press('Enter');
    tabs += await tabsTo(page, 'Aller à la décision');
    await page.keyboard.press('Enter');
    tabs += await tabsTo(page, 'Valider ce volet');
    expect(tabs).toBeLessThanOrEqual(MOST_TABS);
  });

  // Twice: the same decision, once it was taken back, is another one.
  for (const turn of [1, 2])
    await test.step(`validates, goes on with the next one, and takes it back (${turn})`, async () => {
      const title = page.getByRole('heading', { level: 1 });
      await expect(async () => {
        await page.keyboard.press('Alt+v');
        await page.waitForURL(/decide=\d+/, { timeout: 2_000 });
      }).toPass();
      await expect(page.getByText('Volet validé').first()).toBeVisible();
      await expect(title).toBeFocused();
      expect(new URL(page.url()).pathname).not.toBe(section);
      await page.keyboard.press('Alt+u');
      await page.waitForURL(`${section}?annule=1`);
      await expect(page.getByText('Décision annulée').first()).toBeVisible();
      await expect(title).toBeFocused();
      await expect(page.getByRole('button', { name: 'Valider ce volet' })).toBeVisible();
    });

  await test.step('Alt+R goes to the reason of the return', async () => {
    await page.keyboard.press('Alt+r');
    await expect(page.getByLabel('Motif du retour')).toBeFocused();
  });
});
