/** The fields of an organisation to which the summary of errors leads. */
export const ORGANISATION_FIELDS = [
  'name',
  'kind',
  'regionCode',
  'healthUniversity',
  'healthSource',
  'uai',
  'siret',
  'effectiveOn',
  'source',
  'reason',
] as const;
