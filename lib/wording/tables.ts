import { PUBLIC_TABLES, publicTableName, type TableFilter, type TableName } from '@/lib/domain/tables';
import { EDITION_TABLES } from './edition';

export interface TableWords {
  title: string;
  /** What one row of it is. */
  about: string;
}

const pages: Record<Exclude<TableName, `public-${string}`>, TableWords> = {
  projects: { title: 'Projets enregistrés', about: 'Une ligne par projet connu ce jour-là.' },
  'project-regions': { title: 'Projets par région de formation', about: 'Une ligne par région.' },
  laureates: { title: 'Lauréats connus publiquement', about: 'Une ligne par fiche.' },
  objectives: { title: 'Objectifs par action', about: 'Une ligne par composante d’objectif en vigueur.' },
  'season-one': { title: 'Bilan de la saison 1', about: 'Une ligne par lecture d’un taux publié.' },
  'action-components': { title: 'Objectif de l’action', about: 'Une ligne par composante en vigueur.' },
  'action-targets': {
    title: 'Composantes et versions des cibles',
    about: 'Une ligne par version d’une cible.',
  },
  'action-projects': { title: 'Projets de l’action', about: 'Une ligne par projet.' },
  'action-regions': { title: 'Régions de l’action', about: 'Une ligne par région où l’action est donnée.' },
  projections: {
    title: 'Projections',
    about: 'Une ligne par composante et par rythme\u00a0: ce ne sont pas des faits.',
  },
  'observed-points': { title: 'Valeurs vérifiées observées', about: 'Une ligne par observation.' },
  'observed-campaigns': { title: 'Campagnes et participations vérifiées', about: 'Une ligne par campagne.' },
  learners: { title: 'Apprenants', about: 'Une ligne par période et par mesure.' },
  'learner-ratios': { title: 'Rapports entre effectifs', about: 'Une ligne par rapport et par période.' },
  trajectory: { title: 'Trajectoire', about: 'Une ligne par date.' },
  budgets: {
    title: 'Budgets à leur date',
    about: 'Une ligne par montant qu’un document imprime, ceux des plans plus larges compris.',
  },
  regions: { title: 'Les 18 régions', about: 'Une ligne par région.' },
  coverage: { title: 'Couverture des actions', about: 'Une ligne par région et par action.' },
  zones: { title: 'Zones de l’action 8', about: 'Une ligne par zone annoncée.' },
  'region-actions': { title: 'Actions de la région', about: 'Une ligne par action.' },
  'region-organisations': {
    title: 'Organisations de la région',
    about: 'Une ligne par organisation membre.',
  },
  'project-participations': { title: 'Participations du projet', about: 'Une ligne par participation.' },
  'project-members': { title: 'Consortium', about: 'Une ligne par membre et par séjour.' },
  'project-amounts': { title: 'Montants du projet', about: 'Une ligne par montant, ceux d’avant compris.' },
  trainings: { title: 'Formations', about: 'Une ligne par formation.' },
  gaps: { title: 'Écarts', about: 'Une ligne par nombre d’un écart.' },
  'compared-objectives': { title: 'Objectifs, à deux dates', about: 'Une ligne par composante.' },
  'compared-learners': {
    title: 'Effectifs qui ont bougé entre deux dates',
    about: 'Une ligne par mesure et par période.',
  },
  'compared-counts': { title: 'Comptes qui ont bougé entre deux dates', about: 'Une ligne par compte.' },
  changes: {
    title: 'Ce qui a changé entre deux dates',
    about: 'Une ligne par événement, le dernier d’abord.',
  },
  indicators: { title: 'Catalogue des indicateurs', about: 'Une ligne par indicateur.' },
  editions: { title: 'Éditions figées', about: 'Une ligne par édition.' },
  'edition-gaps': { title: 'Écarts d’une édition', about: 'Une ligne par écart connu ce jour-là.' },
  'explanation-terms': { title: 'Termes du chiffre', about: 'Une ligne par terme.' },
  'explanation-participations': { title: 'Participations du chiffre', about: 'Une ligne par participation.' },
  'explanation-offers': { title: 'Ouvertures du chiffre', about: 'Une ligne par engagement ou ouverture.' },
  'explanation-things': { title: 'Ce qui est compté', about: 'Une ligne par chose comptée.' },
  'explanation-entries': { title: 'Saisies du chiffre', about: 'Une ligne par valeur, comptée ou non.' },
  'explanation-openings': {
    title: 'Engagements du chiffre',
    about: 'Une ligne par engagement ou ouverture.',
  },
  'entry-history': {
    title: 'Historique d’une saisie',
    about: 'Une ligne par révision, la dernière d’abord.',
  },
  'opening-history': {
    title: 'Historique d’une ouverture',
    about: 'Une ligne par révision, la dernière d’abord.',
  },
  'project-entries': { title: 'Saisies du projet', about: 'Une ligne par case et par campagne.' },
  overlaps: { title: 'Doubles comptes déclarés', about: 'Une ligne par déclaration, la dernière d’abord.' },
  'overlap-effects': { title: 'Effet des doubles comptes', about: 'Une ligne par mesure et par période.' },
  'own-reports': { title: 'Rapports de votre organisation', about: 'Une ligne par volet.' },
  inbox: { title: 'Volets de vos actions', about: 'Une ligne par volet des quatre listes.' },
  campaigns: { title: 'Campagnes de vos actions', about: 'Une ligne par campagne.' },
  'campaign-sections': { title: 'Volets de la campagne', about: 'Une ligne par volet de vos actions.' },
  'review-lines': { title: 'Lignes du volet', about: 'Une ligne par effectif.' },
  'review-offers': { title: 'Ouvertures du volet', about: 'Une ligne par engagement ou ouverture.' },
  'officer-targets': { title: 'Cibles de vos actions', about: 'Une ligne par version d’une cible.' },
  accounts: { title: 'Comptes', about: 'Une ligne par compte.' },
  journal: { title: 'Journal', about: 'Une ligne par ligne du journal, la dernière d’abord.' },
  'journal-values': { title: 'Valeurs d’une ligne du journal', about: 'Une ligne par valeur écrite.' },
};

const publicTables = new Map<string, TableWords>(
  PUBLIC_TABLES.map((table) => {
    const words = EDITION_TABLES.find(({ key }) => key === table);
    return [publicTableName(table), { title: words?.title ?? table, about: words?.what ?? '' }];
  }),
);

const isPage = (name: TableName): name is keyof typeof pages => Object.hasOwn(pages, name);

/** What a downloadable table is called, and what one row of it is. */
export const tableWords = (name: TableName): TableWords =>
  isPage(name) ? pages[name] : (publicTables.get(name) ?? { title: name, about: '' });

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
  mesure: 'Mesure',
  measure: 'Mesure',
  period: 'Période',
  level: 'Niveau',
  layer: 'Valeur',
  component: 'Composante',
  what: 'Compte',
  slug: 'Saisies du projet',
  kind: 'Genre d’écart',
  state: 'État',
  from: 'Du',
  to: 'Au',
  edition: 'Édition figée',
  campaign: 'Campagne',
  section: 'Volet',
  person: 'Personne',
  command: 'Opération',
  door: 'Porte',
  subject: 'Objet',
  role: 'Rôle',
  line: 'Ligne',
};
