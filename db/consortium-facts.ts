import { eq } from 'drizzle-orm';
import type { FactDecision } from '@/lib/domain/eligibility/recorded';
import type { CertificationRecord, TraitRecord } from '@/lib/domain/eligibility/records';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

/** The writes of the facts about consortia, and what a command asks before one. */

export const appendFunction = (tx: Tx, row: typeof t.memberFunctions.$inferInsert): number =>
  tx.insert(t.memberFunctions).values(row).returning({ id: t.memberFunctions.id }).get().id;

export const appendTrait = (tx: Tx, row: typeof t.organisationTraits.$inferInsert): number =>
  tx.insert(t.organisationTraits).values(row).returning({ id: t.organisationTraits.id }).get().id;

export const appendCertification = (tx: Tx, row: typeof t.organisationCertifications.$inferInsert): number =>
  tx.insert(t.organisationCertifications).values(row).returning({ id: t.organisationCertifications.id }).get()
    .id;

/** A list with its lines, in the order in which they were given. */
export function appendRoster(
  tx: Tx,
  row: typeof t.territoryRosters.$inferInsert,
  lines: readonly { organisationId: number | null; name: string | null }[],
): number {
  const { id } = tx.insert(t.territoryRosters).values(row).returning({ id: t.territoryRosters.id }).get();
  for (const [position, { organisationId, name }] of lines.entries())
    tx.insert(t.territoryRosterLines)
      .values({ rosterId: id, position, organisationId, name: organisationId === null ? name : null })
      .run();
  return id;
}

export const appendFunctionStatement = (tx: Tx, row: typeof t.functionStatements.$inferInsert): number =>
  tx.insert(t.functionStatements).values(row).returning({ id: t.functionStatements.id }).get().id;

export const appendDerogation = (tx: Tx, row: typeof t.derogations.$inferInsert): number =>
  tx.insert(t.derogations).values(row).returning({ id: t.derogations.id }).get().id;

export const appendApplication = (tx: Tx, row: typeof t.applications.$inferInsert): number =>
  tx.insert(t.applications).values(row).returning({ id: t.applications.id }).get().id;

export const appendEligibilityNote = (tx: Tx, row: typeof t.eligibilityNotes.$inferInsert): number =>
  tx.insert(t.eligibilityNotes).values(row).returning({ id: t.eligibilityNotes.id }).get().id;

export const appendFactProposal = (tx: Tx, row: typeof t.factProposals.$inferInsert): number =>
  tx.insert(t.factProposals).values(row).returning({ id: t.factProposals.id }).get().id;

export function decideFactProposal(tx: Tx, row: typeof t.factProposalDecisions.$inferInsert): void {
  tx.insert(t.factProposalDecisions).values(row).run();
}

export type FactProposal = typeof t.factProposals.$inferSelect & {
  /** Null: it waits. */
  decision: FactDecision | null;
};

const PROPOSAL = `f.id, f.project_id AS projectId, f.organisation_id AS organisationId, f.fact, f.function,
  f.zone_number AS zoneNumber, f.certification, f.effective_on AS effectiveOn, f.expires_on AS expiresOn, f.number, f.source,
  f.account_id AS accountId, f.door, f.at, f.known_from AS knownFrom, d.decision`;

export const findFactProposal = (read: Read, id: number): FactProposal | undefined =>
  prepared(
    read,
    `SELECT ${PROPOSAL} FROM fact_proposals f LEFT JOIN fact_proposal_decisions d ON d.proposal_id = f.id WHERE f.id = ?`,
  ).get(id) as FactProposal | undefined;

/** What was proposed of a consortium and nobody has answered yet, oldest first. */
export const waitingFactProposals = (
  read: Read,
  projectId: number,
): (FactProposal & { organisation: string })[] =>
  prepared(
    read,
    `SELECT ${PROPOSAL}, o.name AS organisation FROM fact_proposals f JOIN organisations o ON o.id = f.organisation_id
     LEFT JOIN fact_proposal_decisions d ON d.proposal_id = f.id
     WHERE f.project_id = ? AND d.id IS NULL ORDER BY f.id`,
  ).all(projectId) as (FactProposal & { organisation: string })[];

/** The same of every consortium, each with its project and the actions of it. */
export const everyWaitingProposal = (
  read: Read,
): (FactProposal & { organisation: string; slug: string; acronym: string; actionKeys: string })[] =>
  prepared(
    read,
    `SELECT ${PROPOSAL}, o.name AS organisation, j.slug, j.acronym,
       (SELECT group_concat(p.action_key) FROM participations p WHERE p.project_id = j.id AND p.withdrawn_from IS NULL) AS actionKeys
     FROM fact_proposals f JOIN organisations o ON o.id = f.organisation_id
     JOIN projects j ON j.id = f.project_id AND j.withdrawn_from IS NULL
     LEFT JOIN fact_proposal_decisions d ON d.proposal_id = f.id WHERE d.id IS NULL ORDER BY f.id`,
  ).all() as (FactProposal & {
    organisation: string;
    slug: string;
    acronym: string;
    actionKeys: string;
  })[];

