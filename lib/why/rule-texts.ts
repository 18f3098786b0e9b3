import type { CountedFigure } from '@/lib/domain/figure-address';
import type { ComponentSource, CountingMode, Layer, Measure } from '@/lib/domain/vocabulary';
import { componentSourceWords, countingModeWords } from '@/lib/wording/actions';
import { measureWords } from '@/lib/wording/measures';
import { capitalised } from '@/lib/wording/typography';
import type { AnyExplanation } from './explanation-words';

/** A rule by which a figure is made: its name and its text. */
export interface RuleText {
  name: string;
  text: string;
}

const modes: Record<CountingMode, string> = {
  stock:
    'Dernière observation connue à la date, de chaque contributeur, additionnée là où l’indicateur le permet.',
  annual_flow:
    'Somme sur les contributeurs dans une seule période (sa dernière observation connue à la date) ; jamais additionnée d’une période à l’autre.',
  cumulative: 'Somme, sur les périodes, de la dernière observation de chacune connue à la date.',
  cumulative_distinct:
    'Comme le cumul, sur les primo-entrants seulement ; sans eux, le chiffre n’est pas calculable.',
  milestone: 'Atteint ou non, avec une preuve.',
  unknown:
    'Le document ne dit pas comment compter : la valeur n’est jamais divisée par la cible. Un agent peut consigner le mode, avec sa source.',
};

const sources: Record<ComponentSource, string> = {
  health_universities:
    'Les universités à secteur santé des participations à l’action, chefs de file et partenaires. Chacune est comptée une fois, même si plusieurs projets la nomment.',
  projects: 'Les projets dont une formation compte pour cette composante, chacun une fois.',
  trainings: 'Les formations qui nomment cette composante, chacune une fois.',
  learners:
    'Les effectifs des lignes de formation : d’une ligne, la dernière observation compte, pas la dernière saisie ; une case vide ne dit rien et n’efface rien.',
  milestone: 'Un jour constaté par un agent, avec le document qui le prouve.',
};

const layers: Record<Layer, RuleText> = {
  committed: {
    name: 'Engagé',
    text: 'Ce que la convention prévoit, enregistré par le responsable de l’action en dehors de tout volet.',
  },
  declared: {
    name: 'Déclaré',
    text: 'La dernière valeur enregistrée avant le dernier envoi de son volet connu à la date. Les brouillons n’y sont pas.',
  },
  verified: {
    name: 'Vérifié',
    text: 'La dernière valeur enregistrée avant la dernière validation de son volet connue à la date.',
  },
};

const counts: Record<CountedFigure, string> = {
  laureates:
    'Un lauréat est un projet. Un projet présent dans plusieurs actions ou régions est compté une seule fois.',
  participations:
    'Une participation est un projet dans une action. Il y en a plus que de projets : un projet peut participer à plusieurs actions.',
  aid: 'Somme du dernier montant annoncé de chaque projet, connu à la date. Un projet des deux saisons est compté dans la première. Les montants annoncés, conventionnés, versés et dépensés ne sont jamais mêlés.',
  regions:
    'Une région est atteinte si une formation d’un projet y est délivrée. Un projet de trois régions est sur la carte de chacune.',
  reports:
    'Attendues : les participations qui ont un volet dans la campagne des chiffres, la dernière de la période qui est close ou a une réponse. Une campagne qui n’a encore aucune réponse est nommée à part. Reçues : celles dont le volet a été envoyé au moins une fois. « Rien à déclarer » est une réponse.',
  trainings:
    'Chaque formation a une action principale et compte une fois : engagée dans la convention, déclarée ouverte dans un volet envoyé, vérifiée par sa validation.',
};

const overPeriods = (measure: Measure): RuleText => ({
  name: 'Somme sur les périodes',
  text: `Les ${measureWords[measure].label.toLocaleLowerCase('fr')} de chaque période sont additionnés, chacune à sa dernière observation connue à la date.`,
});

/** The rules that made a figure, from what it counts to the layer it is read in. */
export function rulesOf(explanation: AnyExplanation): RuleText[] {
  if (explanation.kind === 'count') {
    const rule = { name: 'Ce qui est compté', text: counts[explanation.what] };
    return explanation.what === 'trainings' ? [rule, layers[explanation.layer]] : [rule];
  }
  if (explanation.kind === 'learners') {
    const { measure, period } = explanation;
    return [
      { name: measureWords[measure].label, text: measureWords[measure].definition },
      { name: 'Source', text: sources.learners },
      ...(period ? [] : [overPeriods(measure)]),
      layers[explanation.layer],
    ];
  }
  const { countingMode, source, measure } = explanation.component;
  return [
    { name: capitalised(countingModeWords[countingMode]), text: modes[countingMode] },
    { name: capitalised(componentSourceWords[source]), text: sources[source] },
    ...(measure ? [{ name: measureWords[measure].label, text: measureWords[measure].definition }] : []),
    layers[explanation.layer],
  ];
}
