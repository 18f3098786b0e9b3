import { beforeEach, expect, test } from 'vitest';
import { EntryDraft } from '@/app/(workspace)/espace/rapports/[id]/_draft/entry-draft';
import { editableRows } from '@/app/(workspace)/espace/rapports/[id]/_draft/line-views';
import { toSend } from '@/app/(workspace)/espace/rapports/[id]/_draft/saving';
import { reportFiguresAnswer } from '@/app/api/v1/_answers/report';
import { reportHeading } from '@/db/report-rows';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import { openTable } from '@/lib/export/downloaded-table';
import { figuresCsv } from '@/lib/import/figures-csv';
import { reportFile } from '@/lib/import/report-file';
import { templateHere } from '@/lib/import/template';
import { recordTraining } from '@/lib/project/record-training';
import { receiptsOf, submissionReceipt } from '@/lib/report/receipt-content';
import { reportEntry } from '@/lib/report/report-entry';
import { sectionAcceptance } from '@/lib/report/section-correction';
import { sectionReview } from '@/lib/report/section-review';
import { submitReport } from '@/lib/report/submit-report';
import { readContent } from '@/lib/workbook/file-reader';
import { by } from './builders';
import { type Consortium, consortium, enter, on } from './consortium';
import { NOW, programmeDatabase } from './database';

let c: Consortium;
/** The values of the section in the order in which a person expects its lines. */
let expected: number[];
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
  expected = await entered();
});

/** Trainings whose titles, regions and professions stand otherwise in bytes, in numbers and in French. */
async function entered(): Promise<number[]> {
  const training = async (title: string, organisationId: number) =>
    (
      await execute(
        recordTraining,
        {
          participationId: c.participations.jurists,
          ...{ organisationId, title, kind: 'track', regime: 'initial' },
          regions: [{ regionCode: '53' }, { regionCode: '11' }],
          levelKeys: ['7', '8'],
        },
        by(c.officer, on('2025-01-12')),
      )
    ).trainingId;
  const { lead, partner } = c.organisations;
  const made = [
    await training('Université d’été', lead),
    await training('École 10', partner),
    await training('École 9', lead),
  ];
  const breakdowns = [
    { levelKey: '8', professionKey: 'na' },
    { levelKey: '7', professionKey: 'other', professionOther: 'Élus' },
    { levelKey: '7', professionKey: 'na' },
    ...['2', '13', '10', '4', '21'].map((professionKey) => ({ levelKey: '7', professionKey })),
    { levelKey: '7', professionKey: 'other', professionOther: 'aidants' },
  ];
  const cells = made
    .flatMap((trainingId) =>
      ['11', '53'].flatMap((regionCode) =>
        breakdowns.map((breakdown) => ({ trainingId, regionCode, ...breakdown })),
      ),
    )
    .map((place, index) => c.cell('law', String(11 + index), place));
  await enter(c.lead, c.october.id, { cells: [...cells, c.cell('law', '9')] });
  const { professions } = (await reportEntry(read(), c.lead, NOW, c.october.id)).words;
  const name = (key: string) => professions[key] ?? '';
  const inFrench = ['2', '13', '10', '4', '21'].toSorted((a, b) => name(a).localeCompare(name(b), 'fr'));
  expect(inFrench).not.toEqual(['2', '4', '10', '13', '21']);
  const places = [
    ...inFrench.map((professionKey) => ['7', professionKey, ''] as const),
    ...(['aidants', 'Élus'] as const).map((other) => ['7', 'other', other] as const),
    ...[['7', 'na', ''] as const, ['8', 'na', ''] as const],
  ];
  const valuesOf = (trainingId: number | undefined) =>
    ['53', '11'].flatMap((regionCode) =>
      places.map(([levelKey, professionKey, other]) => {
        const cell = cells.find(
          (one) =>
            one.trainingId === trainingId &&
            one.regionCode === regionCode &&
            one.levelKey === levelKey &&
            one.professionKey === professionKey &&
            ((one as { professionOther?: string }).professionOther ?? '') === other,
        );
        return Number(cell?.text);
      }),
    );
  const [summer, ten, nine] = made;
  return [...valuesOf(nine), ...valuesOf(ten), 9, ...valuesOf(summer)];
}

const file = (actor: Actor = c.lead) => reportFile(read(), actor, NOW, c.october.id);
const opened = async (actor: Actor = c.lead) =>
  new EntryDraft(await reportEntry(read(), actor, NOW, c.october.id));
const filled = (values: readonly (string | number | undefined)[]) =>
  values.filter((value) => value !== undefined && value !== '').map(Number);

/** The values of the lines of a file that is given out, as they stand in it. */
async function inFile(bytes: Uint8Array): Promise<number[]> {
  const { rows } = await readContent(Buffer.from(bytes));
  return filled(rows.map(({ cells }) => cells.find(({ measure }) => measure === 'entered')?.text));
}

