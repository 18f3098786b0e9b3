import { detailsStanding } from '@/db/money-rows';
import { standingAmounts, touchProject } from '@/db/project-life';
import { appendAmount } from '@/db/projects';
import type { Command } from '@/lib/command';
import { type AmountInput, amountInput, amountWarnings } from '@/lib/domain/amount';
import { problem, sourceDayProblems } from '@/lib/domain/inputs';
import { createdKnown } from '@/lib/domain/known';
import { confirmOrRefuse, refuseAll } from '@/lib/refusal';
import { type FoundProject, findWholeProject } from './project-found';

/**
 * Appends one of the four amounts of a project (announced, contracted, paid, spent), known from the day that its
 * document bears. Never replaced: one recorded by mistake is withdrawn. Once an agreement or a payment is recorded,
 * they say what is contracted or paid, and nothing else does.
 */
export const recordAmount: Command<AmountInput, FoundProject, { amountId: number }> = {
  name: 'record-amount',
  permission: 'project.manage',
  input: amountInput,
  find: findWholeProject,
  async run({ tx, actor, now }, { confirmed, ...given }, { project }) {
    const known = await standingAmounts(tx, project.id);
    const same = known.find(({ kind, datedOn }) => kind === given.kind && datedOn === given.datedOn);
    const { contracted, paid } = detailsStanding(tx, project.id);
    const isDetailed = { contracted, paid, announced: false, spent: false }[given.kind];
    refuseAll([
      ...(isDetailed ? [problem('kind', 'details_exist', { kind: given.kind })] : []),
      ...sourceDayProblems('datedOn', given.datedOn, now.day),
      ...(same ? [problem('datedOn', 'amount_exists', { cents: same.cents, day: same.datedOn })] : []),
    ]);
    confirmOrRefuse(amountWarnings(given, known), confirmed);
    const knownFrom = createdKnown(given.datedOn, project.decidedOn);
    const amountId = await appendAmount(tx, {
      ...given,
      accountId: actor.accountId,
      recordedAt: now.instant,
      knownFrom,
    });
    await touchProject(tx, project.id);
    return {
      result: { amountId },
      journal: { subject: `amount:${amountId}`, projectId: project.id, references: { amountId }, knownFrom },
    };
  },
};
