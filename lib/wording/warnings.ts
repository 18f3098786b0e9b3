import type { Warning, WarningCode } from '@/lib/domain/warnings';
import { rowWords } from './lines';
import { measureWords } from './measures';
import { formatCount } from './numbers';
import { french } from './typography';

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
  french(sentences[code](formatCount(value), formatCount(against), measureWords[measure].label));

/** Beside a warning whose cell has a comment of before. */
export const OUTDATED_REASON = french(
  'Le commentaire écrit plus tôt parlait d’une autre valeur ou d’autre chose : complétez-le, ou corrigez la valeur.',
);

type Words = Parameters<typeof rowWords>[1];

/** The line a warning is about; places are those of a training in a region, whatever the level. */
export const warningPlace = (
  { code, row }: Pick<Warning, 'code' | 'row'>,
  training: string,
  words: Words,
): string =>
  code === 'over_capacity'
    ? `${training}, ${words.regions[row.regionCode] ?? row.regionCode}`
    : `${training}, ${rowWords(row, words)}`;
