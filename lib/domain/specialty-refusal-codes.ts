/** Why what a training covers of the annex of specialties is not recorded, or is asked about. */
export type SpecialtyRefusalCode =
  | 'specialty_needed'
  | 'specialty_category_needed'
  | 'specialty_stage_needed'
  | 'specialties_of_action'
  | 'unknown_specialty'
  | 'specialty_twice'
  | 'specialty_not_declared'
  | 'specialty_day_to_come'
  | 'specialty_out_of_scope'
  | 'category_not_printed';
