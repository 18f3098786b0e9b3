import type { Measure } from '@/lib/domain/vocabulary';
import { detailLabels } from '@/lib/wording/lines';
import { measureWords } from '@/lib/wording/measures';

/** The columns of « Effectifs » that name a line, as the template and the CSV head them. */
export const LINE_COLUMNS = {
  identifier: 'Identifiant',
  section: 'Volet',
  training: 'Formation',
  organisation: 'Organisation',
  region: 'Région',
  level: 'Niveau',
  profession: 'Métier',
  professionOther: 'Métier précisé',
  ...detailLabels,
} as const;

export const COMMENT_COLUMN = 'Commentaire';

/** The columns of « Ouvertures ». */
export const OFFER_COLUMNS = {
  identifier: 'Identifiant',
  section: 'Volet',
  kind: 'Type',
  label: 'Intitulé',
  organisation: 'Organisation',
  committedOn: 'Engagée le',
  openedOn: 'Ouverte le',
} as const;

/** Columns that begin so are there to compare: whoever reads the file leaves them. */
export const COMPARISON_PREFIXES = ['Prévu', 'Dernière campagne'] as const;

export const measureColumn = (measure: Measure): string => measureWords[measure].label;
export const plannedColumn = (measure: Measure): string =>
  `${COMPARISON_PREFIXES[0]} – ${measureColumn(measure)}`;
export const beforeColumn = (measure: Measure): string =>
  `${COMPARISON_PREFIXES[1]} – ${measureColumn(measure)}`;
export const BEFORE_OPENING = `${COMPARISON_PREFIXES[1]} – ouverte le`;

/** The last columns of the CSV: which report, and what it held. */
export const CSV_MARK_COLUMNS = { report: 'Rapport', revision: 'Révision' } as const;

/** The keys of the hidden sheet « Suivi », in its first column; the values stand in the second. */
export const MARK_KEYS = {
  format: 'format',
  reportId: 'rapport',
  revision: 'revision',
  offerRevision: 'revision-ouvertures',
  downloadedAt: 'telecharge-le',
} as const;

/** The sheet of « mon classeur en retour » that lists what is wrong. */
export const PROBLEMS_SHEET = 'Erreurs';

/** The column of a CSV given back that says what is wrong in each row. */
export const PROBLEM_COLUMN = 'Erreur';
