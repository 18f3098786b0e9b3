import { appendDiagnostic, diagnosticTitled } from '@/db/findings';
import { findProject } from '@/db/projects';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import {
  DIAGNOSED_ACTION,
  type DiagnosticInput,
  diagnosticInput,
  diagnosticProblems,
} from '@/lib/domain/finding';
import { refuseAll, refusedField } from '@/lib/refusal';
import { diagnosticTarget, writtenBy } from './diagnostic-found';

/** Records a diagnostic that a project of action 2 delivered (003:158), or a study that somebody else made. */
export const recordDiagnostic: Command<DiagnosticInput, { target: Target }, { diagnosticId: number }> = {
  name: 'record-diagnostic',
  permission: 'diagnostic.record',
  input: diagnosticInput,
  async find({ tx, now }, { projectId }) {
    if (projectId !== null && !(await findProject(tx, { id: projectId }))) return undefined;
    return { target: await diagnosticTarget(tx, projectId, now.day) };
  },
  async run(circumstances, given, { target }) {
    const { tx, now } = circumstances;
    if (given.projectId !== null && !target.projectActions?.includes(DIAGNOSED_ACTION))
      throw refusedField('projectId', 'diagnostic_not_allowed');
    refuseAll(diagnosticProblems(given, now.day));
    if (diagnosticTitled(tx, given.projectId, given.title)) throw refusedField('title', 'diagnostic_known');
    const diagnosticId = appendDiagnostic(tx, { ...given, ...writtenBy(circumstances) });
    return {
      result: { diagnosticId },
      journal: { subject: `diagnostic:${diagnosticId}`, projectId: given.projectId },
    };
  },
};
