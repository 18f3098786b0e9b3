import {
  everyLabelAnswer,
  everyLabelDecision,
  type LabelDecisionRow,
  type LabelFileRow,
  labelFiles,
} from '@/db/labels';
import { projectTargets } from '@/db/projects';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { refuseUnlessRoleMay } from '@/lib/access/admission';
import { can } from '@/lib/access/policy';
import { type Completeness, completenessOf, standingDecision } from '@/lib/domain/label';
import type { Now } from '@/lib/domain/time';
import { Refusal } from '@/lib/refusal';

export interface ReadLabelFile extends LabelFileRow {
  completeness: Completeness;
  /** The last decision, where there is one. */
  standing: LabelDecisionRow | undefined;
  /** Whether it is the account's to fill, or to decide. */
  own: boolean;
}

/** The files that were begun, of the projects that one may read: how far they are, never what is written in them. */
export async function readLabelFiles(read: Read, actor: Actor | null, now: Now): Promise<ReadLabelFile[]> {
  if (!actor) throw new Refusal('missing', 'not_found');
  refuseUnlessRoleMay(actor, 'project.read');
  const files = labelFiles(read, now.day);
  const targets = await projectTargets(
    read,
    files.map(({ projectId }) => projectId),
    now.day,
  );
  const answers = Map.groupBy(everyLabelAnswer(read, now.day), ({ trainingId }) => trainingId);
  const decisions = Map.groupBy(everyLabelDecision(read, now.day), ({ trainingId }) => trainingId);
  return files
    .filter(({ projectId }) => can(actor, 'project.read', targets.get(projectId)))
    .map((file) => ({
      ...file,
      completeness: completenessOf(
        new Map((answers.get(file.trainingId) ?? []).map(({ criterion, answer }) => [criterion, answer])),
      ),
      standing: standingDecision(decisions.get(file.trainingId) ?? []),
      own: can(actor, 'training.record', {
        ...targets.get(file.projectId),
        actionKeys: [file.actionKey],
        declaringOrganisations: [file.organisationId],
      }),
    }));
}

/** The same for the page of officers. */
export async function managedLabelFiles(read: Read, actor: Actor | null, now: Now): Promise<ReadLabelFile[]> {
  if (!actor) throw new Refusal('missing', 'not_found');
  refuseUnlessRoleMay(actor, 'inbox.open');
  return readLabelFiles(read, actor, now);
}
