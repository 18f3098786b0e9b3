import type {
  Arrival,
  NoProjection,
  NoProjectionReason,
  Pace,
  ProjectedRange,
  Projection,
} from '@/lib/domain/projection';
import { FEWEST_POINTS, FEWEST_POINTS_FOR_FREQUENCY } from '@/lib/domain/projection';
import { unitFor } from './actions';
import { formatDay, formatMonth } from './dates';
import { formatCount, formatDifference } from './numbers';
import { counted } from './plural';
import { french } from './typography';

/** The names of the two lines, on the drawing and in the tables: they are never read as facts. */
export const paceNames = {
  slowest: 'Projection, rythme le plus lent',
  fastest: 'Projection, rythme le plus rapide',
} as const;

const reasons: Record<Exclude<NoProjectionReason, 'reached' | 'too_few_points'>, string> = {
  no_target: 'Pas de cible chiffrée\u00a0: il n’y a pas d’arrivée à projeter.',
  zero_target: 'La cible est égale à zéro, sans valeur de référence\u00a0: il n’y a rien à atteindre.',
  target_is_baseline:
    'La cible est égale à la valeur de référence\u00a0: il n’y a pas de chemin à parcourir.',
  unknown_mode:
    'Le mode de comptage est inconnu\u00a0: on ne sait pas si les années s’ajoutent, donc à quel rythme la valeur avance.',
  annual_flow:
    'La cible vaut pour chaque année\u00a0: elle ne s’atteint pas en accumulant, une date d’arrivée n’aurait pas de sens.',
  milestone: 'Un jalon est atteint ou ne l’est pas\u00a0: il n’a pas de rythme.',
  first_entered_missing:
    'Les primo-entrants ne sont pas tous fournis\u00a0: le nombre de personnes distinctes n’est pas connu.',
  hidden:
    'Une des valeurs vérifiées est masquée (petit effectif)\u00a0: une projection la laisserait deviner.',
  estimates: 'Une des valeurs est une estimation\u00a0: une projection ne part que de valeurs vérifiées.',
};

/** What stands in place of a projection: why there is none, in one sentence. */
export function noProjectionWords({ reason, points, reachedOn }: NoProjection): string {
  if (reason === 'reached')
    return reachedOn
      ? `Cible déjà atteinte\u00a0: vu à l’observation du ${formatDay(reachedOn)}.`
      : 'Cible déjà atteinte, par une vérification plus récente que la dernière campagne entièrement lue.';
  if (reason === 'too_few_points')
    return `Pas de projection\u00a0: ${points.length === 0 ? 'aucune observation vérifiée' : counted(points.length, 'observation vérifiée', 'observations vérifiées')}, il en faut au moins ${FEWEST_POINTS}.`;
  return `Pas de projection. ${reasons[reason]}`;
}

/** « en janvier 2031 »: to the month, because a day would promise more than two paces can tell. */
export function arrivalWords(arrival: Arrival): string {
  if (arrival.kind === 'never') return 'jamais à ce rythme';
  return arrival.kind === 'beyond' ? 'dans plus de cent ans' : `en ${formatMonth(arrival.day)}`;
}

/** What the two paces give, in a sentence; what is already past is said so. */
export function rangeWords(range: ProjectedRange, unit: string, day: string): string {
  const { atFastest, atSlowest, target } = range;
  const aim = `${formatCount(target)} ${unitFor(unit, target)}`;
  if (atFastest.kind === 'never')
    return `Aux rythmes observés, la cible (${aim}) ne serait jamais atteinte\u00a0: la valeur vérifiée n’avance pas.`;
  const fast = `${arrivalWords(atFastest)} au rythme le plus rapide observé`;
  const slow =
    atSlowest.kind === 'never' ? 'jamais au rythme le plus lent' : `${arrivalWords(atSlowest)} au plus lent`;
  const last = range.points.at(-1)?.day ?? day;
  const past =
    atFastest.kind === 'on' && atFastest.day <= day
      ? ` La première de ces dates est déjà passée\u00a0: on ne connaît la valeur vérifiée que jusqu’à l’observation du ${formatDay(last)}.`
      : '';
  return `La cible (${aim}) serait atteinte ${fast}, ${slow}.${past}`;
}

