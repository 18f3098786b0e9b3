import { professions, zonesWithRegions } from '@/db/reference';
import type { Read } from '@/db/store';
import type { CellFacts, Crossing } from '@/lib/domain/coverage-cell';
import { maySee, seesMore } from '@/lib/figure/reader';
import {
  type Answers,
  answersOf,
  type Offer,
  offers,
  participationOf,
  placesReached,
} from './coverage-facts';
import type { CoverageAsked } from './coverage-frame';

/** What stands in a cell, gathered. */
export interface GatheredCell {
  offers: Offer[];
  /** Groups of verified learners. */
  verified: number;
  /** The participations that have them, each once, by its name. */
  reachedBy: Map<string, Participation>;
  /** The participations that did not declare. */
  silent: Set<string>;
}

export type Participation = Pick<Offer, 'projectId' | 'seasonKey' | 'actionKey'>;

export interface GatheredCells {
  at(row: string, column: string): GatheredCell | undefined;
  /** Offers that say nothing of what is crossed: they stand in no cell. */
  apart: Offer[];
  /** The regions where learners are verified of whom it is not said either: « autre », « sans objet ». */
  reachedApart: Set<string>;
  answers: Pick<Answers, 'expected' | 'reported'>;
}

interface Crossed {
  regionCode: string;
  actionKey: string;
  professionKeys: string[];
  levelKeys: string[];
}

/** The row and the column of each cell in which something counts. */
type PlacesOf = (crossed: Crossed) => [row: string, column: string][];

async function placesBy(read: Read, by: Crossing): Promise<PlacesOf> {
  if (by === 'zone') {
    const zones = await zonesWithRegions(read);
    return ({ regionCode, actionKey }) =>
      zones
        .filter(({ regions }) => regions.some(({ code }) => code === regionCode))
        .map(({ number }) => [String(number), actionKey]);
  }
  const typeOf = new Map((await professions(read)).map(({ id, typeKey }) => [String(id), typeKey]));
  const rowsOf = {
    // « Autre » and « sans objet » have no row.
    profession: ({ professionKeys }: Crossed) => professionKeys.filter((key) => typeOf.has(key)),
    type: ({ professionKeys }: Crossed) => [
      ...new Set(professionKeys.flatMap((key) => typeOf.get(key) ?? [])),
    ],
    level: ({ levelKeys }: Crossed) => levelKeys.filter((key) => key !== 'na'),
  }[by];
  return (crossed) => rowsOf(crossed).map((row) => [row, crossed.regionCode]);
}

/**
 * The cells of a crossing that hold something. What anyone may read of them is the offers; learners and silences are
 * those of the projects that the handle sees.
 */
export async function gatheredCells(
  read: Read,
  { by, day, season, action, periodId }: CoverageAsked,
): Promise<GatheredCells> {
  const placesOf = await placesBy(read, by);
  const isAsked = (of: { seasonKey: string; actionKey: string }) =>
    (season === undefined || of.seasonKey === season) && (action === undefined || of.actionKey === action);
  const { silent, expected, reported } = await answersOf(read, day, { season, action, periodId });
  const cells = new Map<string, GatheredCell>();
  const named = (name: string): GatheredCell => {
    const known = cells.get(name) ?? { offers: [], verified: 0, reachedBy: new Map(), silent: new Set() };
    cells.set(name, known);
    return known;
  };

  const apart: Offer[] = [];
  for (const offer of (await offers(read, day)).filter(isAsked)) {
    const { actionKey, levelKeys } = offer;
    const professionKeys = offer.professionIds.map(String);
    const places = offer.regionCodes.flatMap((regionCode) =>
      placesOf({ regionCode, actionKey, professionKeys, levelKeys }),
    );
    const participation = participationOf(offer);
    const isSilent = maySee(read, [offer.projectId]) && silent.has(participation);
    if (places.length === 0) apart.push(offer);
    // Two regions of one zone are one cell.
    for (const name of new Set(places.map((place) => nameOf(...place)))) {
      const cell = named(name);
      cell.offers.push(offer);
      if (isSilent) cell.silent.add(participation);
    }
  }
  const reachedApart = new Set<string>();
  for (const place of seesMore(read) ? (await placesReached(read, day)).filter(isAsked) : []) {
    if (!maySee(read, [place.projectId])) continue;
    if (periodId !== undefined && place.periodId !== periodId) continue;
    const { professionKey, levelKey, ...where } = place;
    const places = placesOf({ ...where, professionKeys: [professionKey], levelKeys: [levelKey] });
    if (places.length === 0) reachedApart.add(place.regionCode);
    for (const own of places) {
      const cell = named(nameOf(...own));
      cell.verified += 1;
      cell.reachedBy.set(participationOf(place), place);
    }
  }
  return {
    at: (row, column) => cells.get(nameOf(row, column)),
    ...{ apart, reachedApart, answers: { expected, reported } },
  };
}

const nameOf = (row: string, column: string) => `${row}|${column}`;

export const factsOf = (cell: GatheredCell | undefined): CellFacts => ({
  committed: cell?.offers.filter(({ isCommitted }) => isCommitted).length ?? 0,
  open: cell?.offers.filter(({ isOpen }) => isOpen).length ?? 0,
  verified: cell?.verified ?? 0,
  silent: cell?.silent.size ?? 0,
});
