import { expect, test } from '@playwright/test';
import { signIn } from './people';

/** The state that it finds is the state that it leaves: what is validated is taken back. */
test('an officer chooses what has no anomaly, reads what it does, validates it in one act and takes it back', async ({
  page,
}) => {
  await signIn(page, 'officier');
  const waits = page
    .getByRole('navigation', { name: 'Menu principal' })
    .getByRole('link', { name: /Pilotage/ });
  const waiting = async () =>
    Number(/(\d+)\s+volets? à valider/.exec((await waits.textContent()) ?? '')?.[1] ?? 0);

  await page.goto('/pilotage');
  await page.getByLabel('Projet, organisation…').fill('SPÉCIALISTES numerique');
  await page.getByRole('button', { name: 'Appliquer' }).click();
  const list = page.getByRole('table', { name: /Bilan 2025-2026/ }).first();
  await expect(list.getByRole('row')).not.toHaveCount(1);
  await list.getByRole('link', { name: /^Projet/ }).click();
  await expect(list.getByRole('columnheader', { name: /^Projet/ })).toHaveAttribute('aria-sort', 'ascending');
  const before = await waiting();

  await page.getByText(/^Tout sélectionner sans anomalie/).click();
  await expect(page.getByLabel(/^Tout sélectionner sans anomalie/)).toBeChecked();
  const chosen = await list.getByRole('checkbox').count();
  expect(chosen).toBeGreaterThan(1);
  await expect(page.getByRole('status').filter({ hasText: 'choisis' })).toHaveText(
    `${chosen} volets choisis`,
  );
  await page.getByRole('button', { name: `Valider ${chosen} volets…` }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Valider ${chosen} volets`);
  await page.getByRole('button', { name: `Valider ${chosen} volets` }).dblclick();
  await expect(page.getByRole('status').filter({ hasText: 'validés' })).toContainText(
    `${chosen} volets validés`,
  );
  await expect.poll(waiting).toBe(before - chosen);

  await page.getByRole('button', { name: `Annuler ces ${chosen} validations` }).click();
  await expect(page.getByText(`${chosen} validations annulées`)).toBeVisible();
  await expect.poll(waiting).toBe(before);
});
