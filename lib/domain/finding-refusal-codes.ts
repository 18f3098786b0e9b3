/** Why a diagnostic, a finding or what answers it is refused. */
export type FindingRefusalCode =
  | 'diagnostic_not_allowed'
  | 'diagnostic_domain_needed'
  | 'diagnostic_title_needed'
  | 'diagnostic_known'
  | 'finding_kind_needed'
  | 'finding_label_needed'
  | 'finding_words_too_long'
  | 'finding_needed'
  | 'finding_of_study'
  | 'finding_withdrawn'
  | 'quantity_needed'
  | 'quantity_needs_basis'
  | 'quantity_not_whole'
  | 'quantity_upper_needed'
  | 'quantity_upper_alone'
  | 'answer_known'
  | 'answer_missing';
