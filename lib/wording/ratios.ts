import type { Ratio, RatioKey } from '@/lib/domain/ratio';
import { formatRate } from './numbers';
import { noRateReasons } from './reasons';
import { valueInWords } from './states';

export const ratioLabels: Record<RatioKey, string> = {
  validated_over_entered: 'Ayant validé sur entrants',
  certified_over_validated: 'Certifiés sur ayant validé',
};

/** « 30 sur 40, soit 75,0 % », or both sides and why there is no rate. Of other people, one is never said out of the other. */
export function ratioWords({ numerator, denominator, rate, reason }: Ratio): string {
  if (numerator.state === 'not_reported' || denominator.state === 'not_reported') return '–';
  if (reason === 'unlike_bases')
    return `${valueInWords(numerator)} et ${valueInWords(denominator)} (${noRateReasons[reason]}\u00a0: pas de taux)`;
  const sides = `${valueInWords(numerator)} sur ${valueInWords(denominator)}`;
  return rate === null
    ? `${sides} (${noRateReasons[reason ?? 'not_reported']})`
    : `${sides}, soit ${formatRate(rate)}`;
}
