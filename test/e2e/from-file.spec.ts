import { expect, type Page, test } from '@playwright/test';
import { type HandRows, handmade } from '../programme-workbook';
import { westernProgramme } from '../western-programme';
import { signIn } from './people';

const SHEETS = westernProgramme({
  acronym: 'CAP-SN',
  slug: 'cap-sn',
  universities: ['Université du Cap', 'Université des Îles'],
  institute: 'IFSI du Cap',
});
const PAGE = '/pilotage/projets/reprise';

async function deposit(page: Page, name: string, sheets: HandRows): Promise<void> {
  await page.getByLabel('Déposer un fichier rempli').setInputFiles({
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(handmade(sheets)),
  });
  await page.waitForURL(/\/reprise\/\d+$/);
}

test('a programme begins by a file: its error at its cell, the file corrected, then everyone reads the project', async ({
  page,
  request,
}, { annotations }) => {
  test.setTimeout(180_000);
  const isKnown = async (day: string) =>
    (await request.get(`/api/v1/projects/cap-sn?as-of=${day}`)).status() === 200;
  await signIn(page, 'officier');
  const began = Date.now();

  await test.step('from the list of projects, a file whose region does not exist', async () => {
    await page.goto('/pilotage/projets');
    await page.getByRole('link', { name: 'Reprendre un fichier' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reprendre un fichier');
    const [training] = SHEETS.Formations;
    await deposit(page, 'reprise.xlsx', {
      ...SHEETS,
      Formations: [{ ...training, regions: 'Bretagen' }],
    });
    await expect(page.getByText(/^1\serreur dans ce fichier$/)).toBeVisible();
    const row = page.getByRole('row', { name: /^Formations!E2/ });
    await expect(row).toContainText('Bretagen');
    await expect(row).toContainText('Bretagne');
    expect(await isKnown('2026-11-20'), 'nothing was written').toBe(false);
  });

  await test.step('the same file comes back, marked', async () => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Télécharger mon classeur, erreurs marquées' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/erreurs marquées\.xlsx$/);
  });

  await test.step('corrected, it is previewed row by row and published', async () => {
    await page.getByRole('link', { name: 'envoyez-le de nouveau' }).click();
    await deposit(page, 'reprise-corrigee.xlsx', SHEETS);
    await expect(page.getByRole('table', { name: /14\slignes à publier/ })).toContainText('CAP-SN');
    expect(await isKnown('2026-11-20'), 'a preview writes nothing').toBe(false);
    await page.getByRole('button', { name: 'Publier' }).click();
    await expect(page.getByText('Fichier publié', { exact: true })).toBeVisible();
  });
  annotations.push({ type: 'seconds', description: String((Date.now() - began) / 1_000) });

  await test.step('everyone reads the project, known since its decision', async () => {
    expect(await isKnown('2024-03-12')).toBe(true);
    expect(await isKnown('2024-03-11'), 'the eve of the decision').toBe(false);
    await page.goto('/projets/cap-sn');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('CAP-SN');
    await expect(page.locator('main')).toContainText('Université des Îles');
  });

  await test.step('the same file again changes nothing', async () => {
    await page.goto(PAGE);
    await deposit(page, 'reprise-encore.xlsx', SHEETS);
    await expect(page.getByText('Ce fichier ne change rien')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Publier' })).toHaveCount(0);
  });
});
