import { describe, expect, it } from 'vitest';
import { parseCell } from '@/lib/domain/count';
import type { FileProblem, FileRead } from '@/lib/domain/exchange';
import {
  dateCell,
  fileLine,
  HEADINGS,
  markSheet,
  type RawCell,
  type RawSheet,
  rawCell,
  workbook,
} from '@/test/workbooks';
import { readContent } from './file-reader';

const read = (sheets: RawSheet[], options?: { date1904?: boolean }) => readContent(workbook(sheets, options));
const figures = (rows: RawCell[][], more: Partial<RawSheet> = {}): Promise<FileRead> =>
  read([{ name: 'Effectifs', rows: [HEADINGS, ...rows], ...more }, markSheet()]);

/** « Effectifs!I2 date_as_count ». */
const said = ({ place, code }: FileProblem): string =>
  place ? `${place.sheet}!${place.column}${place.row} ${code}` : code;
const problemsOf = async (answer: Promise<FileRead>) => (await answer).problems.map(said);
const textsOf = ({ rows }: FileRead) => rows.flatMap(({ cells }) => cells.map(({ text }) => text));

describe('a template', () => {
  it('gives its lines, their places and its mark', async () => {
    const file = await figures([fileLine(1, 12, 3), fileLine(2, null)]);
    expect(file.problems).toEqual([]);
    expect(file.form).toBe('template');
    expect(file.mark).toEqual({
      format: 1,
      reportId: 3,
      revision: 12,
      offerRevision: 4,
      downloadedAt: '2026-11-20T09:00:00.000Z',
    });
    expect(file.rows[0]).toEqual({
      place: { sheet: 'Effectifs', row: 2 },
      identifier: '1|53|7|na|',
      training: 'Formation 1',
      organisation: 'Université de démonstration – Bretagne',
      region: 'Bretagne',
      level: 'Niveau 7',
      profession: 'Sans objet',
      professionOther: '',
      ...{ practice: '', employerKind: '' },
      comment: '',
      columns: {
        training: 'C',
        organisation: 'D',
        region: 'E',
        level: 'F',
        profession: 'G',
        professionOther: 'H',
        comment: 'K',
      },
      cells: [
        {
          measure: 'entered',
          period: null,
          text: '12',
          place: { sheet: 'Effectifs', row: 2, column: 'I' },
        },
        {
          measure: 'certified',
          period: null,
          text: '3',
          place: { sheet: 'Effectifs', row: 2, column: 'J' },
        },
      ],
    });
    expect(file.rows[1]?.cells).toEqual([]);
  });

  it('finds reordered columns, whatever the case, accents and spaces of their headings', async () => {
    const headings = ['CERTIFIES ', 'niveau', 'Region', 'métier', '\u00a0Organisation', 'FORMATION'];
    const file = await read([
      { name: 'effectifs', rows: [headings, [7, 'Niveau 7', 'Bretagne', 'Sans objet', 'U', 'F']] },
    ]);
    expect(file.problems).toEqual([]);
    expect(file.rows[0]).toMatchObject({ training: 'F', region: 'Bretagne', identifier: null });
    expect(file.rows[0]?.cells[0]?.place).toEqual({ sheet: 'effectifs', row: 2, column: 'A' });
  });

  it('leaves the columns that are there to compare', async () => {
    const rows = [
      [...HEADINGS, 'Prévu – Entrants', 'Dernière campagne – Certifiés'],
      [...fileLine(1), 50, 20],
    ];
    const file = await read([{ name: 'Effectifs', rows }]);
    expect(file.problems).toEqual([]);
    expect(textsOf(file)).toEqual(['10']);
  });

  it('reads numbers as Excel shows them, and keeps the words of a cell', async () => {
    const cells: RawCell[] = [
      12345,
      rawCell('<v>12345.0</v>'),
      rawCell('<v>3.0000000000000004</v>'),
      rawCell('<v>1.2E3</v>'),
      '12\u00a0345',
      '12\u202f345 ',
      rawCell('<v>12.5</v>'),
      -4,
      'rien',
      '~120',
      ' Effacer ',
      rawCell('<f>I2+1</f><v>12346</v>'),
      rawCell('<f>""</f><v></v>', 'str'),
    ];
    const file = await figures(cells.map((cell, index) => fileLine(index, cell)));
    expect(file.problems).toEqual([]);
    expect(textsOf(file)).toEqual([
      '12345',
      '12345',
      '3',
      '1200',
      '12 345',
      '12 345',
      '12,5',
      '-4',
      'rien',
      '~120',
      'Effacer',
      '12346',
    ]);
  });

  it('reads a percentage as it is shown: 100 % is not one person', async () => {
    const { rows } = await figures([fileLine(1, dateCell(1, 3), dateCell(0.07, 3))]);
    const texts = rows.flatMap(({ cells }) => cells.map(({ text }) => text));
    expect(texts).toEqual(['100 %', '7 %']);
    expect(texts.map((text) => parseCell(text).ok)).toEqual([false, false]);
  });

  it('says all that is wrong in one pass, in the order of the cells', async () => {
    const answer = figures([
      fileLine(1, dateCell(45000), rawCell('<v>1</v>', 'b')),
      fileLine(2, rawCell('<v>#REF!</v>', 'e'), rawCell('<f>SUM(A1:A9)</f><v></v>')),
      fileLine(3, 'n.c.', '１２'),
      fileLine(4, dateCell(45000, 2)),
      fileLine(2, null, 5),
      fileLine(3, 5),
      fileLine(5, 5),
      fileLine(5, 6),
      [null, null, null, null, null, null, null, null, 4],
      [...fileLine(6, 1).slice(0, 10), 'x'.repeat(2_001)],
    ]);
    expect(await problemsOf(answer)).toEqual([
      'Effectifs!I2 date_as_count',
      'Effectifs!J2 boolean_as_count',
      'Effectifs!I3 cell_error',
      'Effectifs!J3 formula_without_value',
      'Effectifs!I4 not_communicated',
      'Effectifs!J4 foreign_digits',
      'Effectifs!I5 date_as_count',
      'Effectifs!I9 duplicate_line',
      'Effectifs!C10 line_without_training',
      'Effectifs!K11 text_too_long',
    ]);
    const { problems } = await answer;
    expect(problems[0]?.params).toEqual({ day: '2023-03-15' });
    expect(problems[7]?.params).toMatchObject({ firstRow: 8 });
  });

  it('names missing, unknown, repeated and unnamed columns', async () => {
    const rows = [
      ['Formation', 'Organisation', 'Niveau', 'Entrants', 'Entrants', 'Remarque', null],
      ['F', 'U', '7', 1, 2, 'x', 3],
      ['F', 'U', '6', 1, 2, 'x', 3],
    ];
    expect(await problemsOf(read([{ name: 'Effectifs', rows }]))).toEqual([
      'Effectifs!1 missing_column',
      'Effectifs!1 missing_column',
      'Effectifs!E1 duplicate_column',
      'Effectifs!F1 unknown_column',
      'Effectifs!G2 column_without_heading',
    ]);
  });

  it('tells what the sender does not see: hidden rows by runs, hidden columns, a hidden sheet', async () => {
    const rows = [fileLine(1), fileLine(2), fileLine(3), fileLine(4), fileLine(5, null)];
    const hidden = { 2: 'hidden="1"', 4: 'hidden="1"', 5: 'hidden="true"', 6: 'hidden="1"' };
    const cols = '<cols><col min="1" max="1" hidden="1"/><col min="9" max="9" hidden="1"/></cols>';
    const answer = figures(rows, { rowAttributes: hidden, before: cols, state: 'hidden' });
    expect(await problemsOf(answer)).toEqual([]);
    expect((await answer).hidden.map(said)).toEqual([
      'hidden_sheet',
      'Effectifs!I1 hidden_column',
      'Effectifs!2 hidden_rows',
      'Effectifs!4 hidden_rows',
    ]);
    expect((await answer).hidden[3]?.params).toEqual({ from: 4, to: 5 });
  });

  it('refuses merged cells over the lines, not under them', async () => {
    const after = '<mergeCells><mergeCell ref="E2:E3"/><mergeCell ref="A90:C95"/></mergeCells>';
    const answer = figures([fileLine(1), fileLine(2)], { after });
    expect(await problemsOf(answer)).toEqual(['Effectifs!E2 merged_cells']);
    expect((await answer).problems[0]?.params).toEqual({ range: 'E2:E3' });
  });

  it('counts the rows that hold something as Excel numbers them, whatever the dimension says', async () => {
    const rows = [HEADINGS, [], [], fileLine(1), [], fileLine(2)];
    const file = await read([{ name: 'Effectifs', rows, before: '<dimension ref="A1:A1"/>' }]);
    expect(file.rows.map(({ place }) => place.row)).toEqual([4, 6]);
  });

  it('finds 0 lines to be an error', async () => {
    expect(await problemsOf(figures([]))).toEqual(['no_data']);
    expect(await problemsOf(figures([[null, ' ', '\u00a0']]))).toEqual(['no_data']);
  });
});

