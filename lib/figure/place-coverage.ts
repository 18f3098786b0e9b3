import { type ParticipationsOf, participationCoverageAt } from '@/db/project-rows';
import type { Read } from '@/db/store';
import type { SeasonKey } from '@/lib/domain/vocabulary';

/** Of the participations that a campaign asked: those that reported, and are validated, in their latest one. */
export interface PlaceCoverage {
  expected: number;
  reported: number;
  validated: number;
  campaigns: { label: string; observedOn: string }[];
}

/** The coverage of a project's totals, or of a region's, at the end of a day. */
export async function placeCoverage(
  read: Read,
  of: ParticipationsOf,
  season: SeasonKey | undefined,
  day: string,
): Promise<PlaceCoverage> {
  const rows = (await participationCoverageAt(read, of, day)).filter(
    ({ seasonKey }) => season === undefined || seasonKey === season,
  );
  const campaigns = new Map(
    rows.map(({ campaign, observedOn }) => [campaign, { label: campaign, observedOn }]),
  );
  return {
    expected: rows.length,
    reported: rows.filter(({ reported }) => reported).length,
    validated: rows.filter(({ validated }) => validated).length,
    campaigns: [...campaigns.values()].sort((a, b) => b.observedOn.localeCompare(a.observedOn)),
  };
}
