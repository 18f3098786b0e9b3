import type { z } from 'zod';
import { appendFindingWithdrawal } from '@/db/findings';
import type { Command } from '@/lib/command';
import { findingWithdrawal } from '@/lib/domain/finding';
import { Refusal } from '@/lib/refusal';
import { type FoundDiagnostic, findDiagnosticToWrite, writtenBy } from './diagnostic-found';

/** Takes back a diagnostic recorded by mistake, with what it found: readings of the days between keep both. */
export const withdrawDiagnostic: Command<
  z.output<typeof findingWithdrawal>,
  FoundDiagnostic,
  { withdrawn: true }
> = {
  name: 'withdraw-diagnostic',
  permission: 'diagnostic.record',
  input: findingWithdrawal,
  find: (circumstances, { id }) => findDiagnosticToWrite(circumstances, { diagnosticId: id }),
  async run(circumstances, { id, reason }, { diagnostic }) {
    if (diagnostic.ofReference) throw new Refusal('conflict', 'finding_of_study');
    appendFindingWithdrawal(circumstances.tx, { diagnosticId: id, reason, ...writtenBy(circumstances) });
    return {
      result: { withdrawn: true },
      journal: { subject: `diagnostic:${id}`, projectId: diagnostic.projectId, reason },
    };
  },
};
