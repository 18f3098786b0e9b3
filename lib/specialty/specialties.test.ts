import { beforeEach, describe, expect, it } from 'vitest';
import { lifeChanges } from '@/db/comparison-changes';
import { specialties, standingSpecialties } from '@/db/specialties';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import type { SpecialtyCategory, SpecialtyStage } from '@/lib/domain/specialty';
import { closeTraining } from '@/lib/project/close-training';
import { correctProject } from '@/lib/project/correct-project';
import { isRefusal } from '@/lib/refusal';
import { refusalText } from '@/lib/wording/refusals';
import { by } from '@/test/builders';
import { on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { type Specialists, specialists } from '@/test/specialties';
import { coverSpecialties } from './cover-specialties';
import { specialtyMatrix } from './specialty-matrix';

let s: Specialists;
beforeEach(async () => {
  await programmeDatabase();
  s = await specialists();
});

const cell = (
  specialtyId: number,
  categoryKey: SpecialtyCategory,
  { stage = 'module_open', onDay = '2026-09-01' }: { stage?: SpecialtyStage; onDay?: string | null } = {},
) => ({ specialtyId, categoryKey, stage, onDay });
/** A row of the annex with all the columns that it ticks. */
const row = (id: number, more: Parameters<typeof cell>[2] = {}) =>
  (specialties(read()).find((one) => one.id === id)?.printed ?? []).map((key) => cell(id, key, more));
const cover = (cells: unknown[], more: Record<string, unknown> = {}, actor: Actor = s.lead, now = NOW) =>
  execute(coverSpecialties, { trainingId: s.trainings.radiology, cells, ...more }, by(actor, now));
const said = async (work: Promise<unknown>): Promise<(string | undefined)[]> => {
  const error: unknown = await work.then(
    () => undefined,
    (refusal) => refusal,
  );
  if (!isRefusal(error)) return [];
  const texts =
    error.fields.length > 0
      ? error.fields.map((one) => `${one.path} ${refusalText(one)}`)
      : [refusalText(error)];
  return texts.map((text) => text.replace(/[\u00a0\u202f]/g, ' '));
};

describe('what a training covers', () => {
  it('is counted from the two modules of the example: 2 of 55 rows, 7 of 148 cells', async () => {
    await cover(row(45));
    await cover(row(39), { trainingId: s.trainings.general }, s.contributor);
    await cover(row(38, { stage: 'framework_written' }));
    const { coverage, rows, said: cells } = await specialtyMatrix(read(), { day: NOW.day });
    expect(coverage.module_open).toEqual({
      rows: { covered: 2, of: 55 },
      cells: { covered: 7, of: 148 },
      ai: { covered: 2, of: 55 },
      outside: 0,
    });
    expect(coverage.framework_written.rows).toEqual({ covered: 1, of: 55 });
    expect(rows).toHaveLength(56);
    expect(cells.filter(({ specialtyId }) => specialtyId === 39)).toHaveLength(5);
    expect(cells[0]).toMatchObject({ acronym: 'SPECIA', training: 'Module de radiologie' });
  });

  it('holds from its day, is known from its recording, and is taken back with a reason', async () => {
    await cover([cell(45, 'imagerie'), cell(45, 'prevention')], {}, s.lead, on('2026-10-01'));
    const open = async (day: string) =>
      (await specialtyMatrix(read(), { day })).said.map(({ categoryKey }) => categoryKey);
    expect(await open('2026-09-30')).toEqual([]);
    expect(await open('2026-10-01')).toEqual(['imagerie', 'prevention']);
    expect(await said(cover([cell(45, 'imagerie', { onDay: null })]))).toEqual([
      'reason Indiquez un motif : il reste lisible dans l’historique.',
    ]);
    await cover([cell(45, 'imagerie', { onDay: null })], { reason: 'Saisie dans la mauvaise formation' });
    expect(await open('2026-10-01')).toEqual(['imagerie', 'prevention']);
    expect(await open(NOW.day)).toEqual(['prevention']);
    await cover([cell(45, 'ia')], { whole: true, reason: 'Liste refaite' });
    expect(await open(NOW.day)).toEqual(['ia']);
  });

  it('of a module ends with the closing of its training; a framework that was written stays', async () => {
    await cover([cell(45, 'imagerie'), cell(45, 'imagerie', { stage: 'framework_written' })]);
    await execute(
      closeTraining,
      { trainingId: s.trainings.radiology, closedOn: '2026-11-01', reason: 'Fin de la maquette' },
      by(s.officer),
    );
    const { said: cells } = await specialtyMatrix(read(), { day: NOW.day });
    expect(cells.map(({ stage }) => stage)).toEqual(['framework_written']);
  });

  it('of a module ends where its project gives up; a framework that was written stays', async () => {
    await cover([cell(45, 'imagerie'), cell(45, 'imagerie', { stage: 'framework_written' })]);
    const correct = (status: string, effectiveOn: string) =>
      execute(
        correctProject,
        {
          ...{ projectId: s.projectId, acronym: 'SPECIA', name: 'Spécialités en Bretagne', status },
          ...{ anrReference: null, startsOn: '2024-09-01', endsOn: null, announcedOn: null },
          ...{ effectiveOn, reason: 'Sans financement complémentaire' },
        },
        by(s.officer),
      );
    await correct('announced', '2025-01-10');
    await correct('abandoned', '2026-11-10');
    const { said: cells, coverage } = await specialtyMatrix(read(), { day: NOW.day });
    expect(cells.map(({ stage }) => stage)).toEqual(['framework_written']);
    expect(coverage.module_open.rows).toEqual({ covered: 0, of: 55 });
  });

  it('outside the annex is asked about, recorded, and counted in no rate', async () => {
    const cells = [cell(52, 'prevention'), cell(39, 'imagerie')];
    expect(await said(cover(cells))).toEqual([
      'cells.0.specialtyId « Maieutique » est dans l’annexe (003:739), mais pas dans le titre de l’action n° 6 (003:256) : elle est enregistrée hors périmètre, et ne compte dans aucun taux.',
      'cells.1.categoryKey Une des catégories cochées ne l’est pas dans l’annexe pour « Médecine générale » (003:726) : elle est enregistrée « hors matrice imprimée », et ne compte dans aucun taux.',
    ]);
    await cover(cells, { confirmed: ['specialty_out_of_scope', 'category_not_printed'] });
    const { coverage } = await specialtyMatrix(read(), { day: NOW.day });
    expect(coverage.module_open).toMatchObject({ rows: { covered: 0 }, cells: { covered: 0 }, outside: 2 });
  });

  it.each([
    ['a day to come', [cell(45, 'imagerie', { onDay: '2026-12-01' })], 'cells.0.onDay Ce jour est à venir'],
    ['an unknown row', [cell(57, 'imagerie')], 'cells.0.specialtyId L’annexe n’a pas cette ligne'],
    ['a cell twice', [cell(45, 'imagerie'), cell(45, 'imagerie')], 'cells.1.categoryKey La même spécialité'],
    [
      'taking back what was not said',
      [cell(45, 'imagerie', { onDay: null })],
      'cells.0.onDay Cette formation',
    ],
    ['no column', [], 'Rien n’a changé'],
  ])('is refused for %s', async (_, cells, sentence) => {
    const [text] = await said(cover(cells, { reason: 'Essai' }));
    expect(text).toContain(sentence);
  });

  it('is of action 6 alone', async () => {
    const [text] = await said(cover(row(45), { trainingId: s.trainings.continuing }));
    expect(text).toContain('003:256');
  });

  it('is said by whoever writes the training, and by nobody else', async () => {
    const refused = async (actor: Actor, trainingId: number) =>
      await cover(row(45), { trainingId }, actor).then(
        () => 'done',
        (error) => error.kind,
      );
    expect(await refused(s.contributor, s.trainings.radiology)).toBe('forbidden');
    expect(await refused(s.stranger, s.trainings.radiology)).toBe('missing');
    expect(await refused(s.lead, s.trainings.general)).toBe('done');
    expect(await refused(s.officer, s.trainings.radiology)).toBe('done');
    expect(standingSpecialties(read(), s.trainings.radiology, NOW.day)).toHaveLength(4);
  });
});

it('is told by the comparison of two days, once a training and a day', async () => {
  await cover(row(45), {}, s.lead, on('2026-10-01'));
  await cover(row(38), {}, s.lead, on('2026-10-01'));
  const told = async (from: string, to: string) =>
    (await lifeChanges(read(), { from, to })).filter(({ kind }) => kind === 'specialties');
  expect(await told('2026-09-30', '2026-10-01')).toMatchObject([
    { acronym: 'SPECIA', actionKey: 'SPECIALITES' },
  ]);
  expect(await told('2026-10-01', NOW.day)).toEqual([]);
});