describe('templates of elsewhere', () => {
  it('names an old format, and reads no more', async () => {
    const sheets = [{ name: 'Effectifs', rows: [HEADINGS, fileLine(1)] }, markSheet(0)];
    const file = await read(sheets);
    expect(file.problems).toEqual([{ place: null, code: 'old_template', params: { format: 0, current: 1 } }]);
    expect(file.rows).toEqual([]);
    expect(await problemsOf(read([{ name: 'Effectifs', rows: [HEADINGS] }, markSheet(9)]))).toEqual([
      'newer_template',
    ]);
  });

  it('passes over no figures of another sheet in silence', async () => {
    const main = { name: 'Effectifs', rows: [HEADINGS, fileLine(1)] };
    const nantes = { name: 'Nantes', rows: [HEADINGS, fileLine(2)] };
    expect(await problemsOf(read([main, nantes, markSheet()]))).toEqual(['Nantes!I2 figures_elsewhere']);
    const notes = {
      name: 'Notes',
      rows: [
        ['Formation', 'Organisation', 'Région'],
        ['A', 'B', 'C'],
      ],
    };
    expect(await problemsOf(read([main, notes, markSheet()]))).toEqual([]);
  });

  it('names a foreign workbook, a lost sheet, a lost header', async () => {
    const budget = { name: 'Budget', rows: [['Poste', 'Montant'], ...Array(20).fill(['Salaires', 1])] };
    expect(await problemsOf(read([budget]))).toEqual(['foreign_workbook']);
    expect(await problemsOf(read([budget, markSheet()]))).toEqual(['missing_sheet']);
    const headless = { name: 'Effectifs', rows: Array(20).fill(fileLine(1)) };
    expect(await problemsOf(read([headless]))).toEqual(['sheet_without_header']);
  });
});

