import type { ChangeKind } from '@/lib/domain/change';

/** What an event did: « Volet validé ». */
export const changeWords: Record<ChangeKind, string> = {
  submitted: 'Volet envoyé',
  corrected: 'Volet corrigé',
  validated: 'Volet validé',
  accepted_modified: 'Volet accepté avec modification',
  returned: 'Volet retourné',
  validation_undone: 'Validation annulée',
  return_undone: 'Retour annulé',
  commitments: 'Engagements enregistrés',
  target: 'Cible modifiée',
  target_ended: 'Cible arrivée à son terme',
  milestone: 'Jalon constaté',
  project: 'Projet ajouté',
  participation: 'Action ajoutée à un projet',
  trainings: 'Formations ajoutées',
  project_changed: 'Projet modifié',
  training_changed: 'Formation modifiée',
  withdrawn: 'Enregistrement retiré, fait par erreur',
  action_status: 'Action ouverte ou close',
  intermediate_target: 'Cible intermédiaire enregistrée',
  amount: 'Montant enregistré',
  member_joined: 'Membre entré dans un consortium',
  member_left: 'Membre sorti d’un consortium',
  overlap: 'Recouvrement déclaré',
  gap_note: 'Note sur un écart',
};

/** The noun of a kind, to count it: « 12 volets envoyés ». */
export const changeNouns: Record<ChangeKind, readonly [one: string, several: string]> = {
  submitted: ['volet envoyé', 'volets envoyés'],
  corrected: ['volet corrigé', 'volets corrigés'],
  validated: ['volet validé', 'volets validés'],
  accepted_modified: ['volet accepté avec modification', 'volets acceptés avec modification'],
  returned: ['volet retourné', 'volets retournés'],
  validation_undone: ['validation annulée', 'validations annulées'],
  return_undone: ['retour annulé', 'retours annulés'],
  commitments: ['enregistrement d’engagements', 'enregistrements d’engagements'],
  target: ['cible modifiée', 'cibles modifiées'],
  target_ended: ['cible arrivée à son terme', 'cibles arrivées à leur terme'],
  milestone: ['jalon constaté', 'jalons constatés'],
  project: ['projet ajouté', 'projets ajoutés'],
  participation: ['action ajoutée à un projet', 'actions ajoutées à des projets'],
  trainings: ['ajout de formations', 'ajouts de formations'],
  project_changed: ['projet modifié', 'projets modifiés'],
  training_changed: ['formation modifiée', 'formations modifiées'],
  withdrawn: ['enregistrement retiré', 'enregistrements retirés'],
  action_status: ['action ouverte ou close', 'actions ouvertes ou closes'],
  intermediate_target: ['cible intermédiaire enregistrée', 'cibles intermédiaires enregistrées'],
  amount: ['montant enregistré', 'montants enregistrés'],
  member_joined: ['entrée de membre', 'entrées de membres'],
  member_left: ['sortie de membre', 'sorties de membres'],
  overlap: ['recouvrement déclaré', 'recouvrements déclarés'],
  gap_note: ['note sur un écart', 'notes sur des écarts'],
};

export const countedWords: Record<'laureates' | 'participations' | 'regions' | 'aid', string> = {
  laureates: 'Projets lauréats',
  participations: 'Participations',
  regions: 'Régions touchées',
  aid: 'Aide annoncée des projets enregistrés',
};
