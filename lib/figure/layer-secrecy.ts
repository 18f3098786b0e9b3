import type { RollupRow } from '@/db/figure-rollups';
import { cellsToHide, type PublicCell, type PublicSum } from '@/lib/domain/small-cells';
import type { Layer } from '@/lib/domain/vocabulary';
import type { PublicSystem } from './public-tables';

type System = Omit<PublicSystem, 'hidden'>;

/**
 * What to hide in each layer. The answers to « Pourquoi ce chiffre ? » name the participations that are not validated
 * as they stand: whatever the others have is the same declared and verified, and a cell hidden in one of these layers
 * must not be given back by the other. What is planned tells nothing of what happened.
 */
export function hiddenTogether(
  systems: readonly System[],
  participations: readonly RollupRow[],
): Map<Layer, Set<string>> {
  const happened = systems.filter(({ layer }) => layer !== 'committed');
  const hidden = new Map<Layer, Set<string>>();
  for (const { layer, cells, sums } of systems)
    if (layer === 'committed') hidden.set(layer, cellsToHide(cells, sums));
  const cells = new Map<string, PublicCell>();
  const sums: PublicSum[] = [];
  for (const { layer, cells: own, sums: lines } of happened) {
    const named = (key: string) => `${layer}|${key}`;
    for (const [key, cell] of own) cells.set(named(key), cell);
    for (const { total, terms } of lines) sums.push({ total: named(total), terms: terms.map(named) });
  }
  sums.push(...linksOf(happened, participations));
  const together = cellsToHide(cells, sums);
  for (const { layer, cells: own } of happened)
    hidden.set(layer, new Set([...own.keys()].filter((key) => together.has(`${layer}|${key}`))));
  return hidden;
}

/** The cells that are the same in both layers: each is a sum of the other alone, or of nothing. */
export function linksOf(systems: readonly System[], participations: readonly RollupRow[]): PublicSum[] {
  const behind = participationsBehind(participations);
  const isSame = (key: string): boolean => {
    const [kind = '', first = '', second = ''] = key.split('|');
    if (kind === 'part') return !behind.participations.has(`${first}|${second}`);
    return kind === 'action_level' && !behind.actions.has(first);
  };
  const links: PublicSum[] = [];
  for (const key of new Set(systems.flatMap(({ cells }) => [...cells.keys()]))) {
    if (!isSame(key)) continue;
    const [one, other] = systems.flatMap(({ layer, cells }) => (cells.has(key) ? [`${layer}|${key}`] : []));
    if (one !== undefined) links.push({ total: one, terms: other === undefined ? [] : [other] });
  }
  return links;
}

/** The participations with another count declared than verified, and their actions. */
function participationsBehind(rows: readonly RollupRow[]) {
  const participations = new Set<string>();
  const actions = new Set<string>();
  for (const own of Map.groupBy(rows, ({ projectId, actionKey }) => `${projectId}|${actionKey}`).values()) {
    const [first] = own;
    const of = (at: Layer) => own.find(({ layer }) => layer === at)?.tally;
    const [declared, verified] = [of('declared'), of('verified')];
    const isSame =
      declared?.value === verified?.value &&
      declared?.numbers === verified?.numbers &&
      declared?.estimated === verified?.estimated;
    if (!first || isSame) continue;
    participations.add(`${first.projectId}|${first.actionKey}`);
    actions.add(first.actionKey);
  }
  return { participations, actions };
}
