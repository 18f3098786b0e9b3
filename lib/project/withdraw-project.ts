import type { z } from 'zod';
import { recountOffers, recountProjects } from '@/db/offer-history';
import { projectDependents, withdrawProjectRows } from '@/db/project-life';
import { participationsOf } from '@/db/projects';
import { settleFormer } from '@/db/recorded-again';
import type { Command } from '@/lib/command';
import { withdrawalInput } from '@/lib/domain/withdrawal';
import { refuseHanging, refuseStale } from '@/lib/refusal';
import { type FoundProject, findWholeProject } from './project-found';
import { recordWithdrawal } from './withdrawal-record';

/** Takes back a project recorded twice, or by mistake, while nothing hangs on it. Its address is free again. */
export const withdrawProject: Command<z.output<typeof withdrawalInput>, FoundProject, { withdrawn: true }> = {
  name: 'withdraw-project',
  permission: 'project.manage',
  input: withdrawalInput,
  find: (circumstances, { id }) => findWholeProject(circumstances, { projectId: id }),
  async run(circumstances, { id, reason, version }, { project }) {
    const { tx } = circumstances;
    refuseStale(version, project.version, 'project_changed_meanwhile');
    refuseHanging(projectDependents(tx, id));
    const participations = await participationsOf(tx, id);
    await withdrawProjectRows(tx, id, await recordWithdrawal(circumstances, 'project', id, reason));
    for (const participation of participations) {
      recountProjects(tx, participation.seasonKey);
      recountOffers(tx, participation, ['committed']);
    }
    settleFormer(tx, id);
    return {
      result: { withdrawn: true },
      journal: { subject: `project:${id}`, projectId: id, reason, knownFrom: project.knownFrom },
    };
  },
};
