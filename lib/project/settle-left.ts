import { type LeftThing, openCommitmentOf, plannedOfTraining } from '@/db/departures';
import { isCommitted } from '@/db/offers';
import { findTraining } from '@/db/projects';
import { type Circumstances, perform } from '@/lib/command';
import { later } from '@/lib/domain/known';
import { closeTraining } from './close-training';
import { sayCommitments, sayPlanned } from './settle-ending';
import { transferTraining } from './transfer-training';

interface Taker {
  organisationId: number;
  /** Since when it is a member. */
  since: string;
}

type Written = { offerRevisions: number[]; revisions: number[] };

/**
 * Does what was said of a thing that a member left behind. Given up, it leaves what is engaged, unless its opening was
 * verified; done, it stays engaged. Either way the training closes on the day of the departure, and what was planned of
 * it for later periods is no longer applicable. Taken over, it is another member's from that day on.
 */
export async function settleLeft(
  circumstances: Circumstances,
  thing: LeftThing,
  answer: 'withdrawn' | 'finished' | Taker | undefined,
  reason: string,
): Promise<Written> {
  const { tx } = circumstances;
  const taker = typeof answer === 'object' ? answer : undefined;
  if (thing.trainingId === null)
    return {
      offerRevisions: await settleUniversity(circumstances, thing, { answer, taker, reason }),
      revisions: [],
    };
  const training = await findTraining(tx, thing.trainingId);
  const effectiveOn = later(thing.departedOn, later(training?.knownFrom ?? '', taker?.since ?? ''));
  const about = { trainingId: thing.trainingId, reason };
  if (taker) {
    await perform(circumstances, transferTraining, {
      ...{ ...about, effectiveOn, organisationId: taker.organisationId },
    });
    return { offerRevisions: [], revisions: [] };
  }
  const commitment = answer === 'withdrawn' ? openCommitmentOf(tx, thing) : undefined;
  const offerRevisions = await sayCommitments(
    circumstances,
    commitment ? [{ ...commitment, happenedOn: null }] : [],
    reason,
  );
  const revisions = await sayPlanned(
    circumstances,
    plannedOfTraining(tx, thing.trainingId, thing.departedOn).map((line) => ({
      ...line,
      value: null,
      state: 'not_applicable',
    })),
    reason,
  );
  await perform(circumstances, closeTraining, { ...about, closedOn: effectiveOn });
  return { offerRevisions, revisions };
}

async function settleUniversity(
  circumstances: Circumstances,
  thing: LeftThing,
  { answer, taker, reason }: { answer: unknown; taker: Taker | undefined; reason: string },
): Promise<number[]> {
  const { tx } = circumstances;
  const commitment = answer === 'finished' ? undefined : openCommitmentOf(tx, thing);
  if (!commitment) return [];
  const theirs = taker && { ...commitment, organisationId: taker.organisationId };
  const said = [
    { ...commitment, happenedOn: null },
    // Engaged by itself already, it stays as it is: a university counts once.
    ...(theirs && !(await isCommitted(tx, theirs)) ? [theirs] : []),
  ];
  return sayCommitments(circumstances, said, reason);
}
