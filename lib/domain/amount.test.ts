import { expect, it } from 'vitest';
import { amountWarnings } from './amount';
import type { AmountKind } from './vocabulary';

const agreed = [{ kind: 'contracted', cents: 252_000_000 }] as const;

it.each<[string, AmountKind, number, readonly { kind: AmountKind; cents: number }[], number]>([
  ['an amount near the agreement', 'announced', 260_000_000, agreed, 0],
  ['a hundred times the agreement', 'announced', 25_200_000_000, agreed, 1],
  ['a hundredth of it', 'announced', 2_520_000, agreed, 1],
  ['a small first payment is no surprise', 'paid', 2_520_000, agreed, 0],
  ['a payment a hundred times the agreement', 'paid', 99_999_999_999, agreed, 1],
  ['nothing to compare with', 'announced', 25_200_000_000, [], 0],
  [
    'a first agreement is compared with what was announced',
    'contracted',
    2_520_000,
    [{ kind: 'announced', cents: 252_000_000 }],
    1,
  ],
  ['nothing was paid', 'paid', 0, agreed, 0],
])('%s', (_title, kind, cents, others, warnings) => {
  expect(amountWarnings({ kind, cents }, others)).toHaveLength(warnings);
});