test('the lines of a section stand in one order wherever they are drawn', async () => {
  expect(expected).toHaveLength(55);
  const draft = await opened();
  const drawn: Record<string, number[]> = {
    grid: draft
      .section(c.october.law)
      .groups.flatMap(({ rows }) => rows)
      .flatMap((row) => filled([draft.find(row, 'entered')?.text])),
    workbook: await inFile((await templateHere(read(), c.lead, NOW, c.october.id)).bytes),
    CSV: await inFile(figuresCsv(await file())),
    API: reportFiguresAnswer(await file()).cells.flatMap(({ section, value }) =>
      section === c.october.law && value?.value != null ? [value.value] : [],
    ),
  };
  await enter(c.lead, c.october.id, { nothingToReport: [{ sectionId: c.october.mediation, nothing: true }] });
  const version = (await reportHeading(read(), c.october.id))?.version;
  await execute(submitReport, { reportId: c.october.id, version }, by(c.lead));
  const [receipt] = await receiptsOf(read(), c.lead, NOW, c.october.id);
  const sent = await submissionReceipt(read(), c.lead, NOW, {
    reportId: c.october.id,
    eventId: receipt?.eventId ?? 0,
  });
  const numbers = (lines: readonly { value: number | null }[]) => lines.map(({ value }) => value ?? 0);
  drawn.receipt = numbers(sent.sections.find(({ sectionId }) => sectionId === c.october.law)?.lines ?? []);
  drawn.review = (await sectionReview(read(), c.officer, NOW, c.october.law, {})).lines.map(
    ({ declared }) => declared?.value ?? 0,
  );
  drawn.acceptance = filled(
    (await sectionAcceptance(read(), c.officer, NOW, c.october.law)).lines.map(({ text }) => text),
  );
  drawn.export = await exported();
  for (const [where, values] of Object.entries(drawn)) expect([where, values]).toEqual([where, expected]);
});

async function exported(): Promise<number[]> {
  const table = await openTable('review-lines', {
    ...{ read: read(), actor: c.officer, now: NOW, format: 'csv', season: 'S1', day: NOW.day },
    ...{ target: 'current', filter: (one) => (one === 'section' ? String(c.october.law) : undefined) },
  });
  const at = table.columns.findIndex(({ key }) => key === 'declared');
  const values: number[] = [];
  for await (const row of table.rows) values.push(Number(row[at]));
  return values;
}

test('a block copied from the workbook lands in the grid on the lines that it comes from', async () => {
  const draft = await opened();
  const column = (await inFile((await templateHere(read(), c.lead, NOW, c.october.id)).bytes)).map(
    (value) => [String(value + 1000)],
  );
  const rows = editableRows(draft.section(c.october.law).groups).slice();
  const from = rows.findIndex((row) => draft.find(row, 'entered')?.text !== '');
  expect(draft.paste(c.october.law, rows, { row: from, column: 0 }, column)).toMatchObject({
    ...{ filled: 55, refused: 0, outside: 0, locked: 0 },
  });
  const before = await file();
  await enter(c.lead, c.october.id, toSend(draft).input);
  const countOf = ({ cells }: (typeof before.lines)[number]) => Number(cells.entered?.text || 0);
  const after = new Map((await file()).lines.map((line) => [keyOf(line), countOf(line)]));
  for (const line of before.lines.filter(({ cells }) => cells.entered?.text))
    expect(after.get(keyOf(line))).toBe(countOf(line) + 1000);
});

test('a partner pastes the same block: the lines of others keep what they say, and his own get theirs', async () => {
  const draft = await opened(c.contributor);
  draft.look(c.october.law, 'all');
  const column = expected.map((value) => [String(value + 1000)]);
  const [first] = editableRows(draft.section(c.october.law).groups);
  const own = expected.slice(18, 36);
  expect(first && draft.find(first, 'entered')?.text).toBe(String(own[0]));
  const rows = editableRows(draft.section(c.october.law).groups);
  const pasted = draft.paste(c.october.law, rows, { row: 0, column: 0 }, column.slice(18));
  expect(pasted).toMatchObject({ filled: 18, refused: 0, locked: 19 });
  expect(rows.map((row) => draft.find(row, 'entered')?.text)).toEqual(
    own.map((value) => String(value + 1000)),
  );
  expect(toSend(draft).cells).toHaveLength(18);
});

const keyOf = ({
  trainingId,
  regionCode,
  levelKey,
  professionKey,
  professionOther,
}: {
  trainingId: number;
  regionCode: string;
  levelKey: string;
  professionKey: string;
  professionOther: string;
}) => [trainingId, regionCode, levelKey, professionKey, professionOther].join('|');
