import type { z } from 'zod';
import { decideFactProposal as decide, type FactProposal, findFactProposal } from '@/db/consortium-facts';
import { isOwnHand } from '@/lib/access/own-hand';
import { type Circumstances, type Command, perform } from '@/lib/command';
import { factDecisionInput } from '@/lib/domain/eligibility/fact-inputs';
import { problem } from '@/lib/domain/inputs';
import { type FoundProject, findWholeProject } from '@/lib/project/project-found';
import { Refusal, refuseAll } from '@/lib/refusal';
import { toldBy } from './consortium-found';
import { giveFunction } from './give-function';
import { recordCertification } from './record-certification';

type Found = FoundProject & { proposal: FactProposal };

/** An officer's answer to what a lead proposed: the fact is recorded as it was proposed, or refused with a reason. */
export const decideFactProposal: Command<z.output<typeof factDecisionInput>, Found, { accepted: boolean }> = {
  name: 'decide-fact-proposal',
  permission: 'consortium.decide',
  input: factDecisionInput,
  async find(circumstances, { proposalId }) {
    const proposal = findFactProposal(circumstances.tx, proposalId);
    const found = proposal && (await findWholeProject(circumstances, proposal));
    return found && proposal && { ...found, proposal };
  },
  async run(circumstances, { accept, reason }, { proposal, project }) {
    const { tx, actor } = circumstances;
    if (proposal.decision !== null) throw new Refusal('conflict', 'proposal_decided');
    if (isOwnHand(tx, actor, proposal.accountId)) throw new Refusal('forbidden', 'own_request');
    if (!accept && reason === null) refuseAll([problem('reason', 'reason_needed')]);
    if (accept) await recordAsProposed(circumstances, proposal);
    decide(tx, {
      ...{ proposalId: proposal.id, decision: accept ? 'accepted' : 'refused', reason },
      ...toldBy(circumstances, project),
    });
    return {
      result: { accepted: accept },
      journal: {
        subject: `project:${project.id}`,
        projectId: project.id,
        references: { factProposals: [proposal.id] },
        reason,
      },
    };
  },
};

/** By the command of the form, which looks at it again: a consortium may have changed meanwhile. */
async function recordAsProposed(circumstances: Circumstances, proposal: FactProposal): Promise<void> {
  const { projectId, organisationId, effectiveOn, source } = proposal;
  if (proposal.fact === 'function')
    await perform(circumstances, giveFunction, {
      ...{ projectId, organisationId, function: proposal.function, effectiveOn, source },
      zones: proposal.zoneNumber === null ? [] : [proposal.zoneNumber],
    });
  else
    await perform(circumstances, recordCertification, {
      ...{ organisationId, kind: proposal.certification, obtainedOn: effectiveOn, source },
      ...{ expiresOn: proposal.expiresOn, number: proposal.number },
    });
}
