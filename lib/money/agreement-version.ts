import { agreementRows } from '@/db/money-rows';
import { appendAgreement, appendShares, nextPosition } from '@/db/money-writes';
import { touchProject } from '@/db/project-life';
import { membershipsAt } from '@/db/project-rows';
import type { Circumstances, JournalLine } from '@/lib/command';
import { createdKnown } from '@/lib/domain/known';
import { type AgreementInput, agreementProblems, agreementWarnings } from '@/lib/domain/money/agreement';
import type { AgreementKind } from '@/lib/domain/money/vocabulary';
import type { FoundProject } from '@/lib/project/project-found';
import { confirmOrRefuse, refuseAll } from '@/lib/refusal';

/** The versions of an agreement that stand today, in the order of their recording. */
export const standingVersions = ({ tx, now }: Circumstances, projectId: number) =>
  agreementRows(tx, { ids: [projectId], day: now.day });

/** Writes a version of an agreement with all of its terms: known from its signature, true from the day it takes effect. */
export async function writeVersion(
  circumstances: Circumstances,
  given: AgreementInput,
  { project, target, kind, reason }: FoundProject & { kind: AgreementKind; reason: string | null },
): Promise<{ result: { versionId: number }; journal: JournalLine }> {
  const { tx, actor, now, door } = circumstances;
  const versions = standingVersions(circumstances, project.id);
  // Whoever was a member one day may have its part: it leaves later than the agreement is signed.
  const memberships = await membershipsAt(tx, project.id, now.day);
  refuseAll(
    agreementProblems(given, {
      today: now.day,
      decidedOn: project.decidedOn,
      signedBefore: versions.at(-1)?.signedOn,
      memberIds: memberships.map(({ organisationId }) => organisationId),
      actionKeys: target.projectActions,
    }),
  );
  confirmOrRefuse(agreementWarnings(given, target.projectActions), given.confirmed);
  const { organisationShares, actionShares, version: _, confirmed: __, ...terms } = given;
  const knownFrom = createdKnown(given.signedOn, project.decidedOn);
  const versionId = appendAgreement(tx, {
    ...terms,
    effectiveOn: given.effectiveOn ?? given.signedOn,
    kind,
    reason,
    position: nextPosition(tx, project.id),
    accountId: actor.accountId,
    door,
    at: now.instant,
    knownFrom,
  });
  appendShares(tx, [
    ...organisationShares.map((share) => ({ ...share, versionId })),
    ...actionShares.map((share) => ({ ...share, versionId })),
  ]);
  await touchProject(tx, project.id);
  return {
    result: { versionId },
    journal: {
      subject: `agreement:${versionId}`,
      projectId: project.id,
      references: { agreementId: versionId },
      reason,
      knownFrom,
    },
  };
}
