import { cancelFact, type FoundFact, findFact } from '@/db/consortium-facts';
import type { Command } from '@/lib/command';
import { type ConsortiumCancelling, consortiumCancelling } from '@/lib/domain/eligibility/fact-inputs';
import { type FoundProject, findWholeProject } from '@/lib/project/project-found';
import { Refusal } from '@/lib/refusal';
import { toldBy } from './consortium-found';

type Found = FoundProject & { fact: FoundFact };

/** Takes back a function or a derogation that was recorded by mistake: earlier days keep reading what was known then. */
export const cancelConsortiumFact: Command<ConsortiumCancelling, Found, { id: number }> = {
  name: 'cancel-consortium-fact',
  permission: 'consortium.decide',
  input: consortiumCancelling,
  async find(circumstances, { fact: table, id }) {
    const fact = findFact(circumstances.tx, table, id);
    const { projectId = null } = fact ?? {};
    const found = projectId === null ? undefined : await findWholeProject(circumstances, { projectId });
    return found && fact && { ...found, fact };
  },
  async run(circumstances, { fact: table, id, reason }, { fact, project }) {
    if (fact.cancelled) throw new Refusal('conflict', 'fact_cancelled');
    const cancelling = cancelFact(circumstances.tx, table, id, {
      ...toldBy(circumstances, project),
      reason,
    });
    return {
      result: { id: cancelling },
      journal: {
        subject: `project:${project.id}`,
        projectId: project.id,
        references: { [table === 'function' ? 'memberFunctions' : 'derogations']: [cancelling] },
        reason,
      },
    };
  },
};
