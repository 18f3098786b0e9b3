import { beforeEach, expect, test } from 'vitest';
import { reportHeading } from '@/db/report-rows';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import { acceptModified } from '@/lib/report/accept-modified';
import { correctSection } from '@/lib/report/correct-section';
import { submitReport } from '@/lib/report/submit-report';
import { findReport } from '@/lib/section/report-found';
import { returnSection } from '@/lib/section/return-section';
import { validateSection } from '@/lib/section/validate-section';
import { readContent } from '@/lib/workbook/file-reader';
import { by } from '@/test/builders';
import { type Consortium, consortium, enter } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { figuresCsv } from './figures-csv';
import { reportFile } from './report-file';
import { type PlacedFile, placeRows } from './row-placement';
import { templateHere } from './template';

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
});

const october = (actor: Actor) => reportFile(read(), actor, NOW, c.october.id);
const csv = async (actor: Actor = c.lead) => figuresCsv(await october(actor));
const xlsx = async (actor: Actor = c.lead) => (await templateHere(read(), actor, NOW, c.october.id)).bytes;

async function placed(bytes: Uint8Array, actor: Actor = c.lead): Promise<PlacedFile> {
  const found = await findReport({ tx: read() as never, actor, now: NOW, door: 'import' }, c.october.id);
  if (!found) throw new Error('no report');
  const file = await readContent(Buffer.from(bytes));
  expect(file.problems).toEqual([]);
  return placeRows({ read: read(), actor, now: NOW, ...found, mark: file.mark ?? undefined }, file);
}

/** Both files of the report, sent back as they are, by whoever took them. */
async function expectNoChange(): Promise<void> {
  for (const actor of [c.lead, c.officer, c.contributor])
    for (const bytes of [await csv(actor), await xlsx(actor)]) {
      const { cells, offers, problems } = await placed(bytes, actor);
      expect(problems).toEqual([]);
      expect([...cells, ...offers].filter(({ change }) => change !== 'unchanged')).toEqual([]);
    }
}

const submit = async () => {
  const version = (await reportHeading(read(), c.october.id))?.version ?? 0;
  return execute(submitReport, { reportId: c.october.id, version }, by(c.lead));
};
const seenOf = async (section: 'law' | 'mediation') =>
  (await october(c.lead)).lines.find((line) => line.sectionId === c.october[section])?.cells[
    section === 'law' ? 'entered' : 'first_entered'
  ]?.seen ?? null;

test('an accepted modification, its correction and a return leave nothing to change', async () => {
  await enter(c.lead, c.october.id, {
    cells: [c.cell('law', '28', { comment: 'Promotion complète' }), c.cell('mediation', '~90')],
    offers: [c.opening('2025-09-01')],
  });
  await expectNoChange();
  await submit();
  await expectNoChange();
  const law = c.cell('law', '26', { seen: await seenOf('law'), comment: 'Deux abandons' });
  await execute(acceptModified, { sectionId: c.october.law, cells: [law] }, by(c.officer));
  await execute(validateSection, { sectionId: c.october.mediation }, by(c.officer));
  await expectNoChange();
  const more = c.cell('law', '2', { levelKey: '8' });
  await execute(correctSection, { sectionId: c.october.law, cells: [more], reason: 'Oubli' }, by(c.lead));
  await expectNoChange();
  await execute(returnSection, { sectionId: c.october.law, reason: 'Relire' }, by(c.colleague));
  await expectNoChange();
});

test('nothing to report, a cleared cell with its comment, spaces and unseen signs in words', async () => {
  const { standing } = await enter(c.lead, c.october.id, {
    cells: [
      c.cell('law', '12', { comment: 'Voir  le courriel\r\ndu 3 mars' }),
      c.cell('law', '5', {
        professionKey: 'other',
        professionOther: 'coordi\u00adnatrice  de\u200b parcours',
      }),
      c.cell('law', '7', { levelKey: '8', comment: '👩‍⚕️ relu' }),
    ],
    nothingToReport: [{ sectionId: c.october.mediation, nothing: true }],
  });
  await expectNoChange();
  await enter(c.lead, c.october.id, {
    cells: [c.cell('law', '', { levelKey: '8', comment: 'Chiffre attendu', seen: standing.cells[2] })],
  });
  await expectNoChange();
});

const noteOf = async (which: 'law') => {
  const line = (await october(c.lead)).lines.find(({ sectionId }) => sectionId === c.october[which]);
  return [line?.cells.entered?.text, line?.cells.entered?.comment];
};

test('a comment written since the download is not replaced by the older one of the file', async () => {
  const first = await enter(c.lead, c.october.id, {
    cells: [c.cell('law', '28', { comment: 'Provisoire' })],
  });
  const before = await csv();
  await enter(c.contributor, c.october.id, { cells: [c.cell('mediation', '80')] });
  await enter(c.officer, c.october.id, {
    cells: [c.cell('law', '28', { comment: 'Définitif', seen: first.standing.cells[0] })],
  });
  const kept = await placed(before);
  expect(kept.cells.map(({ change }) => change)).toEqual(['unchanged']);
  const mine = Buffer.from(Buffer.from(before).toString('utf8').replace('Provisoire', 'Le mien'));
  expect((await placed(mine)).cells).toMatchObject([
    { change: 'conflict', comment: 'Le mien', nowComment: 'Définitif' },
  ]);
});

test('the same number without a comment takes no comment away', async () => {
  const first = await enter(c.lead, c.october.id, { cells: [c.cell('law', '28')] });
  const seen = first.standing.cells[0];
  await enter(c.officer, c.october.id, {
    cells: [c.cell('law', '29', { comment: 'Appel du 3 mars', seen })],
  });
  await enter(c.lead, c.october.id, { cells: [c.cell('law', '29', { comment: '', seen })] });
  expect(await noteOf('law')).toEqual(['29', 'Appel du 3 mars']);
});

test('a row whose words say another line than its identifier is refused', async () => {
  await enter(c.lead, c.october.id, {
    cells: [c.cell('law', '5', { professionKey: 'other', professionOther: 'Aidants' })],
  });
  const text = Buffer.from(await csv()).toString('utf8');
  const spoilt = async (of: string, by: string) =>
    (await placed(Buffer.from(text.replace(of, by)))).problems.map(({ code }) => code);
  expect(await spoilt(';Aidants;', ';Secrétaires;')).toEqual(['names_differ']);
  expect(await spoilt(';Bretagne;', ';Bretagne;')).toEqual([]);
});
