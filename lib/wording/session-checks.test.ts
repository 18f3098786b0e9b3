import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findingWords } from './session-checks';

it('has words for every code that a rule finds', () => {
  const rules = readFileSync('lib/domain/training-session/checks.ts', 'utf8');
  const codes = [...rules.matchAll(/finding\('(\w+)'/g)].map(([, code]) => code ?? '');
  const sizes = ['planned', 'held'].flatMap((when) =>
    ['under', 'over', 'within'].map((side) => `size_${when}_${side}`),
  );
  expect(codes.length).toBeGreaterThan(25);
  const day = '2026-01-31';
  const params = { day, from: day, first: day, last: day, until: day, module: '5', planned: '2', count: 1 };
  for (const code of [...codes, ...sizes]) expect(findingWords({ code, params }), code).not.toBe(code);
});

it('says both numbers', () => {
  expect(findingWords({ code: 'size_held_under', params: { module: '5', slot: 5, count: 9 } })).toBe(
    'Module\u00a05\u00a0: 9\u00a0présents, moins de 10.',
  );
  expect(findingWords({ code: 'mediators_short', params: { count: 9, needed: 10 } })).toBe(
    '9\u00a0médiateurs sur les 10 demandés pour le financement.',
  );
});
