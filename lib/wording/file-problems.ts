import type { FilePlace, FileProblem } from '@/lib/domain/exchange';
import { CLEAR_WORD } from '@/lib/domain/exchange';
import type { FileProblemCode } from '@/lib/domain/file-problem-codes';
import { isRealDay } from '@/lib/domain/time';
import type { FieldCode } from '@/lib/refusal';
import { formatDay } from './dates';
import { fileNoticeSentences } from './file-notices';
import { meant } from './meant-name';
import { placingSentences } from './placing-problems';
import { counted } from './plural';
import { programmeFileSentences } from './programme-file';
import { refusalText } from './refusals';
import { sessionFileSentences } from './session-file';
import { french } from './typography';

type Params = FileProblem['params'];

const WORDS = 'Écrivez « rien » (rien à déclarer), « so » (sans objet), ou laissez la cellule vide.';
const DOWNLOAD_AGAIN =
  'Téléchargez de nouveau le modèle de ce rapport, et recopiez-y vos valeurs (collage spécial, valeurs).';

/**
 * Every problem of a file in French: what is wrong there, and what to do. Those that reading finds; what placing
 * a line finds is added below, and a code of lib/wording/refusals.ts (`negative`, `decimal`…) needs no second sentence.
 */
const sentences: Record<FileProblemCode, (p: Params) => string> = {
  // The file as a whole.
  foreign_workbook: () =>
    'Aucune feuille de ce classeur n’a les colonnes du modèle (Formation, Organisation, Région, Niveau, Métier, puis une colonne par mesure ou par année). Remplissez le modèle téléchargé depuis la page du rapport.',
  foreign_csv: () =>
    'Ce fichier n’a pas les colonnes du modèle sur l’une de ses dix premières lignes (Formation, Organisation, Région, Niveau, Métier, puis une colonne par mesure ou par année), séparées par des points-virgules, des virgules ou des tabulations.',
  old_template: (p) =>
    `Ce modèle est d’une ancienne version (${p.format}, la version actuelle est ${p.current}) : ses colonnes ont changé depuis. ${DOWNLOAD_AGAIN}`,
  newer_template: (p) =>
    `Ce modèle porte un numéro de version inconnu (${p.format}, la version actuelle est ${p.current}). ${DOWNLOAD_AGAIN}`,
  other_report: () =>
    `Ce modèle a été téléchargé depuis un autre rapport : ses lignes ne sont pas celles-ci. Déposez-le sur la page de l’autre rapport. Sinon, ${lower(DOWNLOAD_AGAIN)}`,
  table_elsewhere: (p) =>
    `La feuille « ${p.sheet} » a les mêmes colonnes que « ${p.read} » et dit autre chose, à partir d’ici : une seule des deux peut être lue. Réunissez-les dans « ${p.read} », ou supprimez l’autre feuille.`,
  no_known_sheet: (p) =>
    `Aucune feuille de ce classeur n’a le nom ou les colonnes de l’une de celles-ci : ${p.sheets}. Remplissez le modèle, sans changer ses en-têtes.`,
  no_known_headings: (p) =>
    `Ce fichier n’a, sur aucune de ses dix premières lignes, les colonnes de l’une de ces feuilles : ${p.sheets}. Reprenez la ligne d’en-têtes du modèle.`,
  table_without_header: (p) =>
    `La feuille « ${p.sheet} » n’a plus sa ligne d’en-têtes. Rétablissez celle du modèle au-dessus des valeurs.`,
  missing_sheet: (p) => `La feuille « ${p.sheet} » manque. ${DOWNLOAD_AGAIN}`,
  sheet_without_header: (p) =>
    `La feuille « ${p.sheet} » n’a plus sa ligne d’en-têtes (Formation, Organisation, Région, Niveau, Métier, puis les mesures). Rétablissez-la au-dessus des valeurs.`,
  hidden_sheet: (p) =>
    `La feuille « ${p.sheet} » est masquée : vous enverriez des valeurs sans les voir. Affichez-la (clic droit sur un onglet, Afficher).`,
  figures_elsewhere: (p) =>
    `La feuille « ${p.sheet} » contient aussi des effectifs, et seule « ${p.read} » est lue. Réunissez-les dans « ${p.read} », ou supprimez l’autre feuille.`,
  offers_elsewhere: (p) =>
    `La feuille « ${p.sheet} » contient des dates d’ouverture que « ${p.read} » n’a pas, et une seule des deux peut être lue. Réunissez-les dans « ${p.read} », ou supprimez l’autre feuille.`,
  offers_without_header: (p) =>
    `La feuille « ${p.sheet} » n’a plus sa ligne d’en-têtes (Identifiant, Intitulé, Ouverte le) sur l’une de ses dix premières lignes. Rétablissez-la au-dessus des dates.`,
  no_data: () =>
    'Ce fichier a 0 ligne de données : il n’y a rien à importer. Vérifiez que vous déposez le fichier rempli.',
  more_problems: (p) =>
    `${counted(Number(p.count ?? 0), 'autre problème')} de plus : corrigez d’abord ceux qui sont listés, les suivants viendront ensuite.`,

  // Columns.
  missing_column: (p) =>
    `La colonne « ${p.heading} » manque. Ajoutez-la, avec exactement cet en-tête ; l’ordre des colonnes est libre.`,
  missing_measure_columns: () =>
    'Aucune colonne ne porte le nom d’une mesure (Entrants, Primo-entrants, Ayant validé, Certifiés, Sensibilisés, File active).',
  missing_period_columns: () =>
    'Aucune colonne ne porte une année : mettez-en une en en-tête, par exemple « 2025-2026 ».',
  duplicate_column: (p) =>
    `La colonne « ${p.heading} » est là deux fois (déjà en colonne ${p.first}) : gardez-en une.`,
  unknown_column: (p) =>
    `La colonne « ${p.heading} » est inconnue : rien n’en serait lu.${meantColumn(p)} Supprimez-la, ou donnez-lui l’un des en-têtes du modèle.`,
  unknown_wide_column: (p) =>
    `La colonne « ${p.heading} » est inconnue dans un tableau qui a une colonne « Mesure » : on attend des années, par exemple « 2025-2026 ».${meantColumn(p)} Supprimez-la, ou corrigez son en-tête.`,
  column_without_heading: () =>
    'Cette colonne contient des valeurs et n’a pas d’en-tête : rien n’en serait lu. Donnez-lui un en-tête du modèle, ou videz-la.',
  hidden_column: (p) =>
    `La colonne « ${p.heading} » est masquée et contient des valeurs : vous les enverriez sans les voir. Affichez-la, ou videz-la.`,

  // Rows.
  hidden_rows: (p) =>
    p.from === p.to
      ? `La ligne ${p.from} est masquée (ou cachée par un filtre) et contient des valeurs : vous les enverriez sans les voir. Affichez-la, ou videz-la.`
      : `Les lignes ${p.from} à ${p.to} sont masquées (ou cachées par un filtre) et contiennent des valeurs : vous les enverriez sans les voir. Affichez-les, ou videz-les.`,
  merged_cells: (p) =>
    `Les cellules ${p.range} sont fusionnées : on ne sait pas à quelle ligne leur valeur appartient. Annulez la fusion, et écrivez la valeur dans chaque cellule.`,
  line_without_training: () =>
    'Cette ligne contient des valeurs et ne dit pas de quelle formation. Remplissez ses premières colonnes, ou videz-la.',
  duplicate_line: (p) =>
    `Cette ligne donne un nombre que la ligne ${p.firstRow}${p.firstSheet ? ` de la feuille « ${p.firstSheet} »` : ''} donne déjà (même formation, mêmes colonnes, même mesure, même période) : gardez l’une des deux.`,
  mixed_marks: () =>
    'Cette ligne vient d’un autre rapport ou d’un autre téléchargement que les premières (colonnes « Rapport » et « Révision ») : n’assemblez pas deux fichiers.',
  measure_missing: () =>
    'Cette ligne contient des nombres et ne dit pas lesquels : remplissez la colonne « Mesure ».',
  unknown_measure: (p) =>
    `La mesure « ${p.text} » est inconnue.${meant(p)} Écrivez Entrants, Primo-entrants, Ayant validé, Certifiés, Sensibilisés ou File active.`,

  // Cells.
  date_as_count: (p) =>
    `On attend un nombre, et la cellule contient une date${dayIn(p.day)}. Tapez de nouveau le nombre, puis donnez à la cellule le format « Nombre ».`,
  boolean_as_count: (p) =>
    `On attend un nombre, et la cellule contient « ${p.text} ». Écrivez le nombre de personnes.`,
  cell_error: (p) =>
    `La cellule contient l’erreur ${p.error} : la formule ne donne rien. Corrigez-la, ou écrivez la valeur à sa place.`,
  formula_without_value: () =>
    'La cellule contient une formule dont le résultat n’est pas dans le fichier. Ouvrez-le dans votre tableur, laissez-le calculer, enregistrez ; ou écrivez la valeur.',
  not_communicated: (p) => `« ${p.text} » n’est pas un nombre. ${WORDS}`,
  foreign_digits: (p) =>
    `« ${p.text} » est écrit avec des chiffres d’un autre alphabet ou de pleine largeur. Écrivez-le avec les chiffres 0 à 9.`,
  undecoded_text: (p) =>
    `« ${p.text} » contient une lettre qui n’est pas écrite en UTF-8 comme le reste du fichier : cette cellule vient sans doute d’un autre programme. Retapez-la, puis enregistrez au format « CSV UTF-8 (délimité par des virgules) ».`,
  text_too_long: (p) => `Ce texte dépasse ${counted(Number(p.limit ?? 0), 'caractère')} : raccourcissez-le.`,

  // Openings.
  impossible_day: (p) =>
    `${p.text ? `« ${p.text} » n’existe pas dans le calendrier` : 'Cette date n’existe pas dans le calendrier'}. Écrivez une date comme 31/03/2026.`,
  not_a_day: (p) =>
    `« ${p.text} » n’est pas une date. Écrivez-la comme 31/03/2026, ou « ${CLEAR_WORD} » pour la retirer.`,
  offer_without_identifier: () =>
    'Cette date n’a plus son identifiant (colonne A, masquée) : on ne sait pas de quelle ouverture il s’agit. Remettez la ligne du modèle.',
  duplicate_offer: (p) =>
    `Cette ouverture est déjà donnée à la ligne ${p.firstRow} : gardez l’une des deux lignes.`,

  // What was left.
  ...fileNoticeSentences,

  // Lines that are not the report's, or not the sender's.
  ...placingSentences,

  // Rows of a file of the programme.
  ...programmeFileSentences,

  // Rows of a file of training sessions.
  ...sessionFileSentences,
};

