import { expect, type Page } from '@playwright/test';

/** Sends what is ready, from the page where one checks it, without waiting for partners whose part is not finished. */
export async function send(page: Page): Promise<void> {
  const waiting = page.getByRole('checkbox', { name: 'Envoyer sans attendre' });
  const button = page.getByRole('button', { name: /^Envoyer \d/ });
  await expect(button).toBeVisible();
  // The label stands over the box.
  if (await waiting.isVisible()) await waiting.check({ force: true });
  await button.click();
  await expect(page.getByText('Rapport envoyé')).toBeVisible();
}
