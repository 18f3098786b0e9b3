import { z } from 'zod';
import { moneyFact } from '@/db/money-writes';
import { touchProject } from '@/db/project-life';
import { findProject, projectTarget } from '@/db/projects';
import type { Read } from '@/db/store';
import { isWithdrawn } from '@/db/withdrawals';
import type { Target } from '@/lib/access/policy';
import type { Circumstances, Command } from '@/lib/command';
import { heldBy } from '@/lib/domain/money/review';
import { OFFICER_MONEY_THINGS } from '@/lib/domain/money/vocabulary';
import { withdrawalInput } from '@/lib/domain/withdrawal';
import { recordWithdrawal } from '@/lib/project/withdrawal-record';
import { Refusal } from '@/lib/refusal';
import { moneyOfProject } from './project-money';

/** By which name the journal refers to what is taken back. */
const REFERENCES: Record<Input['thing'], string> = {
  agreement: 'agreementId',
  payment: 'paymentId',
  review_step: 'reviewSteps',
  tranche_met: 'trancheConditions',
  milestone: 'projectMilestones',
};

const input = withdrawalInput.extend({ thing: z.enum(OFFICER_MONEY_THINGS) });
type Input = z.output<typeof input>;

interface Found {
  target: Target;
  fact: { projectId: number; knownFrom: string };
}

/** A fact of the money of a project that was not taken back yet. */
export async function findMoneyFact(
  { tx, now }: Pick<Circumstances, 'tx' | 'now'>,
  { thing, id }: { thing: Input['thing'] | 'pledge'; id: number },
): Promise<Found | undefined> {
  const fact = moneyFact(tx, thing, id);
  if (!fact || isWithdrawn(tx, thing, id) || !(await findProject(tx, { id: fact.projectId })))
    return undefined;
  return { fact, target: await projectTarget(tx, fact.projectId, now.day) };
}

/** What hangs on a fact, and keeps it from being taken back before. */
function refuseHeld(read: Read, { thing, id }: Input, projectId: number, day: string): void {
  const { versions, tranches, payments, reviews } = moneyOfProject(read, projectId, day);
  if (thing === 'agreement') {
    if (versions.at(-1)?.id !== id) throw new Refusal('conflict', 'agreement_amended');
    // The first version carries everything; of an amendment, what was paid of its own schedule.
    const paid =
      versions.length === 1
        ? payments.length > 0
        : tranches.some((one) => one.versionId === id && one.paidCents > 0);
    if (paid) throw new Refusal('conflict', 'agreement_paid');
  }
  if (thing === 'milestone' && tranches.some((one) => one.milestoneId === id && one.state !== 'cancelled'))
    throw new Refusal('conflict', 'milestone_of_tranche');
  const step = thing === 'review_step' ? reviews.find((line) => line.id === id) : undefined;
  const after = step && heldBy(reviews, step);
  if (after) throw new Refusal('conflict', 'review_step_held', { step: after.step });
}

/** Takes back what was recorded by mistake: readings of the days between keep it. */
export const withdrawMoneyFact: Command<Input, Found, { withdrawn: true }> = {
  name: 'withdraw-money-fact',
  permission: 'project.manage',
  input,
  find: findMoneyFact,
  async run(circumstances, given, { fact }) {
    const { tx, now } = circumstances;
    refuseHeld(tx, given, fact.projectId, now.day);
    await recordWithdrawal(circumstances, given.thing, given.id, given.reason);
    await touchProject(tx, fact.projectId);
    return {
      result: { withdrawn: true },
      journal: {
        subject:
          given.thing === 'agreement' || given.thing === 'payment'
            ? `${given.thing}:${given.id}`
            : `project:${fact.projectId}`,
        projectId: fact.projectId,
        references: { [REFERENCES[given.thing]]: [given.id] },
        reason: given.reason,
        knownFrom: fact.knownFrom,
      },
    };
  },
};
