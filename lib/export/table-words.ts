import { stateExplanations } from '@/lib/wording/states';
import type { ContextLine } from './table-definition';
import { NUMBER_WORD, type TableColumn } from './table-fields';

const RULES: { of: TableColumn['kind'] | null; line: ContextLine }[] = [
  {
    of: 'state',
    line: [
      'État d’un nombre',
      `Un nombre a son état dans la colonne qui le suit. Une case vide n’est jamais zéro\u00a0: «\u00a0${NUMBER_WORD}\u00a0» (zéro compris), «\u00a0non renseigné\u00a0», «\u00a0rien à déclarer\u00a0», «\u00a0sans objet\u00a0», «\u00a0estimation\u00a0», «\u00a0masqué\u00a0».`,
    ],
  },
  { of: 'state', line: ['nombre', stateExplanations.number] },
  { of: 'state', line: ['non renseigné', stateExplanations.not_reported] },
  { of: 'state', line: ['rien à déclarer', stateExplanations.nothing_to_report] },
  { of: 'state', line: ['sans objet', stateExplanations.not_applicable] },
  { of: 'state', line: ['estimation', stateExplanations.estimate] },
  { of: 'state', line: ['masqué', stateExplanations.hidden] },
  {
    of: 'rate',
    line: [
      'Taux',
      'Un taux est une fraction (1,3 se lit 130\u00a0%), ni plafonnée ni arrondie. À l’écran du service il est tronqué à une décimale\u00a0; un tableur arrondit ce qu’il affiche, pas ce que la case contient.',
    ],
  },
  { of: 'euros', line: ['Montants', 'En euros.'] },
  { of: 'instant', line: ['Heures', 'À l’heure de Paris.'] },
  {
    of: null,
    line: [
      'CSV',
      'Séparateur point-virgule, UTF-8, décimales à virgule, jours en AAAA-MM-JJ. Un texte qui commence par =, +, - ou @ y est précédé d’une apostrophe\u00a0: aucun tableur ne l’exécute.',
    ],
  },
];

/** How the columns of a table are read: only what concerns it. */
export const readingRules = (columns: readonly TableColumn[]): ContextLine[] =>
  RULES.filter(({ of }) => of === null || columns.some(({ kind }) => kind === of)).map(({ line }) => line);
