import { cheapestWorld, worldAgain } from './cheapest-world';
import { Coverage } from './coverage';
import { Hiding, type Settled } from './hiding';
import { type Structure, unprotected, type Witness } from './protection';
import type { Effort } from './search';

/** What is hidden, and the worlds that leave it unknown: the proof. */
export interface Protection {
  hidden: ReadonlySet<number>;
  worlds: readonly Witness[];
}

/** The worlds of earlier views, and how many terms and cells there were then. */
export interface EarlierWorlds {
  worlds: readonly Witness[];
  terms: number;
  cells: number;
}

/** The second is for tables that are nearly all small: it takes its time. */
const EFFORTS: readonly Effort[] = [
  { width: 8, depth: 9 },
  { width: 32, depth: 16 },
];

/**
 * What to hide so that no reader of the shown cells knows a small one, nor one that is hidden with it, better than
 * `isCovered` allows. Null where no proof was found: then nothing of what is not settled yet may be shown.
 */
export function protect(of: Structure, settled: Settled, earlier: EarlierWorlds): Protection | null {
  for (const effort of EFFORTS) {
    const protection = protectBy(effort, of, settled, earlier);
    if (protection && unprotected(of, protection).length === 0) return protection;
  }
  return null;
}

function protectBy(
  effort: Effort,
  of: Structure,
  settled: Settled,
  { worlds, ...earlier }: EarlierWorlds,
): Protection | null {
  const hiding = new Hiding(of, settled);
  // Where an earlier world touches what is new, more is hidden for it.
  const again = worlds.flatMap((world) => {
    const still = worldAgain(hiding, world, earlier, effort);
    if (still) hiding.apply([still]);
    return still ?? [];
  });
  const found = coverAll(hiding, effort);
  if (found?.length === 0) return { hidden: hiding.hidden, worlds: hiding.worlds };
  return found && withoutSpare(of, settled, again, found);
}

/** For each hidden cell in turn the cheapest worlds that cover it; what they touch is hidden too. */
function coverAll(hiding: Hiding, effort: Effort): Witness[] | null {
  const found: Witness[] = [];
  for (let cell = hiding.next(); cell !== undefined; cell = hiding.next()) {
    for (let amount = hiding.lacking(cell); amount !== 0; ) {
      const world = cheapestWorld(hiding, cell, amount, effort);
      if (!world) return null;
      const worlds = hiding.furthest(world);
      found.push(...worlds);
      hiding.apply(worlds);
      const left = hiding.lacking(cell);
      if (left === amount) return null;
      amount = left;
    }
  }
  return found;
}

/** A later world often covers what an earlier one was found for: without that one, less is hidden. */
function withoutSpare(
  of: Structure,
  settled: Settled,
  again: readonly Witness[],
  found: readonly Witness[],
): Protection {
  const hiding = new Hiding(of, settled);
  hiding.apply(again);
  const coverage = new Coverage(hiding);
  let kept = [...found];
  for (const world of found) {
    const fewer = kept.filter((other) => other !== world);
    if (coverage.isCompleteWith(fewer)) kept = fewer;
  }
  hiding.apply(kept);
  return { hidden: hiding.hidden, worlds: hiding.worlds };
}
