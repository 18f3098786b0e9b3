import { describe, expect, it } from 'vitest';
import { PRINTED_RULES } from '@/db/consortium-rules';
import { REASONS } from '@/lib/domain/eligibility/reading';
import { ELIGIBILITY_RULES } from '@/lib/domain/eligibility/rules';
import { reasonWords } from '@/lib/wording/eligibility';
import { printedRulesOf } from './printed-rules';

describe('the rules that are read', () => {
  it('are the 28 that the text prints, in its order and of its actions; ALL-1 says how they are read', () => {
    expect(PRINTED_RULES).toHaveLength(28);
    const printed = PRINTED_RULES.map(({ code, actionKey }) => [code, actionKey]);
    expect([...ELIGIBILITY_RULES.map(({ code, actionKey }) => [code, actionKey]), ['ALL-1', null]]).toEqual(
      printed,
    );
  });

  it('may be unmet where the text asks, and never where it allows or aims at something', () => {
    for (const { code, breakable } of ELIGIBILITY_RULES) {
      const results = PRINTED_RULES.find((one) => one.code === code)?.results ?? [];
      expect([code, breakable]).toEqual([code, results.includes('unmet')]);
    }
  });

  it('stand with the sentence of every action that has some', () => {
    expect(printedRulesOf('MEDIATEURS').map(({ code }) => code)).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `ME-${n}`),
      'ALL-1',
    ]);
    expect(printedRulesOf('REGLEMENTAIRE')).toEqual([]);
  });
});

it('every reason is a sentence', () => {
  for (const reason of REASONS) expect(reasonWords[reason]).toMatch(/^[A-ZÀ-Ý].*\.$/);
});
