import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { openXlsx, type Sheet, saveXlsx } from 'hucre/xlsx';
import { columnName } from '@/lib/domain/exchange';
import { openCampaign } from './campaigns';
import { type Person, signIn } from './people';
import { justify, send } from './sending';

/**
 * Ten minutes a quarter: a campaign from its opening to the dashboard, by the screens, the workbook and the API. The
 * same report goes through all of them.
 */

const CAMPAIGN = 'Point de novembre 2026';
const ENTERED = 'Entrants';
const SPOILT = ['douze', '-4', '12,5'];

async function as(page: Page, person: Person, work: () => Promise<void>): Promise<void> {
  await signIn(page, person);
  await work();
  await page.context().clearCookies();
}

/** What everyone reads: the learners of the project, and the dashboard. */
async function published(page: Page) {
  const project = await (await page.request.get('/api/v1/projects/armor-num')).json();
  await page.goto('/?season=S1');
  return {
    learners: JSON.stringify(project.learners),
    dashboard: (await page.locator('main').innerText()).replace(/\s+/g, ' '),
  };
}

/** A line of the workbook: where its count and its comment stand (from 0), and the number to declare. */
interface Line {
  row: number;
  column: number;
  comment: number;
  place: string;
  identifier: string;
  value: number;
}

/** The lines of « Effectifs », each with one more than what the last campaign declared. */
function linesOf(sheet: Sheet): Line[] {
  const headers = (sheet.rows[0] ?? []).map((cell) => String(cell ?? ''));
  const at = (header: string) => headers.findIndex((text) => text.startsWith(header));
  const column = at(ENTERED);
  return sheet.rows.flatMap((row, index) => {
    const identifier = row[at('Identifiant')];
    if (index === 0 || !identifier) return [];
    const before = Number(row[at(`Dernière campagne – ${ENTERED}`)] || row[at(`Prévu – ${ENTERED}`)] || 4);
    return [
      {
        row: index,
        column,
        comment: at('Commentaire'),
        place: `${columnName(column)}${index + 1}`,
        identifier: String(identifier),
        value: (Number.isInteger(before) ? before : 4) + 1,
      },
    ];
  });
}

function put(sheet: Sheet, { row, column }: { row: number; column: number }, value: string | number): void {
  const line = sheet.rows[row];
  if (line) line[column] = value;
  const cell = sheet.cells?.get(`${row},${column}`);
  if (cell) Object.assign(cell, { value, type: typeof value === 'number' ? 'number' : 'string' });
}

const figuresOf = (sheets: Sheet[]): Sheet => {
  const sheet = sheets.find(({ name }) => name === 'Effectifs');
  if (!sheet) throw new Error('No sheet « Effectifs »');
  return sheet;
};

/** What LibreOffice reads in the first sheets of a workbook; undefined where it is not installed. */
function inLibreOffice(bytes: Uint8Array): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'suivi-cma-office-'));
  try {
    writeFileSync(join(folder, 'classeur.xlsx'), bytes);
    const { status } = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'fods',
        '--outdir',
        folder,
        join(folder, 'classeur.xlsx'),
      ],
      { timeout: 60_000 },
    );
    return status === 0 ? readFileSync(join(folder, 'classeur.fods'), 'utf8') : undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function download(page: Page, name: string | RegExp): Promise<Uint8Array> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name }).first().click(),
  ]);
  return readFileSync(await file.path());
}

async function upload(page: Page, address: string, bytes: Uint8Array): Promise<void> {
  await page.goto(address);
  await page.getByLabel(/Déposer un fichier rempli/).setInputFiles({
    name: 'effectifs de l’université.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(bytes),
  });
  await page.waitForURL(/\/import\/\d+$/);
}