/** What one row says, whichever table it is of, with who it is about; undefined of a row that takes another one back. */
export interface FoundFact {
  id: number;
  projectId: number | null;
  organisationId: number | null;
  cancelled: 0 | 1;
}

const FACTS = {
  function: ['member_functions', 'project_id', 'organisation_id'],
  derogation: ['derogations', 'project_id', 'NULL'],
  trait: ['organisation_traits', 'NULL', 'organisation_id'],
  certification: ['organisation_certifications', 'NULL', 'organisation_id'],
} as const;

export function findFact(read: Read, fact: keyof typeof FACTS, id: number): FoundFact | undefined {
  const [table, project, organisation] = FACTS[fact];
  return prepared(
    read,
    `SELECT f.id, ${project} AS projectId, ${organisation} AS organisationId,
       EXISTS (SELECT 1 FROM ${table} c WHERE c.cancels_id = f.id) AS cancelled
     FROM ${table} f WHERE f.id = ? AND f.cancels_id IS NULL`,
  ).get(id) as FoundFact | undefined;
}

interface Cancelling {
  reason: string;
  accountId: number;
  door: typeof t.memberFunctions.$inferInsert.door;
  at: string;
  knownFrom: string;
}

/** A row that takes another one back: it bears its words and changes nothing by itself. */
export function cancelFact(tx: Tx, fact: keyof typeof FACTS, id: number, by: Cancelling): number {
  if (fact === 'function') return cancelOf(tx, t.memberFunctions, appendFunction, id, by);
  if (fact === 'derogation') return cancelOf(tx, t.derogations, appendDerogation, id, by);
  return fact === 'trait'
    ? cancelOf(tx, t.organisationTraits, appendTrait, id, by)
    : cancelOf(tx, t.organisationCertifications, appendCertification, id, by);
}

type Cancellable =
  | typeof t.memberFunctions
  | typeof t.derogations
  | typeof t.organisationTraits
  | typeof t.organisationCertifications;

function cancelOf<Table extends Cancellable>(
  tx: Tx,
  table: Table,
  append: (tx: Tx, row: Table['$inferInsert']) => number,
  id: number,
  by: Cancelling,
): number {
  const found = tx
    .select()
    .from(table as Cancellable)
    .where(eq(table.id, id))
    .get();
  if (!found) throw new Error('A fact that was found is gone');
  const { id: _, ...words } = found;
  return append(tx, { ...words, ...by, source: null, cancelsId: id } as unknown as Table['$inferInsert']);
}

const TOLD = `f.id, f.known_from AS knownFrom, f.account_id AS accountId, f.reason, f.source`;

/** What was said of an organisation itself, errors taken back included, in the order of their days. */
export function organisationFacts(read: Read, organisationId: number) {
  const traits = prepared(
    read,
    `SELECT ${TOLD}, f.effective_on AS effectiveOn, f.organisation_id AS organisationId, f.trait, f.holds,
       (SELECT c.known_from FROM organisation_traits c WHERE c.cancels_id = f.id) AS cancelledFrom
     FROM organisation_traits f WHERE f.organisation_id = ? AND f.cancels_id IS NULL ORDER BY f.effective_on, f.id`,
  ).all(organisationId) as (Omit<TraitRecord, 'holds'> & { holds: number })[];
  const certifications = prepared(
    read,
    `SELECT ${TOLD}, f.obtained_on AS effectiveOn, f.organisation_id AS organisationId, f.kind, f.expires_on AS expiresOn,
       f.number, (SELECT c.known_from FROM organisation_certifications c WHERE c.cancels_id = f.id) AS cancelledFrom
     FROM organisation_certifications f WHERE f.organisation_id = ? AND f.cancels_id IS NULL ORDER BY f.obtained_on, f.id`,
  ).all(organisationId) as CertificationRecord[];
  return {
    traits: traits.map((row): TraitRecord => ({ ...row, holds: row.holds === 1 })),
    certifications,
  };
}

/** The derogation that a number names; undefined of a revocation, or of what was taken back. */
export const findDerogation = (read: Read, id: number) =>
  prepared(
    read,
    `SELECT d.id, d.project_id AS projectId, d.action_key AS actionKey, d.effective_on AS effectiveOn,
       EXISTS (SELECT 1 FROM derogations c WHERE c.cancels_id = d.id OR (c.revokes_id = d.id AND c.cancels_id IS NULL
         AND NOT EXISTS (SELECT 1 FROM derogations x WHERE x.cancels_id = c.id))) AS over
     FROM derogations d WHERE d.id = ? AND d.event = 'granted' AND d.cancels_id IS NULL`,
  ).get(id) as
    | { id: number; projectId: number; actionKey: string; effectiveOn: string; over: 0 | 1 }
    | undefined;
