import type { CompetenceInput, CoverageInput } from '@/lib/domain/framework/inputs';
import type { FrameworkKey } from '@/lib/domain/framework/vocabulary';
import { type FieldProblem, problem } from '@/lib/domain/inputs';
import type { Framework } from './frameworks';

/** What a competence is known by, wherever it stands. */
export const competenceKey = ({
  framework,
  position,
}: {
  framework: FrameworkKey;
  position: string;
}): string => `${framework} ${position}`;

interface About {
  frameworks: readonly Framework[];
  training: { actionKey: string; actionNumber: number; hours: number | null };
}

/** What is wrong with what is listed, each at its place: other frameworks, places that a framework has not. */
export function listedProblems(
  { competences, replaces }: Pick<CoverageInput, 'competences' | 'replaces'>,
  about: About,
): FieldProblem[] {
  const seen = new Set<string>();
  const replaced = replaces === 'all' ? [] : replaces;
  return [
    ...replaced.flatMap((key, i) => foreign(`replaces.${i}`, key, about)),
    ...competences.flatMap((one, i) => {
      const key = competenceKey(one);
      const isTwice = seen.has(key);
      seen.add(key);
      return [...competenceProblems(one, `competences.${i}`, about), ...(isTwice ? [twice(one, i)] : [])];
    }),
  ];
}

const twice = ({ position }: CompetenceInput, i: number): FieldProblem =>
  problem(`competences.${i}.position`, 'competence_twice', { position });

function competenceProblems(one: CompetenceInput, path: string, about: About): FieldProblem[] {
  const other = foreign(`${path}.framework`, one.framework, about);
  if (other.length > 0) return other;
  const framework = about.frameworks.find(({ key }) => key === one.framework);
  if (!framework?.competences.some(({ position }) => position === one.position))
    return [
      problem(`${path}.position`, 'competence_of_other_framework', {
        position: one.position,
        framework: one.framework,
      }),
    ];
  return !one.covers && one.minutes !== null
    ? [problem(`${path}.minutes`, 'minutes_without_competence')]
    : [];
}

/** A framework on which the trainings of the action do not rest. */
function foreign(path: string, key: FrameworkKey, { frameworks, training }: About): FieldProblem[] {
  const actions = frameworks.find((one) => one.key === key)?.actions ?? [];
  if (actions.some((action) => action.key === training.actionKey)) return [];
  const src = actions.map((action) => action.src).join(', ');
  return [problem(path, 'framework_not_of_action', { framework: key, action: training.actionNumber, src })];
}
