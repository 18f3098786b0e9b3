/** Why an answer in the file of a label, or a decision on it, is refused. */
export type LabelRefusalCode =
  | 'label_scope'
  | 'label_words_too_long'
  | 'label_file_changed'
  | 'na_not_allowed'
  | 'strong_point_is_told'
  | 'answer_is_yes_or_no'
  | 'months_not_whole'
  | 'months_of_placement'
  | 'label_decision_needed'
  | 'label_decision_after'
  | 'decision_body_needed'
  | 'decision_needs_source'
  | 'decided_before_last';
