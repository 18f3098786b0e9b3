import type { AgreementRecord, ConsortiumRecords, RosterRecord } from '@/lib/domain/eligibility/records';
import { heirsIn } from './organisation-heirs';
import type { Read } from './store';
import { prepared } from './store-prepared';

/**
 * Everything that was ever recorded of some consortia, for `factsOn`: a constant number of statements, whatever the
 * number of projects. Organisations are those that are or were members of one, and those that they have become.
 */
export async function consortiumRecords(
  read: Read,
  projectIds: readonly number[],
): Promise<ConsortiumRecords> {
  const ids = JSON.stringify(projectIds);
  const rows = <Row>(statement: ReturnType<typeof prepared>) => statement.all(ids) as Row[];
  return {
    memberships: rows(prepared(read, MEMBERSHIPS)),
    organisations: rows<{ healthUniversity: number }>(prepared(read, ORGANISATIONS)).map((row) => ({
      ...row,
      healthUniversity: row.healthUniversity === 1,
    })) as ConsortiumRecords['organisations'][number][],
    functions: rows(prepared(read, FUNCTIONS)),
    traits: flagged(rows(prepared(read, TRAITS)), 'holds'),
    certifications: rows(prepared(read, CERTIFICATIONS)),
    rosters: rosterRecords(rows(prepared(read, ROSTERS)), rows(prepared(read, ROSTER_LINES))),
    statements: flagged(rows(prepared(read, STATEMENTS)), 'complete'),
    derogations: rows(prepared(read, DEROGATIONS)),
    applications: rows(prepared(read, APPLICATIONS)),
    notes: rows(prepared(read, NOTES)),
    agreements: agreementRecords(rows(prepared(read, AGREEMENTS)), rows(prepared(read, SHARES))),
    heirs: heirsIn(read),
    // The fourteenth is announced and has no name.
    zones: prepared(
      read,
      'SELECT number, label AS name FROM zones WHERE label IS NOT NULL ORDER BY number',
    ).all() as {
      number: number;
      name: string;
    }[],
  };
}

/** A flag is stored as 0 or 1. */
function flagged<Row>(rows: readonly unknown[], column: string): Row[] {
  return (rows as Record<string, unknown>[]).map((row) => ({ ...row, [column]: row[column] === 1 })) as Row[];
}

interface StoredLine {
  rosterId: number;
  organisationId: number | null;
  name: string;
}

function rosterRecords(rows: readonly unknown[], lines: readonly StoredLine[]): RosterRecord[] {
  return flagged<Omit<RosterRecord, 'lines'>>(rows, 'complete').map((row) => ({
    ...row,
    lines: lines
      .filter(({ rosterId }) => rosterId === row.id)
      .map(({ organisationId, name }) => ({ organisationId, name })),
  }));
}

function agreementRecords(
  versions: readonly Omit<AgreementRecord, 'shares'>[],
  shares: readonly { versionId: number; organisationId: number; cents: number }[],
): AgreementRecord[] {
  const byVersion = Map.groupBy(shares, ({ versionId }) => versionId);
  return versions.map((version) => ({
    ...version,
    shares: (byVersion.get(version.id) ?? []).map(({ organisationId, cents }) => ({ organisationId, cents })),
  }));
}

const TOLD = (of: string, on = 'effective_on') =>
  `${of}.id, ${of}.${on} AS effectiveOn, ${of}.known_from AS knownFrom, ${of}.account_id AS accountId, ${of}.reason`;

/** The organisations of the consortia, whenever they belonged to them, and those that they have become. */
const OF_MEMBERS = `WITH members AS MATERIALIZED (
    SELECT DISTINCT m.organisation_id AS id FROM json_each(?) v JOIN membership_events m ON m.project_id = v.value),
  own AS MATERIALIZED (SELECT id FROM members UNION
    SELECT h.heir_id FROM members k JOIN organisation_heirs h ON h.organisation_id = k.id)`;

const MEMBERSHIPS = `SELECT ${TOLD('m')}, m.project_id AS projectId, m.organisation_id AS organisationId, m.event, m.role, m.source
  FROM json_each(?) v JOIN membership_events m ON m.project_id = v.value ORDER BY m.effective_on, m.id`;

