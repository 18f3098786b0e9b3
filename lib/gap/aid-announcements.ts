import type { statements } from '@/db/reference';
import type { AidAnnouncement } from '@/lib/domain/money/season-aid';
import type { SeasonKey } from '@/lib/domain/vocabulary';

type Statement = Awaited<ReturnType<typeof statements>>[number];

const CENTS_PER_MILLION = 100_000_000;

/** What public pages announced of the aid of a season, in the order of the reference file. */
export const aidAnnouncements = (pages: readonly Statement[], season: SeasonKey): AidAnnouncement[] =>
  pages
    .filter(({ about }) => about === `season${season.slice(1)}.aid`)
    .flatMap((page) => {
      const { laureates, aid_meur: millions } = figuresIn(page);
      if (laureates === undefined || millions === undefined) return [];
      const cents = Math.round(millions * CENTS_PER_MILLION);
      return [{ laureates, cents, on: page.datedOn, source: page.source }];
    });

/** The named figures of a statement; those of a range or of a text are none. */
export function figuresIn({ value }: Pick<Statement, 'value'>): Record<string, number> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}
