import type { Ratio, RatioKey } from '@/lib/domain/ratio';
import { formatRate } from './numbers';
import { noRateReasons } from './reasons';

export const ratioLabels: Record<RatioKey, string> = {
  validated_over_entered: 'Ayant validé sur entrants',
  certified_over_validated: 'Certifiés sur ayant validé',
};

/**
 * What stands between and after the two counts: « 30 sur 40, soit 75,0 % », or why there is no rate. Of other people,
 * one is never said out of the other. Null where one of them was never given.
 */
export function ratioParts({ numerator, denominator, rate, reason }: Ratio) {
  if (numerator.state === 'not_reported' || denominator.state === 'not_reported') return null;
  const why = noRateReasons[reason ?? 'not_reported'];
  if (reason === 'unlike_bases') return { between: 'et', after: ` (${why}\u00a0: pas de taux)` };
  return { between: 'sur', after: rate === null ? ` (${why})` : `, soit ${formatRate(rate)}` };
}
