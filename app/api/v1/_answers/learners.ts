import type { LearnerTotal } from '@/lib/queries/learner-totals';

export const learnerTotalAnswer = ({ measure, period, values }: LearnerTotal) => ({
  measure,
  period: period.label,
  planned: values.committed,
  declared: values.declared,
  verified: values.verified,
});
