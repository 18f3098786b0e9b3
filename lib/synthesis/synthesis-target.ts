import type { Target } from '@/lib/access/policy';

/** What the policy asks of what is said of an action: an officer acts on it, an observer has it in his scope. */
export const synthesisTarget = (actionKey: string): Target => ({
  actionKeys: [actionKey],
  projectActions: [actionKey],
});
