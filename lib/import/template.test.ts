import { openXlsx } from 'hucre/xlsx';
import { beforeEach, expect, test } from 'vitest';
import { fileOf, lastRevisions } from '@/db/report-revisions';
import { reportHeading } from '@/db/report-rows';
import { read } from '@/db/store';
import { execute } from '@/lib/command';
import { lineIdentifier, parseLineIdentifier, parseOfferIdentifier } from '@/lib/domain/exchange';
import { submitReport } from '@/lib/report/submit-report';
import { readFigureFile } from '@/lib/workbook/file-reader-thread';
import { account, by } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { refusedWith } from '@/test/refused';
import { reportFile } from './report-file';
import { reportCsv, reportTemplate, templateHere } from './template';
import { inTemplateThread } from './template-thread';

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
  await enter(
    c.lead,
    c.june.id,
    { cells: [c.cell('law', '25'), c.cell('mediation', 'so')] },
    on('2026-07-01'),
  );
  await execute(
    submitReport,
    { reportId: c.june.id, version: (await reportHeading(read(), c.june.id))?.version },
    by(c.lead, on('2026-07-02')),
  );
  await enter(c.lead, c.october.id, {
    cells: [
      c.cell('law', '28', { comment: '=1+1' }),
      c.cell('law', 'rien', { regionCode: '52', comment: '- à revoir' }),
      c.cell('law', '0', { regionCode: '52', measure: 'validated' }),
      c.cell('mediation', '~120', { professionKey: 'other', professionOther: '+ Aidants' }),
    ],
    offers: [c.opening('2025-09-01')],
  });
});

const template = (actor = c.lead) => templateHere(read(), actor, NOW, c.october.id);
const opened = async (actor = c.lead) => openXlsx((await template(actor)).bytes, { readStyles: true });

test('read back unchanged, it says exactly what the report holds', { timeout: 30_000 }, async () => {
  const file = await reportFile(read(), c.lead, NOW, c.october.id);
  const { bytes, name } = await template();
  const back = await readFigureFile({ bytes });
  expect(name).toBe('SUIVI-CMA_ESSAI_2025-2026_v1.xlsx');
  expect(back.problems).toEqual([]);
  expect(back.mark).toEqual({
    format: 1,
    reportId: c.october.id,
    ...(await lastRevisions(read(), c.october.id)),
    downloadedAt: NOW.instant,
  });
  const held = file.lines.flatMap((line) =>
    file.measures.flatMap((measure) => {
      const text = line.cells[measure]?.text ?? '';
      return text === '' ? [] : [[lineIdentifier(line), measure, text]];
    }),
  );
  expect(held).toHaveLength(4);
  const said = back.rows.flatMap((row) => row.cells.map((cell) => [row.identifier, cell.measure, cell.text]));
  expect(said).toEqual(held);
  expect(back.offers).toMatchObject([
    { identifier: `training|${c.participations.jurists}|${c.trainings.law}`, happenedOn: '2025-09-01' },
  ]);
  for (const { identifier } of back.rows) expect(parseLineIdentifier(identifier ?? '')).toBeDefined();
  for (const { identifier } of back.offers) expect(parseOfferIdentifier(identifier)).toBeDefined();
});