/** « 2 747 personnes en vérifié, pour une cible de 10 000 : il en manque 7 253. », the one stock of a page. */
export function stockWords({ current, target, remaining, falling }: ProjectedRange, unit: string): string {
  const known = `${formatCount(current)} ${unitFor(unit, current)} en vérifié, pour une cible de ${formatCount(target)}`;
  return `${known}\u00a0: ${falling ? `${formatCount(remaining)} de trop` : `il en manque ${formatCount(remaining)}`}.`;
}

/** What each campaign left would have to bring; null where there is no due day. */
export function effortWords(range: ProjectedRange, unit: string): string | null {
  const { effort, dueDay, duePassed, remaining, falling, campaignsAYear, points } = range;
  if (dueDay === null) return null;
  const missing = `${formatCount(remaining)} ${unitFor(unit, remaining)} ${falling ? 'de trop' : remaining < 2 ? 'manque' : 'manquent'}`;
  if (duePassed) return `L’échéance (${formatDay(dueDay)}) est passée\u00a0: ${missing} encore.`;
  if (!effort) return null;
  const spacing = `au rythme de ${perYear.format(campaignsAYear)} par an observé jusqu’ici`;
  if (effort.perCampaign === null)
    return `Échéance le ${formatDay(dueDay)}\u00a0: ${missing}, et aucune campagne n’est plus à attendre d’ici là, ${spacing}.`;
  const [before, last] = points.slice(-2).map(({ value }) => value);
  const seen = formatCount(Math.abs((last ?? 0) - (before ?? 0)));
  const need = `${formatCount(effort.perCampaign)} ${unitFor(unit, effort.perCampaign)}`;
  const verb = falling ? 'retirer' : 'vérifier';
  const done = falling ? 'retiré' : 'vérifié';
  return french(
    effort.campaigns === 1
      ? `Il reste une campagne avant l’échéance du ${formatDay(dueDay)} : il faudrait y ${verb} ${need}, quand la dernière en a ${done} ${seen}.`
      : `Il reste ${effort.campaigns} campagnes avant l’échéance du ${formatDay(dueDay)} : il faudrait ${verb} ${need} à chacune, quand la dernière en a ${done} ${seen}.`,
  );
}

const perYear = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });

/** A count of what was seen, not a chance: « 5 des 7 rythmes observés suffiraient pour tenir l’échéance ». */
export function enoughWords({ enough, points, dueDay, duePassed }: ProjectedRange): string | null {
  if (enough) {
    const verb = enough.paces < 2 ? 'suffirait' : 'suffiraient';
    return enough.paces === 0
      ? `Aucun des ${enough.of} rythmes observés ne suffirait pour tenir l’échéance.`
      : `${enough.paces} des ${enough.of} rythmes observés ${verb} pour tenir l’échéance.`;
  }
  if (dueDay === null || duePassed) return null;
  return `${counted(points.length, 'observation')}\u00a0: trop peu pour compter combien de rythmes tiendraient l’échéance (il en faut\u00a0${FEWEST_POINTS_FOR_FREQUENCY}).`;
}

/** « +912 personnes en 212 jours ». */
export const paceWords = ({ change, days }: Pace, unit: string): string =>
  `${formatDifference(change)} ${unitFor(unit, Math.abs(change))} en ${counted(days, 'jour')}`;

/** A pace a year in the unit of the objective, for a table where paces of different lengths stand together. */
export const paceAYear = ({ change, days }: Pace, unit: string): string =>
  `${aYear.format((change / days) * 365.25)} ${unitFor(unit, 2)}`;
const aYear = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1, signDisplay: 'exceptZero' });

/** The first words of a component's projection. */
export const projectionWords = (projection: Projection, unit: string, day: string): string =>
  projection.kind === 'none' ? noProjectionWords(projection) : rangeWords(projection, unit, day);
