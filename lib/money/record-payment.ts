import { appendPayment } from '@/db/money-writes';
import { touchProject } from '@/db/project-life';
import type { Command } from '@/lib/command';
import { createdKnown } from '@/lib/domain/known';
import {
  type PaymentInput,
  paymentInput,
  paymentProblems,
  paymentWarnings,
} from '@/lib/domain/money/payment';
import { type FoundProject, findWholeProject } from '@/lib/project/project-found';
import { confirmOrRefuse, refuseAll, refuseStale } from '@/lib/refusal';
import { paymentKnown } from './payment-known';

/** What was paid on a day, of a tranche where the schedule is known. Of two officers at once, the second reads the first. */
export const recordPayment: Command<PaymentInput, FoundProject, { paymentId: number }> = {
  name: 'record-payment',
  permission: 'project.manage',
  input: paymentInput,
  find: findWholeProject,
  async run({ tx, actor, now, door }, { version, confirmed, ...given }, { project }) {
    refuseStale(version, project.version, 'project_changed_meanwhile');
    const { known } = paymentKnown(tx, project.id, now.day);
    refuseAll(paymentProblems(given, known));
    confirmOrRefuse(paymentWarnings(given, known), confirmed);
    const knownFrom = createdKnown(given.paidOn, project.decidedOn);
    const paymentId = appendPayment(tx, {
      ...given,
      ...{ accountId: actor.accountId, door, at: now.instant, knownFrom },
    });
    await touchProject(tx, project.id);
    return {
      result: { paymentId },
      journal: {
        subject: `payment:${paymentId}`,
        projectId: project.id,
        references: { paymentId },
        knownFrom,
      },
    };
  },
};
