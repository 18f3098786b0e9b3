import type { GapAnswer } from '@/lib/domain/api/programme';
import type { Gap } from '@/lib/queries/gaps';

export function gapAnswer(gap: Gap): GapAnswer {
  if (gap.kind !== 'rate') return gap;
  const { kind, season, actionKey, published, computed, source } = gap;
  return { kind, season, actionKey, published, computed, source };
}
