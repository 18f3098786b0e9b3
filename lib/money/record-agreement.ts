import type { Command } from '@/lib/command';
import { problem } from '@/lib/domain/inputs';
import { type AgreementInput, agreementInput } from '@/lib/domain/money/agreement';
import { type FoundProject, findWholeProject } from '@/lib/project/project-found';
import { refuseAll, refuseStale } from '@/lib/refusal';
import { standingVersions, writeVersion } from './agreement-version';

/** The agreement that was signed first, with its aid and its dates. What follows amends it. */
export const recordAgreement: Command<AgreementInput, FoundProject, { versionId: number }> = {
  name: 'record-agreement',
  permission: 'project.manage',
  input: agreementInput,
  find: findWholeProject,
  async run(circumstances, given, found) {
    refuseStale(given.version, found.project.version, 'project_changed_meanwhile');
    const [first] = standingVersions(circumstances, found.project.id);
    if (first) refuseAll([problem('signedOn', 'agreement_exists', { day: first.signedOn })]);
    return writeVersion(circumstances, given, { ...found, kind: 'agreement', reason: null });
  },
};
