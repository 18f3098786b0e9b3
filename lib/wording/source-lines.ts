import { french } from './typography';

/** Lines of our documents: « 000:662 », « 003:160-162, 003:190 », « 000:674, 676 », wherever they stand in a source. */
const LINES = /\b00\d:\d+(?:[-–]\d+)?(?:, (?:00\d:)?\d+(?:[-–]\d+)?(?![\d:]))*/g;
/** A place that an officer wrote of a document: « 001:page 12 », « ARR-2026:pages 12-14 ». */
const PLACE = /^[A-Z0-9][A-Z0-9-]*:(?!\/)\S/;

/**
 * Where a fact is printed: « document 000, ligne 662 », « document 003, lignes 160 à 162 et 190 »; a place that is no
 * line (« page 12 ») and another source stand as they were written.
 */
export function sourceWords(source: string): string {
  const said = source.replace(LINES, placesOf);
  return french(said === source && PLACE.test(source) ? placesOf(source) : said);
}

/** Each document once, in the order given, with its places. */
function placesOf(places: string): string {
  const byDocument = new Map<string, Set<string>>();
  let document = '';
  for (const part of places.split(/,\s*/)) {
    const [, key, place = part] = /^([A-Z0-9][A-Z0-9-]*):(.+)$/.exec(part) ?? [];
    document = key ?? document;
    byDocument.set(document, (byDocument.get(document) ?? new Set()).add(place));
  }
  return [...byDocument].map(([key, own]) => `document ${key}, ${linesOf([...own])}`).join(' ; ');
}

function linesOf(places: readonly string[]): string {
  if (!places.every((place) => /^\d/.test(place))) return places.join(', ');
  const said = places.map((place) => place.replace(/[-–]/, ' à '));
  const last = said.pop() ?? '';
  const isOne = said.length === 0 && !last.includes(' à ');
  return `${isOne ? 'ligne' : 'lignes'} ${said.length === 0 ? last : `${said.join(', ')} et ${last}`}`;
}
