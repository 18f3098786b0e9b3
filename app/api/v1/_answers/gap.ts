import type { DiscrepancyListAnswer, GapAnswer } from '@/lib/api/gap';
import { gapSeverity, numbersIn } from '@/lib/domain/gap';
import type { GapFilter, GapList, ReadGap } from '@/lib/gap/gap-list';
import type { Gap } from '@/lib/gap/gaps';

/** A gap as the answers on the programme and on an action carry it. */
export const gapAnswer = (gap: Gap): GapAnswer => ({
  key: gap.key,
  kind: gap.kind,
  rule: gap.rule,
  season: gap.season,
  actionKeys: gap.actionKeys,
  state: gap.state,
  severity: gapSeverity(gap),
  label: gap.label,
  numbers: gap.numbers,
  records: gap.records,
});

export const discrepancyListAnswer = (
  { gaps, coherent, byState }: GapList,
  { season, day }: GapFilter,
): DiscrepancyListAnswer => ({
  data: gaps.map(discrepancyAnswer),
  coherent: coherent.map(discrepancyAnswer),
  meta: { asOf: day, season: season ?? null, count: gaps.length, byState },
});

const discrepancyAnswer = (gap: ReadGap): DiscrepancyListAnswer['data'][number] => ({
  ...gapAnswer(gap),
  settledBy: gap.settledBy,
  changedSinceNote: gap.changedSince !== null,
  touches: gap.touches,
  project: gap.project?.slug ?? null,
  notes: gap.notes.map(({ state, note, day, fingerprint, author }) => ({
    state,
    note,
    day,
    numbers: numbersIn(fingerprint),
    author,
  })),
});
