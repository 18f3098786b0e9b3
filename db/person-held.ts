import type { Read } from './store';
import { prepared } from './store-prepared';

/**
 * What is given of each table of which a row belongs to an account: never a digest of a secret, what other people wrote or
 * the content of a file. The columns of the moment stand first. A test looks for tables that are not named here.
 */
const HELD: Readonly<Record<string, string>> = {
  people: 'name, email',
  account_scopes: 'kind, key',
  credentials: 'changed_at, one_time_until',
  sessions: 'created_at, authenticated_at, last_seen_at, revoked_at, second_factor_at, browser',
  second_factors: 'created_at, kind, name, last_used_at',
  recovery_codes: 'created_at, used_at',
  identities: 'linked_at, issuer, subject, last_used_at',
  invitations: 'created_at, kind, expires_at, used_at, withdrawn_at',
  api_tokens: 'created_at, label, scope, prefix, expires_on, last_used_at, revoked_at',
  messages: 'created_at, kind, state, sent_at',
  idempotency_keys: 'at, command',
  imports: 'created_at, file_name, format, bytes, state, cleared_at',
  evidence: 'at, file_name, media_type, bytes, section_id, withdrawn_at',
  section_parts: 'at, section_id, finished',
  figure_revisions: 'at, line_id, kind, value, state, comment, reason, door',
  offer_revisions: 'at, kind, reason, door',
  organisation_revisions: 'at, organisation_id, name, reason, door',
  organisation_successions: 'at, kind, effective_on, reason, source, door',
  amounts: 'known_from, source',
  membership_events: 'known_from, event, reason, source',
  participations: 'known_from, action_key, source',
  project_events: 'at, reason, source',
  withdrawals: 'at, reason',
  action_season_events: 'at',
  component_versions: 'known_from, reason',
  documents: 'title, note',
  intake_rounds: 'note',
  intermediate_targets: 'at, reason',
  profession_aims: 'at, action_key, profession_id, src, reason',
  public_statements: 'source, note',
  published_figures: 'label',
  seasons: 'note',
  certificates: 'at, number, issued_on',
  certificate_revocations: 'at, revoked_on, reason',
  committees: 'at, held_on, title',
  committee_corrections: 'at, title, reason',
  committee_entries: 'at, kind, body, responsible',
  committee_quotes: 'at, fact_key, words, note',
  committee_entry_events: 'at, event, body, responsible, reason',
  campaign_corrections: 'at, label, reason',
  exception_requests: 'at, section_id, reason',
  exceptions: 'reason',
  period_rules: 'at, measure, component_id, rule, source, door',
  periods: 'label',
  section_events: 'at, section_id, reason',
  section_releases: 'at, reason',
  journal: 'at, door, command, subject, reason',
  departure_answers: 'at, answer, reason',
  member_functions: 'at, function, event, effective_on, source, reason',
  organisation_traits: 'at, organisation_id, trait, source, reason',
  organisation_certifications: 'at, organisation_id, kind, number, source, reason',
  territory_rosters: 'at, kind, source, reason',
  function_statements: 'at, action_key, source, reason',
  derogations: 'at, action_key, event, source, reason',
  applications: 'at, applied_on, source, reason',
  eligibility_notes: 'at, rule_code, verdict, note',
  diagnostics: 'at, project_id, title, source, door',
  diagnostic_findings: 'at, diagnostic_id, label, text, source, door',
  finding_withdrawals: 'at, reason, door',
  finding_answers: 'at, finding_id, training_id, event, note, door',
  label_answers: 'at, training_id, criterion, answer, justification, evidence, door',
  label_decisions: 'at, training_id, decision, decided_on, body, source, reason, door',
  fact_proposals: 'at, fact, source',
  fact_proposal_decisions: 'at, decision, reason',
  job_links: 'at, job_key, target, target_key, nature',
  job_link_events: 'at, link_id, state, source, note',
  recorded_facts: 'at, label, src, reason',
  gap_notes: 'at, gap_key, note',
  milestone_records: 'at, evidence',
  agreement_versions: 'at, project_id, kind, number, source, reason',
  tranches: 'at, project_id, position, condition, condition_text',
  tranche_conditions: 'at, project_id, position, source',
  payments: 'at, project_id, paid_on, source',
  population_ends: 'at, series_id, reason',
  population_series: 'at, title, basis, source',
  peer_thresholds: 'at, season_key, tenths, reason',
  review_steps: 'at, project_id, review, step, reserves, source',
  cofunding_pledges: 'at, project_id, funder, source',
  project_milestones: 'at, project_id, title',
  project_milestone_events: 'at, milestone_id, kind, evidence, reason',
  public_editions: 'at, title',
  syntheses: 'at, action_key, body',
  synthesis_events: 'at, event',
  training_events: 'at, training_id, kind, title, reason, door',
  training_overlaps: 'at, reason',
  training_proposals: 'at, training_id, reason',
  session_trainings: 'at, training_id, retention_source, sequence_source',
  training_session_revisions: 'at, session_id, door',
  session_events: 'at, session_id, kind, on_day, reason, door',
  session_slots: 'at, session_id, slot_no, place, door',
  participant_revisions: 'at, participant_id, door',
  attendance: 'at, participant_id, slot_no, state, door',
  participant_results: 'at, participant_id, kind, result, source, door',
  training_revisions: 'at, training_id, title, source, reason',
  framework_titles: 'at, framework_key, title, source, reason, door',
  profession_framework_links: 'at, profession_id, framework_key, linked, reason, door',
  training_coverage: 'at, training_id, framework_key, position, covers, minutes, assessed, door',
  training_specialties: 'at, training_id, specialty_id, category_key, stage, event, on_day, reason, door',
};

export const HELD_TABLES: readonly string[] = Object.keys(HELD);

/** Rows of a table that one step looks through, whosever they are. */
export const HELD_AT_ONCE = 1_000;

/**
 * The rows of a table under the number of an account, in the order of their writing, a stretch of the table a step: no
 * step takes long or gives much, however large the table is. What is written between two steps is given or not, and
 * nothing twice. An index on the account would serve no better: its rows would have to be put in order at each step.
 */
export function* heldBlocks(read: Read, table: string, accountId: number): Generator<unknown[]> {
  const columns = HELD[table];
  const next = prepared(read, `SELECT min(rowid) FROM ${table} WHERE rowid > ?`).pluck();
  const rows = prepared(
    read,
    `SELECT ${columns} FROM ${table} WHERE rowid >= @from AND rowid < @to AND +account_id = @accountId ORDER BY rowid`,
  );
  let from = next.get(-1) as number | null;
  while (from !== null) {
    const to: number = from + HELD_AT_ONCE;
    yield rows.all({ from, to, accountId });
    from = next.get(to - 1) as number | null;
  }
}
