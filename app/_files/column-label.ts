import type { FilePlace } from '@/lib/domain/exchange';

/** « D12 », « ligne 12 » where it is the whole row; « D12:D40 » and « lignes 12 à 40 » of a run of rows. */
export function columnLabel(place: FilePlace | null): string {
  if (place === null) return '–';
  const { column, row, lastRow } = place;
  if (lastRow !== undefined)
    return column === '' ? `lignes\u00a0${row} à\u00a0${lastRow}` : `${column}${row}:${column}${lastRow}`;
  return column === '' ? `ligne\u00a0${row}` : `${column}${row}`;
}

/** « Formations!E7 », as a spreadsheet says it; a CSV has no sheet. */
export function cellAddress(place: FilePlace | null): string {
  if (place === null) return 'Fichier';
  if (place.sheet === '') return columnLabel(place);
  return place.column === ''
    ? `${place.sheet}, ${columnLabel(place)}`
    : `${place.sheet}!${columnLabel(place)}`;
}
