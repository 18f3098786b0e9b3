import { appendRevision, findOrAddLine, lastPlanned, settlePlanned } from '@/db/figures';
import { recountOffers } from '@/db/offer-history';
import { appendOfferRevision, lastCommitment, settleCommitment } from '@/db/offers';
import { findParticipation, findTraining, type Participation, projectTarget } from '@/db/projects';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { type CommitmentsInput, commitmentsInput } from '@/lib/domain/commitment';
import { changedKnown, createdKnown, later } from '@/lib/domain/known';
import { refuseAll } from '@/lib/refusal';
import { commitmentProblems } from './commitment-problems';

/**
 * Records what the agreement (or an amendment) of a participation commits: it stands at once as *engagé*. What nobody
 * said before is known from the day of the agreement, another word about the same thing from today.
 */
export const recordCommitments: Command<
  CommitmentsInput,
  { target: Target; participation: Participation },
  { recorded: number }
> = {
  name: 'record-commitments',
  permission: 'commitment.record',
  input: commitmentsInput,
  async find({ tx, now }, { participationId }) {
    const participation = await findParticipation(tx, participationId);
    if (!participation) return undefined;
    const target = await projectTarget(tx, participation.projectId, now.day);
    return { participation, target: { ...target, actionKeys: [participation.actionKey] } };
  },
  async run({ tx, actor, now, door }, given, { participation }) {
    const { participationId, agreedOn, offers, planned, reason } = given;
    refuseAll(await commitmentProblems(tx, given, now.day));
    const author = { reason, accountId: actor.accountId, door, at: now.instant };
    /** Known from the agreement where nothing was said yet, and never before what it belongs to. */
    const knownOf = (isFirst: boolean, ownerDay: string) =>
      isFirst ? createdKnown(agreedOn ?? now.day, ownerDay) : changedKnown(now.day, ownerDay);
    let earliest = now.day;

    const offerRevisions: number[] = [];
    for (const offer of offers) {
      const training = offer.trainingId === null ? undefined : await findTraining(tx, offer.trainingId);
      const address = { ...offer, participationId };
      const isFirst = lastCommitment(tx, address) === undefined;
      const knownFrom = knownOf(isFirst, later(participation.decidedOn, training?.knownFrom ?? ''));
      const revisionId = await appendOfferRevision(tx, {
        ...address,
        ...author,
        knownFrom,
        fact: 'committed',
        sectionId: null,
        kind: 'planned',
      });
      settleCommitment(tx, address, { revisionId, happenedOn: offer.happenedOn }, knownFrom);
      if (knownFrom < earliest) earliest = knownFrom;
      offerRevisions.push(revisionId);
    }
    if (offerRevisions.length > 0) recountOffers(tx, participation, ['committed']);

    const revisions: number[] = [];
    for (const { value, ...line } of planned) {
      const training = await findTraining(tx, line.trainingId);
      const lineId = await findOrAddLine(tx, { ...line, nature: 'planned' });
      const isFirst = lastPlanned(tx, lineId) === undefined;
      const knownFrom = knownOf(isFirst, later(participation.decidedOn, training?.knownFrom ?? ''));
      const revisionId = await appendRevision(tx, {
        lineId,
        campaignId: null,
        sectionId: null,
        kind: 'planned',
        value,
        state: 'number',
        comment: null,
        ...author,
        knownFrom,
      });
      const shownFrom = later(knownFrom, participation.knownFrom);
      await settlePlanned(tx, { lineId, revisionId, value, state: 'number' }, { knownFrom, shownFrom });
      if (knownFrom < earliest) earliest = knownFrom;
      revisions.push(revisionId);
    }
    return {
      result: { recorded: offerRevisions.length + revisions.length },
      journal: {
        subject: `participation:${participationId}`,
        projectId: participation.projectId,
        references: { offerRevisions, revisions },
        reason,
        knownFrom: earliest,
      },
    };
  },
};
