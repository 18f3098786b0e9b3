import { beforeEach, describe, expect, it } from 'vitest';
import { reportFiguresAnswer } from '@/app/api/v1/_answers/report';
import { reportHeading } from '@/db/report-rows';
import { read, write } from '@/db/store';
import { prepared } from '@/db/store-prepared';
import type { Actor } from '@/lib/access/actor';
import { reportFigures } from '@/lib/api/report';
import { execute } from '@/lib/command';
import { openTable } from '@/lib/export/downloaded-table';
import { figuresCsv } from '@/lib/import/figures-csv';
import { putFigures } from '@/lib/import/put-figures';
import { reportFile } from '@/lib/import/report-file';
import { placeRows } from '@/lib/import/row-placement';
import { templateHere } from '@/lib/import/template';
import { recordCommitments } from '@/lib/project/record-commitments';
import { receiptsOf, submissionReceipt } from '@/lib/report/receipt-content';
import { sectionReview } from '@/lib/report/section-review';
import { submitReport } from '@/lib/report/submit-report';
import { findReport } from '@/lib/section/report-found';
import { validateSection } from '@/lib/section/validate-section';
import { learnersEntries } from '@/lib/why/participation-explanation';
import { fileProblemText } from '@/lib/wording/file-problems';
import { breakdownWords, rowWords } from '@/lib/wording/lines';
import { readContent } from '@/lib/workbook/file-reader';
import { differences } from './audited';
import { by } from './builders';
import { enter } from './consortium';
import { type Continuing, continuing } from './continuing';
import { NOW, programmeDatabase } from './database';
import { refusedWith } from './refused';

let c: Continuing;
beforeEach(async () => {
  await programmeDatabase();
  c = await continuing();
});

const IN_TOWN = { practice: 'self_employed', employerKind: 'ambulatory' } as const;
const AT_HOSPITAL = { practice: 'salaried', employerKind: 'public_hospital' } as const;

const file = (actor: Actor = c.lead) => reportFile(read(), actor, NOW, c.reportId);
const sectionOf = async (key: string) =>
  (await file()).sections.find(({ action }) => action.key === key)?.id ?? 0;
const linesOf = async (trainingId: number) =>
  (await file()).lines
    .filter((line) => line.trainingId === trainingId)
    .map(({ practice, employerKind, cells }) => [
      practice,
      employerKind,
      cells.entered?.text,
      cells.entered?.planned,
    ]);
const enterBoth = () =>
  enter(c.lead, c.reportId, {
    cells: [
      c.cell('remote', '60', IN_TOWN),
      c.cell('remote', '90', AT_HOSPITAL),
      c.cell('remote', '5'),
      c.cell('social', '12'),
    ],
  });
const plan = (line: object, actor = c.officer) =>
  execute(
    recordCommitments,
    {
      participationId: c.participationIds.CONTINUE,
      planned: [
        {
          ...{ trainingId: c.trainings.remote, regionCode: '53', periodId: c.periodId, levelKey: 'na' },
          ...{ professionKey: '16', measure: 'entered', value: 40 },
          ...line,
        },
      ],
    },
    by(actor),
  );

describe('a line of action 7', () => {
  it('is told apart by how and where its learners practise, and added to the others of its training', async () => {
    await enterBoth();
    expect(await linesOf(c.trainings.remote)).toEqual([
      ['salaried', 'public_hospital', '90', null],
      ['self_employed', 'ambulatory', '60', null],
      ['na', 'na', '5', null],
    ]);
    await execute(
      submitReport,
      { reportId: c.reportId, version: (await reportHeading(read(), c.reportId))?.version },
      by(c.lead),
    );
    await execute(validateSection, { sectionId: await sectionOf('CONTINUE') }, by(c.officer));
    const question = { measure: 'entered', periodId: c.periodId, season: 'S2', day: NOW.day } as const;
    const why = await learnersEntries(
      read(),
      { actor: c.officer, now: NOW },
      { ...question, layer: 'verified', place: { action: 'CONTINUE' }, slug: 'continu' },
    );
    const [participation] = why.participations;
    expect(participation?.lines.map((line) => breakdownWords(line, why.professions).slice(2))).toEqual([
      ['exercice salarié', 'hôpital public'],
      ['exercice libéral', 'soins de ville'],
      [],
    ]);
    expect(await differences()).toEqual([]);
  });

  it('is one with itself: the same practice and kind of employer change the same value', async () => {
    const first = await enter(c.lead, c.reportId, { cells: [c.cell('remote', '60', IN_TOWN)] });
    const seen = first.standing.cells[0];
    await enter(c.lead, c.reportId, { cells: [c.cell('remote', '61', { ...IN_TOWN, seen })] });
    expect(await linesOf(c.trainings.remote)).toEqual([['self_employed', 'ambulatory', '61', null]]);
    const twice = [c.cell('remote', '1', AT_HOSPITAL), c.cell('remote', '2', AT_HOSPITAL)];
    expect(await refusedWith(enter(c.lead, c.reportId, { cells: twice }))).toBe('duplicate_line');
  });

  it('has its own planned figure', async () => {
    await plan(IN_TOWN);
    await plan({ value: 7 });
    expect(await linesOf(c.trainings.remote)).toEqual([
      ['self_employed', 'ambulatory', '', 40],
      ['na', 'na', '', 7],
    ]);
  });

  it('takes a key of no list from nobody', async () => {
    const cells = [c.cell('remote', '60', { practice: 'retired' })];
    await expect(enter(c.lead, c.reportId, { cells })).rejects.toThrow();
    expect(await linesOf(c.trainings.remote)).toEqual([]);
  });
});

