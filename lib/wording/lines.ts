import type { Breakdown, FigureRow } from '@/lib/domain/line-address';
import type { TrainingKind } from '@/lib/domain/vocabulary';

/** A level as a line shows it: « niveau 7 », « sans objet ». */
export const levelWords = (key: string): string =>
  key === 'na' ? 'niveau sans objet' : `niveau\u00a0${key}`;

/** A profession as a line shows it; `labels` are the printed professions by number. */
export function professionWords(
  key: string,
  other: string,
  labels: Readonly<Record<string, string>>,
): string {
  if (key === 'na') return 'profession sans objet';
  if (key === 'other') return other ? `${other} (autre)` : 'autre profession';
  return labels[key] ?? `profession n°\u00a0${key}`;
}

export const trainingKindWords: Record<TrainingKind, string> = {
  track: 'parcours',
  training: 'formation',
  transverse_module: 'module transversal',
  specific_module: 'module spécifique',
  teaching_unit: 'unité d’enseignement',
  university_diploma: 'diplôme d’université',
};

/** What the learners of a line are, one text a dimension; `professions` are the printed ones by number. */
export const breakdownWords = (row: Breakdown, professions: Readonly<Record<string, string>>): string[] => [
  levelWords(row.levelKey),
  professionWords(row.professionKey, row.professionOther, professions),
];

/** A line of the grid without its training: « Bretagne, niveau 7, profession sans objet ». */
export const rowWords = (
  row: Omit<FigureRow, 'trainingId'>,
  words: { regions: Readonly<Record<string, string>>; professions: Readonly<Record<string, string>> },
): string =>
  [words.regions[row.regionCode] ?? row.regionCode, ...breakdownWords(row, words.professions)].join(', ');
