import { addDays, daysBetween } from './time';
import type { Value } from './value';
import type { CountingMode, DatePrecision } from './vocabulary';

/** Why no projection is made; lib/wording/projection.ts says each in French. */
export const NO_PROJECTION_REASONS = [
  'no_target',
  'zero_target',
  'target_is_baseline',
  'unknown_mode',
  'annual_flow',
  'milestone',
  'first_entered_missing',
  'hidden',
  'estimates',
  'reached',
  'too_few_points',
] as const;
export type NoProjectionReason = (typeof NO_PROJECTION_REASONS)[number];

/** Fewer points than this have at most one change of pace: no range can be read from them. */
export const FEWEST_POINTS = 3;
/** Under this number even a plain frequency of the observed paces would say more than is known. */
export const FEWEST_POINTS_FOR_FREQUENCY = 8;
/** A date farther than this is not written: nobody would hold it for anything but « very far ». */
const FARTHEST_DAYS = 36_525;
const DAYS_A_YEAR = 365.25;

/** The verified comparable value at the observation date of a campaign. */
export interface ObservedPoint {
  day: string;
  value: Value;
}

/** How fast the verified value moved between two observations next to one another. */
export interface Pace {
  from: string;
  to: string;
  days: number;
  /** The change of the value: negative where it fell. */
  change: number;
  /** The change a day, counted towards the target: 0 or less never gets there. */
  perDay: number;
}

/** When the target would be reached at one pace. */
export type Arrival =
  | { kind: 'on'; day: string }
  /** The pace is 0 or goes away from the target: « jamais à ce rythme ». */
  | { kind: 'never' }
  /** More than a hundred years after the last observation. */
  | { kind: 'beyond' };

export interface Effort {
  /** Observations that the same spacing still gives after the last one, until the due day. */
  campaigns: number;
  /** What each must add (or take away), rounded up; null where no campaign is left before the due day. */
  perCampaign: number | null;
}

export interface ProjectedRange {
  kind: 'range';
  points: { day: string; value: number }[];
  paces: Pace[];
  slowest: Pace;
  fastest: Pace;
  atSlowest: Arrival;
  atFastest: Arrival;
  /** The verified value on the day read. */
  current: number;
  /** What is left between it and the target, always positive. */
  remaining: number;
  /** The indicator has a baseline above its target: it must fall. */
  falling: boolean;
  target: number;
  dueDay: string | null;
  /** The due day was over on the day read. */
  duePassed: boolean;
  /** Observations a year, as spaced so far. */
  campaignsAYear: number;
  /** Null without a due day, or once it has passed. */
  effort: Effort | null;
  /** How many of the observed paces would keep the due day; null under eight points or without a due day to come. */
  enough: { paces: number; of: number } | null;
}

export interface NoProjection {
  kind: 'none';
  reason: NoProjectionReason;
  points: { day: string; value: number }[];
  target: number | null;
  dueDay: string | null;
  /** For `reached`: the first observation since which the target is held; null where no observation shows it yet. */
  reachedOn: string | null;
}

export type Projection = ProjectedRange | NoProjection;

export interface Projected {
  /** The counting mode, target and baseline in force on the day read. */
  mode: CountingMode;
  target: number | null;
  baseline: number | null;
  dueDay: string | null;
  /** Oldest first, one a day. Values nobody gave are left out; one hidden or estimated value refuses the projection. */
  points: readonly ObservedPoint[];
  /** The verified value on the day read: it may be ahead of the last complete campaign. */
  current: Value;
  /** Entrants were counted without saying which are new people: a count of distinct people cannot be followed. */
  lacksFirstEntered?: boolean;
  day: string;
}

/**
 * The range of days on which the verified value would reach its target if one of the observed paces went on, from
 * the last observation. Never an estimate of chances: only what the slowest and the fastest pace seen would give.
 * Refused with a reason: see `NO_PROJECTION_REASONS`.
 */
