import type { Bound, Deduction } from '@/lib/domain/overlaps';
import { cellsToHide, isSmall, type PublicCell, type PublicSum } from '@/lib/domain/small-cells';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { type Atom, type NetLayer, type NetPlace, type OverlapGroup, stands } from './overlap-counts';
import { type PublicSystem, partName } from './public-tables';

/** A net that might be shown: what is taken away from a shown gross, and where. */
export interface NetCell {
  name: string;
  place: NetPlace;
  layer: NetLayer;
  deduction: Deduction;
}

export type SeasonSystem = PublicSystem & { season: SeasonKey };

/**
 * The nets to hide from the public. What a net takes away, and what that is made of, are numbers of people too: with
 * every shown gross they make one system, over the tables, the layers and the seasons of a period and measure. A
 * deduction of 1 to 4 is hidden, with those that would give it back, or give back a hidden gross.
 */
export function netsToHide(
  group: OverlapGroup,
  shown: readonly NetCell[],
  systems: readonly SeasonSystem[],
): Set<string> {
  const system = new NetSystem(group);
  for (const gross of systems) system.addGross(gross);
  for (const cell of shown) system.addNet(cell);
  const hidden = cellsToHide(system.cells, system.sums);
  return new Set(
    shown.flatMap(({ name }) => (hidden.has(`low|${name}`) || hidden.has(`high|${name}`) ? [name] : [])),
  );
}

class NetSystem {
  readonly cells = new Map<string, PublicCell>();
  readonly sums: PublicSum[] = [];

  constructor(private readonly group: OverlapGroup) {
    for (const { first, second, learners } of group.pairs)
      this.unshown(`overlap|${first}|${second}`, learners);
    for (const atom of group.atoms) this.cells.set(atomName(atom), { value: atom.value, published: false });
    for (const [training, atoms] of Map.groupBy(
      group.atoms.filter(({ layer }) => layer === 'declared'),
      ({ trainingId }) => trainingId,
    ))
      this.sum(`declared|${training}`, atoms.map(atomName));
  }

  /** The tables of one season and layer, with what an overlapping training has in each of their terms. */
  addGross({ season, layer, cells, sums, hidden }: SeasonSystem): void {
    const named = (key: string) => `${season}|${layer}|${key}`;
    for (const [key, cell] of cells) {
      const isHidden = hidden.has(key);
      // A shown number is a constant here: its tables are already settled.
      this.cells.set(
        named(key),
        cell.published === false ? cell : { value: isHidden ? cell.value : 0, secret: isHidden },
      );
    }
    for (const { total, terms } of sums) this.sums.push({ total: named(total), terms: terms.map(named) });
    const own = this.group.atoms.filter((atom) => atom.layer === layer && atom.seasonKey === season);
    for (const atoms of Map.groupBy(own, (a) => partName(a.projectId, a.actionKey, a.regionCode)).values()) {
      const [one] = atoms;
      if (!one) continue;
      const part = named(partName(one.projectId, one.actionKey, one.regionCode));
      if (!cells.has(partName(one.projectId, one.actionKey, one.regionCode))) continue;
      const counted = new Set(atoms.map(({ trainingId }) => trainingId));
      const others = this.group.trainings.some(
        (t) =>
          t.projectId === one.projectId &&
          t.seasonKey === season &&
          t.actionKey === one.actionKey &&
          t.regionCode === one.regionCode &&
          !counted.has(t.trainingId),
      );
      if (others) this.unshown(`rest|${part}`, null);
      this.sums.push({ total: part, terms: [...atoms.map(atomName), ...(others ? [`rest|${part}`] : [])] });
    }
  }

  /** What a net takes away at least and at most, each made of overlaps and of counts. */
  addNet({ name, place, layer, deduction }: NetCell): void {
    for (const [side, bound] of [
      ['low', deduction.low],
      ['high', deduction.high],
    ] as const) {
      if (bound.pieces.length === 0) continue;
      const key = `${side}|${name}`;
      this.cells.set(key, { value: bound.value });
      this.sums.push({
        total: key,
        terms: this.piecesOf(bound, place, layer, key),
      });
    }
  }

  private piecesOf(bound: Bound, place: NetPlace, layer: NetLayer, key: string): string[] {
    const used = new Set<string>();
    return bound.pieces.map((piece) => {
      const name =
        piece.kind === 'here'
          ? this.here(piece.training, place, layer)
          : this.least(`overlap|${piece.first}|${piece.second}`, piece.outside, place, layer);
      if (!used.has(name)) {
        used.add(name);
        return name;
      }
      // A line holds each of its cells once: the second time under another name.
      const copy = `${name}|again|${used.size}|${key}`;
      used.add(copy);
      this.sum(copy, [name]);
      return copy;
    });
  }

  /** People counted in two trainings, less what either counts outside the place. */
  private least(overlap: string, outside: number[], place: NetPlace, layer: NetLayer): string {
    if (outside.length === 0) return overlap;
    const key = `${overlap}|${layer}|${JSON.stringify(place)}`;
    if (!this.cells.has(key)) {
      this.unshown(key, null);
      const terms = outside.map((training) => this.outside(training, place, layer));
      this.sums.push({ total: overlap, terms: [key, ...terms] });
    }
    return key;
  }

  private outside(training: number, place: NetPlace, layer: NetLayer): string {
    const key = `outside|${training}|${layer}|${JSON.stringify(place)}`;
    if (!this.cells.has(key)) {
      const declared = this.cells.get(`declared|${training}`)?.value ?? 0;
      const here = this.here(training, place, layer);
      this.unshown(key, declared - (this.cells.get(here)?.value ?? 0));
      this.sums.push({ total: `declared|${training}`, terms: [here, key] });
    }
    return key;
  }

  private here(training: number, place: NetPlace, layer: NetLayer): string {
    const atoms = this.group.atoms.filter(
      (atom) => atom.trainingId === training && atom.layer === layer && stands(atom, place),
    );
    return this.sum(`here|${atoms.map(atomName).join(' ')}`, atoms.map(atomName));
  }

  /** A number that no table shows: small, it must not be given back either. */
  private unshown(key: string, value: number | null): void {
    this.cells.set(key, { value, published: false, secret: isSmall(value) });
  }

  private sum(key: string, terms: string[]): string {
    if (!this.cells.has(key)) {
      this.unshown(
        key,
        terms.reduce((total, part) => total + (this.cells.get(part)?.value ?? 0), 0),
      );
      this.sums.push({ total: key, terms });
    }
    return key;
  }
}

const atomName = ({ layer, trainingId, regionCode, levelKey }: Atom): string =>
  `atom|${layer}|${trainingId}|${regionCode}|${levelKey}`;
