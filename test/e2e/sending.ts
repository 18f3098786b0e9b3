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

/** Says why, under every surprising value of the grid. */
export async function justify(page: Page, why: string): Promise<void> {
  const comments = page.getByLabel(/^(Dites pourquoi|Expliquez la baisse)$/);
  await expect(comments.first()).toBeVisible();
  for (const comment of await comments.all()) await comment.fill(why);
}

/** Waits for the script of a report: what is typed before is kept, keys and pasted blocks are only then the grid's. */
export const alive = (page: Page): Promise<void> =>
  expect(page.getByRole('button', { name: 'Enregistrer le brouillon' })).toBeEnabled();
