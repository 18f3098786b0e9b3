import type { z } from 'zod';
import { recountOffers, recountProjects } from '@/db/offer-history';
import { participationDependents, touchProject, withdrawParticipationRow } from '@/db/project-life';
import { findParticipation, type Participation, participationsOf, projectTarget } from '@/db/projects';
import { settleFormer } from '@/db/recorded-again';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { withdrawalInput } from '@/lib/domain/withdrawal';
import { Refusal, refuseHanging } from '@/lib/refusal';
import { recordWithdrawal } from './withdrawal-record';

/** Takes back an action that a project never had, while nothing hangs on it. A project keeps one action at least. */
export const withdrawParticipation: Command<
  z.output<typeof withdrawalInput>,
  { target: Target; participation: Participation },
  { withdrawn: true }
> = {
  name: 'withdraw-participation',
  permission: 'project.manage',
  input: withdrawalInput,
  async find({ tx, now }, { id }) {
    const participation = await findParticipation(tx, id);
    return (
      participation && { participation, target: await projectTarget(tx, participation.projectId, now.day) }
    );
  },
  async run(circumstances, { id, reason }, { participation }) {
    const { tx } = circumstances;
    const { projectId, seasonKey, knownFrom } = participation;
    refuseHanging(participationDependents(tx, id));
    if ((await participationsOf(tx, projectId)).length === 1)
      throw new Refusal('conflict', 'last_participation');
    await withdrawParticipationRow(
      tx,
      id,
      await recordWithdrawal(circumstances, 'participation', id, reason),
    );
    recountProjects(tx, seasonKey);
    recountOffers(tx, participation, ['committed']);
    settleFormer(tx, projectId);
    await touchProject(tx, projectId);
    return {
      result: { withdrawn: true },
      journal: { subject: `participation:${id}`, projectId, reason, knownFrom },
    };
  },
};
