import type { GapAnswer } from '@/lib/domain/api/gap';
import type { Gap } from '@/lib/queries/gaps';

/** A gap as the answers on the programme and on an action carry it. */
export const gapAnswer = (gap: Gap): GapAnswer => ({
  key: gap.key,
  kind: gap.kind,
  rule: gap.rule,
  season: gap.season,
  actionKeys: gap.actionKeys,
  state: gap.state,
  label: gap.label,
  numbers: gap.numbers,
  records: gap.records,
});
