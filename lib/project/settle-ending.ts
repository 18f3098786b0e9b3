import { appendRevision, settleManyPlanned } from '@/db/figures';
import { recountOffers } from '@/db/offer-history';
import { appendOfferRevision, settleCommitment } from '@/db/offers';
import { openCommitments, type PlannedLine, plannedAfter, type TakenOut } from '@/db/project-ending';
import { amountsAt } from '@/db/project-rows';
import type { Tx } from '@/db/store';
import type { Circumstances } from '@/lib/command';
import { type FieldProblem, problem } from '@/lib/domain/inputs';
import { changedKnown } from '@/lib/domain/known';
import { commitmentKey, isEnding, type LifeEventInput } from '@/lib/domain/project-life';
import type { EnteredState } from '@/lib/domain/vocabulary';

/** After every day: what is recorded now, amounts and payments alike. */
const FOR_EVER = '9999-12-31';

/**
 * What is wrong with an end: commitments of which nothing is said, or a project that was paid and would have given up.
 * Nothing is wrong with what ends nothing.
 */
export async function endingProblems(
  tx: Tx,
  { projectId, kind, commitments }: Pick<LifeEventInput, 'projectId' | 'kind' | 'commitments'>,
): Promise<FieldProblem[]> {
  if (!isEnding(kind)) return [];
  const said = new Set(commitments.map(({ key }) => key));
  const left = openCommitments(tx, projectId).filter((one) => !said.has(commitmentKey(one))).length;
  const paid =
    kind === 'abandoned'
      ? (await amountsAt(tx, projectId, FOR_EVER)).find((one) => one.kind === 'paid' && one.cents > 0)
      : undefined;
  return [
    ...(left > 0 ? [problem('commitments', 'commitments_unsettled', { left })] : []),
    ...(paid ? [problem('kind', 'abandoned_after_payment', { cents: paid.cents, day: paid.datedOn })] : []),
  ];
}

interface Ending extends Pick<LifeEventInput, 'projectId' | 'commitments' | 'effectiveOn'> {
  reason: string;
}

/** Every commitment still holds: an end that is said without asking takes out none. */
export const allHold = (tx: Tx, projectId: number): LifeEventInput['commitments'] =>
  openCommitments(tx, projectId).map((one) => ({ key: commitmentKey(one), holds: true }));

/**
 * Takes out what does not hold any more of an ended project: the commitments that were not ticked, and what it planned
 * for the years that begin after its end. What was declared or verified stays. Answers the revisions.
 */
export async function settleEnding(
  circumstances: Circumstances,
  { projectId, commitments, effectiveOn, reason }: Ending,
): Promise<{ offerRevisions: number[]; revisions: number[] }> {
  const holding = new Set(commitments.filter(({ holds }) => holds).map(({ key }) => key));
  const out = openCommitments(circumstances.tx, projectId).filter((one) => !holding.has(commitmentKey(one)));
  return {
    offerRevisions: await sayCommitments(
      circumstances,
      out.map((one) => ({ ...one, happenedOn: null })),
      reason,
    ),
    revisions: await sayPlanned(
      circumstances,
      plannedAfter(circumstances.tx, projectId, effectiveOn).map((line) => ({
        ...line,
        value: null,
        state: 'not_applicable',
      })),
      reason,
    ),
  };
}

/** Says each commitment again, known from today. */
export async function sayCommitments(
  { tx, actor, now, door }: Circumstances,
  commitments: readonly (Omit<TakenOut, 'happenedOn'> & { happenedOn: string | null })[],
  reason: string,
): Promise<number[]> {
  const written: number[] = [];
  for (const { ownerDay, seasonKey, actionKey, happenedOn, ...one } of commitments) {
    const { participationId, subject, organisationId, trainingId } = one;
    const address = { participationId, subject, organisationId, trainingId };
    const knownFrom = changedKnown(now.day, ownerDay);
    const revisionId = await appendOfferRevision(tx, {
      ...{ ...address, happenedOn, reason, door, knownFrom },
      ...{ fact: 'committed', sectionId: null, kind: 'planned' },
      ...{ accountId: actor.accountId, at: now.instant },
    });
    settleCommitment(tx, address, { revisionId, happenedOn }, knownFrom);
    recountOffers(tx, { seasonKey, actionKey }, ['committed']);
    written.push(revisionId);
  }
  return written;
}

/** Says each planned line again, known from today. */
export async function sayPlanned(
  { tx, actor, now, door }: Circumstances,
  lines: readonly (Omit<PlannedLine, 'state'> & { state: EnteredState })[],
  reason: string,
): Promise<number[]> {
  const written: number[] = [];
  const settled: Parameters<typeof settleManyPlanned>[1][number][] = [];
  for (const { lineId, value, state, ownerDay, shownFrom } of lines) {
    const knownFrom = changedKnown(now.day, ownerDay);
    const revisionId = await appendRevision(tx, {
      ...{ lineId, value, state, reason, door, knownFrom, comment: null },
      ...{ campaignId: null, sectionId: null, kind: 'planned' },
      ...{ accountId: actor.accountId, at: now.instant },
    });
    settled.push({ lineId, revisionId, value, state, knownFrom, shownFrom });
    written.push(revisionId);
  }
  await settleManyPlanned(tx, settled);
  return written;
}
