import type { AidReadingKey } from '@/lib/domain/money/season-aid';
import { formatEurosInFull } from './numbers';

/** After « Aide publiée ». */
export const aidReadingWords: Record<AidReadingKey, string> = {
  alone: '',
  included: ', abondement du plan DM compris',
  on_top: ', abondement du plan DM en sus',
};

const CENTS_PER_MILLION = 100_000_000;
const CENTS_PER_TENTH_OF_MILLION = CENTS_PER_MILLION / 10;
const tenths = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/**
 * An amount of a programme, in millions with one decimal where that says it exactly, so that a column of them reads
 * down (« 55,5 M€ », « 59,0 M€ »); else in full. Never rounded.
 */
export const formatMillions = (cents: number): string =>
  (cents % CENTS_PER_TENTH_OF_MILLION === 0 && cents !== 0
    ? `${tenths.format(cents / CENTS_PER_MILLION)}\u00a0M€`
    : formatEurosInFull(cents)
  ).replace('-', '−');
