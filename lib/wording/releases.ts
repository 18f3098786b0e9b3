import type { ReleaseCause } from '@/lib/domain/vocabulary';

/** Why a section is no longer asked for. */
export const releaseCauseWords: Record<ReleaseCause, string> = {
  not_concerned: 'le projet n’était pas concerné',
  project_ended: 'le projet a pris fin',
  campaign_annulled: 'la campagne, ouverte par erreur, est annulée',
  action_removed: 'la campagne ne concerne plus cette action',
};
