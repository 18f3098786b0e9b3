import { participationIdsOf } from '@/db/coverage-offers';
import { lastMoment } from '@/db/journal';
import { populationValues, verifiedLearners } from '@/db/populations';
import type { Read } from '@/db/store';
import { byProject } from '@/lib/coverage/by-project';
import { answersOf, type Offer, offers, participationOf, placesReached } from '@/lib/coverage/coverage-facts';
import { type CellState, cellState } from '@/lib/domain/coverage-cell';
import type { PopulationNumber } from '@/lib/domain/population';
import {
  type LearnersOfRegime,
  type Reach,
  type ReachRefusal,
  reachOf,
  regimesOf,
  unlikeBases,
  type WithoutDenominator,
} from '@/lib/domain/reach';
import { borderingRegions } from '@/lib/domain/region-borders';
import { parisDay } from '@/lib/domain/time';
import { maySee } from '@/lib/figure/reader';
import { type RegionName, regionNames } from '@/lib/figure/region-names';
import type { ZonesProfession, ZonesQuestion } from './zones-question';

/** A region and a profession that the action aims at. */
export interface ZoneCell {
  region: RegionName;
  profession: ZonesProfession;
  state: CellState;
  /** Learners of the period over the population, where the two are of like bases. */
  reach: Reach;
  without: WithoutDenominator | null;
  /** The people of the population whom no verified learner is; null without a denominator. */
  unreached: number | null;
}

export interface ZoneCells {
  cells: ZoneCell[];
  /** The trainings of the action that are offered on the day. */
  offered: Offer[];
  /** Participations asked for the period, and those that declared. */
  answers: { expected: number; reported: number };
}

/** Every cell that the question is about, by profession then region. */
export async function zoneCells(read: Read, asked: ZonesQuestion): Promise<ZoneCells> {
  const { day, season, action, profession, level, period, series, aimed } = asked;
  const isAsked = (of: { seasonKey: string; actionKey: string }) =>
    of.actionKey === action.key && (season === undefined || of.seasonKey === season);
  const offered = (await offers(read, day)).filter(isAsked);
  const answers = await answersOf(read, day, { season, action: action.key, periodId: period.id });
  const reached = new Set(
    (await placesReached(read, day)).flatMap((place) =>
      isAsked(place) &&
      place.periodId === period.id &&
      (level === undefined || place.levelKey === level) &&
      maySee(read, [place.projectId])
        ? nameOf(place.regionCode, place.professionKey)
        : [],
    ),
  );
  const learners = await learnersOf(read, asked);
  const numbers = numbersOf(read, asked);
  const atLevel = offered.filter(({ levelKeys }) => level === undefined || levelKeys.includes(level));
  const byPlace = offersByPlace(atLevel);
  const wanted = profession ? [profession] : aimed.map(({ professionId: id, label }) => ({ id, label }));
  const { list } = await regionNames(read);
  const cells = wanted.flatMap((one) => {
    const refusal =
      series && unlikeBases(series, { professionId: one.id, level, regimes: asked.regimes, ...period });
    const regimes = series && !refusal ? regimesOf(series.unit, one.id) : [];
    return list.map((region): ZoneCell => {
      const name = nameOf(region.code, String(one.id));
      const here = byPlace.get(name) ?? [];
      const isSilent = ({ projectId, ...offer }: Offer) =>
        maySee(read, [projectId]) && answers.silent.has(participationOf({ projectId, ...offer }));
      const state = cellState({
        committed: here.filter(({ isCommitted }) => isCommitted).length,
        open: here.filter(({ isOpen }) => isOpen).length,
        verified: reached.has(name) ? 1 : 0,
        silent: here.filter(isSilent).length,
      });
      const population = series && !refusal ? numbers.get(name) : undefined;
      const reach = reachOf(learners.get(name) ?? [], population, regimes);
      return {
        ...{ region, profession: one, state, reach },
        without: withoutOf(series !== undefined, refusal, population),
        unreached: population?.state === 'number' ? Math.max(0, population.value - reach.learners) : null,
      };
    });
  });
  return { cells, offered, answers };
}

const nameOf = (region: string, profession: string) => `${region}|${profession}`;

function withoutOf(
  hasSeries: boolean,
  refusal: ReachRefusal | undefined,
  population: PopulationNumber | undefined,
): WithoutDenominator | null {
  if (!hasSeries) return 'no_series';
  if (refusal) return refusal;
  if (!population) return 'no_cell';
  return population.state === 'number' ? null : population.state;
}

const verified = byProject('verified-learners', (read, day, projectIds) => {
  const last = lastMoment(read, { after: -1 });
  const isLast = last === undefined || parisDay(new Date(last)) <= day;
  return verifiedLearners(read, { participationIds: participationIdsOf(read, projectIds), day, isLast });
});

/** For the bench: as in a process that begins. */
export const forgetVerified = (): void => verified.forget();

/** Verified learners of the projects that the handle sees, by region and profession. */
async function learnersOf(
  read: Read,
  { day, season, action, level, period, measure }: ZonesQuestion,
): Promise<Map<string, LearnersOfRegime[]>> {
  const found = new Map<string, LearnersOfRegime[]>();
  for (const row of await verified.rows(read, day)) {
    const isAsked =
      row.actionKey === action.key &&
      row.measure === measure &&
      row.periodId === period.id &&
      (season === undefined || row.seasonKey === season) &&
      (level === undefined || row.levelKey === level);
    if (!isAsked || !maySee(read, [row.projectId])) continue;
    const name = nameOf(row.regionCode, String(row.professionId));
    const known = found.get(name);
    if (known) known.push(row);
    else found.set(name, [row]);
  }
  return found;
}

/** The numbers of the series, of the level that is asked for. */
function numbersOf(read: Read, { series, level }: ZonesQuestion): Map<string, PopulationNumber> {
  const found = new Map<string, PopulationNumber>();
  for (const value of series ? populationValues(read, [series.id]) : []) {
    const { regionCode, levelKey, professionId } = value;
    if (regionCode !== null && professionId !== null && levelKey === (level ?? null))
      found.set(nameOf(regionCode, String(professionId)), value);
  }
  return found;
}

function offersByPlace(all: readonly Offer[]): Map<string, Offer[]> {
  const found = new Map<string, Offer[]>();
  for (const offer of all)
    for (const region of offer.regionCodes)
      for (const profession of offer.professionIds) {
        const name = nameOf(region, String(profession));
        const known = found.get(name);
        if (known) known.push(offer);
        else found.set(name, [offer]);
      }
  return found;
}

/** A project that offers to the profession in a bordering region. */
export interface Neighbour {
  projectId: number;
  /** The bordering regions in which it does. */
  regions: string[];
}

/** The projects of the action that train the profession next door: listed in the order of their numbers, not ranked. */
export function neighboursOf(
  offered: readonly Offer[],
  { region, profession }: Pick<ZoneCell, 'region' | 'profession'>,
): Neighbour[] {
  const around = borderingRegions(region.code);
  const found = new Map<number, Set<string>>();
  for (const { projectId, regionCodes, professionIds } of offered) {
    if (!professionIds.includes(profession.id)) continue;
    const next = regionCodes.filter((code) => around.includes(code));
    if (next.length > 0) found.set(projectId, new Set([...(found.get(projectId) ?? []), ...next]));
  }
  return [...found].map(([projectId, regions]) => ({ projectId, regions: [...regions] }));
}
