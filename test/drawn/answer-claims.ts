import { z } from 'zod';
import { value } from '@/lib/domain/figure-shapes';
import { RATIOS } from '@/lib/domain/ratio';
import { COMPONENT_SOURCES, COUNTING_MODES, LAYERS, MEASURES } from '@/lib/domain/vocabulary';
import type { Claim } from './claims';
import { type Periods, ratioClaim } from './page-claims';
import type { Place } from './recount';

const net = z.looseObject({ value: z.number().nullable(), state: z.string() });
const ratio = z.looseObject({ numerator: value, denominator: value, rate: z.number().nullable() });
const learners = {
  learners: z.array(
    z.looseObject({
      measure: z.enum(MEASURES),
      period: z.string(),
      planned: net,
      declared: net,
      verified: net,
    }),
  ),
  ratios: z.array(
    z.looseObject({
      ratio: z.string(),
      period: z.string(),
      planned: ratio,
      declared: ratio,
      verified: ratio,
    }),
  ),
};
/** What an answer about a place holds of learners; of an action, its components too. */
export const placeAnswer = z.looseObject(learners);
const actionAnswer = z.looseObject({
  ...learners,
  components: z.array(
    z.looseObject({
      ...{ id: z.string(), source: z.enum(COMPONENT_SOURCES), countingMode: z.enum(COUNTING_MODES) },
      ...{ measure: z.enum(MEASURES).nullable(), target: z.number().nullable() },
      ...{ baseline: z.number().nullable(), committed: value, declared: value, verified: value },
      rates: z.record(z.enum(LAYERS), z.number().nullable()),
    }),
  ),
});

const NAMES = { committed: 'planned', declared: 'declared', verified: 'verified' } as const;
type At = Pick<Place, 'season' | 'action' | 'region' | 'project'>;

export function learnerClaims(where: string, body: unknown, place: At, periods: Periods): Claim[] {
  const answer = placeAnswer.parse(body);
  const sums = answer.learners.flatMap((row) =>
    LAYERS.flatMap((layer): Claim[] => {
      const { state, value } = row[NAMES[layer]];
      const at = { ...place, measure: row.measure, periodId: periods.get(row.period), layer };
      return state === 'number' && value !== null ? [{ kind: 'sum', where, place: at, value }] : [];
    }),
  );
  const divided = answer.ratios.flatMap((row) =>
    LAYERS.flatMap((layer): Claim[] => {
      const { numerator, denominator, rate } = row[NAMES[layer]];
      const named = RATIOS.find(({ key }) => key === row.ratio);
      if (!named || rate === null) return [];
      const at = { ...place, periodId: periods.get(row.period), layer };
      return [ratioClaim(where, at, named, [numerator.value ?? 0, denominator.value ?? 0], rate)];
    }),
  );
  return [...sums, ...divided];
}

export function componentClaims(where: string, body: unknown, place: At): Claim[] {
  return actionAnswer.parse(body).components.flatMap((component) =>
    LAYERS.flatMap((layer): Claim[] => {
      const { id, source, countingMode: mode, measure, target, baseline } = component;
      const [found, rate] = [component[layer], component.rates[layer]];
      if (found.state !== 'number' || found.value === null) return [];
      const [counted, at] = [found.value, { ...place, measure: measure ?? 'entered', layer }];
      const isSum = source !== 'learners' || mode === 'cumulative' || mode === 'cumulative_distinct';
      return [
        ...(isSum && source !== 'milestone'
          ? [{ kind: 'component' as const, where, id, place: at, source, mode, value: counted }]
          : []),
        ...(rate !== null && rate !== undefined && target !== null
          ? [{ kind: 'rate' as const, where, part: counted, whole: target, baseline, rate }]
          : []),
      ];
    }),
  );
}
