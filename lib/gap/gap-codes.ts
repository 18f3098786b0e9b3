/** The lines of the table of discrepancies (docs: « relevé des incohérences ») that a rule finds again in the data. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  'budget:strategy_total': ['D001', 'D179'],
  'statement:PS_INITIALE.S1.U': ['D176'],
  'statement:PS_INITIALE.S1.E': ['D176'],
  'targets:REGLEMENTAIRE.S1': ['D055'],
  'sum:S1.aid': ['D177'],
  'printed:zones': ['D063'],
  'dates:round3.date': ['D178'],
  'whole:PS_INITIALE.S1': ['D050'],
  'whole:SPECIALISTES.S1': ['D051'],
  'whole:DIRECTION.S1': ['D052'],
};

export const discrepancyCodes = (key: string): string[] => [...(CODES[key] ?? [])];

export const knownDiscrepancyCodes = (): string[] => Object.values(CODES).flat();
