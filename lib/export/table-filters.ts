/** Every filter that a table may follow, by its name in the address of its page, and what the sheet « Lisez-moi » calls it. */
export const tableFilterWords = {
  season: 'Saison',
  'as-of': 'Situation connue au',
  target: 'Cible',
  q: 'Recherche',
  action: 'Action',
  region: 'Région',
  status: 'Statut',
  sort: 'Ordre',
  verdict: 'Verdict',
  project: 'Projet',
  mesure: 'Mesure',
  measure: 'Mesure',
  period: 'Période',
  population: 'Population',
  profession: 'Métier',
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
  result: 'Résultat',
  since: 'A changé depuis',
  annees: 'Années',
  source: 'Document',
  topic: 'Sujet',
  category: 'Catégorie',
  facing: 'Formations en face',
} as const satisfies Record<string, string>;

export type TableFilter = keyof typeof tableFilterWords;
export const TABLE_FILTERS = Object.keys(tableFilterWords) as TableFilter[];

/** What most pages are read by. */
export const READING = ['season', 'as-of'] as const satisfies readonly TableFilter[];
