/** Why a merger, a split, an end or a dated name of an organisation is not recorded. */
export type OrganisationRefusalCode =
  | 'succession_kind_needed'
  | 'successor_missing'
  | 'successor_is_itself'
  | 'organisation_no_more'
  | 'succession_cycle'
  | 'succession_recorded'
  | 'organisation_gone'
  | 'succession_far'
  | 'succession_before_received'
  | 'succession_before_joining'
  | 'organisation_leads'
  | 'succession_cancelled'
  | 'name_day_to_come'
  | 'identifier_not_known'
  | 'identifier_ends_before';