test('the CSV says the same, and nothing in it runs', { timeout: 30_000 }, async () => {
  const workbook = await readFigureFile({ bytes: (await template()).bytes });
  const { bytes, name } = await reportCsv(read(), c.lead, NOW, c.october.id);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  expect(name).toBe('SUIVI-CMA_ESSAI_2025-2026_v1.csv');
  expect(text.startsWith('\ufeffIdentifiant;Volet;Formation;')).toBe(true);
  for (const field of text.split(/[;\r\n]+/)) expect(field).not.toMatch(/^"?[=+\-@\t]/);
  expect(text).toContain(";'=1+1;");
  const back = await readFigureFile({ bytes });
  const figures = ({ rows }: typeof back) =>
    rows.map(({ identifier, comment, professionOther, cells }) => ({
      ...{ identifier, comment, professionOther },
      cells: cells.map(({ measure, text: value }) => [measure, value]),
    }));
  expect(back.problems).toEqual([]);
  expect(figures(back)).toEqual(figures(workbook));
  expect(back.mark).toMatchObject({ reportId: c.october.id, revision: workbook.mark?.revision });
});

test('texts stay texts, numbers numbers and days days; no cell has a formula', async () => {
  const { sheets } = await opened();
  const [figures, offers] = sheets;
  const cells = [...(figures?.cells?.values() ?? [])];
  expect(cells.find(({ value }) => value === '=1+1')?.type).toBe('string');
  expect(cells.find(({ value }) => value === '+ Aidants')?.type).toBe('string');
  expect(cells.find(({ value }) => value === 28)?.type).toBe('number');
  expect(cells.filter(({ value }) => value === 'rien' || value === '~120')).toHaveLength(2);
  expect(offers?.cells?.get('1,6')).toMatchObject({ type: 'date', value: new Date('2025-09-01T00:00:00Z') });
  for (const sheet of sheets)
    for (const cell of sheet.cells?.values() ?? []) expect(cell.formula).toBeUndefined();
});

test('only what the person may enter is open: his lines, and rows for new ones', async () => {
  const openOf = async (actor: typeof c.lead) => {
    const [sheet] = (await opened(actor)).sheets;
    const open = [...(sheet?.cells ?? [])].filter(([, cell]) => cell.style?.protection?.locked === false);
    const rows = new Set(open.map(([key]) => Number(key.split(',')[0])));
    return { known: [1, 2, 3, 4, 5].filter((row) => rows.has(row)).length, all: rows.size };
  };
  // Three lines are known; « 53 » of mediation has a planned value only.
  expect(await openOf(c.lead)).toEqual({ known: 4 + 1, all: 4 + 200 });
  expect(await openOf(c.contributor)).toEqual({ known: 2 + 1, all: 2 + 200 });
  expect(await openOf(c.reader)).toEqual({ known: 0, all: 0 });
});

test('it compares with what was planned and with the last campaign, in columns that are not read', async () => {
  const [sheet] = (await opened()).sheets;
  const headers = sheet?.rows[0]?.map(String) ?? [];
  expect(headers.slice(8)).toEqual([
    'Entrants',
    'Primo-entrants',
    'Ayant validé',
    'Commentaire',
    'Prévu – Entrants',
    'Prévu – Primo-entrants',
    'Dernière campagne – Entrants',
    'Dernière campagne – Primo-entrants',
  ]);
  expect(sheet?.rows[1]?.slice(8)).toEqual([28, null, null, '=1+1', 30, null, 25, null]);
});

test('the drop-downs take their lists from ranges', async () => {
  const { sheets, namedRanges } = await opened();
  const lists = sheets[0]?.dataValidations?.filter(({ type }) => type === 'list') ?? [];
  expect(lists.map(({ formula1 }) => formula1)).toEqual([
    'Liste_Volets',
    'Liste_Formations',
    'Liste_Organisations',
    'Liste_Regions',
    'Liste_Niveaux',
    'Liste_Metiers',
  ]);
  expect(namedRanges?.find(({ name }) => name === 'Liste_Formations')?.range).toBe('Listes!$B$2:$B$3');
  expect(sheets[3]?.rows.slice(1, 3).map((row) => row[1])).toEqual([
    'Master Droit du numérique en santé',
    'Médiation numérique en santé',
  ]);
});

test('nobody is named in it, and a stranger’s report does not exist', async () => {
  const text = JSON.stringify((await opened()).sheets.map(({ rows }) => rows));
  expect(text).not.toContain('Personne ');
  for (const actor of [c.stranger, await account('admin')])
    expect(await refusedWith(reportTemplate(read(), actor, NOW, c.october.id))).toBe('not_found');
});

test('the thread makes the same file, and refuses the same', { timeout: 30_000 }, async () => {
  const ask = (actor: typeof c.lead) =>
    inTemplateThread({
      path: fileOf(read()),
      actor,
      now: NOW,
      reportId: c.october.id,
    });
  const [{ name, bytes }, here] = [await ask(c.lead), await template()];
  expect(name).toBe(here.name);
  expect(await readFigureFile({ bytes })).toEqual(await readFigureFile({ bytes: here.bytes }));
  expect(await refusedWith(ask(c.stranger))).toBe('not_found');
});
