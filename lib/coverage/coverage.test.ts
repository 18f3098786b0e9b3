import { beforeEach, describe, expect, it } from 'vitest';
import { type Read, read } from '@/db/store';
import { execute } from '@/lib/command';
import type { Crossing } from '@/lib/domain/coverage-cell';
import { nowAt } from '@/lib/domain/time';
import { forgetAnswers } from '@/lib/figure/memory';
import { readSeeing } from '@/lib/figure/reader';
import { closeTraining } from '@/lib/project/close-training';
import { reviseTraining } from '@/lib/project/revise-training';
import { validateSection } from '@/lib/section/validate-section';
import { account, by, officerOf } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { everyProject } from '@/test/entitled';
import { send } from '@/test/growing-consortium';
import { laureate } from '@/test/laureate';
import { aimedProfessions } from './aimed-professions';
import { forgetCoverage, offers, placesReached } from './coverage-facts';
import { coverageLine } from './coverage-line';
import { coverageMatrix } from './coverage-matrix';
import { linkProfessionAction } from './link-profession-action';

const JURIST = '44';
const MEDIATOR = '46';
const SECRETARY = '47';

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
});

const matrixOf = (by_: Crossing, more: Record<string, unknown> = {}, from = read()) =>
  coverageMatrix(from, { by: by_, day: NOW.day, ...more });
const stateAt = async (
  profession: string,
  region: string,
  from = read(),
  more: Record<string, unknown> = {},
) => {
  const { rows, columns } = await matrixOf('profession', more, from);
  const row = rows.find(({ key }) => key === profession);
  const cell = row?.cells[columns.findIndex(({ key }) => key === region)];
  return { ...cell, isExpected: row?.isExpected };
};

/** The law training trains jurists, from the day on. */
async function forJurists(day = NOW.day) {
  c = await consortium();
  await trains([44], c.officer, on(day));
}

const trains = (professionIds: number[], actor: Consortium['officer'], now = NOW) =>
  execute(
    reviseTraining,
    {
      trainingId: c.trainings.law,
      title: 'Master Droit du numérique en santé',
      kind: 'track',
      regime: 'initial',
      componentIds: ['JURISTES.S1'],
      regions: [{ regionCode: '53', places: 40 }, { regionCode: '52' }],
      levelKeys: ['7'],
      professionIds,
      reason: 'Public de la formation précisé',
    },
    by(actor, now),
  );

describe('the professions that an action aims at', () => {
  it('are deduced from the text, by type, each with its line and marked as inferred', async () => {
    const { all, aimsAt } = await aimedProfessions(read(), NOW.day);
    expect(all).toHaveLength(95);
    expect(all.every(({ inferred, src }) => inferred && /^003:\d+/.test(src))).toBe(true);
    const aimed = (id: number, action: string) => aimsAt(id, { action });
    expect([7, 16, 5, 1].every((id) => aimed(id, 'PS_INITIALE') && aimed(id, 'CONTINUE'))).toBe(true);
    expect(aimed(36, 'TRAVAIL_SOCIAL')).toBe(true);
    expect(aimed(46, 'MEDIATEURS')).toBe(true);
    expect([aimed(46, 'PS_INITIALE'), aimed(16, 'TRAVAIL_SOCIAL'), aimed(16, 'MEDIATEURS')]).toEqual([
      false,
      false,
      false,
    ]);
    expect(aimsAt(47, {})).toBe(false);
  });

  it('were not known before the document that lets one deduce them', async () => {
    expect((await aimedProfessions(read(), '2023-08-31')).all).toEqual([]);
  });

  it('are said otherwise by an officer of the action, from today on, with a reason', async () => {
    const officer = await officerOf('PS_INITIALE');
    const say = (more: Record<string, unknown> = {}) =>
      execute(
        linkProfessionAction,
        {
          ...{ actionKey: 'PS_INITIALE', whose: SECRETARY, isAimed: 'yes' },
          ...{ src: 'Avis du comité du 3 novembre 2026', reason: 'Le référentiel les cite.', ...more },
        },
        by(officer),
      );
    expect(await stateAt(SECRETARY, '53')).toMatchObject({ state: 'no_offer', isExpected: false });
    expect(await say()).toEqual({ changed: 1 });
    expect(await stateAt(SECRETARY, '53')).toMatchObject({ state: 'no_offer', isExpected: true });
    expect((await aimedProfessions(read(), '2026-11-19')).aimsAt(47, {})).toBe(false);
    await expect(say()).rejects.toMatchObject({ fields: [{ path: 'isAimed', code: 'aim_unchanged' }] });
    await expect(say({ whose: '99' })).rejects.toMatchObject({
      fields: [{ path: 'whose', code: 'unknown_profession' }],
    });
    await expect(say({ reason: '', whose: '' })).rejects.toMatchObject({ code: 'invalid_input' });
    // A whole type: those that were said otherwise.
    expect(await say({ whose: 'AUXILIAIRES', isAimed: 'no' })).toEqual({ changed: 22 });
    expect(await stateAt('7', '94', read(), { action: 'PS_INITIALE' })).toMatchObject({ isExpected: false });
  });

  it('are said by nobody else', async () => {
    const given = { actionKey: 'PS_INITIALE', whose: '47', isAimed: 'yes', src: 'Avis', reason: 'Essai' };
    for (const actor of [await officerOf('MEDIATEURS'), await account('observer'), await account('admin')])
      await expect(execute(linkProfessionAction, given, by(actor))).rejects.toMatchObject({
        kind: 'missing',
      });
    const officer = await officerOf('PS_INITIALE');
    await expect(
      execute(linkProfessionAction, { ...given, actionKey: 'AUCUNE' }, by(officer)),
    ).rejects.toMatchObject({ kind: 'missing' });
  });
});

