import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { CELL_STATES, type CellState, isWhite } from '@/lib/domain/coverage-cell';
import { inFrenchOrder } from '@/lib/domain/french-order';
import { type PageOf, pageNumber, pageOf } from '@/lib/domain/pages';
import { type WholeReach, wholeReach } from '@/lib/domain/reach';
import { borderingRegions } from '@/lib/domain/region-borders';
import { projectIndex } from '@/lib/figure/project-index';
import { regionNames } from '@/lib/figure/region-names';
import { neighboursOf, type ZoneCell, type ZoneCells, zoneCells } from './zone-cells';
import { type ZonesQuery, type ZonesQuestion, zonesQuestion } from './zones-question';

const ON_A_PAGE = 50;

export interface NearProject {
  slug: string;
  acronym: string;
  /** The bordering regions in which it trains the profession, in words. */
  regions: string[];
}

/** A white cell, with who could come: the projects next door. */
export interface WhiteZone extends ZoneCell {
  near: NearProject[];
  /** An island or a region overseas borders none. */
  isAlone: boolean;
}

/** White cells of a profession without a denominator, in one line. */
export interface WhiteProfession {
  profession: ZoneCell['profession'];
  zones: WhiteZone[];
}

/** The reach of a profession, region by region, then of all. */
export interface ProfessionReach {
  profession: ZoneCell['profession'];
  cells: ZoneCell[];
  /** Of the regions that have both: verified learners, and a population. */
  whole: WholeReach;
  /** Of every region that has a population, nobody being reached where nothing is verified. */
  everywhere: WholeReach;
}

export interface WhiteZones {
  asked: ZonesQuestion;
  /** With a denominator: where most people are unreached first. */
  zones: PageOf<WhiteZone>;
  /** Without one, by profession. */
  without: WhiteProfession[];
  reach: ProfessionReach[];
  counts: Record<CellState, number>;
  cells: number;
  answers: ZoneCells['answers'];
}

/** Where nothing is offered to whom the action aims at, and how many people that is; undefined: nothing is readable whole. */
export async function whiteZones(
  read: Read,
  actor: Actor | null,
  query: ZonesQuery,
): Promise<WhiteZones | undefined> {
  const found = await allZones(read, actor, query);
  if (!found) return undefined;
  const { asked, cells, zones, answers } = found;
  const without = Map.groupBy(
    zones.filter(({ unreached }) => unreached === null),
    ({ profession }) => profession.id,
  );
  const known = zones.filter(({ unreached }) => unreached !== null);
  const inState = (state: CellState) => cells.filter((cell) => cell.state === state).length;
  return {
    ...{ asked, answers },
    zones: pageOf(known, pageNumber(query.page), ON_A_PAGE),
    without: [...without.values()].flatMap((all) =>
      all[0] ? { profession: all[0].profession, zones: all } : [],
    ),
    reach: reachByProfession(cells),
    counts: Object.fromEntries(CELL_STATES.map((state) => [state, inState(state)])) as Record<
      CellState,
      number
    >,
    cells: cells.length,
  };
}

/** Every white zone of the question, those of most unreached people first, and every cell that it is about. */
export async function allZones(read: Read, actor: Actor | null, query: ZonesQuery) {
  const asked = await zonesQuestion(read, actor, query);
  if (!asked) return undefined;
  const { cells, offered, answers } = await zoneCells(read, asked);
  const projects = new Map((await projectIndex(read, asked.day)).map((one) => [one.id, one]));
  const { byCode } = await regionNames(read);
  const zones = cells
    .filter(({ state }) => isWhite(state, true))
    .map(
      (cell): WhiteZone => ({
        ...cell,
        isAlone: borderingRegions(cell.region.code).length === 0,
        near: neighboursOf(offered, cell)
          .flatMap(({ projectId, regions }): NearProject[] => {
            const project = projects.get(projectId);
            const names = regions.map((code) => byCode.get(code)?.name ?? code).sort(inFrenchOrder);
            return project ? [{ slug: project.slug, acronym: project.acronym, regions: names }] : [];
          })
          .sort((a, b) => inFrenchOrder(a.acronym, b.acronym)),
      }),
    )
    .sort(
      (a, b) =>
        (b.unreached ?? -1) - (a.unreached ?? -1) ||
        inFrenchOrder(a.profession.label, b.profession.label) ||
        inFrenchOrder(a.region.name, b.region.name),
    );
  return { asked, cells, zones, answers };
}

/** Of the professions of which the series gives something: a region where somebody did not declare is in no sum. */
function reachByProfession(cells: readonly ZoneCell[]): ProfessionReach[] {
  return [...Map.groupBy(cells, ({ profession }) => profession.id).values()].flatMap((own) => {
    const [first] = own;
    if (!first || own.every(({ reach }) => reach.population === undefined)) return [];
    const of = (isKnown: (state: CellState) => boolean) =>
      wholeReach(own.map(({ reach, state }) => ({ reach, known: isKnown(state) })));
    return [
      {
        profession: first.profession,
        cells: own,
        whole: of((state) => state === 'reached'),
        everywhere: of((state) => state !== 'unknown'),
      },
    ];
  });
}
