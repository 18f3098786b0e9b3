import type { FileProblem } from '@/lib/domain/exchange';
import type { FileNoticeCode } from '@/lib/domain/file-problem-codes';
import { counted } from './plural';

type Params = FileProblem['params'];

const onSheet = ({ sheet }: Params) => (sheet ? `Feuille « ${sheet} » : ` : '');

/** What a file was read with, and what of it was left. */
export const fileNoticeSentences: Record<FileNoticeCode, (p: Params) => string> = {
  sheet_read_as: (p) => `La feuille « ${p.sheet} » est lue comme « ${p.as} » : elle en a les colonnes.`,
  sheet_left: (p) => `La feuille « ${p.sheet} » n’est pas lue : elle n’a pas les colonnes du modèle.`,
  hidden_sheet_left: (p) =>
    `La feuille « ${p.sheet} » est masquée : elle n’est pas lue, bien qu’elle ait les colonnes du modèle.`,
  sheets_beyond: (p) =>
    `${counted(Number(p.count ?? 0), 'feuille')} au-delà de la ${p.limit}ᵉ ne sont pas lues.`,
  sheet_copy_left: (p) =>
    `La feuille « ${p.sheet} » a les colonnes de « ${p.read} » et ne dit rien de plus : seule « ${p.read} » est lue.`,
  rows_above_left: (p) =>
    p.from === p.to
      ? `${onSheet(p)}la ligne ${p.from} est au-dessus des en-têtes, et n’est pas lue.`
      : `${onSheet(p)}les lignes ${p.from} à ${p.to} sont au-dessus des en-têtes, et ne sont pas lues.`,
  columns_left: (p) =>
    p.count === 1
      ? `${onSheet(p)}la colonne ${p.headings} est là pour comparer, et n’est pas lue.`
      : `${onSheet(p)}${p.count} colonnes sont là pour comparer, et ne sont pas lues (${p.headings}).`,
  rows_without_value: (p) =>
    `${onSheet(p)}${counted(Number(p.count ?? 0), 'ligne')} sans valeur ni commentaire, qui ${Number(p.count) > 1 ? 'laissent' : 'laisse'} le rapport tel quel.`,
  age_unknown: () =>
    'Ce fichier ne dit pas quand il a été téléchargé (la marque du modèle manque : copie dans un autre classeur, autre tableur ou CSV). Une valeur que le rapport a déjà tenue, et qui a changé depuis, vous est demandée plus bas ; les autres changent sans question.',
};
