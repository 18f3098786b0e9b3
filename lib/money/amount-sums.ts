import { AMOUNT_KINDS, type AmountKind } from '@/lib/domain/vocabulary';

/** The sum of one of the four amounts over some projects, in cents, and how many of them have one. */
export interface AmountSum {
  /** Null where no project has one: not zero. */
  cents: number | null;
  projects: number;
}

export type AmountSums = Record<AmountKind, AmountSum>;

/** Each of the four amounts added over some projects: they are never added to one another. */
export const sumsOf = (all: readonly Record<AmountKind, { cents: number } | null>[]): AmountSums =>
  Object.fromEntries(
    AMOUNT_KINDS.map((kind): [AmountKind, AmountSum] => {
      const known = all.flatMap((one) => one[kind]?.cents ?? []);
      const cents = known.length > 0 ? known.reduce((sum, value) => sum + value, 0) : null;
      return [kind, { cents, projects: known.length }];
    }),
  ) as AmountSums;
