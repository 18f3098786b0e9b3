import type { CountingMode } from '@/lib/domain/vocabulary';
import { formatCount } from './numbers';
import { french } from './typography';

interface Counted {
  countingMode: CountingMode;
  target: number | null;
  baseline: number | null;
  period: string | null;
  summed: { from: string; to: string } | null;
}

/** What the value of a component is made of and divided by, where that is not plain; empty otherwise. */
export function countingWords({ countingMode, target, baseline, period, summed }: Counted): string {
  const sentences: string[] = [];
  if (target !== null && countingMode === 'annual_flow' && period)
    sentences.push(`Flux annuel : la valeur de ${period} seule est divisée par la cible annuelle.`);
  if (target !== null && summed) {
    const people = countingMode === 'cumulative_distinct' ? ' de primo-entrants' : '';
    const span =
      summed.from === summed.to ? `période ${summed.from}` : `périodes de ${summed.from} à ${summed.to}`;
    sentences.push(`Cumul${people} (${span}), divisé par la cible.`);
  }
  if (target !== null && baseline !== null)
    sentences.push(
      `Valeur de départ : ${formatCount(baseline)} ; taux = (valeur − ${formatCount(baseline)}) / (${formatCount(target)} − ${formatCount(baseline)}).`,
    );
  return french(sentences.join(' '));
}
