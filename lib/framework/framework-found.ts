import type { Target } from '@/lib/access/policy';
import type { Circumstances } from '@/lib/command';
import type { FrameworkKey } from '@/lib/domain/framework/vocabulary';
import { type FieldProblem, problem } from '@/lib/domain/inputs';
import { later } from '@/lib/domain/known';
import { type Framework, frameworksAt } from './frameworks';

export interface FoundFramework {
  target: Target;
  framework: Framework;
}

/** Whoever follows one of the actions of a framework may say what the document does not. */
export const frameworkTarget = ({ actions }: Pick<Framework, 'actions'>): Target => ({
  actionKeys: actions.map(({ key }) => key),
});

/** A decision of an earlier day than the one that holds today would be recorded, and never read. */
export const decidedSince = (effectiveOn: string, holdsSince: string | null): FieldProblem[] =>
  holdsSince !== null && holdsSince > effectiveOn
    ? [problem('effectiveOn', 'framework_decided_since', { day: holdsSince })]
    : [];

/** A framework with what is known of it today, or will be true on the day from which something is said. */
export async function findFramework(
  { tx, now }: Pick<Circumstances, 'tx' | 'now'>,
  { framework: asked, effectiveOn }: { framework: FrameworkKey; effectiveOn: string },
): Promise<FoundFramework | undefined> {
  const frameworks = await frameworksAt(tx, later(effectiveOn, now.day));
  const framework = frameworks.find(({ key }) => key === asked);
  return framework && { framework, target: frameworkTarget(framework) };
}
