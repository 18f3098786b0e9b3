/** Why a period, or the way in which its figures are read in other years, is not recorded; why figures of one are not. */
export type PeriodRefusalCode =
  | 'period_of_agreement'
  | 'period_rule_subject'
  | 'period_rule_needed'
  | 'period_rule_not_learners'
  | 'period_rule_stock'
  | 'period_rule_unchanged'
  | 'period_rule_no_sessions'
  | 'period_rule_contradicts'
  | 'periods_overlap'
  | 'periods_overlap_planned'
  | 'unknown_years'
  | 'years_of_one_place';
