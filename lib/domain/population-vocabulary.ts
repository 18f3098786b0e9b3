/** What a population counts. Its words stand in lib/wording/populations.ts. */
export const POPULATION_UNITS = [
  'students_enrolled',
  'new_students',
  'professionals_in_post',
  'digital_mediators',
  'elected',
  'establishments',
] as const;
export type PopulationUnit = (typeof POPULATION_UNITS)[number];

/** What a cell of a population holds: a number, one kept secret by its source, or none that the source gives. */
export const POPULATION_STATES = ['number', 'secret', 'missing'] as const;
export type PopulationState = (typeof POPULATION_STATES)[number];
