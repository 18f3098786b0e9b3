import { appendApplication } from '@/db/consortium-facts';
import { findParticipation } from '@/db/projects';
import type { Command } from '@/lib/command';
import { type ApplicationInput, applicationInput } from '@/lib/domain/eligibility/fact-inputs';
import { applicationProblems } from '@/lib/domain/eligibility/fact-problems';
import { refuseAll } from '@/lib/refusal';
import { type FoundConsortium, findConsortium, toldBy } from './consortium-found';

type Found = FoundConsortium & { decidedOn: string };

/** Says on which day a project applied for an action: some rules are read on that day. */
export const recordApplication: Command<ApplicationInput, Found, { applicationId: number }> = {
  name: 'record-application',
  permission: 'project.manage',
  input: applicationInput,
  async find(circumstances, { participationId }) {
    const participation = await findParticipation(circumstances.tx, participationId);
    const found = participation && (await findConsortium(circumstances, participation));
    return found && participation && { ...found, decidedOn: participation.decidedOn };
  },
  async run(circumstances, given, { records, project, decidedOn }) {
    const said = records.applications.findLast((one) => one.participationId === given.participationId);
    refuseAll(applicationProblems(given, { decidedOn, said: said?.effectiveOn }));
    const applicationId = appendApplication(circumstances.tx, {
      ...given,
      ...toldBy(circumstances, project),
    });
    return {
      result: { applicationId },
      journal: {
        subject: `participation:${given.participationId}`,
        projectId: project.id,
        references: { applications: [applicationId] },
        reason: given.reason,
      },
    };
  },
};
