import { addPeriod, periodOverlapping } from '@/db/programme';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { problem } from '@/lib/domain/inputs';
import { RECORDED_KINDS, yearOfKind } from '@/lib/domain/period';
import { type PeriodInput, periodInput, periodProblems } from '@/lib/domain/programme';
import { refuseAll } from '@/lib/refusal';

/** Records an academic or a calendar year, in which campaigns may then be opened and learners planned. */
export const recordPeriod: Command<PeriodInput, { target: Target }, { periodId: number }> = {
  name: 'record-period',
  permission: 'programme.manage',
  input: periodInput,
  find: async () => ({ target: {} }),
  async run({ tx, actor, now }, given) {
    refuseAll(periodProblems(given, now.day));
    const kind = RECORDED_KINDS.find((one) => one === given.kind) ?? 'academic_year';
    const year = yearOfKind(kind, given.year);
    const same = await periodOverlapping(tx, { kind, ...year });
    refuseAll(same ? [problem('year', 'period_exists', { period: same.label })] : []);
    const periodId = await addPeriod(tx, {
      ...year,
      kind,
      accountId: actor.accountId,
      recordedAt: now.instant,
    });
    return { result: { periodId }, journal: { subject: `period:${periodId}` } };
  },
};
