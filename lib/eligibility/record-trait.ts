import { appendTrait, organisationFacts } from '@/db/consortium-facts';
import { findOrganisation, type Organisation } from '@/db/organisations';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { type TraitInput, traitInput } from '@/lib/domain/eligibility/fact-inputs';
import { traitProblems } from '@/lib/domain/eligibility/fact-problems';
import { refuseAll } from '@/lib/refusal';
import { toldBy } from './consortium-found';

/** Says what an organisation is, or is not, from a day on: what the rules of consortia ask of it. */
export const recordTrait: Command<
  TraitInput,
  { target: Target; organisation: Organisation },
  { traitId: number }
> = {
  name: 'record-trait',
  permission: 'organisation.manage',
  input: traitInput,
  async find({ tx }, { organisationId }) {
    const organisation = await findOrganisation(tx, organisationId);
    return organisation && { target: {}, organisation };
  },
  async run(circumstances, given) {
    const { tx, now } = circumstances;
    const { traits } = organisationFacts(tx, given.organisationId);
    const standing = traits.filter(({ cancelledFrom }) => cancelledFrom === null);
    refuseAll(traitProblems(given, standing, now.day));
    const traitId = appendTrait(tx, { ...given, ...toldBy(circumstances) });
    return {
      result: { traitId },
      journal: {
        subject: `organisation:${given.organisationId}`,
        references: { organisationTraits: [traitId] },
        reason: given.reason,
      },
    };
  },
};