describe('from empty', () => {
  it('is white where an action aims at the profession, and nowhere else', async () => {
    const { rows, cells, white, counts, columns } = await matrixOf('profession');
    expect([columns.length, rows.length, cells, counts.no_offer]).toEqual([18, 48, 864, 864]);
    // All but the medical secretary.
    expect(white).toBe(47 * 18);
    expect(await stateAt('16', '94')).toMatchObject({ state: 'no_offer', isExpected: true });
  });

  it('has a row for each type, level and zone', async () => {
    expect((await matrixOf('type')).rows).toHaveLength(6);
    expect((await matrixOf('level')).rows.map(({ key }) => key)).toEqual(['3', '4', '5', '6', '7', '8']);
    const zones = await matrixOf('zone', { season: 'S2' });
    expect(zones.rows).toHaveLength(14);
    expect(zones.rows.at(-1)).toMatchObject({ label: null, isExpected: false });
    expect(zones.columns).toHaveLength(8);
  });
});

describe('a cell', () => {
  it('follows its training from the agreement to the verified learners', async () => {
    await forJurists('2026-06-16');
    const seen = async (day: string) => {
      forgetAnswers();
      const see = { day };
      return [
        (await stateAt(JURIST, '53', read(), see)).state,
        (await stateAt(JURIST, '53', await everyProject(), see)).state,
      ];
    };
    await enter(
      c.lead,
      c.june.id,
      {
        cells: [c.cell('law', '28', { professionKey: JURIST })],
        offers: [c.opening('2026-06-15')],
      },
      on('2026-06-20'),
    );
    await enter(c.lead, c.june.id, { cells: [c.cell('mediation', '90')] }, on('2026-06-20'));
    await send(c, c.june.id, '2026-06-25');
    for (const sectionId of [c.june.law, c.june.mediation])
      await execute(validateSection, { sectionId }, by(c.officer, on('2026-07-20')));
    expect(await seen('2026-06-15')).toEqual(['no_offer', 'no_offer']);
    // Asked since 15 June, and nothing is declared yet.
    expect(await seen('2026-06-24')).toEqual(['committed', 'unknown']);
    expect(await seen('2026-06-25')).toEqual(['open', 'open']);
    expect(await seen('2026-07-20')).toEqual(['open', 'reached']);
    // A later campaign is open and unanswered: what is verified stays.
    expect(await seen(NOW.day)).toEqual(['open', 'reached']);
    expect(await stateAt(JURIST, '52', await everyProject())).toMatchObject({ state: 'open', projects: 1 });
    // The learners of the mediation training have no profession of the list; a visitor is not told of them.
    expect((await matrixOf('profession', {}, await everyProject())).reachedApart).toBe(1);
    expect((await matrixOf('profession')).reachedApart).toBe(0);
    // Of another period nothing is verified, and nobody was asked.
    expect(await stateAt(JURIST, '53', await everyProject(), { periodId: c.previousPeriodId })).toMatchObject(
      { state: 'open' },
    );
    // Who reads another project reads what anyone does.
    const other = readSeeing(read(), new Set([c.projectId + 1]));
    expect(await stateAt(JURIST, '53', other)).toMatchObject({ state: 'open' });
    // Nothing is offered there since the training was closed: the cell opens on what reached it.
    const later = nowAt(new Date('2026-12-02T09:00:00.000Z'));
    const closing = { trainingId: c.trainings.law, closedOn: '2026-12-01', reason: 'Fin' };
    const reachedBy = async (from: Read, day: string) => {
      const { cells } = await coverageLine(from, { by: 'profession', day }, JURIST);
      return cells.flatMap(({ column, reachedBy: found }) =>
        found.map(({ project, action }) => [column.key, project.slug, action.key]),
      );
    };
    expect(await reachedBy(await everyProject(), NOW.day)).toEqual([]);
    await execute(closeTraining, closing, by(c.officer, later));
    expect(await stateAt(JURIST, '53', await everyProject(), { day: later.day })).toMatchObject({
      ...{ state: 'reached', projects: 0 },
    });
    expect(await reachedBy(await everyProject(), later.day)).toEqual([['53', 'essai', 'JURISTES']]);
    for (const from of [read(), readSeeing(read(), new Set([c.projectId + 1]))])
      expect(await reachedBy(from, later.day)).toEqual([]);
  });

  it('opens the trainings and projects that it counts', async () => {
    await forJurists();
    const line = await coverageLine(read(), { by: 'profession', day: NOW.day }, JURIST);
    const offering = line.cells.filter(({ offered }) => offered.length > 0);
    expect(
      offering.map(({ column, offered }) => [column.key, offered[0]?.project.slug, offered[0]?.title]),
    ).toEqual([
      ['53', 'essai', 'Master Droit du numérique en santé'],
      ['52', 'essai', 'Master Droit du numérique en santé'],
    ]);
    await expect(coverageLine(read(), { by: 'profession', day: NOW.day }, '99')).rejects.toMatchObject({
      kind: 'missing',
    });
  });

  it('is crossed by type, level and zone', async () => {
    await forJurists();
    const of = async (crossing: Crossing, row: string, column: string) => {
      const { rows, columns } = await matrixOf(crossing);
      return rows.find(({ key }) => key === row)?.cells[columns.findIndex(({ key }) => key === column)];
    };
    expect(await of('type', 'EXPERTS', '53')).toEqual({ state: 'committed', projects: 1, trainings: 1 });
    expect(await of('level', '7', '53')).toEqual({ state: 'committed', projects: 1, trainings: 2 });
    const zones = await matrixOf('zone');
    const brittany = zones.rows.find(({ label }) => label === 'Bretagne');
    const mediators = zones.columns.findIndex(({ key }) => key === 'MEDIATEURS');
    expect(brittany?.cells[mediators]).toEqual({ state: 'committed', projects: 1, trainings: 1 });
    // The mediation training names no profession: it stands in no cell, which is said.
    expect(await matrixOf('profession')).toMatchObject({ apart: 1, reachedApart: 0 });
    expect((await stateAt(MEDIATOR, '53')).state).toBe('no_offer');
  });

  it('says nothing of a training that nobody enters any more', async () => {
    await forJurists();
    const later = nowAt(new Date('2026-12-02T09:00:00.000Z'));
    await execute(
      closeTraining,
      { trainingId: c.trainings.law, closedOn: '2026-12-01', reason: 'Fin' },
      by(c.officer, later),
    );
    expect((await matrixOf('profession', { day: later.day })).counts.committed).toBe(0);
    expect((await matrixOf('profession')).counts.committed).toBe(2);
  });
});

