import { campaignCalendar } from '@/db/campaign-calendar';
import type { Read } from '@/db/store';
import { type ComparedSeason, comparedTargets } from '@/lib/comparison/day-comparison';
import { betweenClosedCampaigns, type CampaignSpan, sinceLatestOpening } from '@/lib/domain/campaign-span';
import type { Value } from '@/lib/domain/value';
import type { SeasonKey, TargetBasis } from '@/lib/domain/vocabulary';
import { learnersAsOf } from '@/lib/figure/learner-day';
import { verifiedInAll } from '@/lib/figure/learners-overview';
import { remember } from '@/lib/figure/memory';

/** What changed in a season between two campaigns. */
export interface SeasonChanges extends Omit<ComparedSeason, 'learners'> {
  span: CampaignSpan;
  /** Verified entrants cumulated over periods, at both ends; no difference where one of them is not a number. */
  learners: {
    before: Value;
    after: Value;
    difference: number | null;
    /** Both ends read the learners published on one day: nothing is told of what came after it. */
    isSameDay: boolean;
  };
}

interface Asked {
  season: SeasonKey;
  day: string;
  basis: TargetBasis;
  /** Officers follow the campaign that runs; anyone else reads from one closed campaign to the next. */
  isOfficer: boolean;
}

/** What changed since the last campaign; null where there was none to compare with. */
export async function seasonChanges(read: Read, asked: Asked): Promise<SeasonChanges | null> {
  const { season, day, basis } = asked;
  const span = await campaignSpan(read, asked);
  if (!span || span.from >= span.to) return null;
  return remember(read, 'season-changes', { season, day, basis, span }, async () => {
    const compared = await comparedTargets(read, season, { from: span.from, to: span.to, basis });
    if (!compared) return null;
    const [before, after] = [
      await verifiedInAll(read, season, span.from),
      await verifiedInAll(read, season, span.to),
    ];
    const isSameDay = (await learnersAsOf(read, span.from)) === (await learnersAsOf(read, span.to));
    const difference = differenceOf(before, after);
    return { ...compared, span, learners: { before, after, difference, isSameDay } };
  });
}

/** The days between which a reader is told what changed. */
export async function campaignSpan(
  read: Read,
  { season, day, isOfficer }: Pick<Asked, 'season' | 'day' | 'isOfficer'>,
): Promise<CampaignSpan | null> {
  const campaigns = await campaignCalendar(read, season, day);
  return isOfficer ? sinceLatestOpening(campaigns, day) : betweenClosedCampaigns(campaigns, day);
}

const differenceOf = (before: Value, after: Value): number | null =>
  before.state === 'number' && after.state === 'number' && before.value !== null && after.value !== null
    ? after.value - before.value
    : null;
