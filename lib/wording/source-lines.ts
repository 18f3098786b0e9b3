import { french } from './typography';

/** Where a fact is printed: « document 000, ligne 662 »; another source as it was written. */
export const sourceWords = (source: string): string =>
  french(
    source.replace(/\b(00\d):(\d+)(?:-(\d+))?/g, (_, document, from, to) =>
      to ? `document ${document}, lignes ${from} à ${to}` : `document ${document}, ligne ${from}`,
    ),
  );
