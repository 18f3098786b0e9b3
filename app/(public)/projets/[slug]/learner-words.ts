import { LAYERS } from '@/lib/domain/vocabulary';
import type { ProjectCoverage, ProjectDetail } from '@/lib/queries/project-detail';
import { coverageWords } from '@/lib/wording/coverage';
import { formatDay } from '@/lib/wording/dates';
import { counted } from '@/lib/wording/plural';
import { stateExplanations } from '@/lib/wording/states';
import { capitalised, french } from '@/lib/wording/typography';

/** Who answered, in which campaign, observed when. */
export function coverageOf(coverage: ProjectCoverage): string {
  if (coverage.expected === 0) return 'Aucune campagne n’a encore interrogé ce projet.';
  const campaigns = coverage.campaigns.map(
    ({ label, observedOn }) => `${french(label)}, observation au ${formatDay(observedOn)}`,
  );
  const verified = coverageWords({ reported: coverage.validated, expected: coverage.expected }, 'verified');
  return `${capitalised(coverageWords(coverage))}, ${verified} (${campaigns.join(' ; ')}).`;
}

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
