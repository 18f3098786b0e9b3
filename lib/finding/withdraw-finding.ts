import type { z } from 'zod';
import { appendFindingWithdrawal } from '@/db/findings';
import type { Command } from '@/lib/command';
import { findingWithdrawal } from '@/lib/domain/finding';
import { Refusal } from '@/lib/refusal';
import { type FoundFindingToWrite, findFindingToWrite, writtenBy } from './diagnostic-found';

/** Takes back a finding recorded by mistake, or with a fault: the right one is recorded anew. */
export const withdrawFinding: Command<
  z.output<typeof findingWithdrawal>,
  FoundFindingToWrite,
  { withdrawn: true }
> = {
  name: 'withdraw-finding',
  permission: 'diagnostic.record',
  input: findingWithdrawal,
  find: findFindingToWrite,
  async run(circumstances, { id, reason }, { finding }) {
    if (finding.ofReference) throw new Refusal('conflict', 'finding_of_study');
    appendFindingWithdrawal(circumstances.tx, { findingId: id, reason, ...writtenBy(circumstances) });
    return {
      result: { withdrawn: true },
      journal: {
        subject: `diagnostic:${finding.diagnosticId}`,
        projectId: finding.projectId,
        references: { findingId: id },
        reason,
      },
    };
  },
};
