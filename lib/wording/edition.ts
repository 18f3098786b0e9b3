import type { EditionRowOf, EditionTable } from '@/lib/domain/edition';
import { SMALL_SIZES } from './small-cells';

/** The licence of the data, of every table and of every edition. */
export const DATA_LICENCE = 'Licence Ouverte 2.0 (Etalab)';
export const DATA_LICENCE_ADDRESS = 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/';

/** What an edition of the demonstration says of itself, in its text and on screen. */
export const DEMONSTRATION_WORDS =
  'Données de démonstration. Les objectifs et les résultats publiés sont ceux de l’appel\u00a0; les projets, les organisations et leurs déclarations sont fictifs.';

/** How the tables are read: said on the page of the data and in each edition. */
export const EDITION_RULES: readonly string[] = [
  'Quatre valeurs sont côte à côte et ne se mélangent pas\u00a0: visé (la cible de l’appel), engagé ou prévu (ce que les lauréats ont promis), déclaré (ce qu’ils ont envoyé), vérifié (ce qui a été validé).',
  'Une valeur est un nombre et son état. Un nombre n’est jamais vide, et une absence n’est jamais zéro\u00a0: number (un nombre, zéro compris), not_reported (personne n’a donné la valeur), nothing_to_report (rien à déclarer), not_applicable (sans objet), estimate (estimation, jamais comptée comme atteinte), hidden (masquée).',
  `Les effectifs ${SMALL_SIZES} sont masqués, avec d’autres, zéro compris, sans lesquels l’ensemble de ces tables permettrait de les cerner.`,
  'Un taux est une fraction\u00a0: 1,3 se lit 130\u00a0%. Il n’est ni plafonné ni arrondi. Sans taux, la raison est donnée.',
  'Un effectif est celui de sa période (period). Les mesures ne s’additionnent pas entre elles, et une file active ne s’additionne pas d’une période à l’autre.',
  'Les chiffres sont ceux que l’on connaissait à la fin du jour de l’édition (asOf), avec les cibles alors en vigueur. Une correction faite ensuite ne change pas l’édition.',
  'Une ligne qui manque dit que rien n’a été prévu, déclaré ni vérifié à cet endroit.',
];

type Words<Row> = Readonly<Record<keyof Row, string>>;

const period = {
  period: 'La période\u00a0: année universitaire, civile ou de convention.',
  periodStartsOn: 'Le premier jour de la période.',
  periodEndsOn: 'Le dernier jour de la période.',
  measure:
    'Ce qui est compté\u00a0: entered (entrants), first_entered (primo-entrants), validated (ayant validé), certified (certifiés), made_aware (sensibilisés), active (file active).',
  planned: 'Le prévu, contractuel.',
  declared: 'Le déclaré.',
  verified: 'Le vérifié.',
};
const action = { action: 'La clé de l’action\u00a0: son numéro change d’une édition de l’appel à l’autre.' };
const region = { region: 'Le code officiel de la région où la formation est donnée.' };
const project = { project: 'Le nom du projet dans les adresses du service.' };

/** The columns of each table, in words: a column without words does not compile. */
const columns: { [T in EditionTable]: Words<EditionRowOf<T>> } = {
  actions: {
    ...action,
    number: 'Son numéro dans l’édition de l’appel que la saison montre.',
    edition: 'Cette édition de l’appel.',
    title: 'Son intitulé.',
    status: 'Ouverte (open), nouvelle (new) ou close (closed).',
    participations: 'Les projets qui y participent.',
    campaign: 'La campagne dont les réponses font les chiffres.',
    observedOn: 'La date d’observation de cette campagne.',
    expected: 'Les participations interrogées.',
    reported: 'Celles qui ont déclaré.',
    validated: 'Celles qui ont été vérifiées.',
  },
  objectives: {
    ...action,
    component: 'L’identifiant de la composante de l’objectif.',
    label: 'Ce que la composante compte.',
    unit: 'Son unité.',
    countingMode: 'Comment la valeur est rendue comparable à la cible.',
    target: 'La cible en vigueur\u00a0; vide s’il n’y a pas de cible chiffrée.',
    baseline: 'La valeur de référence, s’il y en a une.',
    targetVersion: 'La version de la cible.',
    targetSource: 'Le document et la ligne, ou la décision.',
    dueDate: 'L’échéance.',
    duePrecision: 'La précision de l’échéance\u00a0: jour, mois ou année.',
    period: 'La seule période dont la valeur parle, le cas échéant.',
    committed: 'L’engagé.',
    declared: 'Le déclaré.',
    verified: 'Le vérifié.',
    rates: 'Les trois taux.',
    reasons: 'Pourquoi un taux manque.',
  },
  published: {
    key: 'L’identifiant du chiffre publié.',
    action: 'L’action, ou rien pour la saison entière.',
    kind: 'Un taux (fraction), un compte ou un montant (en centimes).',
    value: 'Ce qui est imprimé.',
    label: 'De quoi il s’agit.',
    asOf: 'La date du chiffre, quand elle est connue.',
    source: 'Le document et la ligne.',
  },
  regions: { ...region, name: 'Son nom.', projects: 'Les projets distincts qui y donnent une formation.' },
  projects: {
    ...project,
    acronym: 'L’acronyme.',
    name: 'Le nom.',
    lead: 'Le chef de file.',
    status: 'L’état du projet.',
  },
  learnersProgramme: period,
  learnersAction: { ...action, ...period },
  learnersRegion: { ...region, ...period },
  learnersActionRegion: { ...action, ...region, ...period },
  learnersActionLevel: {
    ...action,
    level: 'Le niveau de qualification, de 3 à 8, ou na (sans objet).',
    ...period,
  },
  learnersProject: { ...project, ...period },
};

/** The tables of a season, in the order in which they are shown. */
export const EDITION_TABLES: readonly { key: EditionTable; title: string; what: string }[] = [
  {
    key: 'objectives',
    title: 'Objectifs',
    what: 'Les composantes de chaque objectif\u00a0: cible, valeurs, taux.',
  },
  {
    key: 'actions',
    title: 'Actions',
    what: 'Les actions de la saison, leurs participations et la couverture.',
  },
  { key: 'published', title: 'Chiffres publiés', what: 'Ce que les documents ont imprimé, tel quel.' },
  {
    key: 'learnersProgramme',
    title: 'Apprenants, programme',
    what: 'Les effectifs de toute la saison, par période et par mesure.',
  },
  { key: 'learnersAction', title: 'Apprenants par action', what: 'Les effectifs de chaque action.' },
  { key: 'learnersRegion', title: 'Apprenants par région', what: 'Les effectifs de chaque région.' },
  {
    key: 'learnersActionRegion',
    title: 'Apprenants par action et région',
    what: 'Les effectifs de chaque action dans chaque région.',
  },
  {
    key: 'learnersActionLevel',
    title: 'Apprenants par action et niveau',
    what: 'Les effectifs de chaque action à chaque niveau.',
  },
  { key: 'learnersProject', title: 'Apprenants par projet', what: 'Le total de chaque projet.' },
  { key: 'regions', title: 'Régions', what: 'Les projets distincts de chaque région.' },
  { key: 'projects', title: 'Projets', what: 'Les projets de la saison.' },
];

/** Each column of a table with what it holds, in their order. */
export const columnsOf = (table: EditionTable): { name: string; words: string }[] =>
  Object.entries<string>(columns[table]).map(([name, words]) => ({ name, words }));
