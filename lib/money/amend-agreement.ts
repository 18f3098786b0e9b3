import type { Command } from '@/lib/command';
import { problem } from '@/lib/domain/inputs';
import { type AmendmentInput, amendmentInput } from '@/lib/domain/money/agreement';
import { type FoundProject, findWholeProject } from '@/lib/project/project-found';
import { refuseAll, refuseStale } from '@/lib/refusal';
import { standingVersions, writeVersion } from './agreement-version';

/** An amendment or a modifying decision: all the terms again, as they are from its day, and why. */
export const amendAgreement: Command<AmendmentInput, FoundProject, { versionId: number }> = {
  name: 'amend-agreement',
  permission: 'project.manage',
  input: amendmentInput,
  find: findWholeProject,
  async run(circumstances, { kind, reason, ...given }, found) {
    refuseStale(given.version, found.project.version, 'project_changed_meanwhile');
    refuseAll([
      ...(standingVersions(circumstances, found.project.id).length === 0
        ? [problem('kind', 'agreement_missing')]
        : []),
      ...(reason === null ? [problem('reason', 'reason_needed')] : []),
    ]);
    return writeVersion(circumstances, given, { ...found, kind, reason });
  },
};
