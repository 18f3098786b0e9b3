/** Why something is not recorded of a competence framework, or of what a training covers. */
export type FrameworkRefusalCode =
  | 'framework_unknown'
  | 'framework_not_of_action'
  | 'framework_has_title'
  | 'framework_title_unknown'
  | 'framework_title_taken'
  | 'framework_title_unchanged'
  | 'framework_decided_since'
  | 'competence_unknown'
  | 'competence_of_other_framework'
  | 'competence_twice'
  | 'minutes_not_whole'
  | 'minutes_without_competence'
  | 'minutes_over_training'
  | 'assessment_unknown'
  | 'coverage_changed_meanwhile'
  | 'profession_unknown'
  | 'profession_link_unchanged';
