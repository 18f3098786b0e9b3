import { appendFactProposal, waitingFactProposals } from '@/db/consortium-facts';
import type { Command } from '@/lib/command';
import { type FactProposalInput, factProposalInput } from '@/lib/domain/eligibility/fact-inputs';
import { problem } from '@/lib/domain/inputs';
import { refuseAll } from '@/lib/refusal';
import { type FoundConsortium, findConsortium, toldBy } from './consortium-found';
import { proposalProblems, proposedRows, sameProposal } from './proposal-ground';

/** A lead says which function a member holds, or which certificate it has: a fact once an officer confirms it. */
export const proposeFact: Command<FactProposalInput, FoundConsortium, { proposals: number[] }> = {
  name: 'propose-fact',
  permission: 'consortium.propose',
  input: factProposalInput,
  find: findConsortium,
  async run(circumstances, given, found) {
    const { tx, now } = circumstances;
    const { projectId, organisationId } = given;
    const rows = proposedRows(given).map((row) => ({ ...row, projectId, organisationId }));
    const waiting = waitingFactProposals(tx, projectId);
    const problems = proposalProblems(tx, given, found, now.day);
    refuseAll(
      rows.some((row) => waiting.some((one) => sameProposal(row, one)))
        ? [...problems, problem(given.fact === 'function' ? 'function' : 'kind', 'fact_proposed')]
        : problems,
    );
    const proposals = rows.map((row) =>
      appendFactProposal(tx, { ...row, ...toldBy(circumstances, found.project) }),
    );
    return {
      result: { proposals },
      journal: {
        subject: `project:${projectId}`,
        projectId,
        references: { factProposals: proposals },
      },
    };
  },
};
