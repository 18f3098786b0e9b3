import {
  type Breakdown,
  DETAIL_NAMES,
  type FigureRow,
  LINE_DETAILS,
  type LineDetail,
  type LineDetails,
} from '@/lib/domain/line-address';
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

/** How the two things are called that action 7 asks: the words of 003:318. */
export const detailLabels: Record<LineDetail, string> = {
  practice: 'Type d’exercice',
  employerKind: 'Type d’établissement',
};

const detailValues: { [Detail in LineDetail]: Record<LineDetails[Detail], string> } = {
  practice: {
    na: 'exercice sans objet',
    salaried: 'exercice salarié',
    self_employed: 'exercice libéral',
    mixed: 'exercice mixte',
  },
  employerKind: {
    na: 'établissement sans objet',
    public_hospital: 'hôpital public',
    private_hospital: 'hôpital privé',
    medico_social: 'établissement médico-social',
    ambulatory: 'soins de ville',
    other: 'autre établissement',
  },
};

export const DETAILS_TITLE = Object.values(detailLabels).join(', ');

/** Said beside both lists, where one chooses: nobody should take them for the text's. */
export const DETAILS_NOTE =
  'Le texte demande le type d’exercice et le type d’établissement (003:318) sans en imprimer la liste\u00a0: celles-ci sont rédigées par le service.';

/** The choices of a list, as a form or a file offers them. */
export const detailChoices = (detail: LineDetail): { value: string; label: string }[] =>
  LINE_DETAILS[detail].map((key) => ({ value: key, label: detailWords(detail, key) }));

/** A way to practise or a kind of employer in words; a key of no list stays as it is. */
export const detailWords = (detail: LineDetail, key: string): string =>
  Object.entries(detailValues[detail]).find(([known]) => known === key)?.[1] ?? key;

/**
 * What the learners of a line are, one text a dimension; `professions` are the printed ones by number. What only some
 * actions ask is said where it is `asked`, or where the line says it.
 */
export const breakdownWords = (
  row: Breakdown,
  professions: Readonly<Record<string, string>>,
  asked: readonly LineDetail[] = [],
): string[] => [
  levelWords(row.levelKey),
  professionWords(row.professionKey, row.professionOther, professions),
  ...DETAIL_NAMES.filter((detail) => row[detail] !== 'na' || asked.includes(detail)).map((detail) =>
    detailWords(detail, row[detail]),
  ),
];

/** A line of the grid without its training: « Bretagne, niveau 7, profession sans objet ». */
export const rowWords = (
  row: Omit<FigureRow, 'trainingId'>,
  words: {
    regions: Readonly<Record<string, string>>;
    professions: Readonly<Record<string, string>>;
    /** What the action of the line asks beside, where only one action is shown. */
    asked?: readonly LineDetail[];
  },
): string =>
  [
    words.regions[row.regionCode] ?? row.regionCode,
    ...breakdownWords(row, words.professions, words.asked),
  ].join(', ');
