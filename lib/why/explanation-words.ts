import type { CountedFigure } from '@/lib/domain/figure-address';
import type { Layer } from '@/lib/domain/vocabulary';
import { unitFor } from '@/lib/wording/actions';
import { levelWords } from '@/lib/wording/lines';
import { measureWords } from '@/lib/wording/measures';
import { formatCount, formatEuros, formatRate } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import { noRateSentence, notCalculable } from '@/lib/wording/reasons';
import { layerWords, stateExplanations, valueInWords } from '@/lib/wording/states';
import { capitalised, french } from '@/lib/wording/typography';
import type { ComponentExplanation } from './component-explanation';
import type { CountExplanation } from './count-explanation';
import type { LearnersExplanation } from './learners-explanation';
import { groupedProjects, namedAddition } from './sum-words';

export type AnyExplanation = ComponentExplanation | LearnersExplanation | CountExplanation;

export const countedFigureWords: Record<CountedFigure, string> = {
  laureates: 'Projets lauréats',
  participations: 'Participations aux actions',
  aid: 'Aide annoncée',
  regions: 'Régions atteintes',
  reports: 'Rapports reçus',
  trainings: 'Formations',
};

/** The figures that are the same whatever the layer. */
export const hasLayers = (explanation: AnyExplanation): boolean =>
  explanation.kind !== 'count' || explanation.what === 'trainings' || explanation.what === 'reports';

/** The name of a figure, with its place: « Entrants, Bretagne, 2025-2026 ». */
export function figureName(explanation: AnyExplanation): string {
  if (explanation.kind === 'component') return capitalised(french(explanation.component.label));
  const { action, region } = explanation.place;
  const places = [
    action && `action n°\u00a0${action.number} – ${action.shortTitle}`,
    region?.name,
    explanation.kind === 'learners' && explanation.place.level && levelWords(explanation.place.level),
    explanation.kind === 'learners' &&
      explanation.place.project &&
      `projet ${explanation.place.project.acronym}`,
    explanation.kind === 'learners' && (explanation.period?.label ?? 'toutes les périodes connues'),
  ];
  const what =
    explanation.kind === 'learners'
      ? measureWords[explanation.measure].label
      : countedFigureWords[explanation.what];
  return french([what, ...places].filter(Boolean).join(', '));
}

/** The same with its layer, where it has several: a tab tells « vérifié » from « déclaré ». */
export const layeredName = (explanation: AnyExplanation): string =>
  hasLayers(explanation)
    ? `${figureName(explanation)}, ${layerWords[explanation.layer]}`
    : figureName(explanation);

/** The value in words: « 14 parcours », « 50,5 M€ », « masqué ». */
export function figureValueWords(explanation: AnyExplanation): string {
  const { value } = explanation;
  if (explanation.kind === 'count' && explanation.what === 'aid')
    return value.value === null ? 'aucun montant enregistré' : formatEuros(value.value);
  const words = valueInWords(value);
  return value.value === null ? words : `${words}\u00a0${unitOf(explanation, value.value)}`;
}

const countUnits: Record<Exclude<CountedFigure, 'aid'>, [string, string]> = {
  laureates: ['projet distinct', 'projets distincts'],
  participations: ['participation', 'participations'],
  regions: ['région', 'régions'],
  reports: ['volet', 'volets'],
  trainings: ['formation', 'formations'],
};

function unitOf(explanation: AnyExplanation, count: number): string {
  if (explanation.kind === 'component') return french(unitFor(explanation.component.unit, count));
  if (explanation.kind === 'learners')
    return `(${measureWords[explanation.measure].label.toLocaleLowerCase('fr')})`;
  if (explanation.what === 'aid') return '';
  return countUnits[explanation.what][count < 2 ? 0 : 1];
}

