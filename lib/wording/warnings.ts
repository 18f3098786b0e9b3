import type { Warning, WarningCode } from '@/lib/domain/warnings';
import { measureWords } from './measures';
import { formatCount } from './numbers';

const sentences: Record<WarningCode, (value: string, against: string, measure: string) => string> = {
  tenfold: (value, against, measure) =>
    `${measure} : ${value}, dix fois plus que ${against} (campagne précédente ou prévu). Une erreur de saisie ?`,
  fall: (value, against, measure) => `${measure} : baisse de ${against} à ${value} pour la même période.`,
  validated_over_entered: (value, against) =>
    `${value} ayant validé pour ${against} entrants sur la même ligne.`,
  over_capacity: (value, against) => `${value} entrants pour ${against} places dans cette région.`,
};

/** What a warning says, without the line it is about. */
export const warningText = ({
  code,
  value,
  against,
  measure,
}: Pick<Warning, 'code' | 'value' | 'against' | 'measure'>): string =>
  sentences[code](formatCount(value), formatCount(against), measureWords[measure].label);
