import type { Read } from '@/db/store';
import type { CountedFigure } from '@/lib/domain/figure-address';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { remember } from '@/lib/figure/memory';
import { gapMarkLabel } from '@/lib/wording/gaps';
import { type Gap, isUnresolved, publicGaps } from './gaps';

/** What stands beside a figure that a gap touches: one link, whatever the number of gaps. */
export interface GapMark {
  /** Without its filters: `keepFilters` adds the season and the day. */
  href: string;
  /** « écart à expliquer », « 2 écarts à expliquer ». */
  label: string;
}

export interface GapMarks {
  /** By the identifier of a component. */
  components: ReadonlyMap<string, GapMark[]>;
  /** By the key of an action: every gap that touches it, its components included. */
  actions: ReadonlyMap<string, GapMark[]>;
  /** Of the whole season only, not of an action or a region. */
  counts: ReadonlyMap<CountedFigure, GapMark[]>;
  /** By the key of a budget. */
  budgets: ReadonlyMap<string, GapMark[]>;
}

/**
 * The public gaps that nobody has explained yet, by the figures that they touch. The same for everyone: what a
 * single entry shows is never part of it.
 */
export function gapMarks(read: Read, season: SeasonKey | undefined, day: string): Promise<GapMarks> {
  return remember(read, 'gap-marks', { season: season ?? '', day }, async () => {
    const gaps = (await publicGaps(read, day, season)).filter(isUnresolved);
    return {
      components: byTouched(gaps, ({ touches }) => touches.components),
      actions: byTouched(
        gaps,
        ({ actionKeys }) => actionKeys,
        (key) => `/ecarts?action=${encodeURIComponent(key)}&state=to_explain`,
      ),
      counts: byTouched(gaps, ({ touches }) => touches.counts),
      budgets: byTouched(gaps, ({ touches }) => touches.budgets),
    };
  });
}

/** The page of a gap. */
export const gapPath = (key: string): string => `/ecarts/${encodeURIComponent(key)}`;

/** Several gaps lead to the first, or to the list that holds them where there is one. */
function byTouched<Key extends string>(
  gaps: readonly Gap[],
  touched: (gap: Gap) => readonly Key[],
  listOf?: (key: Key) => string,
): Map<Key, GapMark[]> {
  const keys = new Map<Key, string[]>();
  for (const gap of gaps)
    for (const key of new Set(touched(gap))) keys.set(key, [...(keys.get(key) ?? []), gap.key]);
  return new Map(
    [...keys].map(([key, [first = '', ...others]]) => [
      key,
      [
        {
          href: others.length > 0 && listOf ? listOf(key) : gapPath(first),
          label: gapMarkLabel(others.length + 1),
        },
      ],
    ]),
  );
}
