import type { FunctionEvent, NoteVerdict } from '@/lib/domain/eligibility/recorded';
import type {
  CertificationKind,
  MemberFunction,
  OrganisationTrait,
  RosterKind,
} from '@/lib/domain/eligibility/vocabulary';
import type { ChangeScope } from './comparison-changes';
import { acronymAt } from './known';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** The rows of facts about consortia, whichever table they are of, as the journal and a comparison tell them. */

/** The names under which a line of the journal holds the rows that it wrote, each the table that they are of. */
export const FACT_REFERENCES = {
  memberFunctions: 'member_functions',
  organisationTraits: 'organisation_traits',
  organisationCertifications: 'organisation_certifications',
  territoryRosters: 'territory_rosters',
  functionStatements: 'function_statements',
  derogations: 'derogations',
  applications: 'applications',
  eligibilityNotes: 'eligibility_notes',
  factProposals: 'fact_proposals',
} as const;
export type FactReference = keyof typeof FACT_REFERENCES;

/** What each row says: what is null does not belong to its table. */
export interface FactRow {
  table: FactReference;
  id: number;
  organisation: string | null;
  /** The short title of the action that it speaks of. */
  action: string | null;
  function: MemberFunction | null;
  zone: number | null;
  trait: OrganisationTrait | null;
  certification: CertificationKind | null;
  roster: RosterKind | null;
  rule: string | null;
  /** What happens: given or ended, granted or revoked, the verdict of a note. */
  event: FunctionEvent | 'granted' | 'revoked' | NoteVerdict | null;
  /** Whether a trait is held, or something is stated complete. */
  holds: 0 | 1 | null;
  effectiveOn: string;
  knownFrom: string;
  /** The row takes another one back. */
  cancels: 0 | 1;
  reason: string | null;
  accountId: number;
  at: string;
}

type Column = Exclude<keyof FactRow, 'table' | 'id' | 'knownFrom' | 'accountId' | 'at'>;

const NONE: Record<Column, string> = {
  organisation: 'NULL',
  action: 'NULL',
  function: 'NULL',
  zone: 'NULL',
  trait: 'NULL',
  certification: 'NULL',
  roster: 'NULL',
  rule: 'NULL',
  event: 'NULL',
  holds: 'NULL',
  effectiveOn: 'f.effective_on',
  cancels: '0',
  reason: 'f.reason',
};

const ORGANISATION = '(SELECT o.name FROM organisations o WHERE o.id = f.organisation_id)';
const ACTION = '(SELECT a.short_title FROM actions a WHERE a.key = f.action_key)';
const CANCELS = 'f.cancels_id IS NOT NULL';

const TOLD: Record<FactReference, Partial<Record<Column, string>>> = {
  memberFunctions: {
    ...{ organisation: ORGANISATION, function: 'f.function', zone: 'f.zone_number', event: 'f.event' },
    cancels: CANCELS,
  },
  organisationTraits: { organisation: ORGANISATION, trait: 'f.trait', holds: 'f.holds', cancels: CANCELS },
  organisationCertifications: {
    ...{ organisation: ORGANISATION, certification: 'f.kind', effectiveOn: 'f.obtained_on' },
    cancels: CANCELS,
  },
  territoryRosters: { roster: 'f.kind', holds: 'f.complete' },
  functionStatements: { action: ACTION, holds: 'f.complete' },
  derogations: { action: ACTION, event: 'f.event', cancels: CANCELS },
  applications: {
    action:
      '(SELECT a.short_title FROM participations p JOIN actions a ON a.key = p.action_key WHERE p.id = f.participation_id)',
    effectiveOn: 'f.applied_on',
  },
  eligibilityNotes: {
    action: ACTION,
    rule: 'f.rule_code',
    event: 'f.verdict',
    effectiveOn: 'f.known_from',
    reason: 'f.note',
  },
  factProposals: {
    ...{ organisation: ORGANISATION, function: 'f.function', zone: 'f.zone_number' },
    ...{ certification: 'f.certification', reason: 'NULL' },
  },
};

const told = (reference: FactReference): string => {
  const columns = Object.entries({ ...NONE, ...TOLD[reference] }).map(([name, sql]) => `${sql} AS ${name}`);
  return `'${reference}' AS "table", f.id, f.known_from AS knownFrom, f.account_id AS accountId, f.at, ${columns.join(', ')}`;
};

const REFERENCES = Object.keys(FACT_REFERENCES) as FactReference[];

const BY_NUMBER = REFERENCES.map(
  (reference) =>
    `SELECT ${told(reference)} FROM json_each(@${reference}) v JOIN ${FACT_REFERENCES[reference]} f ON f.id = v.value`,
).join(' UNION ALL ');

/** The rows that some lines of the journal hold, in one statement. */
export function factRows(read: Read, held: (reference: FactReference) => readonly number[]): FactRow[] {
  const ids = Object.fromEntries(REFERENCES.map((one) => [one, JSON.stringify([...new Set(held(one))])]));
  return prepared(read, BY_NUMBER).all(ids) as FactRow[];
}

/** A fact about one consortium, with its project. */
export interface ConsortiumChange extends FactRow {
  projectId: number;
  slug: string;
  acronym: string;
}

/** Those of a project: what an organisation is belongs to none, and a proposal is no fact. */
const OF_PROJECT = REFERENCES.filter(
  (one) => !['organisationTraits', 'organisationCertifications', 'factProposals'].includes(one),
);

const BETWEEN_DAYS = OF_PROJECT.map((reference) => {
  const project =
    reference === 'applications'
      ? '(SELECT p.project_id FROM participations p WHERE p.id = f.participation_id)'
      : 'f.project_id';
  return `SELECT ${told(reference)}, ${project} AS projectId FROM ${FACT_REFERENCES[reference]} f
    WHERE f.known_from > @from AND f.known_from <= @to`;
}).join(' UNION ALL ');

/** What was recorded of consortia between two days. */
export async function consortiumChanges(read: Read, scope: ChangeScope): Promise<ConsortiumChange[]> {
  const { from, to, seasonKey, actionKey } = scope;
  const place = [seasonKey && 'AND p.season_key = @seasonKey', actionKey && 'AND p.action_key = @actionKey'];
  const taking =
    seasonKey || actionKey
      ? `WHERE EXISTS (SELECT 1 FROM participations p WHERE p.project_id = j.id ${place.filter(Boolean).join(' ')})`
      : '';
  return prepared(
    read,
    `SELECT x.*, j.slug, ${acronymAt('j', '@to')} AS acronym FROM (${BETWEEN_DAYS}) x JOIN projects j ON j.id = x.projectId ${taking}`,
  ).all({ from, to, ...(seasonKey && { seasonKey }), ...(actionKey && { actionKey }) }) as ConsortiumChange[];
}