describe('the wide form', () => {
  const headings = [
    'Formation',
    'Organisation',
    'Région',
    'Niveau',
    'Métier',
    'Mesure',
    '2024-2025',
    '2025/26',
  ];
  const line = (measure: string | null, ...values: RawCell[]): RawCell[] => [
    'F',
    'U',
    'Bretagne',
    '7',
    'Sans objet',
    measure,
    ...values,
  ];

  it('gives each number the measure of its row and the year of its column, under a title', async () => {
    const rows = [
      ['Annexe de l’appel'],
      [],
      headings,
      line('entrants', 5, '1 200'),
      line('Certifies', null, 3),
    ];
    const file = await read([{ name: 'Feuil1', rows }]);
    expect(file.problems).toEqual([]);
    expect(file.form).toBe('wide');
    expect(
      file.rows.flatMap(({ cells }) =>
        cells.map(({ measure, period, text, place }) => [measure, period, text, place.column + place.row]),
      ),
    ).toEqual([
      ['entered', '2024-2025', '5', 'G4'],
      ['entered', '2025-2026', '1 200', 'H4'],
      ['certified', '2025-2026', '3', 'H5'],
    ]);
  });

  it('names what it cannot read', async () => {
    const rows = [
      [...headings, '2025-2028', 'Entrants'],
      line('Inscrits', 5),
      line(null, 5),
      line('Entrants', 5),
      line('Entrants', null, 5),
      line('Entrants', 6),
    ];
    expect(await problemsOf(read([{ name: 'Feuil1', rows }]))).toEqual([
      'Feuil1!I1 unknown_wide_column',
      'Feuil1!J1 unknown_wide_column',
      'Feuil1!F2 unknown_measure',
      'Feuil1!F3 measure_missing',
      'Feuil1!G6 duplicate_line',
    ]);
  });

  it('reads a value column whose row names its period', async () => {
    const rows = [
      [...headings.slice(0, 6), 'Période', 'Valeur'],
      line('Entrants', '2024–2025', 5),
      line('Entrants', null, 6),
    ];
    const file = await read([{ name: 'Feuil1', rows }]);
    expect(file.problems).toEqual([]);
    expect(file.rows.map(({ cells }) => cells[0]?.period)).toEqual(['2024-2025', null]);
  });
});

