/** What a member does in a consortium, as the text names it for action 8 (003:487-491) and action 7 (003:483). */
export const MEMBER_FUNCTIONS = [
  'field_actor',
  'coordinator',
  'mediation_sector',
  'pedagogical_engineering',
  'contract_holder',
  'subcontractor',
  'co_contractor',
  'training_provider',
] as const;
export type MemberFunction = (typeof MEMBER_FUNCTIONS)[number];

/** What an organisation is, where a rule asks for it. */
export const ORGANISATION_TRAITS = [
  'higher_education',
  'health_sector',
  'law_sector',
  'digital_sector',
  'training_body',
  'training_funder',
  'skills_operator',
  'representative_body',
  'paramedical_institute',
  'social_work_institute',
  'health_agency',
  'region_authority',
  'health_facility',
  'skills_campus',
] as const;
export type OrganisationTrait = (typeof ORGANISATION_TRAITS)[number];

export const CERTIFICATION_KINDS = [
  'prefecture_registration',
  'qualiopi',
  'qualiopi_equivalent',
  'qualiopi_engaged',
] as const;
export type CertificationKind = (typeof CERTIFICATION_KINDS)[number];

export const ROSTER_KINDS = ['paramedical', 'social_work'] as const;
export type RosterKind = (typeof ROSTER_KINDS)[number];

export const DEROGATION_SCOPES = ['without_consortium'] as const;
export type DerogationScope = (typeof DEROGATION_SCOPES)[number];

/** What an officer says of a rule that the facts leave open. */
export const ELIGIBILITY_VERDICTS = ['accepted', 'refused'] as const;
export type EligibilityVerdict = (typeof ELIGIBILITY_VERDICTS)[number];
