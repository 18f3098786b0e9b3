import { beforeEach, expect, test, vi } from 'vitest';
import { openCommitments } from '@/db/project-ending';
import { lifeLines } from '@/db/project-life';
import { findProject } from '@/db/projects';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { consortium } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { filesFolder } from '@/test/files-folder';
import { laureate } from '@/test/laureate';
import { foundIn, loadProgramme, sendProgramme } from '@/test/programme-file';
import { type HandRows, handmade } from '@/test/programme-workbook';
import { programmeTemplate } from './programme-template';

filesFolder();
// A thread is started for each file: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 60_000 });

let officer: Actor;
let projectId: number;
beforeEach(async () => {
  await programmeDatabase();
  ({ officer, projectId } = await laureate({
    ...{ acronym: 'VIE', knownFrom: '2022-07-05' },
    actions: [{ key: 'PS_INITIALE', season: 'S1', trainings: [['53']] }],
  }));
});

const said = (kind: string, effectiveOn: string, more = {}) => ({
  ...{ project: 'VIE', kind, effectiveOn, source: 'Courrier', ...more },
});
const life = () => lifeLines(read(), projectId).map(({ kind, effectiveOn }) => `${effectiveOn} ${kind}`);
const SHEETS: HandRows = {
  'Vie des projets': [
    // In any order: the days decide.
    said('Reprise', '01/03/2025'),
    said('suspension', '15/01/2025', { reason: 'Équipe dissoute' }),
  ],
};

test('what happened to a project is recorded from a file in the order of its days, and the same file again does nothing', async () => {
  const first = life();
  await loadProgramme(handmade(SHEETS), officer);
  expect(life()).toEqual([...first, '2025-01-15 suspended', '2025-03-01 resumed']);
  const again = await foundIn(await sendProgramme(handmade(SHEETS), officer));
  expect([again.problems, again.outcomes, again.result.unchanged]).toEqual([[], [], 2]);
  const { bytes } = await programmeTemplate(read(), officer, NOW);
  const found = await foundIn(await sendProgramme(bytes, officer));
  expect([found.state, found.problems, found.outcomes]).toEqual(['previewed', [], []]);
});

test('a project and its life come from one file, which again does nothing: its status is that of its decision', async () => {
  const project = { acronym: 'NEUF', name: 'Projet neuf', decidedOn: '05/07/2022', source: 'Annonce' };
  const file = (more = {}) =>
    handmade({
      Organisations: [
        {
          ...{ name: 'Université A', kind: 'université', regionCode: 'Bretagne' },
          ...{ healthUniversity: 'oui', healthSource: 'Liste' },
        },
      ],
      Projets: [{ ...project, status: 'annoncé', ...more }],
      Participations: [{ project: 'NEUF', action: 'PS_INITIALE S1' }],
      Membres: [{ project: 'NEUF', organisationId: 'Université A', role: 'chef de file' }],
      'Vie des projets': [
        // Signed and started on one day: what comes first in a life is recorded first.
        { ...said('Démarrage', '01/12/2022'), project: 'neuf' },
        { ...said('Convention signée', '01/12/2022'), project: 'NEUF' },
      ],
    });
  await loadProgramme(file(), officer);
  expect((await findProject(read(), { slug: 'neuf' }))?.status).toBe('running');
  for (const more of [{}, { reason: 'Reprise du tableau' }]) {
    const again = await foundIn(await sendProgramme(file(more), officer));
    expect([again.problems, again.outcomes, again.result.unchanged]).toEqual([[], [], 6]);
  }
  const outcomes = async (status: string) =>
    (await foundIn(await sendProgramme(file({ status, reason: 'Lettre' }), officer))).outcomes;
  expect(await outcomes('terminé')).toEqual([['Projets', 'changed', 'NEUF']]);
});

test('an end says what becomes of what nobody opened', async () => {
  const c = await consortium();
  const ended = (more = {}) =>
    handmade({ 'Vie des projets': [{ ...said('Fin du projet', '01/06/2026', more), project: 'ESSAI' }] });
  const left = openCommitments(read(), c.projectId).length;
  expect(left).toBeGreaterThan(0);
  const unsaid = await foundIn(await sendProgramme(ended(), c.officer));
  expect(unsaid.problems).toEqual([['Vie des projets!E2', 'cell_needed']]);
  await loadProgramme(ended({ holds: 'non' }), c.officer);
  expect((await findProject(read(), { id: c.projectId }))?.status).toBe('ended');
  expect(openCommitments(read(), c.projectId)).toEqual([]);
});

test('each fault is said at its cell, and nothing is written', async () => {
  const first = life();
  const found = await foundIn(
    await sendProgramme(
      handmade({
        'Vie des projets': [
          said('Suspension', '15/01/2025'),
          said('Convention signée', '15/01/2024'),
          said('Congé', '15/01/2025'),
          { ...said('Reprise', '01/01/2030'), project: 'INCONNU' },
          said('Démarrage', '01/01/2030'),
        ],
      }),
      officer,
    ),
  );
  expect(found.problems).toEqual([
    ['Vie des projets!G2', 'reason_needed'],
    ['Vie des projets!C3', 'life_step_not_allowed'],
    ['Vie des projets!C4', 'not_a_choice'],
    ['Vie des projets!B5', 'unknown_project_here'],
    ['Vie des projets!D6', 'life_event_to_come'],
  ]);
  expect(life()).toEqual(first);
});
