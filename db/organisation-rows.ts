import type { OrganisationKind, Origin } from '@/lib/domain/vocabulary';
import type { Read } from './store';
import { prepared } from './store-prepared';

export interface OrganisationRow {
  id: number;
  name: string;
  kind: OrganisationKind;
  regionCode: string | null;
  region: string | null;
  healthUniversity: boolean;
  healthSource: string | null;
  origin: Origin;
  uai: string[];
  siret: string[];
  /** The projects of which it is, or was, a member. */
  projects: number;
}

export interface OrganisationFilter {
  /** Folded words: each must stand in the name or an identifier. */
  words: readonly string[];
  kind: string | null;
  region: string | null;
  health: boolean;
}

type Stored = Omit<OrganisationRow, 'uai' | 'siret' | 'healthUniversity'> & {
  uai: string | null;
  siret: string | null;
  healthUniversity: number;
  search: string;
};

/** The organisations that were not withdrawn and that a filter lets through; the caller sorts by name. */
export function organisationRows(
  read: Read,
  { words, kind, region, health }: OrganisationFilter,
): OrganisationRow[] {
  const rows = prepared(
    read,
    `SELECT o.id, o.name, o.kind, o.region_code AS regionCode, g.name AS region, o.health_university AS healthUniversity,
       o.health_source AS healthSource, o.origin, o.search,
       (SELECT group_concat(i.value, ' ') FROM organisation_identifiers i WHERE i.organisation_id = o.id AND i.kind = 'uai') AS uai,
       (SELECT group_concat(i.value, ' ') FROM organisation_identifiers i WHERE i.organisation_id = o.id AND i.kind = 'siret') AS siret,
       (SELECT count(DISTINCT m.project_id) FROM membership_events m JOIN projects p ON p.id = m.project_id
         WHERE m.organisation_id = o.id AND p.withdrawn_from IS NULL) AS projects
     FROM organisations o LEFT JOIN regions g ON g.code = o.region_code
     WHERE o.withdrawn_from IS NULL AND (@kind IS NULL OR o.kind = @kind) AND (@region IS NULL OR o.region_code = @region)
       AND (@health = 0 OR o.health_university = 1)`,
  ).all({ kind, region, health: health ? 1 : 0 }) as Stored[];
  return rows
    .filter(({ search, uai, siret }) => {
      const text = `${search} ${uai ?? ''} ${siret ?? ''}`.toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .map(({ search: _, uai, siret, healthUniversity, ...row }) => ({
      ...row,
      healthUniversity: healthUniversity === 1,
      uai: uai?.split(' ') ?? [],
      siret: siret?.split(' ') ?? [],
    }));
}
