import { successionsAt } from '@/db/organisation-successions';
import { datedIdentifiersOf, findOrganisation, identifiersOf, namesOf } from '@/db/organisations';
import { regions } from '@/db/reference';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { becomingAt } from '@/lib/project/becoming';
import { Refusal } from '@/lib/refusal';
import { byName } from './organisation-list';

export type OrganisationDetail = Awaited<ReturnType<typeof organisationDetail>>;

/** An organisation as an officer corrects it, its identifiers by kind. Others, and one withdrawn: missing. */
export async function organisationDetail(read: Read, actor: Actor | null, id: number, day: string) {
  const organisation = can(actor, 'organisation.manage') ? await findOrganisation(read, id) : undefined;
  if (!organisation) throw new Refusal('missing', 'not_found');
  const identifiers = await identifiersOf(read, id);
  const of = (kind: string) => identifiers.flatMap((one) => (one.kind === kind ? [one.value] : []));
  const life = (await successionsAt(read, day)).filter(
    ({ predecessorId, successorId }) => predecessorId === id || successorId === id,
  );
  const { name, kind, regionCode, healthUniversity, healthSource, origin, version } = organisation;
  return {
    id,
    ...{ name, kind, regionCode, healthUniversity, healthSource, origin, version },
    uai: of('uai'),
    siret: of('siret'),
    became: (await becomingAt(read, day))(id).became,
    life,
    identifiers: datedIdentifiersOf(read, id),
    names: namesOf(read, id),
  };
}

/** The regions that the form of an organisation offers. Refused as missing where the actor records none. */
export async function organisationChoices(read: Read, actor: Actor | null) {
  if (!can(actor, 'organisation.manage')) throw new Refusal('missing', 'not_found');
  return { regions: (await regions(read)).toSorted(byName) };
}
