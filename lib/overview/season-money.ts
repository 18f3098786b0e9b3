import { budgetsAsOf, statements } from '@/db/reference';
import type { Read } from '@/db/store';
import {
  type AidReading,
  type AnnouncedWave,
  aidReadings,
  announcedWaves,
} from '@/lib/domain/money/season-aid';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { remember } from '@/lib/figure/memory';
import { projectIndex } from '@/lib/figure/project-index';
import { aidAnnouncements } from '@/lib/gap/aid-announcements';
import { allMoney } from '@/lib/money/all-money';
import { type AmountSums, sumsOf } from '@/lib/money/amount-sums';
import { publishedOfSeason, type SeasonOverview } from './programme-overview';

/** The aid of a season: what documents published, how it may be read, what pages announced, and what is recorded. */
export interface SeasonMoney {
  season: SeasonKey;
  day: string;
  /** Projects of the season; one that takes part in two counts in its first. */
  projects: number;
  sums: AmountSums;
  published: Pick<SeasonOverview['published'], 'aid' | 'topUp' | 'laureates'>;
  /** None where no aid was published. */
  readings: AidReading[];
  /** What the shares are of: the budget of the trainings that the last document of the call prints. */
  budget: { cents: number; source: string } | null;
  /** Null where the announcements known that day do not add up to the laureates. */
  announced: {
    waves: AnnouncedWave[];
    laureates: number;
    cents: number;
    /** The published aid less what was announced: 5.3 M€, which nobody explains. */
    unexplained: number;
  } | null;
}

/** The budget that the aid of a season is compared with, in the list of budgets. */
const TRAINING_BUDGET = 'training_total';

/** The aid of a season as known at the end of a day. Nothing is shared out, and nothing of it is added to anything. */
export const seasonMoney = (read: Read, season: SeasonKey, day: string): Promise<SeasonMoney> =>
  remember(read, 'season-money', { season, day }, async (): Promise<SeasonMoney> => {
    const published = await publishedOfSeason(read, season, day);
    const budget = (await budgetsAsOf(read, day)).findLast(
      ({ key, documentKey }) => key === TRAINING_BUDGET && documentKey !== null,
    );
    const money = await allMoney(read, day);
    const own = (await projectIndex(read, day)).filter(({ places }) => firstSeason(places) === season);
    return {
      ...{ season, day, published },
      projects: own.length,
      sums: sumsOf(own.flatMap(({ id }) => money.get(id)?.amounts ?? [])),
      readings: published.aid
        ? aidReadings(published.aid.value, published.topUp?.value ?? null, budget?.cents ?? null)
        : [],
      budget: budget ? { cents: budget.cents, source: budget.src } : null,
      announced: await announcedOf(read, season, day, published),
    };
  });

async function announcedOf(
  read: Read,
  season: SeasonKey,
  day: string,
  { aid, laureates }: SeasonMoney['published'],
): Promise<SeasonMoney['announced']> {
  if (!aid || !laureates) return null;
  const known = aidAnnouncements(await statements(read), season).filter(({ on }) => (on ?? '') <= day);
  const waves = announcedWaves(known, laureates.value);
  if (!waves) return null;
  const cents = waves.reduce((sum, wave) => sum + wave.cents, 0);
  return { waves, laureates: laureates.value, cents, unexplained: aid.value - cents };
}

/** The first season that a project takes part in: where its money counts. */
export const firstSeason = (places: readonly { seasonKey: SeasonKey }[]): SeasonKey | undefined =>
  places.map(({ seasonKey }) => seasonKey).sort()[0];
