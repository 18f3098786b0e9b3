import type { PeersAnswer } from '@/lib/api/peers';
import type { NamedComparison } from '@/lib/peer/peer-board';

export const peersAnswer = (asOf: string, comparisons: readonly NamedComparison[]): PeersAnswer => ({
  asOf,
  groups: comparisons.map(groupAnswer),
});

function groupAnswer(of: NamedComparison): PeersAnswer['groups'][number] {
  const { season, measure, layer, participations, gaveUp, compared, outside, summary } = of;
  const { not_reported: notReported, no_number: noNumber, no_plan: noPlan } = outside;
  return {
    ...{ season, measure, layer, participations, gaveUp, compared },
    action: of.action.key,
    components: of.componentIds,
    period: of.period.label,
    outside: { notReported, noNumber, noPlan },
    refused:
      summary.refused === null
        ? null
        : { code: summary.refused, count: summary.count, needed: summary.needed },
    median: summary.refused === null ? summary.median : null,
    quartiles: summary.refused === null ? summary.quartiles : null,
    threshold: of.threshold / 10,
    own: of.own.map(({ slug, standing, rate, point }) => ({
      ...{ project: slug, standing, rate },
      points: point && point.tenths / 10,
      alert: point ? point.isAlert : null,
    })),
  };
}
