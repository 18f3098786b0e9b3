import type { Read } from '@/db/store';
import type { Rate } from '@/lib/domain/progress';
import { rateOf } from '@/lib/domain/progress';
import { SESSION_MEASURES, type SessionMeasure } from '@/lib/domain/session-figures';
import { type SessionsNeeded, sessionsNeeded } from '@/lib/domain/training-session/needed';
import { SESSION_ACTIONS } from '@/lib/domain/training-session/vocabulary';
import type { Value } from '@/lib/domain/value';
import type { ActionProgress } from '@/lib/figure/action-progress';
import { ALL_PERIODS } from '@/lib/figure/learner-cells';
import { learnerTables } from '@/lib/figure/learner-totals';

/** One way to read an objective of people: who counts, and how many of them are verified. */
export interface TargetReading {
  measure: SessionMeasure;
  declared: Value;
  verified: Value;
  /** Of the verified ones, over the target. */
  rate: Rate;
  /** The one that the objective is read by. */
  isObjective: boolean;
}

/** What an objective of people trained in sessions says beside its own figure. */
export interface SessionTarget {
  target: number;
  readings: TargetReading[];
  /** From what is verified on the day; null where that is no number. */
  needed: (SessionsNeeded & { reached: number }) | null;
}

/** The readings of the objective of an action given in sessions; null for any other, or without a target that day. */
export async function sessionTarget(
  read: Read,
  { key, season, components }: Pick<ActionProgress, 'key' | 'season' | 'components'>,
  day: string,
): Promise<SessionTarget | null> {
  const objective = components.find(({ source, target }) => source === 'learners' && target !== null);
  if (!SESSION_ACTIONS.includes(key) || !objective || objective.target === null) return null;
  const { target, countingMode, values } = objective;
  const tables = await learnerTables(read, season, day);
  const readings = SESSION_MEASURES.map((measure): TargetReading => {
    const isObjective = measure === objective.measure;
    const { declared, verified } = isObjective
      ? values
      : tables.values({ grain: 'action', actionKey: key }, measure, ALL_PERIODS);
    return { measure, declared, verified, rate: rateOf(verified, target, countingMode), isObjective };
  });
  const { verified } = values;
  const reached = verified.state === 'number' ? verified.value : null;
  return {
    target,
    readings,
    needed: reached === null ? null : { reached, ...sessionsNeeded(target, reached) },
  };
}
