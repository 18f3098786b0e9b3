import type { Performer } from './actor';
import { can, type Permission, type Target } from './policy';

/** What links a training with something: proposed by one person, confirmed by another, taken back by a line of its own. */
export interface ProposedLink {
  confirmed: boolean;
  /** Whether the actor proposed it, under whichever of his accounts. */
  isOwn: boolean;
}

/**
 * Why an actor may not take such a link back; null: he may. What is confirmed is the officer's who decides on it. A
 * proposal is taken back by who made it, by the lead of its consortium, and by that officer.
 */
export function takeBackProblem(
  actor: Performer,
  { confirmed, isOwn }: ProposedLink,
  { target, decides }: { target: Target; decides: Permission },
): 'link_of_officer' | 'link_of_other' | null {
  if (can(actor, decides, target)) return null;
  if (confirmed) return 'link_of_officer';
  return isOwn || can(actor, 'proposal.take_back', target) ? null : 'link_of_other';
}