describe('what is read again after a write', () => {
  it('is what a process that begins reads, whichever project was touched', async () => {
    await forJurists('2026-06-16');
    for (const [index, region] of ['11', '24', '27', '28'].entries())
      await laureate({
        acronym: `AUTRE-${index}`,
        actions: [{ key: 'JURISTES', season: 'S1', trainings: [[region], ['53', region]] }],
      });
    const text = async () =>
      [...(await offers(read(), NOW.day)), ...(await placesReached(read(), NOW.day))]
        .map((row) => JSON.stringify(row))
        .sort();
    const seen: string[][] = [];
    const steps = [
      () => undefined,
      async () => {
        await enter(
          c.lead,
          c.june.id,
          {
            cells: [c.cell('law', '28', { professionKey: JURIST }), c.cell('mediation', '90')],
            offers: [c.opening('2026-06-15')],
          },
          on('2026-06-20'),
        );
        await send(c, c.june.id, '2026-06-25');
      },
      () => execute(validateSection, { sectionId: c.june.law }, by(c.officer, on('2026-07-20'))),
      () => trains([44, 46], c.officer),
    ];
    for (const step of steps) {
      await step();
      const after = await text();
      forgetAnswers();
      forgetCoverage();
      expect(await text()).toEqual(after);
      seen.push(after);
    }
    expect(new Set(seen.map((rows) => rows.join())).size).toBe(steps.length);
  });
});
