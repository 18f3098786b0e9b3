import { expect, it } from 'vitest';
import { projectionOf } from '@/lib/domain/projection';
import { numberValue } from '@/lib/domain/value';
import { effortWords } from './projection';

const effortOf = (dueDay: string) => {
  const projection = projectionOf({
    mode: 'cumulative',
    target: 1000,
    baseline: null,
    dueDay,
    points: [
      { day: '2025-03-31', value: numberValue(100) },
      { day: '2025-08-31', value: numberValue(253) },
      { day: '2026-03-31', value: numberValue(359) },
    ],
    current: numberValue(359),
    day: '2026-04-30',
  });
  return projection.kind === 'range'
    ? effortWords(projection, 'personnes')?.replaceAll(/[\u00a0\u202f]/g, ' ')
    : undefined;
};

it.each([
  [
    '2026-12-31',
    'Il reste une campagne avant l’échéance du 31 décembre 2026 : il faudrait y vérifier 641 personnes, quand la dernière en a vérifié 106.',
  ],
  [
    '2027-12-31',
    'Il reste 3 campagnes avant l’échéance du 31 décembre 2027 : il faudrait vérifier 214 personnes à chacune, quand la dernière en a vérifié 106.',
  ],
  ['2026-04-01', 'L’échéance (1er avril 2026) est passée : 641 personnes manquent encore.'],
])('what is left until %s', (due, words) => {
  expect(effortOf(due)).toBe(words);
});
