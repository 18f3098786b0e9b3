import { LAYERS } from '@/lib/domain/vocabulary';
import type { ProjectDetail } from '@/lib/project/project-detail';
import { counted } from '@/lib/wording/plural';
import { stateExplanations } from '@/lib/wording/states';

/** How the totals of a project are made, with its own numbers. */
export function howTotalsAreMade({ learners, trainings, participations }: ProjectDetail): string[] {
  const hidden = learners.flatMap(({ values }) =>
    LAYERS.filter((layer) => values[layer].state === 'hidden'),
  ).length;
  return [
    `Chaque total est la somme des lignes de ${counted(trainings.length, 'formation')} (${counted(participations.length, 'participation')}), pour une mesure et une période. De chaque ligne, la dernière observation compte\u00a0: le déclaré depuis son envoi, le vérifié depuis sa validation.`,
    'Le prévu vient de la convention. Prévu et réalisé ne s’additionnent pas, ni deux mesures, ni la file active de deux périodes.',
    ...(hidden > 0
      ? [
          `${counted(hidden, 'valeur')} de ce tableau ${hidden > 1 ? 'sont masquées' : 'est masquée'}. ${stateExplanations.hidden}`,
        ]
      : []),
    'Une ligne sans saisie n’est pas un zéro\u00a0: elle reste hors de la somme. Les estimations n’y entrent pas.',
  ];
}
