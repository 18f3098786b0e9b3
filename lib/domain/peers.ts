import type { Value } from './value';

/**
 * A participation beside the others of its action and season: what it realised over what it had planned, of one
 * measure, in one period and layer. Rates are fractions, never capped; what is shown of one is truncated to a tenth
 * of a percent, and differences are taken between what is shown, so that a reader finds them again.
 */

/** Under this many participations nothing is compared. */
export const FEWEST_PEERS = 5;
/** Under this many participations that the reader may not read, a median would tell what one of them did. */
export const FEWEST_OTHERS = 4;
/** The same of quartiles: with fewer, a quarter would hold a single participation that is not the reader's. */
export const FEWEST_OTHERS_FOR_QUARTILES = 8;

/** How far under the median an alert is raised, in tenths of a point, while no officer said otherwise: that of PILOTE. */
export const FIRST_THRESHOLD = 100;
/** No threshold beyond a hundred points under the median: nothing would ever be told. */
export const MOST_THRESHOLD = 1000;

/** What a participation is in its group: compared, or why it stands outside. */
export const PEER_STANDINGS = ['compared', 'not_reported', 'no_number', 'no_plan'] as const;
export type PeerStanding = (typeof PEER_STANDINGS)[number];

export type PeerRate =
  | { standing: 'compared'; rate: number }
  | { standing: Exclude<PeerStanding, 'compared'>; rate: null };

/** A plan of zero divides nothing; « rien à déclarer » and an estimate are answers, and no number. */
export function peerRateOf(actual: Value, planned: Value): PeerRate {
  if (planned.state !== 'number' || !planned.value) return { standing: 'no_plan', rate: null };
  if (actual.state === 'number' && actual.value !== null)
    return { standing: 'compared', rate: actual.value / planned.value };
  return { standing: actual.state === 'not_reported' ? 'not_reported' : 'no_number', rate: null };
}

/** How many participations stand outside of a comparison, and why. */
export type PeersOutside = Record<Exclude<PeerStanding, 'compared'>, number>;

export const outsideOf = (peers: readonly { standing: PeerStanding }[]): PeersOutside => {
  const countOf = (standing: PeerStanding) => peers.filter((one) => one.standing === standing).length;
  return {
    not_reported: countOf('not_reported'),
    no_number: countOf('no_number'),
    no_plan: countOf('no_plan'),
  };
};

export type PeerSummary =
  | { refused: 'too_few_peers' | 'too_few_others'; count: number; needed: number }
  | { refused: null; median: number; quartiles: { first: number; third: number } | null };

/**
 * The middle of the rates of a group, unweighted, and its quartiles. `others` counts the participations that the reader
 * may not read under any account of his: none of them may be found again from what is shown, so that few of them are refused too, and what is
 * given is given to the tenth that is shown: all its digits would tell the plan, and so the participation, behind it.
 */
export function peerSummary(rates: readonly number[], others: number): PeerSummary {
  if (rates.length < FEWEST_PEERS)
    return { refused: 'too_few_peers', count: rates.length, needed: FEWEST_PEERS };
  if (others > 0 && others < FEWEST_OTHERS)
    return { refused: 'too_few_others', count: others, needed: FEWEST_OTHERS };
  const sorted = rates.toSorted((a, b) => a - b);
  const hasQuartiles = others === 0 || others >= FEWEST_OTHERS_FOR_QUARTILES;
  const at = (part: number) => {
    const rate = quantile(sorted, part);
    return others === 0 ? rate : shownTenths(rate) / 1000;
  };
  return {
    refused: null,
    median: at(1 / 2),
    quartiles: hasQuartiles ? { first: at(1 / 4), third: at(3 / 4) } : null,
  };
}

/** Between the two rates around its place, in proportion (that of spreadsheets, QUARTILE.INC). */
function quantile(sorted: readonly number[], part: number): number {
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  // The mean of two fractions may miss its own decimals by a rounding error.
  return Number((below + (above - below) * (place - Math.floor(place))).toFixed(12));
}

/** A rate as it is shown, in tenths of a percent: 0.4267 is 426. */
export const shownTenths = (rate: number): number => Math.trunc(Number((rate * 1000).toFixed(9)));

export interface PeerPoint {
  /** The rate over the median, in tenths of a point: negative under it. */
  tenths: number;
  isAlert: boolean;
}

/** Where a rate stands from the median; the alert is raised strictly under the threshold. */
export function peerPoint(rate: number, median: number, threshold: number): PeerPoint {
  const tenths = shownTenths(rate) - shownTenths(median);
  return { tenths, isAlert: tenths < -threshold };
}
