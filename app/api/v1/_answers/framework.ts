import type { FrameworkDetailAnswer, FrameworkListAnswer, TrainingCoverageAnswer } from '@/lib/api/framework';
import type { CompetenceCount } from '@/lib/domain/framework/coverage';
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

export const frameworkAnswer = (
  one: Framework,
  counts: readonly CompetenceCount[],
): FrameworkDetailAnswer => ({
  ...headOf(one),
  professions: one.professions.map(({ id, label, decided }) => ({ id, label, inferred: !decided })),
  defects: one.defects.map(({ code, note, src }) => ({ code, note, src })),
  outline: one.domains.map(({ number, title, hours, src, competences }) => ({
    ...{ number, title, hours, src },
    competences: competences.map((competence) => {
      const count = counts.find(({ position }) => position === competence.position);
      return {
        ...{ position: competence.position, code: competence.codePrinted, title: competence.title },
        ...{ hours: competence.hours, src: competence.src, onSite: competence.onSite },
        capacities: competence.capacities.map(({ label }) => label),
        opened: count?.opened ?? 0,
        committed: count?.committed ?? 0,
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
