/** The clocks of the regions overseas, by the code of the region: names of the IANA, never an offset. */
const ZONES: Readonly<Record<string, string>> = {
  '01': 'America/Guadeloupe',
  '02': 'America/Martinique',
  '03': 'America/Cayenne',
  '04': 'Indian/Reunion',
  '06': 'Indian/Mayotte',
};

/** The time zone of a region; undefined where it has the clock of Paris. */
export const zoneOfRegion = (regionCode: string): string | undefined => ZONES[regionCode];

/** The regions, among some, whose clock is not that of Paris: each once, in the order of their codes. */
export const overseasOf = (regionCodes: readonly (string | null)[]): string[] =>
  [...new Set(regionCodes)].filter((code): code is string => code !== null && code in ZONES).toSorted();
