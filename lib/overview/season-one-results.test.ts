import { beforeEach, describe, expect, it } from 'vitest';
import { read } from '@/db/store';
import { execute } from '@/lib/command';
import { createOrganisation } from '@/lib/organisation/create-organisation';
import { createProject } from '@/lib/project/create-project';
import { recordCommitments } from '@/lib/project/record-commitments';
import { recordTraining } from '@/lib/project/record-training';
import { by, officerOf } from '@/test/builders';
import { on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { seasonOneResults } from './season-one-results';

const day = NOW.day;

beforeEach(async () => void (await programmeDatabase()));

describe('with the documents alone', () => {
  it('holds the printed objective and the printed numbers', async () => {
    const { rows } = await seasonOneResults(read(), day);
    expect(
      rows.map(({ action, printedNumber }) => [
        action.number,
        printedNumber,
        action.publishedProjects,
        action.published?.rate,
      ]),
    ).toEqual([
      [1, 1, 17, 0.6],
      [2, 3, 4, 0.8],
      [3, 2, 13, 1.2],
      [4, 4, 2, 0.5],
      [5, 5, 3, 2],
    ]);
    expect(rows[0]?.objectivePrinted).toContain('33 Universités');
  });

  it('finds the whole counts that each reading of a published rate may stand for', async () => {
    const { rows } = await seasonOneResults(read(), day);
    expect(
      rows.map(({ action, readings }) => [
        action.key,
        ...readings.map(({ fits, whole, computed }) => [fits, whole, computed]),
      ]),
    ).toEqual([
      ['PS_INITIALE', [[19, 20, 21], 33, null]],
      ['DIRECTION', [[5], 6, null], [[4], 5, null]],
      ['SPECIALISTES', [[14], 12, null]],
      ['JURISTES', [[1], 2, null]],
      ['REGLEMENTAIRE', [[14], 7, null]],
    ]);
  });

  it('says of each action what is known beside its rate', async () => {
    const { rows, total, mediators } = await seasonOneResults(read(), day);
    const of = (key: string) => rows.find(({ action }) => action.key === key);
    expect(of('PS_INITIALE')).toMatchObject({
      printedCounts: [{ value: 19, whole: 33, coherent: true, asOf: '2023-10-09' }],
      withoutRate: [{ target: 70_000, countingMode: 'unknown' }],
    });
    expect(of('DIRECTION')?.readings.map(({ pooled, inferred }) => [pooled, inferred])).toEqual([
      [true, true],
      [false, true],
    ]);
    expect(of('JURISTES')?.gaps.map(({ finding }) => finding)).toEqual([
      expect.stringContaining('1 parcours reste à pourvoir'),
    ]);
    expect(of('REGLEMENTAIRE')?.earlierTargets.map(({ target, source }) => [target, source])).toEqual([
      [3, '004:73'],
      [2, '004:74'],
    ]);
    expect(total?.participations).toMatchObject({ total: 39 });
    expect(total?.participations.terms.map(({ value }) => value)).toEqual([17, 13, 4, 2, 3]);
    expect(total?.laureates.value).toBe(24);
    expect([mediators?.announced, mediators?.printed]).toEqual([14, 13]);
  });

  it('finds every line of the table of discrepancies that it names, each with its gap', async () => {
    const { rows, total, mediators } = await seasonOneResults(read(), day);
    const gaps = [...rows.map((row) => row.gaps), total?.gaps ?? [], mediators?.gaps ?? []];
    expect(gaps.map((own) => own.map(({ code }) => code))).toEqual([
      ['D050', 'D056', 'D176'],
      ['D052', 'D057'],
      ['D051'],
      ['D053'],
      ['D055', 'D054'],
      ['D048'],
      ['D063'],
    ]);
    expect(gaps.flat().every(({ href }) => href.startsWith('/ecarts/'))).toBe(true);
  });

  it('is not known before the document that prints it', async () => {
    expect(await seasonOneResults(read(), '2023-08-31')).toEqual({ rows: [], total: null, mediators: null });
  });
});

/** What laureates committed, counted as 003 may have counted it. */
const COMMITTED = [
  { action: 'PS_INITIALE', universities: 19 },
  { action: 'DIRECTION', trainings: { 'DIRECTION.S1.D': 1, 'DIRECTION.S1.C': 4 } },
  { action: 'SPECIALISTES', trainings: { 'SPECIALISTES.S1': 14 } },
  { action: 'JURISTES', trainings: { 'JURISTES.S1': 1 } },
  { action: 'REGLEMENTAIRE', trainings: { 'REGLEMENTAIRE.S1': 14 } },
] as const;

it('reproduces the five lines from what laureates committed', async () => {
  for (const line of COMMITTED) await laureateOf(line);
  const { rows, total } = await seasonOneResults(read(), day);
  const percent = new Intl.NumberFormat('en', { maximumFractionDigits: 1, roundingMode: 'trunc' });
  expect(
    rows.map(({ action, readings }) => [
      action.key,
      ...readings.map(
        ({ counted, whole, computed, coherent }) =>
          `${counted}/${whole} = ${percent.format((computed ?? 0) * 100)} %, ${coherent ? 'coherent' : 'gap'}`,
      ),
    ]),
  ).toEqual([
    ['PS_INITIALE', '19/33 = 57.5 %, coherent'],
    ['DIRECTION', '5/6 = 83.3 %, coherent', '4/5 = 80 %, coherent'],
    ['SPECIALISTES', '14/12 = 116.6 %, coherent'],
    ['JURISTES', '1/2 = 50 %, coherent'],
    ['REGLEMENTAIRE', '14/7 = 200 %, coherent'],
  ]);
  expect(rows.map(({ action }) => action.participations)).toEqual([1, 1, 1, 1, 1]);
  expect(total?.recorded).toEqual({ laureates: 5, participations: 5 });
});

/** A project that commits universities, or trainings by the component that they count for. */
async function laureateOf(line: {
  action: string;
  universities?: number;
  trainings?: Readonly<Record<string, number>>;
}) {
  const request = by(await officerOf(line.action), on('2022-07-05'));
  const organisations: number[] = [];
  for (let index = 0; index < (line.universities ?? 1); index += 1)
    organisations.push(
      (
        await execute(
          createOrganisation,
          {
            name: `Université ${line.action} ${index + 1}`,
            kind: 'university',
            regionCode: '53',
            healthUniversity: true,
            healthSource: 'Liste du ministère',
          },
          request,
        )
      ).organisationId,
    );
  const [lead = 0] = organisations;
  const { participationIds } = await execute(
    createProject,
    {
      slug: line.action.toLocaleLowerCase('en').replaceAll('_', '-'),
      acronym: line.action,
      name: `Projet ${line.action}`,
      status: 'running',
      anrReference: null,
      startsOn: null,
      endsOn: null,
      decidedOn: request.now.day,
      source: 'Décision du comité',
      participations: [{ actionKey: line.action, seasonKey: 'S1' }],
      members: organisations.map((organisationId) => ({
        organisationId,
        role: organisationId === lead ? 'lead' : 'partner',
        since: '2022-07-05',
      })),
    },
    request,
  );
  const participationId = participationIds[line.action] ?? 0;
  const offer = (subject: 'university' | 'training', organisationId: number, trainingId: number | null) => ({
    subject,
    organisationId,
    trainingId,
    happenedOn: '2022-07-05',
  });
  const offers = line.universities ? organisations.map((id) => offer('university', id, null)) : [];
  for (const [componentId, count] of Object.entries(line.trainings ?? {}))
    for (let index = 0; index < count; index += 1) {
      const { trainingId } = await execute(
        recordTraining,
        {
          participationId,
          organisationId: lead,
          title: `Formation ${componentId} ${index + 1}`,
          kind: 'track',
          regime: 'initial',
          componentIds: [componentId],
          regions: [{ regionCode: '53' }],
          levelKeys: ['7'],
        },
        request,
      );
      offers.push(offer('training', lead, trainingId));
    }
  await execute(recordCommitments, { participationId, offers, planned: [] }, request);
}