export function projectionOf(given: Projected): Projection {
  const { target, baseline, dueDay, day } = given;
  const points = given.points.flatMap(({ day: on, value }) =>
    value.state === 'number' && value.value !== null ? [{ day: on, value: value.value }] : [],
  );
  const none = (reason: NoProjectionReason, reachedOn: string | null = null): NoProjection => ({
    kind: 'none',
    reason,
    points,
    target,
    dueDay,
    reachedOn,
  });

  const refused = refusalOf(given);
  if (refused || target === null) return none(refused ?? 'no_target');
  const falling = baseline !== null && target < baseline;
  const sign = falling ? -1 : 1;
  const isReached = (value: number) => sign * (target - value) <= 0;

  const current = given.current.state === 'number' ? given.current.value : (points.at(-1)?.value ?? null);
  if (current !== null && isReached(current)) {
    const before = points.findLastIndex(({ value }) => !isReached(value));
    return none('reached', points[before + 1]?.day ?? null);
  }
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || points.length < FEWEST_POINTS) return none('too_few_points');

  const paces = pacesOf(points, sign);
  const [slowest, fastest] = [
    paces.reduce((a, b) => (b.perDay < a.perDay ? b : a)),
    paces.reduce((a, b) => (b.perDay > a.perDay ? b : a)),
  ];
  const stock = current ?? last.value;
  const remaining = sign * (target - stock);
  const arrival = (pace: Pace) => arrivalOf(last.day, sign * (target - last.value), pace.perDay);
  const gap = daysBetween(first.day, last.day) / paces.length;
  const duePassed = dueDay !== null && dueDay < day;
  const due = duePassed ? null : dueDay;
  const keeps = (pace: Pace) => {
    const on = arrival(pace);
    return on.kind === 'on' && due !== null && on.day <= due;
  };
  return {
    kind: 'range',
    points,
    paces,
    slowest,
    fastest,
    atSlowest: arrival(slowest),
    atFastest: arrival(fastest),
    current: stock,
    remaining,
    falling,
    target,
    dueDay,
    duePassed,
    campaignsAYear: DAYS_A_YEAR / gap,
    effort: due === null ? null : effortOf(remaining, Math.floor(daysBetween(last.day, due) / gap)),
    enough:
      due === null || points.length < FEWEST_POINTS_FOR_FREQUENCY
        ? null
        : { paces: paces.filter(keeps).length, of: paces.length },
  };
}

function refusalOf({ mode, target, baseline, ...given }: Projected): NoProjectionReason | null {
  if (mode === 'milestone') return 'milestone';
  if (mode === 'unknown') return 'unknown_mode';
  if (mode === 'annual_flow') return 'annual_flow';
  if (target === null) return 'no_target';
  if (target === 0 && !baseline) return 'zero_target';
  if (target === baseline) return 'target_is_baseline';
  if (given.lacksFirstEntered) return 'first_entered_missing';
  const states = [...given.points.map(({ value }) => value.state), given.current.state];
  if (states.includes('hidden')) return 'hidden';
  if (states.includes('estimate')) return 'estimates';
  return null;
}

const pacesOf = (points: readonly { day: string; value: number }[], sign: 1 | -1): Pace[] =>
  points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    const days = daysBetween(from.day, to.day);
    const change = to.value - from.value;
    return { from: from.day, to: to.day, days, change, perDay: (sign * change) / days };
  });

function arrivalOf(from: string, remaining: number, perDay: number): Arrival {
  if (perDay <= 0) return { kind: 'never' };
  // The quotient of two quotients may miss a whole number of days by a rounding error.
  const days = Math.ceil(Number((remaining / perDay).toFixed(6)));
  return days > FARTHEST_DAYS ? { kind: 'beyond' } : { kind: 'on', day: addDays(from, days) };
}

const effortOf = (remaining: number, left: number): Effort => {
  const campaigns = Math.max(0, left);
  return { campaigns, perCampaign: campaigns === 0 ? null : Math.ceil(remaining / campaigns) };
};

/** The last day of a due date: a year ends on 31 December, a month on its last day. */
export function lastDayOf(due: string, precision: DatePrecision | null): string {
  if (due.length === 4 || precision === 'year') return `${due.slice(0, 4)}-12-31`;
  if (due.length > 7 && precision !== 'month') return due;
  const [year = 0, month = 0] = due.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** Where a pace leads on a day: for a drawing. */
export const valueAtPace = (range: ProjectedRange, pace: Pace, day: string): number => {
  const last = range.points.at(-1);
  if (!last) return 0;
  return last.value + (range.falling ? -1 : 1) * pace.perDay * daysBetween(last.day, day);
};
