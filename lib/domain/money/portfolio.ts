import { nextTranche, type StandingTranche } from './schedule';
import type { TrancheState } from './vocabulary';

/** How the schedule of a project stands, what asks most first; `none`: no schedule is recorded. */
export const SCHEDULE_STATES = [
  'blocked',
  'due',
  'partly_paid',
  'to_come',
  'paid',
  'cancelled',
  'none',
] as const satisfies readonly (TrancheState | 'none')[];
export type ScheduleState = (typeof SCHEDULE_STATES)[number];

/** The states of a tranche that ask somebody to act. */
const ASKING: readonly ScheduleState[] = ['blocked', 'due', 'partly_paid'];

/** Whether a tranche, or a schedule by the one that asks most, asks somebody to act. */
export const isAsking = (state: ScheduleState): boolean => ASKING.includes(state);

export interface ScheduleStanding {
  state: ScheduleState;
  /** The tranche to look at: the one that is blocked, else the next one; null where nothing is to be paid any more. */
  tranche: StandingTranche | null;
  /** Each tranche that is blocked, or to be paid in whole or in part. */
  asking: StandingTranche[];
  /** How many tranches are not paid though their day has passed. */
  late: number;
  /** Tranches wholly paid, of those that were not given up. */
  paid: number;
  total: number;
}

/** The state of a schedule is that of the tranche that asks most: one that is blocked, else the next to be paid. */
export function scheduleStanding(tranches: readonly StandingTranche[]): ScheduleStanding {
  const kept = tranches.filter(({ state }) => state !== 'cancelled');
  const tranche = kept.find(({ state }) => state === 'blocked') ?? nextTranche(kept) ?? null;
  const without: ScheduleState = tranches.length === 0 ? 'none' : kept.length === 0 ? 'cancelled' : 'paid';
  return {
    state: tranche?.state ?? without,
    tranche,
    asking: kept.filter((one) => isAsking(one.state)),
    late: kept.filter((one) => one.late).length,
    paid: kept.filter(({ state }) => state === 'paid').length,
    total: kept.length,
  };
}

/** What asks most comes first; of one state, the tranches whose day has passed. */
export const attention = ({ state, tranche }: ScheduleStanding): number =>
  SCHEDULE_STATES.indexOf(state) * 2 + Number(!tranche?.late);
