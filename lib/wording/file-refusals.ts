import { FILE_LIMITS } from '@/lib/domain/exchange';
import type { FileRefusalCode } from '@/lib/domain/refusal-codes';
import type { Params } from '@/lib/refusal';
import { formatCount } from './numbers';

const SAVE_AS =
  'Ouvrez-le dans votre tableur, enregistrez-le au format « Classeur Excel (.xlsx) », puis déposez-le de nouveau.';
const TEMPLATE = 'Déposez le modèle rempli (.xlsx), ou un fichier CSV qui a les mêmes colonnes.';
const SPLIT = 'Gardez les seules lignes de ce rapport, ou envoyez-les en plusieurs fichiers.';
const COPY =
  'Copiez vos valeurs dans un modèle téléchargé depuis la page du rapport, puis déposez ce nouveau fichier.';

/** Why a file is not read at all: what it is, and what to do. Nothing is written in any of these cases. */
export const fileRefusals: Record<FileRefusalCode, (p: Params) => string> = {
  file_is_xls: () => `Ce classeur est à l’ancien format d’Excel (.xls), qui n’est pas lu. ${SAVE_AS}`,
  file_is_xlsb: () => `Ce classeur est au format binaire d’Excel (.xlsb), qui n’est pas lu. ${SAVE_AS}`,
  file_has_macros: () =>
    `Ce classeur contient des macros (.xlsm) : il n’est pas lu, pour que personne ne reçoive un programme avec ses chiffres. ${SAVE_AS}`,
  file_is_ods: () => `Ce classeur est au format OpenDocument (.ods), qui n’est pas lu. ${SAVE_AS}`,
  file_is_numbers: () => `Ce fichier vient de Numbers, et n’est pas lu. ${SAVE_AS}`,
  file_is_page: () =>
    `Ce fichier est une page web ou un document XML, quel que soit son nom : il n’est pas lu. ${SAVE_AS}`,
  file_encrypted: () =>
    'Ce fichier est protégé par un mot de passe : il ne peut pas être lu. Enlevez le mot de passe (Fichier, Informations, Protéger le classeur), enregistrez, puis déposez-le de nouveau.',
  file_is_pdf: () => `Ce fichier est un PDF, quel que soit son nom : il n’est pas lu. ${TEMPLATE}`,
  file_is_image: () => `Ce fichier est une image, quel que soit son nom : elle n’est pas lue. ${TEMPLATE}`,
  file_is_archive: () =>
    `Ce fichier est une archive compressée : elle n’est pas lue. Déposez le classeur qu’elle contient. ${TEMPLATE}`,
  file_not_workbook: () => `Ce fichier n’est pas un classeur Excel, quel que soit son nom. ${TEMPLATE}`,
  file_unknown: () => `Ce fichier n’est ni un classeur Excel, ni un texte : il n’est pas lu. ${TEMPLATE}`,
  file_damaged: () =>
    'Ce classeur est abîmé ou incomplet : il ne peut pas être lu en entier, et rien n’en a été retenu. Ouvrez-le dans votre tableur, enregistrez-le sous un autre nom, puis déposez-le de nouveau.',
  file_with_entities: () =>
    `Ce classeur contient des déclarations qu’aucun tableur n’écrit : il n’est pas lu. ${COPY}`,
  csv_damaged: (p) =>
    `Ce fichier CSV ne peut pas être lu à partir de la ligne ${p.row ?? ''} : un guillemet (") y est ouvert et n’est pas refermé, et les lignes suivantes seraient avalées. Retirez-le ou doublez-le, puis déposez le fichier de nouveau.`,
  csv_encoding: () =>
    'L’encodage de ce fichier CSV n’a pas pu être reconnu : ses lettres accentuées seraient fausses. Dans votre tableur, enregistrez-le au format « CSV UTF-8 (délimité par des virgules) », puis déposez-le de nouveau.',
  file_inflates: () =>
    `Une fois décompressé, ce classeur serait démesuré (plus de ${FILE_LIMITS.inflatedBytes / 1_000_000} Mo, ou un contenu qui se répète sans fin) : il n’est pas lu. ${COPY}`,
  file_too_many_parts: () =>
    `Ce fichier contient plus de ${FILE_LIMITS.entries} éléments (feuilles, images, pièces jointes) : il n’est pas lu. ${COPY}`,
  file_too_many_rows: () =>
    `Ce fichier a plus de ${formatCount(FILE_LIMITS.rows)} lignes remplies : il n’est pas lu. ${SPLIT}`,
  file_too_many_columns: () =>
    `Une ligne de ce fichier va au-delà de la ${FILE_LIMITS.columns}e colonne : il n’est pas lu. Supprimez les colonnes qui ne sont pas du modèle, puis déposez-le de nouveau.`,
  file_too_many_merges: () =>
    `Ce classeur a plus de ${formatCount(FILE_LIMITS.merges)} plages de cellules fusionnées : il n’est pas lu. Sélectionnez tout, annulez la fusion, puis déposez-le de nouveau.`,
  file_too_many_values: () =>
    `Ce fichier contient trop de nombres pour un rapport : il n’est pas lu. ${SPLIT}`,
  file_too_much_text: () => `Ce fichier contient trop de texte pour un rapport : il n’est pas lu. ${SPLIT}`,
  file_too_slow: (p) =>
    `La lecture de ce fichier a été arrêtée après ${p.seconds ?? FILE_LIMITS.seconds} secondes : il est trop lourd. Rien n’en a été retenu. ${COPY}`,
  file_too_heavy: () =>
    `La lecture de ce fichier demande trop de mémoire : elle a été arrêtée, et rien n’en a été retenu. ${COPY}`,
};
