import type { FrameworkDetailAnswer, FrameworkListAnswer, TrainingCoverageAnswer } from '@/lib/api/framework';
import type { CoveredCompetences } from '@/lib/framework/covered-competences';
import type { Framework } from '@/lib/framework/frameworks';
import type { CoveredFramework, TrainingCoverage } from '@/lib/framework/training-coverage';

const headOf = (one: Framework): FrameworkListAnswer['data'][number] => ({
  key: one.key,
  title: one.title,
  attributedTitle: one.attribution && {
    title: one.attribution.title,
    effectiveOn: one.attribution.effectiveOn,
    source: one.attribution.source,
  },
  unit: one.unit,
  version: one.version,
  hours: one.hours,
  hoursRow: one.hoursRowLabel,
  actions: one.actions.map(({ key, src }) => ({ key, src })),
  domains: one.domains.length,
  competences: one.competences.length,
  src: one.src,
});

export const frameworkListAnswer = (frameworks: readonly Framework[]): FrameworkListAnswer => ({
  data: frameworks.map(headOf),
});

/** Where no training says what it covers, nothing is counted: no zero. */
export const frameworkAnswer = ({
  framework: one,
  counts,
  trainings,
}: CoveredCompetences): FrameworkDetailAnswer => ({
  ...headOf(one),
  professions: one.professions.map(({ id, label, decided }) => ({ id, label, inferred: !decided })),
  defects: one.defects.map(({ code, note, src }) => ({ code, note, src })),
  outline: one.domains.map(({ number, title, hours, src, competences }) => ({
    ...{ number, title, hours, src },
    competences: competences.map((competence) => {
      const isSaid = trainings.opened + trainings.committed > 0;
      const count = isSaid ? counts.find(({ position }) => position === competence.position) : undefined;
      return {
        ...{ position: competence.position, code: competence.codePrinted, title: competence.title },
        ...{ hours: competence.hours, src: competence.src, onSite: competence.onSite },
        capacities: competence.capacities.map(({ label }) => label),
        opened: count?.opened ?? null,
        committed: count?.committed ?? null,
      };
    }),
  })),
});

export const coverageAnswer = ({
  training,
  revision,
  frameworks,
}: TrainingCoverage): TrainingCoverageAnswer => ({
  id: training.id,
  revision,
  hours: training.hours,
  frameworks: frameworks.map(coveredAnswer),
});

const coveredAnswer = ({ framework, coverage, said }: CoveredFramework) => ({
  key: framework.key,
  said: coverage.said,
  covered: coverage.covered,
  of: coverage.of,
  minutes: coverage.minutes,
  share: coverage.share,
  competences: framework.competences.map(({ position, title }) => {
    const last = said.get(position);
    return {
      ...{ position, title, covers: last?.covers ?? null },
      ...{ minutes: last?.minutes ?? null, assessed: last?.assessed ?? null },
    };
  }),
});
