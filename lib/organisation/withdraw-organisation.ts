import type { z } from 'zod';
import {
  findOrganisation,
  type Organisation,
  organisationDependents,
  withdrawOrganisationRow,
} from '@/db/organisations';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { withdrawalInput } from '@/lib/domain/withdrawal';
import { recordWithdrawal } from '@/lib/project/withdrawal-record';
import { Refusal, refuseHanging, refuseStale } from '@/lib/refusal';

/** Takes back an organisation recorded twice, while nothing hangs on it; its identifiers are free again. */
export const withdrawOrganisation: Command<
  z.output<typeof withdrawalInput>,
  { target: Target; organisation: Organisation },
  { withdrawn: true }
> = {
  name: 'withdraw-organisation',
  permission: 'organisation.manage',
  input: withdrawalInput,
  async find({ tx }, { id }) {
    const organisation = await findOrganisation(tx, id);
    return organisation && { target: {}, organisation };
  },
  async run({ tx, actor, now, door }, { id, reason, version }, { organisation }) {
    refuseStale(version, organisation.version, 'organisation_changed_meanwhile');
    if (organisation.origin === 'reference') throw new Refusal('conflict', 'reference_organisation');
    refuseHanging(organisationDependents(tx, id));
    await withdrawOrganisationRow(tx, id, now.day);
    await recordWithdrawal({ tx, actor, now, door }, 'organisation', id, reason);
    return { result: { withdrawn: true }, journal: { subject: `organisation:${id}`, reason } };
  },
};