const ORGANISATIONS = `${OF_MEMBERS}
  SELECT o.id AS organisationId, v.name, v.kind, v.health_university AS healthUniversity, v.health_source AS healthSource,
    v.known_from AS knownFrom, v.account_id AS accountId, v.id AS revision
  FROM own o JOIN organisation_revisions v ON v.organisation_id = o.id
  UNION ALL
  SELECT o.id, w.name, w.kind, w.health_university, w.health_source, NULL, NULL, 0
  FROM own o JOIN organisations w ON w.id = o.id
  WHERE NOT EXISTS (SELECT 1 FROM organisation_revisions v WHERE v.organisation_id = o.id)
  ORDER BY 1, 8`;

const cancelled = (table: string) =>
  `(SELECT c.known_from FROM ${table} c WHERE c.cancels_id = f.id) AS cancelledFrom`;

const FUNCTIONS = `SELECT ${TOLD('f')}, f.project_id AS projectId, f.organisation_id AS organisationId, f.function,
    f.zone_number AS zoneNumber, f.event, f.source, ${cancelled('member_functions')}
  FROM json_each(?) v JOIN member_functions f ON f.project_id = v.value WHERE f.cancels_id IS NULL ORDER BY f.effective_on, f.id`;

const TRAITS = `${OF_MEMBERS}
  SELECT ${TOLD('f')}, f.organisation_id AS organisationId, f.trait, f.holds, f.source, ${cancelled('organisation_traits')}
  FROM own o JOIN organisation_traits f ON f.organisation_id = o.id WHERE f.cancels_id IS NULL ORDER BY f.effective_on, f.id`;

const CERTIFICATIONS = `${OF_MEMBERS}
  SELECT ${TOLD('f', 'obtained_on')}, f.organisation_id AS organisationId, f.kind, f.expires_on AS expiresOn, f.number, f.source,
    ${cancelled('organisation_certifications')}
  FROM own o JOIN organisation_certifications f ON f.organisation_id = o.id WHERE f.cancels_id IS NULL
  ORDER BY f.obtained_on, f.id`;

const ROSTERS = `SELECT ${TOLD('r')}, r.project_id AS projectId, r.kind, r.complete, r.source
  FROM json_each(?) v JOIN territory_rosters r ON r.project_id = v.value ORDER BY r.id`;

const ROSTER_LINES = `SELECT l.roster_id AS rosterId, l.organisation_id AS organisationId, coalesce(l.name, o.name) AS name
  FROM json_each(?) v JOIN territory_rosters r ON r.project_id = v.value JOIN territory_roster_lines l ON l.roster_id = r.id
  LEFT JOIN organisations o ON o.id = l.organisation_id ORDER BY l.roster_id, l.position`;

const STATEMENTS = `SELECT ${TOLD('s')}, s.project_id AS projectId, s.action_key AS actionKey, s.complete, s.source
  FROM json_each(?) v JOIN function_statements s ON s.project_id = v.value ORDER BY s.id`;

const DEROGATIONS = `SELECT ${TOLD('f')}, f.project_id AS projectId, f.action_key AS actionKey, f.event, f.revokes_id AS revokesId,
    f.ends_on AS endsOn, f.source, ${cancelled('derogations')}
  FROM json_each(?) v JOIN derogations f ON f.project_id = v.value WHERE f.cancels_id IS NULL ORDER BY f.effective_on, f.id`;

const APPLICATIONS = `SELECT ${TOLD('a', 'applied_on')}, a.participation_id AS participationId, a.source
  FROM json_each(?) v JOIN participations p ON p.project_id = v.value JOIN applications a ON a.participation_id = p.id ORDER BY a.id`;

const NOTES = `SELECT ${TOLD('n', 'known_from').replace('n.reason', 'NULL AS reason')}, n.project_id AS projectId,
    n.action_key AS actionKey, n.rule_code AS ruleCode, n.verdict, n.note, n.fingerprint, NULL AS source
  FROM json_each(?) v JOIN eligibility_notes n ON n.project_id = v.value ORDER BY n.id`;

const AGREEMENTS = `SELECT ${TOLD('v')}, v.project_id AS projectId, v.position, v.aid_cents AS aidCents, v.source,
    (SELECT w.known_from FROM withdrawals w WHERE w.thing = 'agreement' AND w.thing_id = v.id) AS cancelledFrom
  FROM json_each(?) p JOIN agreement_versions v ON v.project_id = p.value ORDER BY v.id`;

const SHARES = `SELECT s.version_id AS versionId, s.organisation_id AS organisationId, s.cents
  FROM json_each(?) p JOIN agreement_versions v ON v.project_id = p.value
  JOIN agreement_shares s ON s.version_id = v.id WHERE s.organisation_id IS NOT NULL ORDER BY s.id`;
