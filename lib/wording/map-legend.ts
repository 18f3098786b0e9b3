/** A class of the sequential scale, from the lowest to the highest; null when the value is not known. */
export type MapStep = 0 | 1 | 2 | 3 | 4 | 5 | null;

export type MapLegend = {
  /** What is measured, and in which unit. */
  title: string;
  /** One entry for each step in use, with its range in words; null is « inconnu » and hatched. */
  entries: readonly { step: MapStep; text: string }[];
};
