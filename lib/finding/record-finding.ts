import { appendFinding } from '@/db/findings';
import { professions } from '@/db/reference';
import type { Command } from '@/lib/command';
import { type FindingInput, findingInput, quantityOf, quantityProblems } from '@/lib/domain/finding';
import { problem } from '@/lib/domain/inputs';
import { Refusal, refuseAll } from '@/lib/refusal';
import { type FoundDiagnostic, findDiagnosticToWrite, writtenBy } from './diagnostic-found';

/** Records what a diagnostic found: in words, or as a number with its unit, its horizon and its basis. */
export const recordFinding: Command<FindingInput, FoundDiagnostic, { findingId: number }> = {
  name: 'record-finding',
  permission: 'diagnostic.record',
  input: findingInput,
  find: findDiagnosticToWrite,
  async run(circumstances, given, { diagnostic }) {
    const { tx } = circumstances;
    if (diagnostic.ofReference) throw new Refusal('conflict', 'finding_of_study');
    const { diagnosticId, kind, label, text, professionId, romeCode, source } = given;
    const known = professionId === null || (await professions(tx)).some(({ id }) => id === professionId);
    refuseAll([
      ...quantityProblems(given),
      ...(known ? [] : [problem('professionId', 'unknown_profession')]),
    ]);
    const findingId = appendFinding(tx, {
      ...{ diagnosticId, kind, label, text, professionId, romeCode, source },
      ...quantityOf(given),
      ...writtenBy(circumstances),
    });
    return {
      result: { findingId },
      journal: {
        subject: `diagnostic:${diagnosticId}`,
        projectId: diagnostic.projectId,
        references: { findingId },
      },
    };
  },
};
