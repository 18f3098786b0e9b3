import type { LabelAnswer, LabelCriterion } from '@/lib/domain/label';
import { fillLabelFile } from '@/lib/label/fill-label-file';
import { recordLabelDecision } from '@/lib/label/record-label-decision';
import { MANAGER } from './accounts';
import { trainingOf } from './live-trainings';
import { PROJECTS } from './projects';
import type { Timeline } from './timeline';
import { perform, type World } from './world';

const INVENTED = 'Réponse de démonstration.';
const yes = (...criteria: LabelCriterion[]) =>
  criteria.map((criterion) => ({ criterion, answer: 'yes' as LabelAnswer, justification: INVENTED }));

/** Two invented files: one whole, of which the label is said to be granted, and one hardly begun. */
const FILES = [
  {
    slug: 'francil-est',
    title: 'Master – parcours Cybersécurité des établissements',
    answers: [
      ...yes('1.1', '1.3', '1.5', '1.6', '1.7', '2.1', '2.2', '2.3', '2.4'),
      { criterion: '1.2', answer: 'yes', months: 6, years: 5, justification: INVENTED },
      { criterion: '1.4', answer: 'na', justification: 'Première promotion diplômée en 2026.' },
      { criterion: '2.5', answer: 'no', justification: INVENTED },
      {
        criterion: '2.6',
        answer: 'text',
        justification: 'Un centre de simulation de crise, de démonstration.',
      },
    ],
    decisions: [
      { decision: 'submitted', decidedOn: '2026-09-07', source: 'Accusé de réception fictif' },
      {
        decision: 'granted',
        decidedOn: '2026-10-12',
        source: 'Courrier fictif de démonstration, 12 octobre 2026',
      },
    ],
  },
  {
    slug: 'francil-ouest',
    title: 'Master – parcours Évaluation des technologies de santé',
    answers: [
      ...yes('1.1', '1.6', '2.2'),
      { criterion: '1.2', answer: 'yes', months: 4, years: 5, justification: INVENTED },
      { criterion: '1.4', answer: 'na', justification: 'Ouverte en septembre 2026.' },
    ],
    decisions: [],
  },
];

/** The files of the label, filled by their leads; what is said to be decided of one is invented, and says so. */
export function planLabels(world: World, timeline: Timeline): void {
  for (const { slug, title, answers, decisions } of FILES) {
    timeline.on('2026-09-04', async (now) => {
      const lead = world.leadOf(PROJECTS.find((project) => project.slug === slug)?.lead ?? '');
      await perform(fillLabelFile, { trainingId: trainingOf(world, slug, title), answers }, lead, now);
    });
    for (const decided of decisions)
      timeline.on(decided.decidedOn, async (now) => {
        const given = { ...decided, trainingId: trainingOf(world, slug, title) };
        await perform(
          recordLabelDecision,
          { ...given, body: 'Medicen Paris Region (démonstration, décision inventée)' },
          world.actor(MANAGER),
          now,
        );
      });
  }
}