describe('a line of another action', () => {
  it('is refused what its action does not ask, in the grid and in the agreement', async () => {
    for (const detail of [{ practice: 'salaried' }, { employerKind: 'other' }])
      expect(await refusedWith(enter(c.lead, c.reportId, { cells: [c.cell('social', '12', detail)] }))).toBe(
        'detail_not_asked',
      );
    const planned = [
      {
        ...{ trainingId: c.trainings.social, regionCode: '53', periodId: c.periodId, levelKey: 'na' },
        ...{ professionKey: '16', measure: 'entered', value: 40, ...IN_TOWN },
      },
    ];
    const participationId = c.participationIds.TRAVAIL_SOCIAL;
    expect(await refusedWith(execute(recordCommitments, { participationId, planned }, by(c.officer)))).toBe(
      'detail_not_asked',
    );
    expect(await linesOf(c.trainings.social)).toEqual([]);
  });
});

describe('in words', () => {
  it('the review of action 7 says « sans objet » of an older line, another section nothing', async () => {
    await enterBoth();
    await execute(
      submitReport,
      { reportId: c.reportId, version: (await reportHeading(read(), c.reportId))?.version },
      by(c.lead),
    );
    const words = async (key: string) => {
      const review = await sectionReview(read(), c.officer, NOW, await sectionOf(key), {});
      return review.lines.map((line) => rowWords(line, review.words).split(', ').slice(3).join(', ')).sort();
    };
    expect(await words('CONTINUE')).toEqual([
      'exercice libéral, soins de ville',
      'exercice salarié, hôpital public',
      'exercice sans objet, établissement sans objet',
    ]);
    expect(await words('TRAVAIL_SOCIAL')).toEqual(['']);
    const [sending] = await receiptsOf(read(), c.lead, NOW, c.reportId);
    const receipt = await submissionReceipt(read(), c.lead, NOW, {
      reportId: c.reportId,
      eventId: sending?.eventId ?? 0,
    });
    const sent = receipt.sections.flatMap(({ lines }) => lines);
    expect(sent.map(({ practice, employerKind, value }) => [practice, employerKind, value])).toEqual(
      expect.arrayContaining([
        ['self_employed', 'ambulatory', 60],
        ['na', 'na', 12],
      ]),
    );
  });

  it('the entries of a project have a column for each, « sans objet » elsewhere', async () => {
    await enterBoth();
    const table = await openTable('project-entries', {
      ...{ read: read(), actor: c.lead, now: NOW, format: 'csv', season: undefined, day: NOW.day },
      ...{ target: 'current', filter: (name) => (name === 'project' ? 'continu' : undefined) },
    });
    const keys = table.columns.map(({ key }) => key);
    const of = (row: readonly unknown[]) => [
      row[keys.indexOf('value')],
      row[keys.indexOf('practice')],
      row[keys.indexOf('employerKind')],
    ];
    const said: unknown[] = [];
    for await (const row of table.rows) said.push(of(row));
    expect(said).toEqual(
      expect.arrayContaining([
        [60, 'exercice libéral', 'soins de ville'],
        [12, 'exercice sans objet', 'établissement sans objet'],
      ]),
    );
  });
});

it('by the API, both are in every cell, and may be left out', async () => {
  const put = (cells: object[]) => {
    const body = { cells };
    const sending = { reportId: c.reportId, text: JSON.stringify(body), body, dryRun: false };
    return putFigures(sending, { ...by(c.lead), door: 'api', idempotencyKey: 'essai-details' });
  };
  const sent = {
    training: c.trainings.remote,
    region: '53',
    level: 'na',
    profession: '16',
    measure: 'entered',
  };
  await put([
    { ...sent, ...IN_TOWN, value: 60 },
    { ...sent, value: 5 },
  ]);
  const { cells } = reportFigures.parse(reportFiguresAnswer(await file()));
  expect(cells.map(({ practice, employerKind, value }) => [practice, employerKind, value?.value])).toEqual([
    ['self_employed', 'ambulatory', 60],
    ['na', 'na', 5],
  ]);
});

