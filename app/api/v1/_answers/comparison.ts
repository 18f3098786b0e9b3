import type { ComparisonAnswer } from '@/lib/api/comparison';
import type { Change, ChangesBetween } from '@/lib/comparison/changes-between';
import type { ComparedSeason, ComponentOnDay } from '@/lib/comparison/day-comparison';
import type { Span } from '@/lib/domain/compared-days';
import type { TargetBasis } from '@/lib/domain/vocabulary';
import type { VerdictSubject } from '@/lib/wording/verdict-reasons';
import { verdictAnswer } from './verdict';

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
    components: components.map(({ action, before, after, ...component }) => {
      const about = { season, unit: component.unit };
      return {
        ...component,
        actionKey: action.key,
        before: before && onDay(before, about),
        after: after && onDay(after, about),
      };
    }),
    learners: learners.map(({ period, ...total }) => ({ ...total, period: period.label })),
    counts,
  })),
  changes: { data: changes.map(changeAnswer), ...list },
});

const onDay = ({ values, verdict, ...component }: ComponentOnDay, about: VerdictSubject) => ({
  ...component,
  ...values,
  verdict: verdict && verdictAnswer(verdict, about),
});

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
