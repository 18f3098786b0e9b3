import type { StatementValue } from '@/lib/domain/reference';
import { formatDay, formatMonth } from './dates';
import { formatCount, formatRate } from './numbers';
import { french } from './typography';

/** What a public statement speaks of, by its key in the reference file. */
const subjects: Record<string, string> = {
  'PS_INITIALE.target': 'Action « Formation initiale » : objectif annoncé',
  'PS_INITIALE.engaged': 'Action « Formation initiale » : universités engagées',
  'SPECIALISTES.target': 'Action « Spécialistes » : objectif annoncé',
  'season1.aid': 'Saison 1 : lauréats et aide annoncés',
  'round3.date': 'Troisième relève : date',
  'season2.opening': 'Saison 2 : ouverture',
  'strategy.budget': 'Dotation de la stratégie',
  'training.budget': 'Budget des actions de formation',
  'relève3.people': 'Troisième relève : personnes annoncées',
};

/** The figures of a statement, by their key, with the noun that follows the number. */
const figures: Record<string, (n: number) => string> = {
  universities: (n) => `${formatCount(n)} universités`,
  trainings: (n) => `${formatCount(n)} formations`,
  students: (n) => `${formatCount(n)} étudiants`,
  students_per_year: (n) => `${formatCount(n)} étudiants par an`,
  learners_per_year: (n) => `${formatCount(n)} apprenants par an`,
  share: (n) => `soit ${formatRate(n)} de l’objectif`,
  projects: (n) => `${formatCount(n)} projets`,
  laureates: (n) => `${formatCount(n)} lauréats`,
  aid_meur: (n) => `${millions.format(n)} M€ d’aide`,
  meur: (n) => `${millions.format(n)} M€`,
  people_by_2030: (n) => `${formatCount(n)} personnes d’ici 2030`,
  trained: (n) => `${formatCount(n)} personnes formées`,
  made_aware: (n) => `${formatCount(n)} personnes sensibilisées`,
};
const millions = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });

export const knownStatementSubjects = Object.keys(subjects);
export const knownStatementFigures = Object.keys(figures);

export const statementSubject = (about: string): string => french(subjects[about] ?? about);

/** What a public page states, in French: « 36 universités, 24 formations, 210 000 étudiants ». */
export function statementWords(value: StatementValue): string {
  if (typeof value === 'string') return french(value);
  if (Array.isArray(value)) return value.map(dayWords).join(' ou ');
  return french(
    Object.entries(value)
      .map(([key, n]) => (Array.isArray(n) ? between(key, n) : figureWords(key, n)))
      .join(', '),
  );
}

/** The date of a statement, to the precision of the page; « sans date » where it gives none. */
export function statementDate(datedOn: string | null): string {
  if (datedOn === null) return 'sans date';
  if (datedOn.length === 4) return datedOn;
  return datedOn.length === 7 ? formatMonth(datedOn) : formatDay(datedOn);
}

const figureWords = (key: string, n: number): string => figures[key]?.(n) ?? `${formatCount(n)} (${key})`;

const between = (key: string, [low = 0, high = 0]: number[]): string =>
  `${formatCount(low)} à ${figureWords(key, high)}`;

const dayWords = (text: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDay(text) : french(text);
