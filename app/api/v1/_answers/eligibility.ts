import type { ProjectEligibilityAnswer } from '@/lib/api/eligibility';
import type { ProjectEligibility, ReadRule } from '@/lib/eligibility/project-eligibility';
import { factWords } from '@/lib/wording/eligibility';

export const eligibilityAnswer = ({
  project,
  day,
  participations,
}: ProjectEligibility): ProjectEligibilityAnswer => ({
  slug: project.slug,
  day,
  rules: participations.flatMap(({ action, rules }) =>
    rules.map(({ printed, result, reading, reason, facts, note }) => ({
      code: printed.code,
      action: action.key,
      season: action.season,
      ...{ result, reading, reason },
      label: printed.label,
      sentence: printed.quote,
      src: [...printed.src],
      facts: facts.map(factAnswer),
      note: note && noteAnswer(note),
    })),
  ),
});

const factAnswer = (fact: ReadRule['facts'][number]) => ({
  kind: fact.kind,
  text: factWords(fact),
  effectiveOn: fact.said?.effectiveOn || null,
  knownFrom: fact.said?.knownFrom || null,
  source: fact.said?.source ?? null,
});

const noteAnswer = ({ verdict, note, said, stands }: NonNullable<ReadRule['note']>) => ({
  ...{ verdict, note, stands },
  day: said.knownFrom,
});