describe('openings', () => {
  const headings = ['Identifiant', 'Volet', 'Type', 'Intitulé', 'Organisation', 'Engagée le', 'Ouverte le'];
  const offer = (id: string | null, opened: RawCell): RawCell[] => [
    id,
    'V',
    'Formation',
    'F',
    'U',
    null,
    opened,
  ];
  const openings = (rows: RawCell[][], date1904 = false) =>
    read(
      [
        { name: 'Effectifs', rows: [HEADINGS] },
        { name: 'Ouvertures', rows: [[...headings, 'Dernière campagne – ouverte le'], ...rows] },
      ],
      { date1904 },
    );

  it('reads days in both date systems of Excel, and as they are typed', async () => {
    const file = await openings([
      offer('training|1|1', dateCell(46112)),
      offer('training|1|2', '31/03/2026'),
      offer('training|1|3', '2026-03-31'),
      offer('training|1|4', 'effacer'),
      offer('training|1|5', null),
    ]);
    expect(file.problems).toEqual([]);
    expect(file.offers.map(({ happenedOn }) => happenedOn)).toEqual([
      '2026-03-31',
      '2026-03-31',
      '2026-03-31',
      'effacer',
    ]);
    expect(file.offers[0]?.place).toEqual({ sheet: 'Ouvertures', row: 2, column: 'G' });
    const mac = await openings([offer('training|1|1', dateCell(46112 - 1462))], true);
    expect(mac.offers[0]?.happenedOn).toBe('2026-03-31');
  });

  it('refuses impossible days with their cell, and lines that lost their identifier', async () => {
    const rows = [
      offer('training|1|1', '31/02/2026'),
      offer('training|1|2', 'bientôt'),
      offer('training|1|3', 46112),
      offer('training|1|4', dateCell(60)),
      offer(null, '31/03/2026'),
      offer('training|1|6', '31/03/2026'),
      offer('training|1|6', '01/04/2026'),
    ];
    expect(await problemsOf(openings(rows))).toEqual([
      'Ouvertures!G2 impossible_day',
      'Ouvertures!G3 not_a_day',
      'Ouvertures!G4 not_a_day',
      'Ouvertures!G5 impossible_day',
      'Ouvertures!G6 offer_without_identifier',
      'Ouvertures!G8 duplicate_offer',
    ]);
  });
});
