import { appendPayment, moneyFact } from '@/db/money-writes';
import { touchProject } from '@/db/project-life';
import type { Command } from '@/lib/command';
import { createdKnown } from '@/lib/domain/known';
import {
  addedProblems,
  paymentDifference,
  type ReceivedPayments,
  receivedPayments,
} from '@/lib/domain/money/received-payments';
import { type FoundProject, findWholeProject } from '@/lib/project/project-found';
import { recordWithdrawal } from '@/lib/project/withdrawal-record';
import { confirmOrRefuse, refuseAll, refuseStale } from '@/lib/refusal';
import { paymentKnown } from './payment-known';

/** How many payments were new, and how many were taken back. */
export interface PaymentsReceived {
  recorded: number;
  withdrawn: number;
}

/**
 * Every payment of a project, as the service that pays keeps them: what is new is recorded, what it does not say any
 * more is taken back with a reason, and nothing is written where all stands as it is sent.
 */
export const receivePayments: Command<ReceivedPayments, FoundProject, PaymentsReceived> = {
  name: 'receive-payments',
  permission: 'project.manage',
  input: receivedPayments,
  find: findWholeProject,
  async run(circumstances, { payments, reason, version, confirmed }, { project }) {
    const { tx, actor, now, door } = circumstances;
    const { known, recorded } = paymentKnown(tx, project.id, now.day);
    const difference = paymentDifference(payments, recorded);
    const { added, gone } = difference;
    const result = { recorded: added.length, withdrawn: gone.length };
    if (added.length + gone.length === 0) return { result, journal: null };
    refuseStale(version, project.version, 'project_changed_meanwhile');
    const { problems, warnings } = addedProblems(difference, known, reason);
    refuseAll(problems);
    confirmOrRefuse(warnings, confirmed);
    const days = gone.flatMap(({ id }) => moneyFact(tx, 'payment', id)?.knownFrom ?? []);
    for (const { id } of gone) await recordWithdrawal(circumstances, 'payment', id, reason ?? '');
    const ids = added.map(({ payment }) => {
      const knownFrom = createdKnown(payment.paidOn, project.decidedOn);
      days.push(knownFrom);
      return appendPayment(tx, {
        ...{ projectId: project.id, ...payment, door, knownFrom },
        ...{ accountId: actor.accountId, at: now.instant },
      });
    });
    await touchProject(tx, project.id);
    return {
      result,
      journal: {
        subject: `project:${project.id}`,
        projectId: project.id,
        references: {
          ...(ids.length > 0 && { payments: ids }),
          ...(gone.length > 0 && { withdrawnPayments: gone.map(({ id }) => id) }),
        },
        reason,
        // The first day of which the reading changed.
        knownFrom: days.sort()[0],
      },
    };
  },
};
