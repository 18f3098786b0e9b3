import type { Share } from '@/lib/domain/share';
import type { Layer } from '@/lib/domain/vocabulary';
import { formatCount, formatRate } from './numbers';
import { noRateReasons } from './reasons';
import { absentWords, valueInWords } from './states';

/** « 3 des 14, 21,4 % »; the word that stands for a number where there is none, and why there is no share. */
export function shareWords({ part, whole, share, reason }: Share, layer: Layer): string {
  if (reason === 'unlike_bases') return 'part non disponible';
  if (reason === 'unknown_mode') return noRateReasons[reason];
  if (part.state === 'not_reported') return absentWords[layer];
  if (part.state !== 'number') return valueInWords(part);
  if (whole.state === 'hidden') return `${valueInWords(part)} (total masqué)`;
  if (share === null) return `${valueInWords(part)} (${noRateReasons[reason ?? 'not_reported']})`;
  const [own, all] = [formatCount(part.value ?? 0), formatCount(whole.value ?? 0)];
  return `${own} ${whole.value === 1 ? 'sur' : 'des'} ${all}, ${formatRate(share)}`;
}
