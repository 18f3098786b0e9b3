import type { Target } from '@/lib/access/policy';

/** What the policy asks of what a committee said of some actions: one of them followed, or in the scope, is enough. */
export const committeeTarget = (actionKeys: readonly string[]): Target => ({
  actionKeys,
  projectActions: actionKeys,
});

/** The same of one note or decision: of its action alone, where it speaks of one. */
export const entryTarget = (
  { actionKey }: { actionKey: string | null },
  committee: { actionKeys: readonly string[] },
): Target => committeeTarget(actionKey === null ? committee.actionKeys : [actionKey]);
