import { declareOverlap } from '@/lib/project/declare-overlap';
import { periodLabel } from './figures';
import type { Timeline } from './timeline';
import { trainingKey, trainingsOf } from './trainings';
import { perform, type World } from './world';

interface OverlapSpec {
  on: string;
  project: string;
  by: string;
  /** The organisation and the first words of the title of each training. */
  pair: [[string, string], [string, string]];
  year: number;
  /** Null: nobody knows how many. */
  learners: string | null;
  reason: string;
}

const OVERLAPS: OverlapSpec[] = [
  {
    on: '2026-05-12',
    project: 'armor-num',
    by: 'pilote',
    pair: [
      ['univ-53', 'Module transversal'],
      ['ifsi-53', 'Module spécifique'],
    ],
    year: 2025,
    learners: '120',
    reason:
      'Les étudiants en soins infirmiers de Rennes suivent aussi le module transversal (listes comparées).',
  },
  {
    on: '2026-05-19',
    project: 'mediaction',
    by: 'pilote-mediation',
    pair: [
      ['mediation', 'Parcours théorique'],
      ['ingenierie', 'Formation-action'],
    ],
    year: 2025,
    learners: null,
    reason: 'Une partie des accompagnants enchaîne les deux formations ; les listes ne sont pas rapprochées.',
  },
];

/** Two declared overlaps: one of a known number, one of which nobody knows the number. */
export function planOverlaps(world: World, timeline: Timeline): void {
  for (const { on, project, by, pair, year, learners, reason } of OVERLAPS)
    timeline.on(on, async (now) => {
      const [firstTrainingId, secondTrainingId] = pair.map(([organisation, title]) => {
        const training = trainingsOf(project).find(
          (spec) => spec.organisation === organisation && spec.title.startsWith(title),
        );
        if (!training)
          throw new Error(`La démonstration n’a pas de formation « ${title} » (${organisation}).`);
        return world.id('training', trainingKey(training));
      });
      await perform(
        declareOverlap,
        {
          firstTrainingId,
          secondTrainingId,
          periodId: world.id('period', periodLabel(year)),
          measure: 'entered',
          learners,
          reason,
          seen: 0,
        },
        world.actor(by),
        now,
      );
    });
}
