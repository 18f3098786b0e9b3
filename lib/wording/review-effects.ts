import type { Rate } from '@/lib/domain/progress';
import type { Value } from '@/lib/domain/value';
import { formatCount, formatRate } from './numbers';
import { capitalised } from './typography';

/** What is verified of a component now, and what one line or opening alone would make of it. */
export interface EffectAlone {
  label: string;
  before: { value: Value; rate: Rate };
  after: { value: Value; rate: Rate };
}

/** « Professionnels formés : 41 % → 43 % »; the numbers where there is no rate. */
export const effectWords = ({ label, before, after }: EffectAlone): string =>
  `${capitalised(label)}\u00a0: ${said(before)} → ${said(after)}`;

const said = ({ value: { state, value }, rate: { rate } }: EffectAlone['before']): string => {
  if (state !== 'number') return 'non vérifié';
  return rate === null ? formatCount(value ?? 0) : formatRate(rate);
};
