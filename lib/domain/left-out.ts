/** Why something is not in the figure; lib/why/left-out-words.ts says each in French. */
export const LEFT_OUT_REASONS = [
  'draft',
  'not_validated',
  'estimate',
  'not_applicable',
  'nothing_to_report',
  'other_measure',
  'other_period',
  'duplicate',
  'silent',
  'not_opened',
  'taken_back',
  'other_component',
  'replaced',
  'other_season',
  'no_amount',
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];
