import { organisationFacts } from '@/db/consortium-facts';
import { findOrganisation } from '@/db/organisations';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { traitsOn } from '@/lib/domain/eligibility/traits-of-day';
import { Refusal } from '@/lib/refusal';

export type OrganisationFacts = Awaited<ReturnType<typeof factsOfOrganisation>>;

/** What is known of an organisation for the rules of consortia, and everything that was said of it. */
export async function factsOfOrganisation(read: Read, actor: Actor | null, id: number, day: string) {
  const organisation = can(actor, 'organisation.manage') ? await findOrganisation(read, id) : undefined;
  if (!organisation) throw new Refusal('missing', 'not_found');
  const { name, kind, healthUniversity, healthSource } = organisation;
  const words = { organisationId: id, name, kind, healthUniversity, healthSource };
  const { traits, certifications } = organisationFacts(read, id);
  return {
    organisationId: id,
    /** What is read today, what its type alone says among them. */
    known: traitsOn(traits, { ...words, knownFrom: null, accountId: null }, day),
    traits,
    certifications,
  };
}