test('a quarter: campaign, workbook, grid, sending, return by line, validation', async ({
  page,
  request,
}) => {
  test.setTimeout(300_000);
  const before = await published(page);
  let report = '';
  let workbook: Uint8Array = new Uint8Array();
  let token = '';
  let spoilt: Line[] = [];
  const sentences: string[] = [];

  await test.step('an officer opens a campaign', () =>
    as(page, 'officier', async () => {
      await openCampaign(page, CAMPAIGN);
    }));

  await test.step('the lead takes the template and spoils three cells', () =>
    as(page, 'pilote', async () => {
      await page.goto('/espace');
      await page
        .getByRole('link', { name: new RegExp(`ARMOR-NUM.*${CAMPAIGN}`) })
        .first()
        .click();
      await page.waitForURL(/\/espace\/rapports\/\d+$/);
      report = new URL(page.url()).pathname;
      const open = await openXlsx(await download(page, /modèle Excel/));
      const sheet = figuresOf(open.sheets);
      const cells = linesOf(sheet);
      expect(cells.length).toBeGreaterThan(5);
      for (const line of cells) {
        put(sheet, line, line.value);
        put(sheet, { ...line, column: line.comment }, 'Chiffres de la scolarité au 18 novembre.');
      }
      spoilt = cells.slice(0, 3);
      for (const [index, cell] of spoilt.entries()) put(sheet, cell, SPOILT[index] ?? '');
      workbook = await saveXlsx(open);
    }));

  await test.step('the upload names exactly these three, and the workbook comes back marked', () =>
    as(page, 'pilote', async () => {
      await upload(page, report, workbook);
      await expect(page.getByText('3 erreurs dans ce fichier')).toBeVisible({ timeout: 20_000 });
      const rows = page.getByRole('table').first().getByRole('row');
      await expect(rows).toHaveCount(4);
      for (const [index, cell] of spoilt.entries()) {
        const row = rows.nth(index + 1);
        await expect(row).toContainText(cell.place);
        await expect(row).toContainText(SPOILT[index] ?? '');
        sentences.push((await row.getByRole('cell').first().innerText()).trim());
      }
      const marked = await download(page, /erreurs marquées/);
      const office = inLibreOffice(marked);
      if (office === undefined)
        console.warn('LibreOffice is absent: the marked workbook is not opened with it.');
      else {
        expect(office).toContain('table:name="Erreurs"');
        for (const sentence of sentences) expect(office).toContain(sentence.slice(0, 30));
      }
      const open = await openXlsx(marked);
      expect(open.sheets.map(({ name }) => name)).toContain('Erreurs');
      const sheet = figuresOf(open.sheets);
      for (const line of spoilt) put(sheet, line, line.value);
      workbook = await saveXlsx(open);
    }));

  await test.step('the same three cells by the API have the same sentences', async () => {
    await as(page, 'pilote', async () => {
      await page.goto('/compte');
      await page.getByLabel('Nom du jeton').fill('Scolarité');
      await page.getByLabel('Ce qu’il permet').selectOption('enter');
      await page.getByRole('button', { name: 'Créer un jeton' }).click();
      token = await page.getByLabel('Votre jeton').inputValue();
    });
    const answer = await byApi(
      request,
      report,
      token,
      spoilt.map(({ identifier }, index) => [identifier, SPOILT[index] ?? '']),
    );
    expect(answer.status()).toBe(422);
    const { error } = await answer.json();
    expect(error.fields.map(({ path }: { path: string }) => path)).toEqual(
      spoilt.map((_, index) => `cells.${index}.value`),
    );
    expect(error.fields.map(({ message }: { message: string }) => message)).toEqual(sentences);
  });

  await test.step('corrected, it is previewed and published', () =>
    as(page, 'pilote', async () => {
      await upload(page, report, workbook);
      const totals = page.getByRole('table', { name: /Totaux/ });
      await expect(totals).toBeVisible({ timeout: 20_000 });
      const all = linesOf(figuresOf((await openXlsx(workbook)).sheets));
      const sum = all.reduce((total, { value }) => total + value, 0);
      await expect(totals).toContainText(new Intl.NumberFormat('fr-FR').format(sum));
      await page.getByRole('button', { name: 'Publier dans le brouillon' }).dblclick();
      await expect(page.getByText('Fichier publié dans le brouillon')).toBeVisible({ timeout: 20_000 });
    }));

  await test.step('the same values by the API change nothing more', async () => {
    const cells = linesOf(figuresOf((await openXlsx(workbook)).sheets));
    const answer = await byApi(
      request,
      report,
      token,
      cells.map(({ identifier, value }) => [identifier, value]),
      'dry-run=1',
    );
    expect(answer.status()).toBe(200);
    const { changes } = await answer.json();
    expect(changes).toEqual({ created: 0, changed: 0, cleared: 0, unchanged: cells.length, conflict: 0 });
  });

  await test.step('a contributor pastes a block, and says that his part is finished', () =>
    as(page, 'contribution', async () => {
      await page.goto(report);
      const cell = page
        .getByRole('textbox', { name: new RegExp(ENTERED) })
        .and(page.locator(':not([readonly])'))
        .first();
      await cell.focus();
      await cell.evaluate((element) => {
        const data = new DataTransfer();
        data.setData('text/plain', '51\r\n52\r\n');
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
      });
      await expect(cell).toHaveValue('51');
      // The comments of the file were written for other numbers: these are far fewer.
      await expect(page.getByText('Le commentaire écrit plus tôt parlait').first()).toBeVisible();
      await justify(page, 'Un seul groupe a ouvert.');
      await page.keyboard.press('Control+s');
      await expect(page.getByRole('status').filter({ hasText: 'nregistré' }).first()).toBeVisible();
      await page
        .getByRole('button', { name: /Partie terminée|Ma partie est terminée/ })
        .first()
        .click();
      await expect(page.getByRole('button', { name: /Reprendre/ }).first()).toBeVisible();
    }));

  await test.step('the lead sends', () =>
    as(page, 'pilote', async () => {
      await page.goto(`${report}/envoi`);
      await send(page);
    }));
  const declared = await published(page);
  expect(declared.learners).not.toBe(before.learners);
  expect(declared.dashboard).not.toBe(before.dashboard);

  let section = '';
  await test.step('the officer returns one line', () =>
    as(page, 'officier', async () => {
      await openSection(page);
      section = new URL(page.url()).pathname;
      await page
        .getByRole('checkbox', { name: /Retourner/ })
        .first()
        .check({ force: true });
      await page.getByRole('textbox', { name: /Motif/ }).first().fill('Comptez aussi les redoublants.');
      await page.getByRole('button', { name: 'Retourner au consortium' }).first().click();
      await expect(page.getByText('Volet retourné').first()).toBeVisible();
    }));

  await test.step('the lead reads the reason at its cell, corrects and sends again', () =>
    as(page, 'pilote', async () => {
      await page.goto(report);
      const points = page.locator('.app-points');
      await expect(points).toContainText('Comptez aussi les redoublants.');
      await points.getByRole('link').first().click();
      await page.keyboard.press('Control+a');
      await page.keyboard.type('61');
      await page.keyboard.press('Enter');
      await justify(page, 'Un seul groupe a ouvert, redoublants compris.');
      await page.keyboard.press('Control+s');
      await expect(page.getByRole('status').filter({ hasText: 'nregistré' }).first()).toBeVisible();
      await page.goto(`${report}/envoi`);
      await send(page);
    }));

  await test.step('the officer sees the answer to his remark, and validates', () =>
    as(page, 'officier', async () => {
      await page.goto(section);
      await expect(page.getByText('Comptez aussi les redoublants.').first()).toBeVisible();
      await page
        .getByRole('button', { name: /Valider ce volet/ })
        .first()
        .click();
      await expect(page.getByText('Volet validé').first()).toBeVisible();
    }));

  const verified = await published(page);
  expect(verified.learners).not.toBe(declared.learners);
  expect(verified.dashboard).not.toBe(declared.dashboard);
  await test.step('a receipt of each sending was kept, and sent by e-mail', () =>
    as(page, 'pilote', async () => {
      await page.goto(report);
      await expect(page.locator('main a[href*="/receipts/"]')).toHaveCount(2);
      await expect(async () => {
        await page.goto('/demonstration/courrier');
        await expect(page.getByText(/Accusé de réception/).first()).toBeVisible();
      }).toPass({ timeout: 60_000 });
    }));
});

async function openSection(page: Page): Promise<void> {
  await page.goto('/pilotage');
  await page
    .getByRole('link', { name: /^ARMOR-NUM/ })
    .first()
    .click();
  await page.waitForURL(/\/pilotage\/volets\/\d+/);
}

function byApi(
  request: APIRequestContext,
  report: string,
  token: string,
  cells: (readonly [string, string | number])[],
  query = 'dry-run=1',
) {
  return request.put(`/api/v1/reports/${report.split('/').at(-1)}/figures?${query}`, {
    headers: { Authorization: `Bearer ${token}`, 'Idempotency-Key': crypto.randomUUID() },
    data: {
      cells: cells.map(([identifier, value]) => {
        const [training, region, level, profession, professionOther] = identifier.split('|');
        return {
          training: Number(training),
          region,
          level,
          profession,
          professionOther,
          measure: 'entered',
          value,
        };
      }),
    },
  });
}
