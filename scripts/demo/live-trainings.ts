import { addTrainingRegion } from '@/lib/project/add-training-region';
import { recordTraining } from '@/lib/project/record-training';
import { renameTraining } from '@/lib/project/rename-training';
import { replaceTraining } from '@/lib/project/replace-training';
import { transferTraining } from '@/lib/project/transfer-training';
import { MANAGER } from './accounts';
import type { Timeline } from './timeline';
import { trainingKey, trainingsOf } from './trainings';
import { perform, type World } from './world';

interface Renaming {
  on: string;
  project: string;
  before: string;
  title: string;
  effectiveOn: string;
  reason: string;
}

const RENAMED: Renaming[] = [
  {
    on: '2026-10-05',
    project: 'specia-med',
    before: 'Module – Numérique en radiologie et imagerie',
    title: 'Module – Imagerie médicale et intelligence artificielle',
    effectiveOn: '2026-09-01',
    reason: 'Nouvelle maquette votée pour la rentrée 2026.',
  },
  {
    on: '2026-10-06',
    project: 'horizon-ps',
    before: 'Module transversal – Numérique et accompagnement social',
    title: 'Module transversal – Accompagnement social et santé numérique',
    effectiveOn: '2026-09-01',
    reason: 'Intitulé aligné sur celui de l’établissement.',
  },
  {
    on: '2026-11-12',
    project: 'specia-med',
    before: 'Module – Numérique en médecine générale',
    title: 'Module – Médecine générale et santé numérique',
    effectiveOn: '2027-09-01',
    reason: 'Maquette de la rentrée 2027.',
  },
];

/** Trainings whose title changes on a day, one of them to come; one that passes to another member, one that is replaced. */
export function planTrainingLives(world: World, timeline: Timeline): void {
  for (const { on, project, before, title, effectiveOn, reason } of RENAMED)
    timeline.on(on, async (now) => {
      const input = { trainingId: trainingOf(world, project, before), title, effectiveOn, reason };
      await perform(renameTraining, input, world.actor(MANAGER), now);
    });
  timeline.on('2026-11-09', async (now) => {
    const trainingId = trainingOf(world, 'specia-med', 'Module – Numérique en psychiatrie');
    const { trainingId: successorId } = await perform(
      recordTraining,
      {
        participationId: world.id('participation', 'specia-med/SPECIALITES'),
        organisationId: world.id('organisation', 'doyens'),
        title: 'Module – Santé mentale et numérique',
        ...{ kind: 'specific_module', regime: 'initial', modality: 'remote', hours: 14, ects: 2 },
        regions: [{ regionCode: '11' }, { regionCode: '84' }],
        levelKeys: ['8'],
      },
      world.actor(MANAGER),
      now,
    );
    await perform(
      replaceTraining,
      {
        ...{ trainingId, successorId, effectiveOn: '2026-11-01' },
        reason: 'Le module prévu est repris dans un module plus large.',
      },
      world.actor(MANAGER),
      now,
    );
  });
  timeline.on('2026-11-18', async (now) => {
    const trainingId = trainingOf(world, 'continuum-soin', 'Formation – Cyberhygiène au travail');
    await perform(
      transferTraining,
      {
        ...{ trainingId, organisationId: world.id('organisation', 'irts-75'), effectiveOn: '2026-11-16' },
        reason: 'L’institut reprend cette formation, avenant de démonstration.',
      },
      world.actor(MANAGER),
      now,
    );
    await perform(
      addTrainingRegion,
      {
        ...{ trainingId, regionCode: '76', places: 30, effectiveOn: '2027-09-01' },
        reason: 'Ouverture à Toulouse à la rentrée 2027.',
      },
      world.actor(MANAGER),
      now,
    );
  });
}

export function trainingOf(world: World, project: string, title: string): number {
  const training = trainingsOf(project).find((spec) => spec.title === title);
  if (!training) throw new Error(`La démonstration n’a pas de formation « ${title} ».`);
  return world.id('training', trainingKey(training));
}