const meantColumn = ({ heading, nearest }: Params): string =>
  meant({ text: heading ?? null, nearest: nearest ?? null });
const dayIn = (day: Params[string] | undefined): string =>
  typeof day === 'string' && isRealDay(day) ? ` (${formatDay(day)})` : '';
const lower = (text: string): string => text.charAt(0).toLocaleLowerCase('fr') + text.slice(1);

export const knownProblemCodes = Object.keys(sentences) as FileProblemCode[];

/** The sentence of a problem, without its place: `placeText` says where. */
export const fileProblemText = ({ code, params }: { code: FieldCode; params: Params }): string =>
  isProblemCode(code) ? french(sentences[code](params)) : refusalText({ code, params });

const isProblemCode = (code: string): code is FileProblemCode => Object.hasOwn(sentences, code);

/** « Effectifs, cellule D12 »; a row or a file as a whole is said so. A CSV has no sheet. */
export function placeText(place: FilePlace | null): string {
  if (!place) return 'Fichier';
  const { sheet, row, column, lastRow } = place;
  // What a program sends has two lists, not sheets: their places are paths.
  if (sheet === 'cells' || sheet === 'offers') return `${sheet}.${row}.${column}`;
  const one = column === '' ? `ligne ${row}` : `cellule ${column}${row}`;
  const run = column === '' ? `lignes ${row} à ${lastRow}` : `cellules ${column}${row} à ${column}${lastRow}`;
  const where = lastRow === undefined ? one : run;
  return sheet === '' ? where.charAt(0).toUpperCase() + where.slice(1) : `${sheet}, ${where}`;
}
