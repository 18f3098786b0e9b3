/** Tables whose rows are only ever added: of each, a trigger refuses a change, one a removal, one a replacement. */
const APPEND_ONLY = [
  'figure_revisions',
  'offer_revisions',
  'section_events',
  'membership_events',
  'component_versions',
  'amounts',
  'journal',
  'milestone_records',
  'training_overlaps',
  'gap_notes',
  'syntheses',
  'synthesis_events',
  'public_editions',
  'section_parts',
  'return_remarks',
  'evidence',
  'organisation_revisions',
  'project_events',
  'withdrawals',
  'action_season_events',
  'intermediate_targets',
  'training_revisions',
  'warning_answers',
  'campaign_corrections',
  'section_releases',
] as const;

/**
 * The triggers that every database of the service must have. A migration that rebuilds a table drops those of the old
 * one without a word: migrating, starting and auditing compare the file with this list.
 */
export const LOCKS: readonly string[] = [
  ...APPEND_ONLY.flatMap((table) => ['update', 'delete', 'replace'].map((verb) => `${table}_no_${verb}`)),
  'figure_revisions_section_open',
  'offer_revisions_section_open',
  'figure_revisions_campaign_open',
  'offer_revisions_campaign_open',
  'projects_withdrawn',
  'participations_withdrawn',
  'trainings_withdrawn',
  'organisations_withdrawn',
  'campaigns_withdrawn',
];
