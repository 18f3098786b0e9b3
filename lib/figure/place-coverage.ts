import {
  type ParticipationCoverageRow,
  type ParticipationsOf,
  participationCoverageAt,
} from '@/db/project-rows';
import type { Read } from '@/db/store';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { coveringCampaigns } from './campaign-coverage';
import { recordedSeasons } from './seasons';

/** Of the participations that a campaign asked: those that reported, and are validated, in the one of the figures. */
export interface PlaceCoverage {
  expected: number;
  reported: number;
  validated: number;
  campaigns: { label: string; observedOn: string }[];
  /** Later campaigns that nobody has answered yet. */
  unanswered: { label: string; observedOn: string }[];
}

interface Which {
  season: SeasonKey | undefined;
  periodId?: number | undefined;
}

/** The coverage of a project's totals, or of a region's, at the end of a day; of one period where it is asked for. */
export async function placeCoverage(
  read: Read,
  of: { projectId: number } | { regionCode: string },
  which: Which,
  day: string,
): Promise<PlaceCoverage> {
  const { rows, coverageOf } = await answered(
    read,
    'projectId' in of ? { projectIds: [of.projectId] } : of,
    which,
    day,
  );
  return coverageOf(rows);
}

/** The same of each of some projects, in one question. */
export async function projectCoverages(
  read: Read,
  projectIds: readonly number[],
  which: Which,
  day: string,
): Promise<(projectId: number) => PlaceCoverage> {
  const { rows, coverageOf } = await answered(read, { projectIds }, which, day);
  const byProject = Map.groupBy(rows, ({ projectId }) => projectId);
  return (projectId) => coverageOf(byProject.get(projectId) ?? []);
}

type Row = ParticipationCoverageRow;

async function answered(
  read: Read,
  of: ParticipationsOf,
  { season, periodId }: Which,
  day: string,
): Promise<{ rows: Row[]; coverageOf(rows: readonly Row[]): PlaceCoverage }> {
  const asked: Asked[] = [];
  for (const seasonKey of season ? [season] : recordedSeasons(read))
    for (const { covering, unanswered } of await coveringCampaigns(read, seasonKey, day, periodId))
      asked.push({ seasonKey, covering, unanswered });
  const rows = await participationCoverageAt(
    read,
    of,
    asked.map(({ seasonKey, covering: { campaignId, actionKey } }) => ({ seasonKey, campaignId, actionKey })),
    day,
  );
  return { rows, coverageOf: (own) => coverageOf(own, asked) };
}

type Asked = Awaited<ReturnType<typeof coveringCampaigns>>[number] & { seasonKey: SeasonKey };

function coverageOf(rows: readonly Row[], asked: readonly Asked[]): PlaceCoverage {
  const present = new Set(rows.map(({ campaignId }) => campaignId));
  const here = asked.filter(({ covering }) => present.has(covering.campaignId));
  return {
    expected: rows.length,
    reported: rows.filter(({ reported }) => reported).length,
    validated: rows.filter(({ validated }) => validated).length,
    campaigns: distinct(here.map(({ covering }) => covering)),
    unanswered: distinct(here.flatMap(({ unanswered }) => unanswered ?? [])),
  };
}

/** Each once, the latest observation first. */
const distinct = (campaigns: readonly { label: string; observedOn: string }[]) =>
  [...new Map(campaigns.map(({ label, observedOn }) => [label, { label, observedOn }])).values()].sort(
    (a, b) => b.observedOn.localeCompare(a.observedOn),
  );
