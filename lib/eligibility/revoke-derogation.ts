import { appendDerogation, findDerogation } from '@/db/consortium-facts';
import type { Command } from '@/lib/command';
import { type RevocationInput, revocationInput } from '@/lib/domain/eligibility/fact-inputs';
import { problem, sourceDayProblems } from '@/lib/domain/inputs';
import { type FoundProject, findWholeProject } from '@/lib/project/project-found';
import { Refusal, refuseAll } from '@/lib/refusal';
import { toldBy } from './consortium-found';

type Found = FoundProject & { derogation: NonNullable<ReturnType<typeof findDerogation>> };

/** Ends a derogation before its day, from a day on: until then it stood. */
export const revokeDerogation: Command<RevocationInput, Found, { derogationId: number }> = {
  name: 'revoke-derogation',
  permission: 'consortium.decide',
  input: revocationInput,
  async find(circumstances, { derogationId }) {
    const derogation = findDerogation(circumstances.tx, derogationId);
    const found = derogation && (await findWholeProject(circumstances, derogation));
    return found && derogation && { ...found, derogation };
  },
  async run(circumstances, { derogationId, effectiveOn, source, reason }, { derogation, project }) {
    const { tx, now } = circumstances;
    if (derogation.over) throw new Refusal('conflict', 'derogation_revoked');
    refuseAll([
      ...sourceDayProblems('effectiveOn', effectiveOn, now.day),
      ...(effectiveOn < derogation.effectiveOn
        ? [problem('effectiveOn', 'revoked_before_granted', { day: derogation.effectiveOn })]
        : []),
    ]);
    const { projectId, actionKey } = derogation;
    const id = appendDerogation(tx, {
      ...{ projectId, actionKey, event: 'revoked', revokesId: derogationId },
      ...{ effectiveOn, source, reason },
      ...toldBy(circumstances, project),
    });
    return {
      result: { derogationId: id },
      journal: {
        subject: `project:${projectId}`,
        projectId,
        references: { derogations: [id] },
        reason,
      },
    };
  },
};
