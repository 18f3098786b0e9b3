import type { TableFilter, TableName } from '@/lib/domain/tables';

/** What each downloadable table is called, and what one row of it is. */
export const tableWords: Record<TableName, { title: string; about: string }> = {
  projects: {
    title: 'Projets enregistrés',
    about: 'Une ligne par projet connu ce jour-là, selon les filtres choisis.',
  },
  objectives: {
    title: 'Objectifs par action',
    about: 'Une ligne par composante d’objectif en vigueur ce jour-là.',
  },
  regions: { title: 'Régions', about: 'Une ligne par région.' },
};

/** What a filter is called on the sheet « Lisez-moi ». */
export const tableFilterWords: Record<TableFilter, string> = {
  season: 'Saison',
  'as-of': 'Situation connue au',
  target: 'Cible',
  q: 'Recherche',
  action: 'Action',
  region: 'Région',
  status: 'Statut',
  sort: 'Ordre',
  project: 'Projet',
  kind: 'Genre d’écart',
  state: 'État',
  from: 'Du',
  to: 'Au',
  measure: 'Mesure',
  period: 'Période',
  level: 'Niveau',
  layer: 'Valeur',
  component: 'Composante',
  edition: 'Édition figée',
  campaign: 'Campagne',
  report: 'Rapport',
  section: 'Volet',
  person: 'Personne',
  command: 'Opération',
  door: 'Porte',
  subject: 'Objet',
  role: 'Rôle',
  what: 'Compte',
};
