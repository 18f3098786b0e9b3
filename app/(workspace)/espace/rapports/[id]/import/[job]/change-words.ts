import type { Cell } from '@/lib/domain/count';
import type { FilePlace } from '@/lib/domain/exchange';
import type { ImportJob } from '@/lib/import/import-job';
import type { PlacedCell } from '@/lib/import/import-plan';
import { doubtWords } from '@/lib/wording/cell-doubts';
import { placeText } from '@/lib/wording/file-problems';
import { rowWords } from '@/lib/wording/lines';
import { measureWords } from '@/lib/wording/measures';
import { valueInWords } from '@/lib/wording/states';

/** A cell of the report in words: its training, its line, its measure and period. */
export const lineOfCell = (cell: PlacedCell, names: ImportJob['names']) => ({
  training: names.trainings[cell.trainingId] ?? '',
  line: rowWords(cell, names),
  measure: `${measureWords[cell.measure].label}, ${names.periods[cell.periodId] ?? ''}`,
});

/** What a cell says; « vide » where it says nothing. */
export const shownCell = (cell: Cell): string =>
  cell.state === null ? 'vide' : valueInWords({ value: cell.value, state: cell.state });

export const shownPlace = (place: FilePlace): string => placeText(place);

/** Why a value is asked about. */
export function askedWords(
  { asked, doubt }: Pick<PlacedCell, 'asked' | 'doubt'>,
  atDownload: string,
): string {
  if (asked === 'held_before')
    return 'Le rapport l’a déjà tenue, et l’a changée depuis\u00a0: le fichier est peut-être plus ancien';
  if (asked !== 'doubtful' || !doubt)
    return `Changée depuis votre téléchargement (alors\u00a0: ${atDownload})`;
  return doubtWords(doubt);
}
