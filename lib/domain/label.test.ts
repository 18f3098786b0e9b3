import { describe, expect, it } from 'vitest';
import {
  answerProblems,
  type CriterionInput,
  completenessOf,
  type Decided,
  decisionProblems,
  isInScope,
  LABEL_CRITERIA,
  type LabelAnswer,
  type LabelCriterion,
  labelDecisionInput,
  placementReading,
  standingDecision,
} from './label';

const given = (criterion: LabelCriterion, more: Partial<CriterionInput> = {}): CriterionInput => ({
  ...{ criterion, answer: null, justification: null, evidence: null, months: null, years: null, seen: 0 },
  ...more,
});
const codes = (...answers: CriterionInput[]) => answerProblems(answers).map(({ path, code }) => [path, code]);

it('has seven obligatory criteria and six strong points', () => {
  expect(LABEL_CRITERIA.map((one) => one[0]).join('')).toBe('1111111222222');
});

describe('an answer', () => {
  it.each<[LabelCriterion, LabelAnswer, string[][]]>([
    ['1.4', 'na', []],
    ['1.5', 'na', [['answers.0.answer', 'na_not_allowed']]],
    ['2.1', 'na', [['answers.0.answer', 'na_not_allowed']]],
    ['1.1', 'no', []],
    ['1.1', 'text', [['answers.0.answer', 'answer_is_yes_or_no']]],
    ['2.6', 'yes', [['answers.0.answer', 'strong_point_is_told']]],
    ['2.6', 'text', [['answers.0.justification', 'strong_point_is_told']]],
  ])('of %s may be %s, or not', (criterion, answer, problems) => {
    expect(codes(given(criterion, { answer }))).toEqual(problems);
  });

  it('tells 2.6 in words, and months at 1.2 alone', () => {
    expect(codes(given('2.6', { answer: 'text', justification: 'Un hôpital de simulation' }))).toEqual([]);
    expect(codes(given('1.2', { answer: 'yes', months: 6, years: 5 }))).toEqual([]);
    expect(codes(given('1.3', { months: 6 }))).toEqual([['answers.0.months', 'months_of_placement']]);
  });
});

describe('a placement', () => {
  it.each([
    [3, 2, 'long_enough'],
    [2, 3, 'too_short'],
    [6, 5, 'long_enough'],
    [5, 5, 'too_short'],
    [12, 5, 'long_enough'],
    [12, 4, 'to_check'],
    [12, 8, 'to_check'],
    [null, 5, 'to_check'],
    [12, null, 'to_check'],
  ])('of %s months at BAC +%s is %s', (months, years, reading) => {
    expect(placementReading(months, years)).toBe(reading);
  });
});

it.each([
  ['initial', ['11'], true],
  ['apprenticeship', ['53', '11'], true],
  ['initial', ['53'], false],
  ['continuing', ['11'], false],
] as const)('a training %s delivered in %s: open to the label? %s', (regime, regions, open) => {
  expect(isInScope(regime, regions)).toBe(open);
});

it('counts what was answered: N/A is neither yes nor no, nor is a blank', () => {
  const answers = new Map<LabelCriterion, LabelAnswer>([
    ...(['1.1', '1.2', '1.3', '1.5', '1.6', '1.7'] as const).map((one) => [one, 'yes'] as const),
    ['1.4', 'na'],
    ...(['2.1', '2.2', '2.3', '2.4'] as const).map((one) => [one, 'yes'] as const),
    ['2.5', 'no'],
    ['2.6', 'text'],
  ]);
  expect(completenessOf(answers)).toEqual({
    mandatory: { yes: 6, no: 0, na: 1, blank: 0 },
    strong: { yes: 4, no: 1, blank: 0 },
    told: true,
  });
  expect(completenessOf(new Map()).mandatory).toEqual({ yes: 0, no: 0, na: 0, blank: 7 });
});

describe('a decision', () => {
  const problemsAfter = (
    decisions: [Decided['decision'], string][],
    decision: Decided['decision'],
    decidedOn: string,
  ) =>
    decisionProblems(
      { decision, decidedOn },
      decisions.map(([one, day], id) => ({ id, decision: one, decidedOn: day })),
      '2026-11-20',
    ).map(({ code }) => code);

  it('never goes without the document that says it', () => {
    const input = {
      trainingId: 1,
      decision: 'granted',
      decidedOn: '2026-10-01',
      body: 'Medicen',
      source: '',
    };
    const parsed = labelDecisionInput.safeParse(input);
    expect(parsed.error?.issues.map(({ message }) => message)).toEqual(['decision_needs_source']);
  });

  it('follows the one before', () => {
    expect(problemsAfter([], 'submitted', '2026-09-01')).toEqual([]);
    expect(problemsAfter([], 'granted', '2026-09-01')).toEqual([]);
    expect(problemsAfter([], 'withdrawn', '2026-09-01')).toEqual(['label_decision_after']);
    expect(problemsAfter([['submitted', '2026-09-01']], 'refused', '2026-10-01')).toEqual([]);
    expect(problemsAfter([['submitted', '2026-09-01']], 'refused', '2026-08-01')).toEqual([
      'decided_before_last',
    ]);
    expect(problemsAfter([['granted', '2026-09-01']], 'granted', '2026-10-01')).toEqual([
      'label_decision_after',
    ]);
    expect(problemsAfter([['granted', '2026-09-01']], 'withdrawn', '2026-10-01')).toEqual([]);
    expect(problemsAfter([], 'granted', '2026-12-01')).toEqual(['source_to_come']);
    // A label in force is withdrawn whether or not its renewal was asked for.
    const again: [Decided['decision'], string][] = [
      ['granted', '2026-09-01'],
      ['submitted', '2026-10-01'],
    ];
    expect(problemsAfter(again, 'withdrawn', '2026-11-01')).toEqual([]);
    expect(problemsAfter([['submitted', '2026-10-01']], 'withdrawn', '2026-11-01')).toEqual([
      'label_decision_after',
    ]);
  });

  it('that stands is the last by its day', () => {
    const rows = [
      { id: 1, decision: 'granted' as const, decidedOn: '2026-10-01' },
      { id: 2, decision: 'submitted' as const, decidedOn: '2026-09-01' },
    ];
    expect(standingDecision(rows)?.decision).toBe('granted');
    expect(standingDecision([])).toBeUndefined();
  });
});
