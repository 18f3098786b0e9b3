import { SMALLEST_SHOWN } from '@/lib/domain/small-cells';

/** The sizes that no public table shows, for every text that speaks of them. */
export const SMALL_SIZES = `de 1 à ${SMALLEST_SHOWN - 1} personnes`;
