import type { Deduction } from '@/lib/domain/overlaps';
import type { View, ViewCell, ViewTerm } from '@/lib/domain/secrecy/views';
import { netName, placesOf } from './net-places';
import { deductionAt, type NetLayer, type NetPlace, type OverlapGroup, stands } from './overlap-counts';

/** A net that a table could show: what is taken away from its gross, and where. */
export interface NetCell {
  name: string;
  place: NetPlace;
  layer: NetLayer;
  deduction: Deduction;
  /** The projects of which it takes away what they count twice; null where it takes away a part of it only. */
  projects: number[] | null;
}

/** Every net of the tables that a declared overlap touches, in a measure and period. */
export function netCells(group: OverlapGroup): NetCell[] {
  const cells = new Map<string, NetCell>();
  for (const atom of group.atoms)
    for (const place of placesOf(atom)) {
      const { layer } = atom;
      const name = netName(place, layer);
      const deduction = cells.has(name) ? null : deductionAt(group, place, layer);
      if (deduction)
        cells.set(name, { name, place, layer, deduction, projects: projectsIn(group, place, layer) });
    }
  return [...cells.values()];
}

function projectsIn(group: OverlapGroup, place: NetPlace, layer: NetLayer): number[] | null {
  const inLayer = group.atoms.filter((atom) => atom.layer === layer && atom.value > 0);
  const projects: number[] = [];
  for (const [projectId, atoms] of Map.groupBy(inLayer, (atom) => atom.projectId)) {
    if ((place.projectId ?? projectId) !== projectId) continue;
    if (!deductionAt(group, { ...place, projectId }, layer)) continue;
    if (!atoms.every((atom) => stands(atom, place))) return null;
    projects.push(projectId);
  }
  return projects;
}

/** The nets of the finest tables go first. */
const costOf = ({ actionKey, regionCode, projectId }: NetPlace): number => {
  if (regionCode !== undefined) return actionKey === undefined ? 5 : 1;
  if (projectId !== undefined) return 10;
  return actionKey === undefined ? 100 : 40;
};

/**
 * The nets of a measure and period as a system of their own. What a project counts twice is one number of people, or
 * two where it is a range, and each net takes away some of these numbers. Those of the projects of which nets may not
 * speak (`silent`) are hidden whatever their size; so are those that are not validated as they were declared.
 */
export function netView(group: OverlapGroup, silent: ReadonlySet<number>): View {
  const view = new NetView(group, silent);
  for (const projectId of new Set(group.atoms.map((atom) => atom.projectId)))
    for (const layer of ['declared', 'verified'] as const) view.close(projectId, layer);
  for (const cell of netCells(group)) view.add(cell);
  return { terms: view.terms, cells: view.cells };
}

/** What a project counts twice in a layer, at least and at most: the terms of its nets. */
interface Sides {
  low: number[];
  high: number[];
  isClosed: boolean;
}

class NetView {
  readonly terms: (ViewTerm & { within: number[] })[] = [];
  readonly cells: ViewCell[] = [];
  private readonly named = new Map<string, number>();
  private readonly sides = new Map<string, Sides>();

  constructor(
    private readonly group: OverlapGroup,
    private readonly silent: ReadonlySet<number>,
  ) {}

  close(projectId: number, layer: NetLayer): void {
    const { low, high, isClosed } = this.sidesOf(projectId, layer);
    for (const terms of isClosed ? [low, high] : [])
      if (terms.length > 0)
        this.cells.push({ name: `own|${projectId}|${layer}|${terms}`, terms, cost: 0, closed: true });
  }

  add({ name, place, layer, projects }: NetCell): void {
    if (!projects) return;
    const inside = projects.map((projectId) => this.sidesOf(projectId, layer));
    for (const side of ['low', 'high'] as const) {
      const terms = inside.flatMap((of) => of[side]);
      if (terms.length > 0) this.cells.push({ name: `${side}|${name}`, terms, cost: costOf(place) });
    }
  }

  private sidesOf(projectId: number, layer: NetLayer): Sides {
    const name = `${projectId} ${layer}`;
    const known = this.sides.get(name);
    if (known) return known;
    const [own, declared] = [this.deductionOf(projectId, layer), this.deductionOf(projectId, 'declared')];
    const isSame = own.low === declared.low && own.high === declared.high;
    const isClosed = own.high > 0 && (this.silent.has(projectId) || !isSame);
    const termOf = (value: number) => this.termOf(projectId, isSame ? 'both' : layer, value);
    // That nothing is known to be counted twice is no number of people, but where it follows from what is not shown.
    const sides: Sides = {
      low: own.low > 0 || isClosed ? termOf(own.low) : [],
      high: own.high > 0 ? termOf(own.high) : [],
      isClosed,
    };
    const [least, most] = [sides.low[0], sides.high[0]];
    if (least !== undefined && most !== undefined && least !== most) this.terms[least]?.within.push(most);
    this.sides.set(name, sides);
    return sides;
  }

  private deductionOf(projectId: number, layer: NetLayer): { low: number; high: number } {
    const own = deductionAt(this.group, { projectId }, layer);
    return { low: own?.low.value ?? 0, high: own?.high.value ?? 0 };
  }

  /** The same number of a project is the same term: what is validated as it stands is counted twice as it was. */
  private termOf(projectId: number, layer: string, value: number): number[] {
    const name = `${projectId}|${this.group.periodId}|${this.group.measure}|${layer}|${value}`;
    const index = this.named.get(name) ?? this.terms.push({ name, value, within: [], periods: [] }) - 1;
    this.named.set(name, index);
    return [index];
  }
}
