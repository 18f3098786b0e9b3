import type {
  ComponentExplanationAnswer,
  CountExplanationAnswer,
  LearnersExplanationAnswer,
} from '@/lib/api/explain';
import type { ComponentExplanation } from '@/lib/why/component-explanation';
import type { CountExplanation } from '@/lib/why/count-explanation';
import type { OfferContribution } from '@/lib/why/explanation';
import { type AnyExplanation, figureName, formulaWords, noRateWords } from '@/lib/why/explanation-words';
import type { LearnersExplanation } from '@/lib/why/learners-explanation';
import { leftOutWords } from '@/lib/why/left-out-words';
import { rulesOf } from '@/lib/why/rule-texts';
import type { AnsweredDays } from './days';

export function componentExplanationAnswer(
  explanation: ComponentExplanation,
  days: AnsweredDays,
): ComponentExplanationAnswer {
  const { action, component, layers, rate, target, season, contributions, offers } = explanation;
  return {
    ...common(explanation, days),
    season,
    action,
    componentId: component.id,
    unit: component.unit,
    layers,
    rate: rate?.rate ?? null,
    reason: rate?.reason ?? null,
    reasonSentence: noRateWords(explanation),
    target,
    parts: contributions,
    offers: offers.map(offerAnswer),
  };
}

export function learnersExplanationAnswer(
  explanation: LearnersExplanation,
  days: AnsweredDays,
): LearnersExplanationAnswer {
  const { measure, period, place, layers, termsOf, contributions } = explanation;
  return { ...common(explanation, days), measure, period, place, layers, termsOf, parts: contributions };
}

export function countExplanationAnswer(
  explanation: CountExplanation,
  days: AnsweredDays,
): CountExplanationAnswer {
  const { what, place, outOf, layers, things, contributions, offers } = explanation;
  return {
    ...common(explanation, days),
    what,
    place,
    outOf,
    layers,
    things,
    parts: contributions,
    offers: offers.map(offerAnswer),
  };
}

const common = (explanation: AnyExplanation, days: AnsweredDays) => ({
  season: explanation.season,
  ...days,
  name: figureName(explanation),
  layer: explanation.layer,
  value: explanation.value,
  sentence: formulaWords(explanation),
  terms: explanation.terms,
  duplicates: explanation.duplicates,
  rules: rulesOf(explanation),
  coverage: explanation.coverage,
  leftOut: explanation.leftOut.map((left) => ({ ...left, sentence: leftOutWords(left, explanation) })),
  complete: explanation.whole,
});

// The number of a revision only leads to a page: it stays out of the answer.
const offerAnswer = ({ revisionId: _, ...offer }: OfferContribution) => offer;