describe('in a file', () => {
  const csv = async () => Buffer.from(figuresCsv(await file())).toString('utf8');
  const place = async (bytes: string | Uint8Array) => {
    const found = await findReport({ tx: read(), actor: c.lead, now: NOW, door: 'import' }, c.reportId);
    if (!found) throw new Error('no report');
    const content = await readContent(Buffer.from(bytes));
    expect(content.problems).toEqual([]);
    return placeRows(
      { read: read(), actor: c.lead, now: NOW, ...found, mark: content.mark ?? undefined },
      content,
    );
  };
  /** The same CSV as it was before its lines said how learners practise. */
  const without = (text: string) => {
    const rows = text
      .trim()
      .split('\r\n')
      .map((row) => row.split(';'));
    const gone = ['Type d’exercice', 'Type d’établissement'].map((name) => rows[0]?.indexOf(name) ?? -1);
    expect(gone.every((at) => at > 0)).toBe(true);
    return rows.map((row) => row.filter((_, at) => !gone.includes(at)).join(';')).join('\r\n');
  };

  it('it comes back as it left, in a workbook and in a CSV', { timeout: 30_000 }, async () => {
    await enterBoth();
    for (const bytes of [await csv(), (await templateHere(read(), c.lead, NOW, c.reportId)).bytes]) {
      const { cells, problems } = await place(bytes);
      expect(problems).toEqual([]);
      expect(cells.map(({ change }) => change)).toEqual(Array(4).fill('unchanged'));
    }
  });

  it('an older one without the columns finds the lines that say nothing of it', async () => {
    await enter(c.lead, c.reportId, { cells: [c.cell('remote', '5'), c.cell('social', '12')] });
    const text = without(await csv())
      .replace(';5;', ';6;')
      .replace(';12;', ';13;');
    const { cells, problems } = await place(text);
    expect(problems).toEqual([]);
    expect(cells.map((cell) => [cell.trainingId, cell.practice, cell.employerKind, cell.change])).toEqual([
      [c.trainings.remote, 'na', 'na', 'changed'],
      [c.trainings.social, 'na', 'na', 'changed'],
    ]);
  });

  it('new lines name both in words, whatever their case; a blank one is « sans objet »', async () => {
    const { cells, problems } = await place(
      [
        "Formation;Organisation;Région;Niveau;Métier;Type d’exercice;Type d'établissement;Entrants",
        'Télésanté au quotidien;;Bretagne;sans objet;16;LIBERAL;Soins de ville;60',
        'Télésanté au quotidien;;Bretagne;sans objet;16;exercice salarié;medico-social;30',
        'Télésanté au quotidien;;Bretagne;sans objet;16;;;5',
        'Numérique et accompagnement;;Bretagne;sans objet;16;sans objet;;12',
      ].join('\n'),
    );
    expect(problems).toEqual([]);
    expect(cells.map(({ practice, employerKind }) => [practice, employerKind])).toEqual([
      ['self_employed', 'ambulatory'],
      ['salaried', 'medico_social'],
      ['na', 'na'],
      ['na', 'na'],
    ]);
  });

  it('a word of no list, and one that the action does not ask, are refused at their cell', async () => {
    const { problems } = await place(
      [
        'Formation;Organisation;Région;Niveau;Métier;Type d’exercice;Type d’établissement;Entrants',
        'Télésanté au quotidien;;Bretagne;sans objet;16;retraité;;60',
        'Numérique et accompagnement;;Bretagne;sans objet;16;;hôpital public;12',
      ].join('\n'),
    );
    expect(problems.map(({ place: at, code }) => `${at?.column}${at?.row} ${code}`)).toEqual([
      'F2 unknown_detail_here',
      'G3 detail_not_asked_here',
    ]);
    const [first, second] = problems.map(fileProblemText);
    expect(first).toContain('exercice libéral');
    expect(second).toContain('Numérique et accompagnement');
  });

  it('a line whose identifier says another practice than its words is refused', async () => {
    await enterBoth();
    const { problems } = await place((await csv()).replace('exercice libéral', 'exercice mixte'));
    expect(problems.map(({ code }) => code)).toEqual(['names_differ']);
  });

  it('a report without action 7 has no such column', async () => {
    await enterBoth();
    const all = await file();
    expect(new TextDecoder().decode(figuresCsv({ ...all, lineDetails: [] }))).not.toContain('exercice');
    expect(all.lineDetails).toEqual(['practice', 'employerKind']);
    await write(async (tx) => {
      prepared(tx, "UPDATE actions SET facts = json_remove(facts, '$.lineDetails')").run();
    });
    // What every write may change is asked again with the next one.
    await plan({ value: 7 });
    expect((await file()).lineDetails).toEqual([]);
  });
});
