import type { z } from 'zod';
import { decideFactProposal, type FactProposal, findFactProposal } from '@/db/consortium-facts';
import type { Command } from '@/lib/command';
import { proposalWithdrawal } from '@/lib/domain/eligibility/fact-inputs';
import { type FoundProject, findWholeProject } from '@/lib/project/project-found';
import { Refusal } from '@/lib/refusal';
import { toldBy } from './consortium-found';

type Found = FoundProject & { proposal: FactProposal };

/** A lead takes back what it proposed, before anybody answers. */
export const withdrawFactProposal: Command<
  z.output<typeof proposalWithdrawal>,
  Found,
  { proposalId: number }
> = {
  name: 'withdraw-fact-proposal',
  permission: 'consortium.propose',
  input: proposalWithdrawal,
  async find(circumstances, { proposalId }) {
    const proposal = findFactProposal(circumstances.tx, proposalId);
    const found = proposal && (await findWholeProject(circumstances, proposal));
    return found && proposal && { ...found, proposal };
  },
  async run(circumstances, { proposalId }, { proposal, project }) {
    if (proposal.decision !== null) throw new Refusal('conflict', 'proposal_decided');
    decideFactProposal(circumstances.tx, {
      ...{ proposalId, decision: 'taken_back', reason: null },
      ...toldBy(circumstances, project),
    });
    return {
      result: { proposalId },
      journal: {
        subject: `project:${project.id}`,
        projectId: project.id,
        references: { factProposals: [proposalId] },
      },
    };
  },
};
