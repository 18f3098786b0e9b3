import type { ComparisonAnswer } from '@/lib/api/comparison';
import type { Change, ChangesBetween } from '@/lib/comparison/changes-between';
import type { ComparedSeason, ComponentOnDay } from '@/lib/comparison/day-comparison';
import type { Span } from '@/lib/domain/compared-days';
import type { TargetBasis } from '@/lib/domain/vocabulary';

export const comparisonAnswer = (
  asked: Span & { target: TargetBasis; action: string | undefined },
  seasons: ComparedSeason[],
  { changes, ...list }: ChangesBetween,
): ComparisonAnswer => ({
  from: asked.from,
  to: asked.to,
  targetBasis: asked.target,
  action: asked.action ?? null,
  seasons: seasons.map(({ season, components, learners, counts }) => ({
    season,
    components: components.map(({ action, before, after, ...component }) => ({
      ...component,
      actionKey: action.key,
      before: before && onDay(before),
      after: after && onDay(after),
    })),
    learners: learners.map(({ period, ...total }) => ({ ...total, period: period.label })),
    counts,
  })),
  changes: { data: changes.map(changeAnswer), ...list },
});

const onDay = ({ values, ...component }: ComponentOnDay) => ({ ...component, ...values });

type ChangeAnswer = ComparisonAnswer['changes']['data'][number];

function changeAnswer({ detail, ...change }: Change): ChangeAnswer {
  if (!detail) return { ...change, detail: null };
  const { sectionId: _, by, lines, ...rest } = detail;
  return {
    ...change,
    detail: {
      ...rest,
      by: by && { role: by.role, organisation: by.organisation, name: by.name },
      lines: lines.map(({ lineId: __, ...line }) => line),
    },
  };
}
