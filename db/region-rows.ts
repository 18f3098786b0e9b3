import { frenchOrder } from '@/lib/domain/french-order';
import type { MembershipRole, OrganisationKind, Origin } from '@/lib/domain/vocabulary';
import { acronymAt, knownAt, organisationRegionAt, organisationSaid } from './known';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** Questions about one region as it was known at the end of a day. */

export interface SeatedMemberRow {
  organisationId: number;
  name: string;
  kind: OrganisationKind;
  healthUniversity: boolean;
  origin: Origin;
  slug: string;
  acronym: string;
  role: MembershipRole;
}

/** The organisations seated in a region that belong to a consortium on the day: one row for each project. */
export async function membersSeatedIn(
  read: Read,
  regionCode: string,
  day: string,
): Promise<SeatedMemberRow[]> {
  const rows = frenchOrder(
    prepared(
      read,
      `SELECT o.id AS organisationId, ${organisationSaid('o', 'name')} AS name, ${organisationSaid('o', 'kind')} AS kind, ${organisationSaid('o', 'health_university')} AS healthUniversity, o.origin, j.slug, ${acronymAt('j')} AS acronym, m.role
     FROM organisations o JOIN membership_events m ON m.organisation_id = o.id JOIN projects j ON j.id = m.project_id
     WHERE ${organisationRegionAt('o')} = @regionCode AND ${knownAt('j')} AND m.event = 'join' AND m.id = (
       SELECT n.id FROM membership_events n WHERE n.project_id = m.project_id AND n.organisation_id = m.organisation_id
         AND n.effective_on <= @day AND n.known_from <= @day ORDER BY n.effective_on DESC, n.id DESC LIMIT 1)`,
    ).all({ regionCode, day }) as (Omit<SeatedMemberRow, 'healthUniversity'> & {
      healthUniversity: number;
    })[],
    (row) => row.name,
    (row) => row.acronym,
  );
  return rows.map((row) => ({ ...row, healthUniversity: row.healthUniversity === 1 }));
}

export interface ReferenceUniversityRow {
  name: string;
  /** One of the 33 of a reconstruction: inferred, no official list was found. */
  reconstruction33: boolean;
}

/** The universities with a health sector of the reference list: real ones, never members of a demonstration. */
export async function referenceUniversitiesIn(
  read: Read,
  regionCode: string,
): Promise<ReferenceUniversityRow[]> {
  const rows = frenchOrder(
    prepared(
      read,
      `SELECT name, reconstruction_33 AS reconstruction33 FROM organisations
     WHERE region_code = ? AND origin = 'reference' AND withdrawn_from IS NULL`,
    ).all(regionCode) as { name: string; reconstruction33: number | null }[],
    (row) => row.name,
  );
  return rows.map((row) => ({ name: row.name, reconstruction33: row.reconstruction33 === 1 }));
}
