import type { Read } from '@/db/store';
import { HIDDEN_NET, type Net } from '@/lib/domain/overlaps';
import type { Value } from '@/lib/domain/value';
import type { Measure } from '@/lib/domain/vocabulary';
import { remember } from './memory';
import { type NetCell, netsToHide, type SeasonSystem } from './net-secrecy';
import {
  type Atom,
  deductionAt,
  type NetLayer,
  type NetPlace,
  type OverlapGroup,
  overlapGroups,
} from './overlap-counts';
import { type CellPlace, nameOf, publicSystems } from './public-tables';
import { recordedSeasons } from './seasons';

/** The nets of the two layers of what happened; null: no overlap is declared that touches the gross. */
export type Nets = Record<NetLayer, Net | null>;

export interface PublicNets {
  /**
   * What anyone may see beside a gross value of the public tables; null where no overlap is declared that touches
   * it (the gross is then not claimed to be the net), or where the gross itself is no number.
   */
  of(place: NetPlace, of: { measure: Measure; periodId: number; layer: NetLayer }, gross: Value): Net | null;
  /** Every net that a table could show, hidden ones included, with what it takes away. */
  cells: (NetCell & { measure: Measure; periodId: number; hidden: boolean })[];
}

/** The nets beside the public tables at the end of a day, of both seasons. */
export const publicNets = (read: Read, day: string): Promise<PublicNets> =>
  remember(read, 'public-nets', { day }, async () => {
    const cells: PublicNets['cells'] = [];
    for (const group of await overlapGroups(read, day)) {
      const { measure, periodId } = group;
      const systems = await systemsOf(read, group, day);
      const shown = netCells(group).filter(({ place, layer }) => isGrossShown(systems, place, layer));
      const hidden = netsToHide(group, shown, systems);
      cells.push(...shown.map((cell) => ({ ...cell, measure, periodId, hidden: hidden.has(cell.name) })));
    }
    const byName = new Map(cells.map((cell) => [`${cell.measure} ${cell.periodId} ${cell.name}`, cell]));
    return {
      cells,
      of(place, { measure, periodId, layer }, gross) {
        const cell = byName.get(`${measure} ${periodId} ${cellName(place, layer)}`);
        if (!cell || gross.state !== 'number' || gross.value === null) return null;
        return cell.hidden ? HIDDEN_NET : netBeside(gross.value, cell.deduction);
      },
    };
  });

export const netBeside = (gross: number, { low, high }: NetCell['deduction']): Net => ({
  state: 'number',
  low: gross - high.value,
  high: gross - low.value,
  exact: low.value === high.value,
});

/** The sum of nets over periods or places that hold no person in common; where one part has no net, its gross. */
export function sumNets(terms: readonly { gross: Value; net: Net | null }[]): Net | null {
  if (terms.every(({ net }) => net === null)) return null;
  const known = terms.flatMap(({ gross, net }): Net[] => {
    if (net) return [net];
    const { state, value } = gross;
    return state === 'number' && value !== null ? [{ state, low: value, high: value, exact: true }] : [];
  });
  if (terms.some(({ gross }) => gross.state === 'hidden')) return HIDDEN_NET;
  let [low, high] = [0, 0];
  for (const net of known) {
    if (net.state === 'hidden') return HIDDEN_NET;
    low += net.low;
    high += net.high;
  }
  return { state: 'number', low, high, exact: low === high };
}

const cellName = ({ season, ...place }: NetPlace, layer: NetLayer): string =>
  `${season ?? ''}|${layer}|${nameOf(grainPlace(place))}`;

async function systemsOf(read: Read, group: OverlapGroup, day: string): Promise<SeasonSystem[]> {
  const systems: SeasonSystem[] = [];
  for (const season of recordedSeasons(read))
    for (const system of await publicSystems(read, season, day, group)) systems.push({ season, ...system });
  return systems;
}

/** The cells of the public tables that an overlapping training counts in, one season or both, and touches. */
function netCells(group: OverlapGroup): NetCell[] {
  const cells = new Map<string, NetCell>();
  for (const atom of group.atoms)
    for (const place of placesOf(atom)) {
      const name = cellName(place, atom.layer);
      if (cells.has(name)) continue;
      const deduction = deductionAt(group, place, atom.layer);
      if (deduction) cells.set(name, { name, place, layer: atom.layer, deduction });
    }
  return [...cells.values()];
}

/** Actions are of one season: both together are shown of the programme, of the regions and of the projects. */
function placesOf({ seasonKey, actionKey, regionCode, projectId }: Atom): NetPlace[] {
  const always: NetPlace[] = [{}, { regionCode }, { projectId }];
  return [
    ...always,
    ...[...always, { actionKey }, { actionKey, regionCode }].map((place) => ({
      ...place,
      season: seasonKey,
    })),
  ];
}

const GRAINS = { action: 'actionKey', region: 'regionCode', project: 'projectId' } as const;

function grainPlace({ actionKey, regionCode, projectId, levelKey }: NetPlace): CellPlace {
  const place = {
    ...(actionKey !== undefined && { actionKey }),
    ...(regionCode !== undefined && { regionCode }),
    ...(levelKey !== undefined && { levelKey }),
    ...(projectId !== undefined && { projectId }),
  };
  if (levelKey !== undefined) return { grain: 'action_level', ...place };
  if (actionKey !== undefined && regionCode !== undefined) return { grain: 'action_region', ...place };
  for (const grain of ['action', 'region', 'project'] as const)
    if (GRAINS[grain] in place) return { grain, ...place };
  return { grain: 'programme' };
}

/** Whether the public sees the sum that a net is of: in each season that it is made of. */
function isGrossShown(
  systems: readonly SeasonSystem[],
  { season, ...place }: NetPlace,
  layer: NetLayer,
): boolean {
  const name = nameOf(grainPlace(place));
  return systems
    .filter((system) => system.layer === layer && (season === undefined || system.season === season))
    .every(({ hidden }) => !hidden.has(name));
}
