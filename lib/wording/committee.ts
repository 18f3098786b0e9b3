import type { CommitteeGap, ReportedState } from '@/lib/domain/committee-report';

/** What a committee’s report cannot say, and what would make it say it. */
export const committeeGapWords: Record<CommitteeGap, string> = {
  no_season: 'Aucune saison ne porte les actions choisies.',
  no_target: 'Aucune de ces actions n’a de cible chiffrée en vigueur à cette date.',
  no_project: 'Aucun projet n’est enregistré à cette date.',
  no_campaign: 'Aucune campagne n’avait été ouverte : aucun rapport n’était demandé.',
  no_learners: 'Aucun effectif d’apprenants n’est déclaré.',
  no_closed_campaign: 'Aucune campagne n’est close : il n’y a pas encore d’évolution à lire.',
};

/** On each page of a report that holds what the public does not read. */
export const RESTRICTED = 'Diffusion restreinte';
/** On each page of a report that says what earlier committees decided, which no visitor reads. */
export const COMMITTEE_ONLY = 'Décisions réservées au comité';
export const DEMONSTRATION = 'Données de démonstration';

export const reportedStateWords: Record<ReportedState, string> = {
  done: 'faite',
  not_done: 'non faite',
  changed: 'modifiée',
  dropped: 'abandonnée',
  late: 'en retard',
  open: 'à faire',
};
