import type { Rate } from '@/lib/domain/progress';
import type { Value } from '@/lib/domain/value';
import { formatCount, formatRate } from './numbers';
import { capitalised, french } from './typography';

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

/** The same in a list, where two rates that read alike are told apart by their numbers. */
export function movedWords(effect: EffectAlone): string {
  const { before, after } = effect;
  const shown = (one: EffectAlone['before']) => (one.rate.rate === null ? null : formatRate(one.rate.rate));
  if (shown(before) !== null && shown(before) === shown(after)) {
    const numbers = { rate: null, reason: 'no_target' } as const;
    return effectWords({
      ...effect,
      before: { ...before, rate: numbers },
      after: { ...after, rate: numbers },
    });
  }
  return effectWords(effect);
}

/** The same of an effect that holds the rates apart. */
export const movedInList = ({
  label,
  before,
  after,
  rates,
}: {
  label: string;
  before: Value;
  after: Value;
  rates: { before: Rate; after: Rate };
}): string =>
  movedWords({
    label: french(label),
    before: { value: before, rate: rates.before },
    after: { value: after, rate: rates.after },
  });

/** « Objectif : 45,0 % → 48,3 % »: the one figure of an objective of several components. */
export const objectiveWords = (before: number, after: number): string =>
  `Objectif\u00a0: ${formatRate(before)} → ${formatRate(after)}`;
