import type { ImportState } from '@/lib/domain/vocabulary';
import { counted } from './plural';

/** The state of a file that was sent, as a list shows it. */
export const importStateWords: Record<ImportState, string> = {
  waiting: 'En attente de lecture',
  reading: 'En cours de lecture',
  previewed: 'À publier',
  committing: 'Publication en cours',
  committed: 'Publié',
  refused: 'À corriger',
  abandoned: 'Abandonné',
};

export const stageWords = {
  reading: 'Lecture du fichier',
  comparing: 'Comparaison avec le rapport',
  writing: 'Publication dans le brouillon',
} as const;

export const programmeStageWords = {
  reading: 'Lecture du fichier',
  comparing: 'Comparaison avec le service',
  writing: 'Publication',
} as const;

export const changeKindWords = {
  created: 'nouvelle',
  changed: 'modifiée',
  cleared: 'effacée',
  unchanged: 'inchangée',
  conflict: 'en conflit',
} as const;

/** « 12 valeurs et 1 ouverture ». */
export const publishedWords = ({ revisions, offers }: { revisions: number; offers: number }): string =>
  [
    revisions > 0 || offers === 0 ? counted(revisions, 'valeur') : '',
    offers > 0 ? counted(offers, 'ouverture') : '',
  ]
    .filter(Boolean)
    .join(' et ');

/** What was read of a file: « 12 lignes, 30 valeurs, 2 ouvertures, 4 commentaires ». */
export const foundWords = (found: {
  lines: number;
  values: number;
  openings: number;
  comments: number;
}): string =>
  `Lu\u00a0: ${[
    counted(found.lines, 'ligne remplie', 'lignes remplies'),
    counted(found.values, 'valeur'),
    counted(found.openings, 'ouverture'),
    counted(found.comments, 'commentaire'),
  ].join(', ')}.`;
