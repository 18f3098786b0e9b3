import { recountProjects } from '@/db/offer-history';
import { houseOf } from '@/db/organisation-heirs';
import { findParticipation, type Participation, projectTarget, trainingTitled } from '@/db/projects';
import { settleFormer } from '@/db/recorded-again';
import { regions as allRegions } from '@/db/reference';
import type { Tx } from '@/db/store';
import { addTraining } from '@/db/training-writes';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { problem } from '@/lib/domain/inputs';
import { createdKnown } from '@/lib/domain/known';
import { agreementProblems, type TrainingInput, trainingInput } from '@/lib/domain/training';
import { Refusal, refuseAll } from '@/lib/refusal';
import { trainingListProblems } from './training-found';

/** Records a training, known from the agreement or amendment that brings it. */
export const recordTraining: Command<
  TrainingInput,
  { target: Target; participation: Participation },
  { trainingId: number }
> = {
  name: 'record-training',
  permission: 'training.record',
  input: trainingInput,
  async find({ tx, now }, { participationId, organisationId }) {
    const participation = await findParticipation(tx, participationId);
    if (!participation) return undefined;
    const target = await projectTarget(tx, participation.projectId, now.day);
    return {
      participation,
      target: { ...target, actionKeys: [participation.actionKey], declaringOrganisations: [organisationId] },
    };
  },
  async run({ tx, actor, now, door }, given, { participation, target }) {
    const { participationId, organisationId, agreedOn, source, ...said } = given;
    const { componentIds, regions, levelKeys, professionIds, ...words } = said;
    const { projectId, seasonKey, decidedOn } = participation;
    const house = houseOf(tx, organisationId, now.day);
    const isMember = (target.members ?? []).some((m) => house.includes(m.organisationId));
    refuseAll([
      ...agreementProblems(agreedOn, now.day),
      ...(isMember ? [] : [problem('organisationId', 'not_a_member')]),
      ...(await trainingListProblems(tx, given, participation)),
    ]);
    const same = await trainingTitled(tx, projectId, organisationId, given.title);
    if (same) throw new Refusal('conflict', 'duplicate_training', await bothPlaces(tx, given, same));
    const knownFrom = createdKnown(agreedOn ?? now.day, decidedOn);
    const trainingId = await addTraining(
      tx,
      { participationId, organisationId, projectId },
      { ...words, closedOn: null },
      { componentIds, regions, levelKeys, professionIds },
      { source, reason: null, accountId: actor.accountId, door, at: now.instant, knownFrom },
    );
    recountProjects(tx, seasonKey);
    settleFormer(tx, projectId);
    return {
      result: { trainingId },
      journal: { subject: `training:${trainingId}`, projectId, references: { trainingId }, knownFrom },
    };
  },
};

/** The training that exists and the one that repeats it, each with its organisation and its regions. */
async function bothPlaces(
  tx: Tx,
  { title, regions }: Pick<TrainingInput, 'title' | 'regions'>,
  same: NonNullable<Awaited<ReturnType<typeof trainingTitled>>>,
) {
  const names = new Map((await allRegions(tx)).map(({ code, name }) => [code, name]));
  const place = (of: string, where: string[]) => `« ${of} » (${same.organisation}), ${where.join(', ')}`;
  return {
    theirs: place(same.title, same.regions),
    mine: place(
      title,
      regions.map(({ regionCode }) => names.get(regionCode) ?? regionCode),
    ),
  };
}
