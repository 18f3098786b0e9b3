import { describe, expect, it } from 'vitest';
import { commonRule, periodRuleInput, periodRuleProblems, type RuleGround, ruleOf } from './period-rule';

const component = (id: string, more: Partial<RuleGround['components'][number]> = {}) => ({
  ...{ id, label: id, actionKey: 'MEDIATEURS', seasonKey: 'S2' as const, measure: 'entered' as const },
  ...more,
});
const GROUND: RuleGround = {
  rules: [
    { measure: 'entered', componentId: null, rule: 'by_start' },
    { measure: null, componentId: 'M1', rule: 'by_slot' },
  ],
  components: [
    component('M1'),
    component('M2'),
    component('J', { actionKey: 'JURISTES', seasonKey: 'S1' }),
    component('U', { measure: null }),
    component('A', { measure: 'active' }),
  ],
};

describe('a rule', () => {
  it.each([
    ['of a measure', { measure: 'entered', rule: 'prorata_days' }, []],
    ['taken back', { measure: 'entered', rule: null }, []],
    ['of nothing', { rule: 'by_start' }, ['subject period_rule_subject']],
    ['of both', { measure: 'entered', componentId: 'J', rule: 'by_start' }, ['subject period_rule_subject']],
    ['of a component that is none', { componentId: 'X', rule: 'by_start' }, ['subject unknown_component']],
    [
      'of what counts universities',
      { componentId: 'U', rule: 'by_start' },
      ['subject period_rule_not_learners'],
    ],
    ['of a stock', { measure: 'active', rule: 'prorata_days' }, ['subject period_rule_stock']],
    ['of the stock of a component', { componentId: 'A', rule: 'by_start' }, ['subject period_rule_stock']],
    ['that stands', { measure: 'entered', rule: 'by_start' }, ['rule period_rule_unchanged']],
    ['taken back where none stands', { measure: 'validated', rule: null }, ['rule period_rule_unchanged']],
    [
      'by slots where there are none',
      { componentId: 'J', rule: 'by_slot' },
      ['rule period_rule_no_sessions'],
    ],
    ['by slots of every action', { measure: 'validated', rule: 'by_slot' }, ['rule period_rule_no_sessions']],
    [
      'another one for the same learners',
      { componentId: 'M2', rule: 'by_start' },
      ['rule period_rule_contradicts'],
    ],
    ['the same for the same learners', { componentId: 'M2', rule: 'by_slot' }, []],
  ])('%s', (_title, given, expected) => {
    const input = periodRuleInput.parse({ source: 'Note du comité', ...given });
    expect(periodRuleProblems(input, GROUND).map(({ path, code }) => `${path} ${code}`)).toEqual(expected);
  });

  it('of a component holds in its action and season, that of its measure elsewhere', () => {
    const at = (actionKey: string, seasonKey: 'S1' | 'S2') =>
      ruleOf(GROUND, { actionKey, seasonKey, measure: 'entered' });
    expect([at('MEDIATEURS', 'S2'), at('MEDIATEURS', 'S1'), at('JURISTES', 'S1')]).toEqual([
      'by_slot',
      'by_start',
      'by_start',
    ]);
    expect(ruleOf(GROUND, { actionKey: 'JURISTES', seasonKey: 'S1', measure: 'validated' })).toBeNull();
  });

  it('of what several actions count is theirs where they have the same', () => {
    const places = [
      { actionKey: 'MEDIATEURS', seasonKey: 'S1' as const },
      { actionKey: 'JURISTES', seasonKey: 'S1' as const },
    ];
    expect(commonRule(GROUND, places, 'entered')).toBe('by_start');
    expect(commonRule(GROUND, [...places, { actionKey: 'MEDIATEURS', seasonKey: 'S2' }], 'entered')).toBe(
      'differ',
    );
    expect(commonRule(GROUND, [], 'entered')).toBeNull();
  });
});
