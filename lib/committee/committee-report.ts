import { documents } from '@/db/reference';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import type { CommitteeAsked, CommitteeGap, ReportedDecision } from '@/lib/domain/committee-report';
import { GAP_SEVERITIES, gapSeverity } from '@/lib/domain/gap';
import { isAsking } from '@/lib/domain/money/portfolio';
import type { Now } from '@/lib/domain/time';
import { type DatePrecision, GAP_STATES } from '@/lib/domain/vocabulary';
import { entitledRead } from '@/lib/figure/entitled-read';
import { learnersAsOf } from '@/lib/figure/learner-day';
import { recordedSeasons } from '@/lib/figure/seasons';
import { gapList, type ReadGap } from '@/lib/gap/gap-list';
import { moneyPortfolio, type Portfolio, type PortfolioRow } from '@/lib/money/money-portfolio';
import { Refusal } from '@/lib/refusal';
import { type CommitteeSeason, committeeSeason } from './committee-season';
import { reportedDecisions } from './reported-decisions';
import { type ReportedQuote, reportedQuotes } from './reported-quotes';

/** Everything that a committee is given, in numbers, days and codes: the PDF, the workbook and the slides are made of it. */
export interface CommitteeReport {
  asked: CommitteeAsked;
  /** The instant at which it was made. */
  at: string;
  /** Projects and organisations are fictitious. */
  demonstration: boolean;
  /** It holds what the public does not read: each of its pages says so. */
  restricted: boolean;
  /** The day that the learners are of; null before anything was published. */
  learnersOn: string | null;
  /** The seasons that have one of the actions asked for, in their order. */
  seasons: CommitteeSeason[];
  /** What does not concord, those to explain first; what the sources settle by themselves is counted apart. */
  gaps: { shown: ReadGap[]; settled: number; coherent: number };
  /** What earlier committees decided and what became of it: the report opens with them. */
  decisions: ReportedDecision[];
  /** The facts that the last committee quoted, each with its source and its guard. */
  quotes: ReportedQuote[];
  /** What is to be paid and what is blocked of the reader's projects: of his own view, and of all actions; else null. */
  toPay: ToPay | null;
  missing: CommitteeGap[];
  /** The documents that its figures cite by their number (« 003:78 »). */
  sources: SourceDocument[];
}

export interface ToPay extends Pick<Portfolio, 'toPay' | 'blocked' | 'late' | 'asking'> {
  /** What asks most first. */
  rows: PortfolioRow[];
}

export interface SourceDocument {
  key: string;
  title: string;
  datedOn: string | null;
  precision: DatePrecision | null;
  inferred: boolean;
}

/**
 * The committee's report as known at the end of a day, from the very questions that the public screens ask. Its figures
 * are those of a visitor, unless the view of the person who asks is wanted.
 */
export async function committeeReport(
  read: Read,
  actor: Actor,
  now: Now,
  asked: CommitteeAsked,
  { demonstration }: { demonstration: boolean },
): Promise<CommitteeReport> {
  if (!can(actor, 'committee.prepare')) throw new Refusal('missing', 'not_found');
  const { day, season, actions } = asked;
  const reader = asked.view === 'own' ? actor : null;
  const handle = await entitledRead(read, reader, now);
  const seasons: CommitteeSeason[] = [];
  for (const key of season ? [season] : recordedSeasons(handle)) {
    const one = await committeeSeason(handle, reader, { season: key, day, actions });
    if (one) seasons.push(one);
  }
  const { gaps, coherent } = await gapList(handle, reader, now, { season, day });
  const touches = ({ actionKeys }: ReadGap) =>
    actions.length === 0 || actionKeys.some((key) => actions.includes(key));
  const own = gaps.filter(touches);
  const isSettled = ({ settledBy }: ReadGap) => settledBy === 'treatment';
  return {
    asked,
    at: now.instant,
    demonstration,
    restricted: asked.view === 'own',
    learnersOn: await learnersAsOf(handle, day),
    seasons,
    gaps: {
      shown: inOrder(own.filter((gap) => !isSettled(gap))),
      settled: own.filter(isSettled).length,
      coherent: coherent.filter(touches).length,
    },
    decisions: await reportedDecisions(
      handle,
      actor,
      asked,
      seasons.map((one) => one.season),
    ),
    quotes: await reportedQuotes(
      handle,
      actor,
      asked,
      seasons.map((one) => one.season),
    ),
    toPay: await toPayOf(handle, reader, now, asked),
    missing: seasons.length === 0 ? ['no_season'] : [],
    sources: (await documents(handle)).map(({ key, title, datedOn, precision, inferred }) => ({
      ...{ key, title, datedOn, precision, inferred },
    })),
  };
}

/** Conditions and opinions are for those who follow the projects: never in the view of the public. */
async function toPayOf(
  read: Read,
  reader: Actor | null,
  now: Now,
  { day, season, actions }: CommitteeAsked,
): Promise<ToPay | null> {
  if (!reader || actions.length > 0) return null;
  const { items, toPay, blocked, late, asking } = await moneyPortfolio(read, reader, now, { season, day });
  const rows = items.filter(({ schedule }) => isAsking(schedule.state));
  return { rows, toPay, blocked, late, asking };
}

const rank = (gap: ReadGap): number =>
  GAP_STATES.indexOf(gap.state) * GAP_SEVERITIES.length + GAP_SEVERITIES.indexOf(gapSeverity(gap));

/** Those to explain first, of these the gravest: as the page of gaps lists them. */
const inOrder = (gaps: readonly ReadGap[]): ReadGap[] => gaps.toSorted((a, b) => rank(a) - rank(b));
