import type { FilePlace } from '@/lib/domain/exchange';

/** « D12 », or « ligne 12 » where it is the whole row. */
export const columnLabel = (place: FilePlace | null): string =>
  place === null ? '–' : place.column === '' ? `ligne\u00a0${place.row}` : `${place.column}${place.row}`;

/** « Formations!E7 », as a spreadsheet says it; a CSV has no sheet. */
export function cellAddress(place: FilePlace | null): string {
  if (place === null) return 'Fichier';
  if (place.sheet === '') return columnLabel(place);
  return place.column === ''
    ? `${place.sheet}, ${columnLabel(place)}`
    : `${place.sheet}!${columnLabel(place)}`;
}
