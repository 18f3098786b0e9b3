/** The middle of some measures, and how far they spread. */
export interface Spread {
  median: number;
  p10: number;
  p90: number;
  samples: number;
}

export function spreadOf(samples: number[]): Spread {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
  return { median: at(0.5), p10: at(0.1), p90: at(0.9), samples: samples.length };
}

export const mapSpread = (spread: Spread, of: (n: number) => number): Spread => ({
  median: of(spread.median),
  p10: of(spread.p10),
  p90: of(spread.p90),
  samples: spread.samples,
});

/** Three significant digits, as a person reads a measure. */
export const short = (n: number): string =>
  !Number.isFinite(n)
    ? '–'
    : n === 0
      ? '0'
      : Math.abs(n) >= 100
        ? String(Math.round(n))
        : String(Number(n.toPrecision(3)));

export const spreadText = ({ median, p10, p90 }: Spread): string =>
  `${short(median)} (${short(p10)}–${short(p90)})`;
