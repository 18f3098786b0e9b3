import {
  type ObservedCampaign,
  observedCampaigns,
  type VerifiedOpening,
  verifiedOpenings,
} from '@/db/figure-observations';
import { trainingComponentsOf } from '@/db/offer-rows';
import type { Read } from '@/db/store';
import { wasClosed } from '@/lib/domain/campaign';
import { comparablePeriods } from '@/lib/domain/comparable';
import type { NoRateReason } from '@/lib/domain/progress';
import { addDays } from '@/lib/domain/time';
import { NOT_REPORTED, numberValue, type Value } from '@/lib/domain/value';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { type ComponentProgress, knownReference } from './action-progress';
import { componentValues } from './component-values';
import { knownAt } from './known-totals';
import { learnerDay } from './learner-day';
import { remember } from './memory';
import { rememberPast } from './past-memory';
import { publicTables } from './public-tables';
import { publicRead } from './reader';

/** A campaign as a possible point of the verified pace. */
export interface PaceCampaign {
  label: string;
  observedOn: string;
  /** The last day whose knowledge is taken for it: the eve of the next campaign's opening, or the day read. */
  knownOn: string;
  /** Participations asked, and of these those verified by `knownOn`. */
  expected: number;
  verified: number;
  /** Whether it was closed by the day read. */
  closed: boolean;
  /** Whether it is a point: the latest one is not, as long as what was sent in it waits to be verified. */
  counted: boolean;
}

/** What was verified on a past day, made like its target; where it cannot be, the reason. */
export interface PastValue {
  value: Value;
  reason: NoRateReason | null;
}

interface Place {
  key: string;
  season: SeasonKey;
  day: string;
}

/**
 * The campaigns that asked an action of a season, observed by a day, in the order of their observation. Two of one
 * observation date are one: the later one, which knows more.
 */
export function paceCampaigns(read: Read, { key, season, day }: Place): Promise<PaceCampaign[]> {
  return remember(publicRead(read), 'pace-campaigns', { key, season, day }, async () => {
    const observed = await observedCampaigns(read, { seasonKey: season, actionKey: key, day });
    const past = observed.filter(({ observedOn }) => observedOn <= day);
    const last = past.filter((one, index) => past[index + 1]?.observedOn !== one.observedOn);
    return last.map((campaign, index) => paceCampaign(campaign, last[index + 1], day));
  });
}

function paceCampaign(
  { label, observedOn, closedAt, sections }: ObservedCampaign,
  next: ObservedCampaign | undefined,
  day: string,
): PaceCampaign {
  const knownOn = next ? addDays(next.opensOn, -1) : day;
  const count = (of: 'sentFrom' | 'verifiedFrom') =>
    sections.reduce((sum, one) => sum + ((one[of] ?? '9') <= knownOn ? one.count : 0), 0);
  const expected = sections.reduce((sum, one) => sum + one.count, 0);
  const verified = count('verifiedFrom');
  const closed = wasClosed({ closedAt }, day);
  const settled = next !== undefined || verified === expected || (closed && verified >= count('sentFrom'));
  return { label, observedOn, knownOn, expected, verified, closed, counted: verified > 0 && settled };
}

/**
 * What the components of an action had verified at the observation of a campaign. Learners are those known by then,
 * because they are counted once a campaign; an opening has a day of its own, and counts from it, among those that are
 * verified on the day read: told late, it was open all the same.
 */
export async function pastValues(read: Read, { key, season, day }: Place) {
  // Most targets are of learners: openings are read where something is made of them.
  let known: Promise<Openings> | undefined;
  const openingsOnce = async (): Promise<Openings> => ({
    openings: await verifiedOpenings(read, { seasonKey: season, actionKey: key, day }),
    named: await trainingComponentsOf(read, season, key, day),
  });
  return async (
    component: ComponentProgress,
    { observedOn, knownOn }: Pick<PaceCampaign, 'observedOn' | 'knownOn'>,
  ): Promise<PastValue> => {
    if (component.source === 'learners') return learnersOn(read, season, key, component, knownOn);
    if (component.source === 'milestone') return NOTHING;
    known ??= openingsOnce();
    const { openings, named } = await known;
    const trainings = new Set(
      named.flatMap(({ componentId, trainingId }) => (componentId === component.id ? [trainingId] : [])),
    );
    const counted = openings.flatMap((one) => countedBy(component, one, trainings));
    // Nothing verified says nothing; something verified that opened later says zero.
    if (counted.length === 0 && component.values.verified.state !== 'number') return NOTHING;
    const opened = counted.filter(({ happenedOn }) => happenedOn <= observedOn);
    return { value: numberValue(new Set(opened.map(({ id }) => id)).size), reason: null };
  };
}

/** The verified openings of an action, and the components that its trainings are named for. */
interface Openings {
  openings: VerifiedOpening[];
  named: Awaited<ReturnType<typeof trainingComponentsOf>>;
}

/** What an opening adds to a component: its university, its training, or its project. */
function countedBy(
  { source }: ComponentProgress,
  { trainingId, organisationId, projectId, happenedOn }: VerifiedOpening,
  trainings: ReadonlySet<number>,
): { id: number; happenedOn: string }[] {
  if (source === 'health_universities')
    return trainingId === null ? [{ id: organisationId, happenedOn }] : [];
  if (trainingId === null || !trainings.has(trainingId)) return [];
  return [{ id: source === 'projects' ? projectId : trainingId, happenedOn }];
}

const NOTHING: PastValue = { value: NOT_REPORTED, reason: null };

/** The verified learners of an action on a past day, made comparable by the counting mode of today's target. */
async function learnersOn(
  read: Read,
  season: SeasonKey,
  actionKey: string,
  { id, source, measure, countingMode }: ComponentProgress,
  day: string,
): Promise<PastValue> {
  if (countingMode === 'unknown' || countingMode === 'annual_flow') return NOTHING;
  // What the totals of an action do not tell: the latest period of each participation, who left out primo-entrants.
  if (countingMode === 'stock' || countingMode === 'cumulative_distinct') {
    const on = await learnerDay(read, day);
    return rememberPast(read, `projected ${id} ${countingMode} ${on}`, day, async () => {
      const tables = await publicTables(read, season, day);
      const { periodOrder } = await knownReference(read);
      const components = [{ id, actionKey, source, measure, countingMode }];
      const values = (await componentValues(read, season, day, components, tables, periodOrder)).get(id);
      return values ? { value: values.values.verified, reason: values.missing.verified } : NOTHING;
    });
  }
  const known = await knownAt(read, season, measure ?? 'entered', day);
  const periods = (await knownReference(read)).periods.flatMap(({ id: period }) => {
    const found = known.values.get(`${actionKey}|verified|${period}`);
    return found ? [{ period, value: found.value }] : [];
  });
  return { value: comparablePeriods(countingMode, measure, periods).value, reason: null };
}
