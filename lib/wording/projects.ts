import type {
  AmountKind,
  MembershipRole,
  Modality,
  OrganisationKind,
  Origin,
  ProjectStatus,
  TrainingRegime,
} from '@/lib/domain/vocabulary';

export const projectStatusWords: Record<ProjectStatus, string> = {
  announced: 'annoncé',
  contracted: 'conventionné',
  running: 'en cours',
  suspended: 'suspendu',
  ended: 'terminé',
  terminated: 'résilié',
  abandoned: 'abandonné',
};

/** The four amounts of a project, which are never one figure, and what each of them is. */
export const amountWords: Record<AmountKind, { label: string; definition: string }> = {
  announced: { label: 'Aide annoncée', definition: 'Ce qu’une annonce publique ou la décision donne.' },
  contracted: { label: 'Aide conventionnée', definition: 'Ce que la convention signée attribue.' },
  paid: { label: 'Aide versée', definition: 'Ce qui a été payé au consortium.' },
  spent: { label: 'Dépenses déclarées', definition: 'Ce que le consortium a dépensé.' },
};

export const membershipRoleWords: Record<MembershipRole, string> = {
  lead: 'chef de file',
  partner: 'partenaire',
};

export const organisationKindWords: Record<OrganisationKind, string> = {
  university: 'université',
  school: 'école',
  hospital: 'établissement de santé',
  training_institute: 'institut de formation',
  funder: 'financeur',
  company: 'entreprise',
  public_body: 'organisme public',
  association: 'association',
};

export const regimeWords: Record<TrainingRegime, string> = {
  initial: 'formation initiale',
  continuing: 'formation continue',
  apprenticeship: 'apprentissage',
};

export const modalityWords: Record<Modality, string> = {
  on_site: 'sur place',
  hybrid: 'hybride',
  remote: 'à distance',
};

/** Where a record comes from; `recorded` needs no word. */
export const originWords: Record<Origin, string> = {
  reference: 'liste de référence',
  recorded: '',
  demonstration: 'démonstration',
};
