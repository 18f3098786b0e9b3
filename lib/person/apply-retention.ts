import { z } from 'zod';
import { endOldRows, endOldTries, type TimedRows } from '@/db/person-retention';
import { endOldChallenges } from '@/db/session-challenges';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { addMinutes } from '@/lib/domain/message';
import { RETENTION_DAYS, TIMED_DATA, type TimedData } from '@/lib/domain/retention';
import { ENROLMENT_MINUTES } from '@/lib/domain/second-factor';
import { addDays, type Now, startOfParisDay } from '@/lib/domain/time';

/** What of a kind is older than its days, on a day. */
export const endOf = (kind: TimedData, { day }: Pick<Now, 'day'>): string =>
  startOfParisDay(addDays(day, -RETENTION_DAYS[kind]));

const isOfRows = (kind: TimedData): kind is TimedRows =>
  kind !== 'imported_file' && kind !== 'withdrawn_evidence' && kind !== 'caught_mail';

const input = z.object({
  /** The clock by which tries are counted, in milliseconds since 1970. */
  machineTime: z.number().positive(),
});

/** Ends the rows that the table of durations ends. Leaves no line of its own: it is a rule. */
export const applyRetention: Command<z.infer<typeof input>, { target: Target }, { ended: number }> = {
  name: 'apply-retention',
  permission: 'schedule.run',
  input,
  find: async () => ({ target: {} }),
  async run({ tx, now }, { machineTime }) {
    await endOldTries(tx, machineTime);
    await endOldChallenges(tx, addMinutes(now.instant, -ENROLMENT_MINUTES));
    let ended = 0;
    for (const kind of TIMED_DATA.filter(isOfRows)) ended += await endOldRows(tx, kind, endOf(kind, now));
    return { result: { ended }, journal: null };
  },
};
