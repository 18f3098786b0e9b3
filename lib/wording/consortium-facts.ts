import type {
  CertificationKind,
  MemberFunction,
  OrganisationTrait,
  RosterKind,
} from '@/lib/domain/eligibility/vocabulary';

export const memberFunctionWords: Record<MemberFunction, string> = {
  field_actor: 'acteur de terrain',
  coordinator: 'acteur de coordination',
  mediation_sector: 'acteur de la filière de la médiation numérique',
  pedagogical_engineering: 'expert en ingénierie pédagogique',
  contract_holder: 'titulaire',
  subcontractor: 'sous-traitant',
  co_contractor: 'co-traitant',
  training_provider: 'organisme de formation',
};

export const organisationTraitWords: Record<OrganisationTrait, string> = {
  higher_education: 'établissement d’enseignement supérieur',
  health_sector: 'secteur santé',
  law_sector: 'secteur droit',
  digital_sector: 'secteur numérique',
  training_body: 'organisme de formation',
  training_funder: 'organisme financeur de la formation',
  skills_operator: 'opérateur de compétences',
  representative_body: 'organisation représentative',
  paramedical_institute: 'établissement de formations paramédicales',
  social_work_institute: 'établissement de formation du travail social',
  health_agency: 'agence régionale de santé',
  region_authority: 'Région',
  health_facility: 'structure de soins',
  skills_campus: 'campus des métiers et des qualifications',
};

export const certificationWords: Record<CertificationKind, string> = {
  prefecture_registration: 'enregistrement en préfecture',
  qualiopi: 'certification Qualiopi',
  qualiopi_equivalent: 'certification équivalente à Qualiopi',
  qualiopi_engaged: 'démarche Qualiopi engagée',
};

export const rosterWords: Record<RosterKind, string> = {
  paramedical: 'établissements de formations paramédicales du territoire',
  social_work: 'établissements de formation du travail social du territoire',
};
