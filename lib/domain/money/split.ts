/** A part of a whole, exact: « 50 % » is 50/100, « 1/3 » is 1/3. */
export interface Share {
  part: number;
  whole: number;
}

/**
 * Splits whole cents by shares: each part takes its whole cents, and the cents that are left go to the largest
 * remainders, ties to the first. Shares that make a whole give parts that add up to it, to the cent.
 */
export function splitByShares(cents: number, shares: readonly Share[]): number[] {
  // A thousand billion cents times ten thousand is beyond what a number holds exactly.
  const common = shares.reduce((product, { whole }) => leastCommon(product, BigInt(whole)), 1n);
  const exact = shares.map(({ part, whole }) => BigInt(cents) * BigInt(part) * (common / BigInt(whole)));
  const parts = exact.map((share) => share / common);
  const total = exact.reduce((sum, share) => sum + share, 0n) / common;
  const left = Number(total - parts.reduce((sum, part) => sum + part, 0n));
  const byRemainder = exact
    .map((share, position) => ({ position, remainder: share % common }))
    .sort((a, b) =>
      a.remainder === b.remainder ? a.position - b.position : a.remainder > b.remainder ? -1 : 1,
    );
  const raised = new Set(byRemainder.slice(0, left).map(({ position }) => position));
  return parts.map((part, position) => Number(part) + Number(raised.has(position)));
}

function leastCommon(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}

/** « 50 % », « 33,33 % », « 1/3 » as an exact share; undefined where the text says none, or more than the whole. */
export function parseShare(typed: string): Share | undefined {
  const text = typed.replace(/[\s\u00a0\u202f]/g, '');
  const [, whole = '', decimals = ''] = /^(\d{1,3})(?:,(\d{1,2}))?%$/.exec(text) ?? [];
  const [, above = '', below = ''] = /^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? [];
  const share =
    whole !== ''
      ? { part: Number(`${whole}${decimals.padEnd(2, '0')}`), whole: 10_000 }
      : { part: Number(above), whole: Number(below) };
  return share.part > 0 && share.part <= share.whole ? share : undefined;
}