/** The formula with its own numbers: « Vérifié : 12 projets d’un parcours et 1 de deux : 14 parcours ; 14 sur 12, soit 116,6 % ». */
export function formulaWords(explanation: AnyExplanation): string {
  const { value } = explanation;
  const layer = hasLayers(explanation) ? `${capitalised(layerWords[explanation.layer])} : ` : '';
  if (value.state !== 'number' || value.value === null)
    return french(`${layer}${valueInWords(value)}. ${stateExplanations[value.state]}`);
  return french(
    `${layer}${[sumWords(explanation, value.value), rateFormula(explanation)].filter(Boolean).join(' ; ')}.`,
  );
}

function sumWords(explanation: AnyExplanation, value: number): string {
  const total = datedWords(explanation);
  if (explanation.kind === 'count') return countFormula(explanation, value) ?? total;
  const { terms, duplicates } = explanation;
  const sum = terms.reduce(
    (of, term) => of + (term.value.state === 'number' ? (term.value.value ?? 0) : 0),
    0,
  );
  if (sum - duplicates !== value) return total;
  if (explanation.kind === 'component' && explanation.component.source !== 'learners') {
    const { source, unit } = explanation.component;
    const grouped = source === 'projects' ? null : groupedProjects(terms, unit, duplicates);
    return grouped === null ? total : `${grouped} : ${total}`;
  }
  const added = namedAddition(terms);
  return added === null ? total : `${added} = ${total}`;
}

/** The value, with the year that it speaks of where it is one year's: « 13 030 étudiants (2025-2026) ». */
function datedWords(explanation: AnyExplanation): string {
  const period = explanation.kind === 'component' ? explanation.component.period : null;
  return period === null ? figureValueWords(explanation) : `${figureValueWords(explanation)} (${period})`;
}

function countFormula({ what, duplicates, outOf, things }: CountExplanation, value: number): string | null {
  if (what === 'laureates' && duplicates > 0)
    return `${counted(value + duplicates, 'participation')} − ${formatCount(duplicates)} de projets déjà comptés = ${counted(value, 'projet distinct', 'projets distincts')}`;
  if (what === 'aid')
    return `somme des derniers montants annoncés de ${counted(things.length, 'projet')} = ${formatEuros(value)}`;
  if (outOf === null) return null;
  if (outOf === 0) return what === 'regions' ? 'aucune région' : 'aucun volet attendu';
  return what === 'regions'
    ? `${counted(value, 'région')} sur ${formatCount(outOf)}`
    : `${counted(value, 'volet')} sur ${formatCount(outOf)} attendus`;
}

/**
 * « 14 sur 12, soit 116,6 % », or why there is no rate; empty for a figure that is never divided. The percentage is
 * truncated: it never stands after an equals sign.
 */
function rateFormula(explanation: AnyExplanation): string {
  if (explanation.kind !== 'component') return '';
  const { rate, value, component } = explanation;
  if (rate?.reason) return `taux ${notCalculable(rate.reason)}`;
  if (rate?.rate == null || value.value === null || component.target === null) return '';
  const [above, below] =
    component.baseline === null
      ? [formatCount(value.value), formatCount(component.target)]
      : [
          `(${formatCount(value.value)} − ${formatCount(component.baseline)})`,
          `(${formatCount(component.target)} − ${formatCount(component.baseline)})`,
        ];
  return `${above} sur ${below}, soit ${formatRate(rate.rate)}`;
}

/** Why there is no rate, in a full sentence; null where there is one, or where none is asked. */
export function noRateWords(explanation: AnyExplanation): string | null {
  if (explanation.kind !== 'component' || !explanation.rate?.reason) return null;
  const { component, action, rate } = explanation;
  const { unit, target, setByCandidate, modeNote } = component;
  return rate.reason
    ? noRateSentence(rate.reason, { unit, target, actionNumber: action.number, setByCandidate, modeNote })
    : null;
}

export const layerChoiceWords: Record<Layer, string> = {
  committed: 'Engagé',
  declared: 'Déclaré',
  verified: 'Vérifié',
};
