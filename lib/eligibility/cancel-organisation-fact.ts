import { cancelFact, type FoundFact, findFact } from '@/db/consortium-facts';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { type OrganisationCancelling, organisationCancelling } from '@/lib/domain/eligibility/fact-inputs';
import { Refusal } from '@/lib/refusal';
import { toldBy } from './consortium-found';

/** Takes back a trait or a certification that was recorded by mistake: earlier days keep reading what was known then. */
export const cancelOrganisationFact: Command<
  OrganisationCancelling,
  { target: Target; fact: FoundFact },
  { id: number }
> = {
  name: 'cancel-organisation-fact',
  permission: 'organisation.manage',
  input: organisationCancelling,
  async find({ tx }, { fact: table, id }) {
    const fact = findFact(tx, table, id);
    return fact && { target: {}, fact };
  },
  async run(circumstances, { fact: table, id, reason }, { fact }) {
    if (fact.cancelled) throw new Refusal('conflict', 'fact_cancelled');
    const cancelling = cancelFact(circumstances.tx, table, id, { ...toldBy(circumstances), reason });
    return {
      result: { id: cancelling },
      journal: {
        subject: `organisation:${fact.organisationId}`,
        references: {
          [table === 'trait' ? 'organisationTraits' : 'organisationCertifications']: [cancelling],
        },
        reason,
      },
    };
  },
};
