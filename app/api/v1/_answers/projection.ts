import type { ProjectionAnswer } from '@/lib/api/projection';
import type { ComponentProjection } from '@/lib/figure/projection';
import { noProjectionWords } from '@/lib/wording/projection';
import type { AnsweredDays } from './days';

export function projectionAnswer(
  one: ComponentProjection,
  actionKey: string,
  days: AnsweredDays,
): ProjectionAnswer {
  const { componentId, season, label, unit, campaigns, projection } = one;
  const { points, target, dueDay } = projection;
  const facts = {
    actionKey,
    season,
    componentId,
    label,
    unit,
    ...days,
    target,
    dueDay,
    observed: { points, campaigns },
  };
  if (projection.kind === 'none') {
    const { reason, reachedOn } = projection;
    return {
      ...facts,
      projection: null,
      refused: { reason, reachedOn, message: noProjectionWords(projection) },
    };
  }
  const { slowest, fastest, atSlowest, atFastest, paces, current, remaining, falling, duePassed, ...rest } =
    projection;
  return {
    ...facts,
    projection: {
      paces,
      slowest: { ...slowest, arrival: atSlowest },
      fastest: { ...fastest, arrival: atFastest },
      current,
      remaining,
      falling,
      duePassed,
      campaignsAYear: rest.campaignsAYear,
      effort: rest.effort,
      enough: rest.enough,
    },
    refused: null,
  };
}
