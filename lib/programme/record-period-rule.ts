import { appendPeriodRule, periodRulesAt, ruledComponents } from '@/db/period-rules';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { type PeriodRuleInput, periodRuleInput, periodRuleProblems } from '@/lib/domain/period-rule';
import { refuseAll } from '@/lib/refusal';

/** Records how the learners of a measure or of a component are read in years of another kind: a reading, never a figure. */
export const recordPeriodRule: Command<PeriodRuleInput, { target: Target }, { ruleId: number }> = {
  name: 'record-period-rule',
  permission: 'programme.manage',
  input: periodRuleInput,
  find: async () => ({ target: {} }),
  async run({ tx, actor, now, door }, given) {
    refuseAll(
      periodRuleProblems(given, { rules: periodRulesAt(tx, now.day), components: ruledComponents(tx) }),
    );
    const ruleId = await appendPeriodRule(tx, {
      ...given,
      accountId: actor.accountId,
      door,
      at: now.instant,
      knownFrom: now.day,
    });
    return { result: { ruleId }, journal: { subject: `period-rule:${ruleId}` } };
  },
};
