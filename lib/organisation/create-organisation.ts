import { addOrganisation } from '@/db/organisations';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { type OrganisationInput, organisationInput, organisationProblems } from '@/lib/domain/organisation';
import { refuseAll } from '@/lib/refusal';
import { identifiersIn, takenProblems } from './organisation-taken';

/** Records an organisation, which then may be a member of consortia and have accounts. */
export const createOrganisation: Command<OrganisationInput, { target: Target }, { organisationId: number }> =
  {
    name: 'create-organisation',
    permission: 'organisation.manage',
    input: organisationInput,
    find: async () => ({ target: {} }),
    async run({ tx, actor, now, door }, given) {
      refuseAll([...organisationProblems(given), ...(await takenProblems(tx, given))]);
      const { uai: _, siret: __, ...words } = given;
      const organisationId = await addOrganisation(tx, words, identifiersIn(given), {
        reason: null,
        accountId: actor.accountId,
        door,
        at: now.instant,
        knownFrom: now.day,
      });
      return { result: { organisationId }, journal: { subject: `organisation:${organisationId}` } };
    },
  };
