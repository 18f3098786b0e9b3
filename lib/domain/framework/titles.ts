import type { FrameworkKey } from './vocabulary';

export interface DecidedTitle {
  frameworkKey: FrameworkKey;
  /** Null: left open again. */
  title: string | null;
  effectiveOn: string;
}

/**
 * Which other framework has a title on a day on which one would have it too, and from which day both would: it is given
 * from a day until the next decision about the same framework. Of two decisions of one day the first given counts.
 */
export function titleHeldBy(
  decided: readonly DecidedTitle[],
  { frameworkKey, title, effectiveOn }: DecidedTitle,
): { framework: FrameworkKey; day: string } | undefined {
  const daysOf = (key: FrameworkKey) => {
    const days = new Map<string, string | null>();
    for (const one of decided)
      if (one.frameworkKey === key && !days.has(one.effectiveOn)) days.set(one.effectiveOn, one.title);
    return [...days].sort(([a], [b]) => (a < b ? -1 : 1));
  };
  const until = daysOf(frameworkKey).find(([day]) => day > effectiveOn)?.[0];
  for (const other of new Set(decided.map((one) => one.frameworkKey))) {
    const days = other === frameworkKey ? [] : daysOf(other);
    const held = days.find(([from, its], index) => {
      const next = days[index + 1]?.[0];
      return (
        its === title && (next === undefined || next > effectiveOn) && (until === undefined || from < until)
      );
    });
    if (held) return { framework: other, day: held[0] };
  }
  return undefined;
}
