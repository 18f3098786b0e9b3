import { isOfPlace, type Warning, type WarningCode } from '@/lib/domain/warnings';
import { rowWords } from './lines';
import { measureWords } from './measures';
import { formatCount } from './numbers';
import { french } from './typography';

/** A cohort may validate in a later period than it enters. */
const SINCE = ', périodes précédentes comprises';

const sentences: Record<WarningCode, (value: string, against: string, measure: string) => string> = {
  tenfold: (value, against, measure) =>
    `${measure} : ${value}, dix fois plus que ${against} (campagne précédente, prévu ou périodes précédentes). Une erreur de saisie ?`,
  fall: (value, against, measure) => `${measure} : baisse de ${against} à ${value} pour la même période.`,
  over_training_plan: (value, against, measure) =>
    `${measure} : ${value} sur une ligne qui n’était pas prévue, plus que les ${against} prévus pour toute la formation.`,
  over_training: (value, against, measure) =>
    `${measure} : ${value}, dix fois plus que ${against}, le plus grand nombre connu de cette formation (places, prévu, autres mesures).`,
  incomparable: (value, against, measure) =>
    `${measure} : ${value}, première valeur d’au moins ${against}, sans rien à quoi la comparer.`,
  far_below: (value, against, measure) => `${measure} : ${value}, moins du dixième des ${against} prévus.`,
  over_later: (value, against, measure) =>
    `${measure} : ${value}, plus que ${against}, observé plus tard pour la même période.`,
  first_over_entered: (value, against) =>
    `${value} primo-entrants pour ${against} entrants sur la même ligne : un primo-entrant est aussi un entrant.`,
  validated_over_entered: (value, against) =>
    `${value} ayant validé pour ${against} entrants sur la même ligne${SINCE}.`,
  certified_over_validated: (value, against) =>
    `${value} certifiés pour ${against} ayant validé sur la même ligne${SINCE}.`,
  certified_over_entered: (value, against) =>
    `${value} certifiés pour ${against} entrants sur la même ligne${SINCE}.`,
  validated_over_certified: (value, against) =>
    `${value} ayant validé pour ${against} certifiés sur la même ligne${SINCE}, alors que le badge est demandé pour valider.`,
  over_capacity: (value, against) => `${value} entrants pour ${against} places dans cette région.`,
  differs_from_sessions: (value, against, measure) =>
    `${measure} : saisi ${value}, sessions ${against}, pour cette formation dans cette région.`,
  over_population: (value, against) =>
    `${value} entrants, plus que les ${against} personnes que compte la population connue de cette profession dans cette région.`,
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

/** The line a warning is about; places and sessions are those of a training in a region, whatever the level. */
export const warningPlace = (
  { code, row }: Pick<Warning, 'code' | 'row'>,
  training: string,
  words: Words,
): string =>
  isOfPlace(code)
    ? `${training}, ${words.regions[row.regionCode] ?? row.regionCode}`
    : `${training}, ${rowWords(row, words)}`;
