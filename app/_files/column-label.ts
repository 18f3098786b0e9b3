import type { FilePlace } from '@/lib/domain/exchange';

/** « D12 », or « ligne 12 » where it is the whole row. */
export const columnLabel = (place: FilePlace | null): string =>
  place === null ? '–' : place.column === '' ? `ligne ${place.row}` : `${place.column}${place.row}`;
