import { french } from './typography';

/** Where a fact is printed: « document 000, ligne 662 », « lignes 160 à 162 »; another source as it was written. */
export const sourceWords = (source: string): string =>
  french(
    source.replace(/\b(00\d):(\d+)(?:-(\d+)|, (\d+)(?![\d:]))?/g, (_, document, from, to, and) => {
      if (to) return `document ${document}, lignes ${from} à ${to}`;
      return and ? `document ${document}, lignes ${from} et ${and}` : `document ${document}, ligne ${from}`;
    }),
  );
