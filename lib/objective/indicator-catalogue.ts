import { allIndicators } from '@/db/objective-indicators';
import type { Read } from '@/db/store';
import { workedExample } from '@/lib/domain/comparable';
import type { Indicator, WorkedExample } from '@/lib/domain/indicator';
import type { Rate } from '@/lib/domain/progress';
import type { Value } from '@/lib/domain/value';
import { actionNames } from '@/lib/figure/action-names';
import { knownReference } from '@/lib/figure/action-progress';
import { remember } from '@/lib/figure/memory';

/** A worked example beside what the rule of the service makes of it. */
export interface ComputedExample extends WorkedExample {
  computed: { value: Value; rate: Rate; period: string | null; over: Value | null };
}

export interface CatalogueEntry extends Omit<Indicator, 'examples'> {
  /** Of a ratio: the names of the two indicators that it divides. */
  numerator: string | null;
  denominator: string | null;
  examples: ComputedExample[];
  /** The objectives that it serves. */
  objectives: { id: string; label: string; season: string; actionKey: string; actionNumber: number }[];
}

/** The catalogue of indicators, its examples computed again by the rule that makes every figure. */
export const indicatorCatalogue = (read: Read): Promise<CatalogueEntry[]> =>
  remember(read, 'indicator-catalogue', {}, async () => {
    const catalogue = await allIndicators(read);
    const names = await actionNames(read);
    const { components } = await knownReference(read);
    const labelOf = (key: string | null) => catalogue.find((one) => one.key === key)?.label ?? null;
    return catalogue.map(({ position: _, examples, ...indicator }) => ({
      ...indicator,
      numerator: labelOf(indicator.numeratorKey),
      denominator: labelOf(indicator.denominatorKey),
      examples: examples.map((example) => ({ ...example, computed: workedExample(indicator, example) })),
      objectives: components
        .filter(({ indicatorKey }) => indicatorKey === indicator.key)
        .map(({ id, label, seasonKey, actionKey }) => ({
          id,
          label,
          season: seasonKey,
          actionKey,
          actionNumber: names.of(seasonKey, actionKey).number,
        })),
    }));
  });
