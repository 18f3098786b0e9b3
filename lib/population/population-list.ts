import { findPopulation, type PopulationSeries, populationsKnown, populationValues } from '@/db/populations';
import { documents, levels, professions } from '@/db/reference';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { frenchOrder } from '@/lib/domain/french-order';
import type { PopulationCell, PopulationValue } from '@/lib/domain/population';
import { regionNames } from '@/lib/figure/region-names';
import { Refusal } from '@/lib/refusal';

/** Missing for whoever reads no population. */
export function refuseUnlessReadsPopulations(actor: Actor | null): void {
  if (!actor || !can(actor, 'population.read')) throw new Refusal('missing', 'not_found');
}

export interface PopulationList {
  /** Known by the end of the day, the last date first, those that stand no more included. */
  items: PopulationSeries[];
  mayLoad: boolean;
}

export async function populationList(read: Read, actor: Actor | null, day: string): Promise<PopulationList> {
  refuseUnlessReadsPopulations(actor);
  return { items: populationsKnown(read, day), mayLoad: can(actor, 'population.load') };
}

/** A cell in words, each null where it has none. */
export interface CellWords {
  region: string | null;
  level: string | null;
  profession: string | null;
}
export type NamedValue = PopulationValue & CellWords;

/** Names of regions, levels and professions, to be put on a cell. */
export async function cellNames(read: Read): Promise<(cell: PopulationCell) => CellWords> {
  const level = new Map((await levels(read)).map(({ code, label }) => [code, label]));
  const profession = new Map((await professions(read)).map(({ id, label }) => [id, label]));
  const { byCode } = await regionNames(read);
  return ({ regionCode, levelKey, professionId }) => ({
    region: regionCode === null ? null : (byCode.get(regionCode)?.name ?? regionCode),
    level: levelKey === null ? null : (level.get(levelKey) ?? levelKey),
    profession: professionId === null ? null : (profession.get(professionId) ?? null),
  });
}

export interface PopulationDetail {
  series: PopulationSeries;
  values: NamedValue[];
  /** What took its place, and what it took the place of. */
  successor: PopulationSeries | undefined;
  former: PopulationSeries[];
  /** Those that could take its place: of the same unit, and standing. */
  successors: PopulationSeries[];
  mayLoad: boolean;
}

/** One series, with every cell of it. */
export async function populationDetail(
  read: Read,
  actor: Actor | null,
  id: number | undefined,
): Promise<PopulationDetail> {
  refuseUnlessReadsPopulations(actor);
  const series = id === undefined ? undefined : findPopulation(read, id);
  if (!series) throw new Refusal('missing', 'not_found');
  const named = await cellNames(read);
  const all = populationsKnown(read, AT_LAST);
  return {
    series,
    values: frenchOrder(
      populationValues(read, [series.id]).map((value) => ({ ...value, ...named(value) })),
      ({ profession }) => profession ?? '',
      ({ levelKey }) => levelKey ?? '',
      ({ region }) => region ?? '',
    ),
    successor: all.find(({ id: other }) => other === series.successorId),
    former: all.filter(({ successorId }) => successorId === series.id),
    successors: all.filter(
      (one) => one.endedFrom === null && one.unit === series.unit && one.id !== series.id,
    ),
    mayLoad: can(actor, 'population.load'),
  };
}

const AT_LAST = '9999-12-31';

export type PopulationChoices = Awaited<ReturnType<typeof populationChoices>>;

/** What the form that loads a population offers; missing for whoever loads none. */
export async function populationChoices(read: Read, actor: Actor | null) {
  if (!can(actor, 'population.load')) throw new Refusal('missing', 'not_found');
  return {
    regions: (await regionNames(read)).list.map(({ code, name }) => ({ code, name })),
    professions: frenchOrder(await professions(read), ({ label }) => label).map(({ id, label }) => ({
      id,
      label,
    })),
    levels: (await levels(read)).map(({ code, label }) => ({ key: code, label })),
    documents: (await documents(read)).map(({ key, title }) => ({ key, title })),
    standing: populationsKnown(read, AT_LAST).filter(({ endedFrom }) => endedFrom === null),
  };
}
