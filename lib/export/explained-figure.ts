import { COUNTED_FIGURES } from '@/lib/domain/figure-address';
import { LAYERS, MEASURES } from '@/lib/domain/vocabulary';
import { explainComponent } from '@/lib/why/component-explanation';
import { explainCount, layerOfCount } from '@/lib/why/count-explanation';
import { type AnyExplanation, figureName, formulaWords } from '@/lib/why/explanation-words';
import { explainLearners } from '@/lib/why/learners-explanation';
import { choice, identifier, levelAsked } from './filter-values';
import type { ContextLine, TableQuestion } from './table-definition';
import { READING } from './table-filters';

/** What a page « Pourquoi ce chiffre ? » is asked by. */
export const EXPLAINED = [
  ...READING,
  'target',
  'component',
  'what',
  'measure',
  'period',
  'action',
  'region',
  'level',
  'project',
  'layer',
] as const;

const layerAsked = (question: TableQuestion) => choice(question, 'layer', LAYERS, 'unknown_layer');

export function learnersQuestion(question: TableQuestion) {
  const { filter } = question;
  const [action, region, level, project] = [
    filter('action'),
    filter('region'),
    levelAsked(question),
    filter('project'),
  ];
  return {
    season: question.season,
    day: question.day,
    measure: choice(question, 'measure', MEASURES, 'unknown_measure') ?? ('entered' as const),
    periodId: identifier(question, 'period', 'unknown_period'),
    layer: layerAsked(question) ?? ('verified' as const),
    place: {
      ...(action !== undefined && { action }),
      ...(region !== undefined && { region }),
      ...(level !== undefined && { level }),
      ...(project !== undefined && { project }),
    },
  };
}

export const componentQuestion = (question: TableQuestion, id: string) => ({
  id,
  day: question.day,
  layer: layerAsked(question) ?? ('verified' as const),
  basis: question.target,
});

/** The explanation of a page « Pourquoi ce chiffre ? »: of a component, of a count, else of a learner cell. */
export function explained(question: TableQuestion): Promise<AnyExplanation> {
  const { read, actor, now, season, day: on, filter } = question;
  const component = filter('component');
  if (component !== undefined)
    return explainComponent(read, { actor, now }, componentQuestion(question, component));
  const what = choice(question, 'what', COUNTED_FIGURES, 'unknown_filter');
  if (what === undefined) return explainLearners(read, { actor, now }, learnersQuestion(question));
  const [action, region] = [filter('action'), filter('region')];
  return explainCount(
    read,
    { actor, now },
    {
      what,
      season,
      day: on,
      layer: layerAsked(question) ?? layerOfCount(what),
      place: { ...(action !== undefined && { action }), ...(region !== undefined && { region }) },
    },
  );
}

/** What the file says of the figure. */
export const ofFigure = (explanation: AnyExplanation): ContextLine[] => [
  ['Chiffre', figureName(explanation)],
  ['Formule', formulaWords(explanation)],
];
