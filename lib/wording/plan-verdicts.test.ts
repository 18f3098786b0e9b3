import { expect, it } from 'vitest';
import { planVerdictOf } from '@/lib/domain/plan-verdict';
import { HIDDEN, NOT_REPORTED, numberValue } from '@/lib/domain/value';
import { explainPlan, plansStand, planWords } from './plan-verdicts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const periods = ['2023-2024', '2024-2025'];
const planned = numberValue(1200);
const of = (verified: typeof planned, more: { periods?: string[] } = {}) =>
  planVerdictOf({
    season: 'S1',
    measure: 'entered',
    periods,
    realised: [verified],
    contributions: [
      { contributor: 'A', period: '2023-2024', planned, isValidated: verified !== NOT_REPORTED },
      { contributor: 'B', period: '2024-2025', planned: numberValue(40), isValidated: false },
    ],
    ...more,
  });

it.each([
  [of(numberValue(1100)), 'conforme au plan'],
  [of(numberValue(900)), 'en dessous du plan'],
  [of(HIDDEN), 'non calculable (effectif masqué)'],
  [of(NOT_REPORTED), 'non calculable (aucune année close et vérifiée)'],
])('%#', (verdict, words) => {
  expect(planWords(verdict)).toBe(words);
});

it('prints the rule, its numbers, the years and who was counted', () => {
  const { rule, numbers } = explainPlan(of(numberValue(900)), 'S1');
  expect(plain(rule)).toContain('À partir de 80,0 % : conforme au plan ; sinon : en dessous.');
  expect(numbers.map(plain)).toEqual([
    '900 entrants vérifiés sur 1 200 prévus (de 2023-2024 à 2024-2025), soit 75,0 %.',
    '1 bilan annuel vérifié sur 2 : les autres sont laissés de côté, dans le réalisé comme dans le prévu.',
  ]);
});

it('says that no year is closed, and gives no number of a hidden one', () => {
  expect(explainPlan(of(numberValue(1), { periods: [] }), 'S1').numbers.map(plain)).toEqual([
    'Réalisé vérifié : non vérifié ; prévu : non renseigné (aucune année close).',
    'Aucun bilan annuel n’était attendu.',
  ]);
  expect(explainPlan(of(HIDDEN), 'S1').numbers.map(plain)[0]).toContain('Réalisé vérifié : masqué');
});

it.each<[Parameters<typeof plansStand>[0], string]>([
  [
    [{ code: 'below_plan' }, { code: 'as_planned' }, { code: 'below_plan' }, undefined],
    '2 régions en dessous de leur plan, 1 conforme, 1 sans plan lisible.',
  ],
  [[{ code: 'as_planned' }], 'Aucune région en dessous de son plan, 1 conforme.'],
  [[{ code: 'not_computable' }, undefined], 'Aucun plan ne peut encore être lu (2 régions).'],
  [[], ''],
])('%j', (plans, words) => {
  expect(plain(plansStand(plans, { singular: 'région', none: 'Aucune région' }))).toBe(words);
});
