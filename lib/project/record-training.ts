import { z } from 'zod';
import { findComponents } from '@/db/objective-components';
import { recountProjects } from '@/db/offer-history';
import { findParticipation, projectTarget, trainingTitled } from '@/db/projects';
import { regions as allRegions } from '@/db/reference';
import type { Tx } from '@/db/store';
import { addTraining } from '@/db/training-writes';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { LEVEL_KEYS, MODALITIES, TRAINING_KINDS, TRAINING_REGIMES } from '@/lib/domain/vocabulary';
import { Refusal } from '@/lib/refusal';

const input = z.object({
  participationId: z.int().positive(),
  /** The one organisation that declares it. */
  organisationId: z.int().positive(),
  title: z.string().trim().min(2).max(300),
  kind: z.enum(TRAINING_KINDS),
  regime: z.enum(TRAINING_REGIMES),
  modality: z.enum(MODALITIES).nullable().default(null),
  hours: z.int().min(0).max(20_000).nullable().default(null),
  ects: z.int().min(0).max(500).nullable().default(null),
  certificationCode: z
    .string()
    .regex(/^(RNCP|RS)\d+$/)
    .nullable()
    .default(null),
  componentIds: z.array(z.string()).default([]),
  regions: z
    .array(
      z.object({
        regionCode: z.string().max(3),
        places: z.int().min(0).max(99_999_999).nullable().default(null),
      }),
    )
    .min(1),
  levelKeys: z.array(z.enum(LEVEL_KEYS)).min(1),
  professionIds: z.array(z.int().positive()).default([]),
});

type Participation = NonNullable<Awaited<ReturnType<typeof findParticipation>>>;

export const recordTraining: Command<
  z.infer<typeof input>,
  { target: Target; participation: Participation },
  { trainingId: number }
> = {
  name: 'record-training',
  permission: 'training.record',
  input,
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
    const { participationId, organisationId, componentIds, regions, levelKeys, professionIds, ...words } =
      given;
    if (!(target.members ?? []).some((m) => m.organisationId === given.organisationId))
      throw new Refusal('invalid', 'not_a_member');
    const same = await trainingTitled(tx, participation.projectId, given.organisationId, given.title);
    if (same) throw new Refusal('conflict', 'duplicate_training', await bothPlaces(tx, given, same));
    const named = await findComponents(tx, componentIds);
    if (named.length !== componentIds.length || named.some((c) => c.actionKey !== participation.actionKey))
      throw new Refusal('invalid', 'unknown_component');
    const trainingId = await addTraining(
      tx,
      { participationId, organisationId, projectId: participation.projectId },
      { ...words, romeCode: null, closedOn: null },
      { componentIds, regions, levelKeys, professionIds },
      {
        source: null,
        reason: null,
        accountId: actor.accountId,
        door,
        at: now.instant,
        knownFrom: now.day,
      },
    );
    await recountProjects(tx, participation.seasonKey);
    return {
      result: { trainingId },
      journal: {
        subject: `training:${trainingId}`,
        projectId: participation.projectId,
        references: { trainingId },
      },
    };
  },
};

/** The training that exists and the one that repeats it, each with its organisation and its regions. */
async function bothPlaces(
  tx: Tx,
  { title, regions }: Pick<z.infer<typeof input>, 'title' | 'regions'>,
  same: NonNullable<Awaited<ReturnType<typeof trainingTitled>>>,
) {
  const names = new Map((await allRegions(tx)).map(({ code, name }) => [code, name]));
  const place = (of: string, where: string[]) => `« ${of} » (${same.organisation}), ${where.join(', ')}`;
  return {
    theirs: place(same.title, same.regions),
    mine: place(
      title,
      regions.map(({ regionCode }) => names.get(regionCode) ?? regionCode),
    ),
  };
}
