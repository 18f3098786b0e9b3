import type { PeerStanding, PeerSummary, PeersOutside } from '@/lib/domain/peers';
import type { Layer, Measure } from '@/lib/domain/vocabulary';
import { measureWords } from './measures';
import { formatCount, formatRate } from './numbers';
import { counted } from './plural';
import { layerWords } from './states';

const tenths = new Intl.NumberFormat('fr-FR', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: 'exceptZero',
});
const plain = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });

const points = (of: number, format: Intl.NumberFormat): string =>
  `${format.format(of / 10).replace('-', '−')}\u00a0point${Math.abs(of) >= 20 ? 's' : ''}`;

/** A distance to the median, from tenths of a point, with one decimal as the rates that it lies between: −180 → « −18,0 points », 4 → « +0,4 point ». */
export const pointWords = (distance: number): string => points(distance, tenths);

/** A threshold under the median, from tenths of a point: 100 → « 10 points ». */
export const thresholdPoints = (threshold: number): string => points(threshold, plain);

/** « Entrants, 2024-2025, déclaré ». */
export const comparedWords = ({
  measure,
  period,
  layer,
}: {
  measure: Measure;
  period: { label: string };
  layer: Layer;
}): string => `${measureWords[measure].label}, ${period.label}, ${layerWords[layer]}`;

/** Why a participation stands outside, as a column says it. */
export const peerStandingWords: Record<PeerStanding, string> = {
  compared: 'comparée',
  not_reported: 'pas de valeur',
  no_number: 'réponse sans nombre',
  no_plan: 'pas de prévision',
};

/** « Comparaison refusée : 4 participations, il en faut 5 »; null where it is not refused. */
export function refusedPeersWords(summary: PeerSummary): string | null {
  if (summary.refused === null) return null;
  const { refused, count, needed } = summary;
  return refused === 'too_few_peers'
    ? `comparaison refusée\u00a0: ${counted(count, 'participation')}, il en faut ${needed}`
    : `comparaison refusée\u00a0: ${counted(count, 'autre participation', 'autres participations')} que les vôtres, il en faut ${needed} pour qu’aucune ne se devine`;
}

/** « 60,0 % (quartiles 55,0 % et 71,0 %) ». */
export function medianWords({ median, quartiles }: PeerSummary & { refused: null }): string {
  const within = quartiles
    ? ` (quartiles\u00a0: ${formatRate(quartiles.first)} et ${formatRate(quartiles.third)})`
    : '';
  return `${formatRate(median)}${within}`;
}

interface Coverage {
  participations: number;
  compared: number;
  outside: PeersOutside;
  gaveUp: number;
}

/**
 * « 5 participations sur 8 ont un taux ; en dehors : 2 n’ont rien déclaré, 1 n’a pas de prévision ; 1 autre a abandonné
 * et ne compte pas ».
 */
export function peerCoverageWords(
  { participations, compared, outside, gaveUp }: Coverage,
  layer: 'declared' | 'verified',
): string {
  const parts = [
    said(outside.not_reported, SILENT[layer].one, SILENT[layer].several),
    said(outside.no_number, 'a répondu sans nombre', 'ont répondu sans nombre'),
    said(outside.no_plan, 'n’a pas de prévision', 'n’ont pas de prévision'),
  ].filter((part) => part !== null);
  const all = `${counted(compared, 'participation')} sur ${formatCount(participations)} ${compared >= 2 ? 'ont' : 'a'} un taux`;
  return [
    all,
    parts.length > 0 && `en dehors\u00a0: ${parts.join(', ')}`,
    said(gaveUp, 'autre a abandonné et ne compte pas', 'autres ont abandonné et ne comptent pas'),
  ]
    .filter(Boolean)
    .join('\u00a0; ');
}

const SILENT = {
  declared: { one: 'n’a rien déclaré', several: 'n’ont rien déclaré' },
  verified: { one: 'n’a rien de vérifié', several: 'n’ont rien de vérifié' },
} as const;

const said = (count: number, one: string, several: string): string | null =>
  count === 0 ? null : `${formatCount(count)} ${count === 1 ? one : several}`;

/** The rule of the alert, as it is printed beside it. */
export const peerRuleWords = (threshold: number): string =>
  `écart à la médiane < −${thresholdPoints(threshold)} (règle reprise de PILOTE, seuil de la saison modifiable)`;

/**
 * « 42,0 % de ce qui était prévu, contre 60,0 % en médiane (quartiles : 55,0 % et 71,0 %), médiane non pondérée : −18,0
 * points ». Of a participation without a rate, the median alone and why.
 */
export function peerSentence(
  summary: PeerSummary,
  own: { standing: PeerStanding; rate: number | null; point: { tenths: number } | null },
): string {
  const refused = refusedPeersWords(summary);
  if (refused !== null || summary.refused !== null) return refused ?? '';
  const middle = medianWords(summary);
  if (own.rate === null || own.point === null)
    return `pas de taux ici (${peerStandingWords[own.standing]})\u00a0; médiane des autres, non pondérée\u00a0: ${middle}`;
  return `${formatRate(own.rate)} de ce qui était prévu, contre ${middle} en médiane, non pondérée\u00a0: ${pointWords(own.point.tenths)}`;
}
