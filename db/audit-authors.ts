import { parisDay } from '@/lib/domain/time';
import type { RowDifference } from './audit-difference';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** What is written with its author and its moment, and the column of the moment. */
const SIGNED: Record<string, 'at' | 'recorded_at'> = {
  figure_revisions: 'at',
  offer_revisions: 'at',
  section_events: 'at',
  section_parts: 'at',
  membership_events: 'recorded_at',
  departure_answers: 'at',
  member_functions: 'at',
  organisation_traits: 'at',
  organisation_certifications: 'at',
  territory_rosters: 'at',
  function_statements: 'at',
  derogations: 'at',
  applications: 'at',
  eligibility_notes: 'at',
  fact_proposals: 'at',
  fact_proposal_decisions: 'at',
  component_versions: 'recorded_at',
  amounts: 'recorded_at',
  milestone_records: 'at',
  training_overlaps: 'at',
  gap_notes: 'at',
  syntheses: 'at',
  synthesis_events: 'at',
  committees: 'at',
  committee_corrections: 'at',
  committee_entries: 'at',
  committee_entry_events: 'at',
  public_editions: 'at',
  evidence: 'at',
  organisation_revisions: 'at',
  organisation_successions: 'at',
  project_events: 'at',
  withdrawals: 'at',
  action_season_events: 'at',
  intermediate_targets: 'at',
  profession_aims: 'at',
  population_series: 'at',
  population_ends: 'at',
  period_rules: 'at',
  training_revisions: 'at',
  training_events: 'at',
  published_figures: 'recorded_at',
  public_statements: 'recorded_at',
};

/**
 * Of these, the tables whose days are checked too: never known before their line of the journal says, nor after they
 * were written. What an embargo may hold back is known later than its line.
 */
const DATED = ['figure_revisions', 'offer_revisions', 'section_events', 'component_versions'];

interface SignedRow {
  id: number;
  at: string;
  knownFrom: string | null;
  /** The line of the journal that was written at the same moment by the same account: the chain covers it. */
  journalId: number | null;
  /** The earliest day that the line says it changes. */
  journalDay: string | null;
}

/**
 * Rows whose author or moment is not that of a line of the journal, which its chain protects and theirs does not; and
 * rows that say to be known before that line allows, or (a figure, an event) after they were written. What the
 * reference list and a file of an earlier version brought has no author, and is left out.
 */
export function auditAuthors(read: Read): RowDifference[] {
  return Object.entries(SIGNED).flatMap(([table, at]) => {
    const dated = DATED.includes(table);
    const rows = prepared(
      read,
      `WITH written AS MATERIALIZED (SELECT at, account_id, max(id) AS id, min(json_extract(refs, '$.knownFrom')) AS day
         FROM journal GROUP BY at, account_id)
       SELECT r.rowid AS id, r.${at} AS at, ${dated ? 'r.known_from' : 'NULL'} AS knownFrom, w.id AS journalId, w.day AS journalDay
       FROM ${table} r LEFT JOIN written w ON w.at = r.${at} AND w.account_id = r.account_id
       WHERE r.account_id IS NOT NULL`,
    ).all() as SignedRow[];
    return rows.flatMap(({ id, at: moment, knownFrom, journalId, journalDay }): RowDifference[] => {
      if (journalId === null) return [{ check: `${table}:author`, id }];
      if (knownFrom === null) return [];
      const written = parisDay(new Date(moment));
      const earliest = journalDay !== null && journalDay < written ? journalDay : written;
      return knownFrom < earliest || knownFrom > written ? [{ check: `${table}:known`, id }] : [];
    });
  });
}
