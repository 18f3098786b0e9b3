/** The years in which figures entered in others may be read, as addresses name them. */
export const READ_YEARS = ['civiles', 'convention'] as const;
export type ReadYears = (typeof READ_YEARS)[number];
