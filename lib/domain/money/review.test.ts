import { describe, expect, it } from 'vitest';
import { heldBy, type ReviewLine, reviewProblems, reviewVerdict } from './review';
import type { ReviewOutcome, ReviewStep } from './vocabulary';

const line = (
  id: number,
  step: ReviewStep,
  onDay: string,
  outcome: ReviewOutcome | null = null,
): ReviewLine => ({
  ...{ id, step, onDay, outcome },
  review: 'mid_term',
});
const REPORT = line(1, 'report_received', '2025-03-01');
const OPINION = line(2, 'opinion_given', '2025-04-01', 'favourable');
const circumstances = { today: '2025-06-01', decidedOn: '2022-06-01' };
const codes = (lines: ReviewLine[], step: ReviewStep, onDay: string, outcome: ReviewOutcome | null = null) =>
  reviewProblems(lines, { review: 'mid_term', step, onDay, outcome }, circumstances).map(({ code }) => code);

describe('the steps of a review', () => {
  it.each<[string, ReviewLine[], ReviewStep, string, ReviewOutcome | null, string[]]>([
    ['a report', [], 'report_received', '2025-03-01', null, []],
    ['an opinion without a report', [], 'opinion_given', '2025-03-01', 'favourable', ['steps_out_of_order']],
    [
      'an opinion before the report',
      [REPORT],
      'opinion_given',
      '2025-02-01',
      'favourable',
      ['steps_out_of_order'],
    ],
    ['an opinion', [REPORT], 'opinion_given', '2025-04-01', 'unfavourable', []],
    [
      'an opinion that says nothing',
      [REPORT],
      'opinion_given',
      '2025-04-01',
      null,
      ['review_outcome_needed'],
    ],
    [
      'a decision in the words of an opinion',
      [REPORT, OPINION],
      'decision_taken',
      '2025-05-01',
      'favourable',
      ['review_outcome_needed'],
    ],
    [
      'a decision without an opinion',
      [REPORT],
      'decision_taken',
      '2025-05-01',
      'stop',
      ['steps_out_of_order'],
    ],
    [
      'a report that says something',
      [],
      'report_received',
      '2025-03-01',
      'favourable',
      ['outcome_of_no_step'],
    ],
    ['a report twice', [REPORT], 'report_received', '2025-03-02', null, ['review_step_known']],
    [
      'an opinion before the hearing',
      [REPORT, line(3, 'hearing_held', '2025-05-01')],
      'opinion_given',
      '2025-04-01',
      'favourable',
      ['steps_out_of_order'],
    ],
    [
      'a hearing forgotten, after the opinion',
      [REPORT, OPINION],
      'hearing_held',
      '2025-05-01',
      null,
      ['steps_out_of_order'],
    ],
    ['a step to come', [], 'report_received', '2025-06-02', null, ['review_step_to_come']],
    ['a review planned for later', [], 'planned', '2025-09-01', null, []],
    ['before the decision of the project', [], 'planned', '2022-01-01', null, ['effective_before_decision']],
  ])('%s', (_title, lines, step, onDay, outcome, expected) => {
    expect(codes(lines, step, onDay, outcome)).toEqual(expected);
  });

  it('holds a step by the one that needs it', () => {
    expect(heldBy([REPORT, OPINION], REPORT)).toBe(OPINION);
    expect(heldBy([REPORT, OPINION], OPINION)).toBeUndefined();
  });
});

it.each<[string, ReviewLine[], string | undefined]>([
  ['only a report', [REPORT], undefined],
  ['a favourable opinion', [REPORT, OPINION], 'released'],
  ['reserves', [REPORT, { ...OPINION, outcome: 'favourable_with_reserves' }], 'released'],
  ['an unfavourable one', [REPORT, { ...OPINION, outcome: 'unfavourable' }], 'blocked'],
  [
    'a decision goes before the opinion',
    [
      REPORT,
      { ...OPINION, outcome: 'unfavourable' },
      line(3, 'decision_taken', '2025-05-01', 'continue_amended'),
    ],
    'released',
  ],
  ['a decision to stop', [REPORT, OPINION, line(3, 'decision_taken', '2025-05-01', 'stop')], 'blocked'],
])('%s', (_title, lines, says) => {
  expect(reviewVerdict(lines, 'mid_term')?.says).toBe(says);
});
