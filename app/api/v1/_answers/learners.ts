import type { LearnerRatio } from '@/lib/domain/ratio';
import type { Value } from '@/lib/domain/value';
import type { Layer } from '@/lib/domain/vocabulary';
import type { LearnerTotal } from '@/lib/figure/learner-totals';
import type { Nets } from '@/lib/figure/net-learners';

export const learnerTotalAnswer = ({ measure, period, values, nets }: LearnerTotal) => ({
  measure,
  period: period.label,
  ...grossAndNet(values, nets),
});

export const ratioAnswer = ({ key, period, layers }: LearnerRatio) => ({
  ratio: key,
  period: period.label,
  planned: layers.committed,
  declared: layers.declared,
  verified: layers.verified,
});

/** Planned, and beside what is declared and verified the net: what is planned has none. */
export const grossAndNet = ({ committed, declared, verified }: Record<Layer, Value>, nets: Nets) => ({
  planned: committed,
  declared: { ...declared, net: nets.declared },
  verified: { ...verified, net: nets.verified },
});
