import { addPeriod, periodOverlapping } from '@/db/programme';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { problem } from '@/lib/domain/inputs';
import { academicYear, type PeriodInput, periodInput, periodProblems } from '@/lib/domain/programme';
import { refuseAll } from '@/lib/refusal';

/** Records an academic year, in which campaigns may then be opened and learners planned. */
export const recordPeriod: Command<PeriodInput, { target: Target }, { periodId: number }> = {
  name: 'record-period',
  permission: 'programme.manage',
  input: periodInput,
  find: async () => ({ target: {} }),
  async run({ tx, actor, now }, given) {
    const year = academicYear(given.year);
    const same = await periodOverlapping(tx, { kind: given.kind, ...year });
    refuseAll([
      ...periodProblems(given, now.day),
      ...(same ? [problem('year', 'period_exists', { period: same.label })] : []),
    ]);
    const periodId = await addPeriod(tx, {
      ...year,
      kind: given.kind,
      accountId: actor.accountId,
      recordedAt: now.instant,
    });
    return { result: { periodId }, journal: { subject: `period:${periodId}` } };
  },
};
