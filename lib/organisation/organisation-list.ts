import { type OrganisationRow, organisationRows } from '@/db/organisation-rows';
import { successionsAt, type ToldSuccession } from '@/db/organisation-successions';
import { regions } from '@/db/reference';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { fold } from '@/lib/domain/fold';
import { inFrenchOrder } from '@/lib/domain/french-order';
import { type PageOf, pageNumber, pageOf } from '@/lib/domain/pages';
import { ORGANISATION_KINDS } from '@/lib/domain/vocabulary';
import { type Becoming, becomingAt } from '@/lib/project/becoming';
import { Refusal } from '@/lib/refusal';

export interface OrganisationQuery {
  q?: string | undefined;
  kind?: string | undefined;
  region?: string | undefined;
  /** `1`: only the universities with a health sector. */
  health?: string | undefined;
  page?: string | undefined;
}

export type ListedOrganisation = OrganisationRow & Pick<Becoming, 'became'>;

const PER_PAGE = 50;

export const byName = (a: { name: string }, b: { name: string }): number => inFrenchOrder(a.name, b.name);

/** The organisations that an officer searches; a filter that names nothing finds nothing. Others: missing. */
export async function organisationList(
  read: Read,
  actor: Actor | null,
  query: OrganisationQuery,
  day: string,
): Promise<PageOf<ListedOrganisation> & { regions: { code: string; name: string }[] }> {
  if (!can(actor, 'organisation.manage')) throw new Refusal('missing', 'not_found');
  const rows = organisationRows(read, {
    words: fold(query.q ?? '')
      .split(/\s+/)
      .filter((word) => word !== ''),
    kind: ORGANISATION_KINDS.find((kind) => kind === query.kind) ?? (query.kind ? '' : null),
    region: query.region || null,
    health: query.health === '1',
  });
  const becoming = await becomingAt(read, day);
  const listed = rows.map((row) => ({ ...row, became: becoming(row.id).became }));
  return {
    ...pageOf(listed.toSorted(byName), pageNumber(query.page), PER_PAGE),
    regions: (await regions(read)).toSorted(byName),
  };
}

/** Every act in the life of organisations known by the end of a day, oldest first. Others: missing. */
export async function organisationLives(
  read: Read,
  actor: Actor | null,
  day: string,
): Promise<ToldSuccession[]> {
  if (!can(actor, 'organisation.manage')) throw new Refusal('missing', 'not_found');
  return successionsAt(read, day);
}
