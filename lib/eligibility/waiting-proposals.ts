import { everyWaitingProposal } from '@/db/consortium-facts';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';

export type WaitingProposal = ReturnType<typeof waitingProposals>[number];

/** What leads proposed of the consortia of an officer's projects and nobody has answered, oldest first. */
export function waitingProposals(read: Read, actor: Actor) {
  if (!can(actor, 'inbox.open')) return [];
  return everyWaitingProposal(read).filter(({ actionKeys }) =>
    can(actor, 'consortium.decide', { projectActions: (actionKeys ?? '').split(',') }),
  );
}
