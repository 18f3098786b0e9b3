import { z } from 'zod';
import { appendRevision, findOrAddLine, settlePlanned } from '@/db/figures';
import { recountOffers } from '@/db/offer-history';
import { appendOfferRevision, settleCommitment } from '@/db/offers';
import { findOrganisation, findParticipation, findTraining, projectTarget } from '@/db/projects';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { rowInput } from '@/lib/domain/row-shapes';
import { MEASURES, OFFER_SUBJECTS } from '@/lib/domain/vocabulary';
import { Refusal } from '@/lib/refusal';

const input = z.object({
  participationId: z.int().positive(),
  /** Universities and trainings that the agreement commits, with the day of the agreement. */
  offers: z
    .array(
      z.object({
        subject: z.enum(OFFER_SUBJECTS),
        organisationId: z.int().positive(),
        trainingId: z.int().positive().nullable(),
        happenedOn: z.iso.date().nullable(),
      }),
    )
    .max(500)
    .default([]),
  /** Planned (contractual) learners, line by line. */
  planned: z
    .array(
      z.object({
        ...rowInput,
        periodId: z.int().positive(),
        measure: z.enum(MEASURES),
        value: z.int().min(0).max(99_999_999),
      }),
    )
    .max(5000)
    .default([]),
  reason: z.string().trim().max(2000).nullable().default(null),
});

type Participation = NonNullable<Awaited<ReturnType<typeof findParticipation>>>;

/** Records what the agreement (or an amendment) of a participation commits: it stands at once as *engagé*. */
export const recordCommitments: Command<
  z.infer<typeof input>,
  { target: Target; participation: Participation },
  { recorded: number }
> = {
  name: 'record-commitments',
  permission: 'commitment.record',
  input,
  async find({ tx, now }, { participationId }) {
    const participation = await findParticipation(tx, participationId);
    if (!participation) return undefined;
    const target = await projectTarget(tx, participation.projectId, now.day);
    return { participation, target: { ...target, actionKeys: [participation.actionKey] } };
  },
  async run({ tx, actor, now, door }, { participationId, offers, planned, reason }, { participation }) {
    const author = { reason, accountId: actor.accountId, door, at: now.instant, knownFrom: now.day };
    const offerRevisions: number[] = [];
    for (const offer of offers) {
      const training = offer.trainingId === null ? undefined : await findTraining(tx, offer.trainingId);
      const fits =
        offer.subject === 'training'
          ? training?.participationId === participationId && training.organisationId === offer.organisationId
          : offer.trainingId === null && (await findOrganisation(tx, offer.organisationId))?.healthUniversity;
      if (!fits) throw new Refusal('invalid', 'unknown_line');
      const address = { ...offer, participationId };
      const revisionId = await appendOfferRevision(tx, {
        ...address,
        ...author,
        fact: 'committed',
        sectionId: null,
        kind: 'planned',
      });
      settleCommitment(tx, address, { revisionId, happenedOn: offer.happenedOn }, now.day);
      offerRevisions.push(revisionId);
    }
    if (offerRevisions.length > 0) await recountOffers(tx, participation, ['committed']);
    const revisions: number[] = [];
    for (const { value, ...line } of planned) {
      const training = await findTraining(tx, line.trainingId);
      if (training?.participationId !== participationId || !training.regionCodes.includes(line.regionCode))
        throw new Refusal('invalid', 'unknown_line');
      const lineId = await findOrAddLine(tx, { ...line, nature: 'planned' });
      const revisionId = await appendRevision(tx, {
        lineId,
        campaignId: null,
        sectionId: null,
        kind: 'planned',
        value,
        state: 'number',
        comment: null,
        ...author,
      });
      await settlePlanned(
        tx,
        { lineId, revisionId, value, state: 'number' },
        { knownFrom: now.day, shownFrom: now.day },
      );
      revisions.push(revisionId);
    }
    return {
      result: { recorded: offerRevisions.length + revisions.length },
      journal: {
        subject: `participation:${participationId}`,
        projectId: participation.projectId,
        references: { offerRevisions, revisions },
        reason,
      },
    };
  },
};
