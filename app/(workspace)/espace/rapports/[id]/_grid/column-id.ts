import type { Measure } from '@/lib/domain/vocabulary';

/** The id of the header of a measure's column, which names its cells. */
export const columnId = (sectionId: number, measure: Measure): string => `colonne-${sectionId}-${measure}`;
