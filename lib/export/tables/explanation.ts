import { COUNTED_FIGURES } from '@/lib/domain/figure-address';
import { LAYERS, MEASURES } from '@/lib/domain/vocabulary';
import { doorWords } from '@/lib/journal/journal-words';
import { explainComponent } from '@/lib/why/component-explanation';
import { explainCount, layerOfCount } from '@/lib/why/count-explanation';
import type { OfferPart, ParticipationPart, Term, ThingPart } from '@/lib/why/explanation';
import type { AnyExplanation } from '@/lib/why/explanation-words';
import { figureName, formulaWords } from '@/lib/why/explanation-words';
import { explainLearners } from '@/lib/why/learners-explanation';
import { leftOutNames } from '@/lib/why/left-out-words';
import {
  componentEntries,
  type ExplainedLine,
  type ExplainedOffer,
  learnersEntries,
  type Signed,
} from '@/lib/why/participation-explanation';
import { levelWords, professionWords } from '@/lib/wording/lines';
import { choice, identifier, levelAsked, needed } from '../filter-values';
import { unnamed } from '../nameless-signature';
import { type ContextLine, exportTable, type TableQuestion } from '../table-definition';
import { count, day, euros, figure, instant, text, yesNo } from '../table-fields';

const layerAsked = (question: TableQuestion) => choice(question, 'layer', LAYERS, 'unknown_layer');

function learnersQuestion(question: TableQuestion) {
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

const componentQuestion = (question: TableQuestion, id: string) => ({
  id,
  day: question.day,
  layer: layerAsked(question) ?? ('verified' as const),
  basis: question.target,
});

/** The explanation of a page « Pourquoi ce chiffre ? »: of a component, of a count, else of a learner cell. */
function explained(question: TableQuestion): Promise<AnyExplanation> {
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

const about = (explanation: AnyExplanation): ContextLine[] => [
  ['Chiffre', figureName(explanation)],
  ['Formule', formulaWords(explanation)],
];

export const explanationTerms = exportTable<Term>({
  fields: [
    text('label', 'Terme', 'Ce qui s’additionne dans le chiffre.', (t) => t.label),
    figure('value', 'Valeur', 'Sa valeur publique.', (t) => t.value),
  ],
  async rows(question) {
    const explanation = await explained(question);
    return {
      rows: explanation.terms,
      notes: [...about(explanation), ['Déjà comptés', String(explanation.duplicates)]],
    };
  },
});

const answers: Record<ParticipationPart['answer'], string> = {
  not_asked: 'non interrogée',
  silent: 'sans réponse',
  reported: 'envoyée',
  validated: 'validée',
};

export const explanationParticipations = exportTable<ParticipationPart>({
  fields: [
    text('project', 'Projet', 'L’acronyme du projet.', (p) => p.project.acronym),
    text('season', 'Saison', 'S1 ou S2.', (p) => p.action.season),
    text('action', 'Action', 'La clé de l’action.', (p) => p.action.key),
    day('knownFrom', 'Connue depuis', 'Le jour où la participation est connue.', (p) => p.knownFrom),
    day('declaredOn', 'Dernier envoi', 'Le jour.', (p) => p.declaredOn),
    day('validatedOn', 'Dernière validation', 'Le jour.', (p) => p.validatedOn),
    text('answer', 'Dernière campagne', 'Ce qu’elle y a fait.', (p) => answers[p.answer]),
    count(
      'lines',
      'Lignes',
      'Combien tiennent un nombre\u00a0; vide\u00a0: pas pour ce lecteur.',
      (p) => p.lines,
    ),
    yesNo(
      'shown',
      'Part montrée',
      'Si la part de la participation est pour ce lecteur.',
      (p) => p.value !== null,
    ),
    figure('value', 'Part', 'Sa part dans le chiffre, pour ceux qui suivent le projet.', (p) => p.value),
  ],
  async rows(question) {
    const explanation = await explained(question);
    return { rows: explanation.parts, notes: about(explanation) };
  },
});

export const explanationOffers = exportTable<OfferPart>({
  fields: [
    text('name', 'Quoi', 'L’université avec secteur santé, ou la formation.', (o) => o.name),
    text('organisation', 'Organisation', 'Celle qui la déclare.', (o) => o.organisation),
    text('project', 'Projet', 'L’acronyme du projet.', (o) => o.project.acronym),
    text('season', 'Saison', 'S1 ou S2.', (o) => o.action.season),
    text('action', 'Action', 'La clé de l’action.', (o) => o.action.key),
    day('committedOn', 'Engagé le', 'Le jour de l’engagement.', (o) => o.committedOn),
    day('openedOn', 'Ouvert le', 'Le jour, comme cette valeur le dit.', (o) => o.openedOn),
    day('declaredOn', 'Dernier envoi', 'Le jour.', (o) => o.declaredOn),
    day('validatedOn', 'Dernière validation', 'Le jour.', (o) => o.validatedOn),
  ],
  async rows(question) {
    const explanation = await explained(question);
    const offers = 'offers' in explanation ? explanation.offers : [];
    return { rows: offers, notes: about(explanation) };
  },
});

const kindsOfThings: Record<ThingPart['kind'], string> = {
  laureate: 'projet lauréat',
  participation: 'participation',
  aid: 'aide annoncée',
  region: 'région',
};

export const explanationThings = exportTable<ThingPart>({
  fields: [
    text('kind', 'Nature', 'Ce qui est compté.', (t) => kindsOfThings[t.kind]),
    text('project', 'Projet', 'L’acronyme du projet.', (t) =>
      t.kind === 'region' ? null : t.project.acronym,
    ),
    text('actions', 'Actions', 'Saison et clé de chacune.', (t) => {
      if (t.kind === 'laureate') return t.actions.map(({ season, key }) => `${season} ${key}`).join(', ');
      return t.kind === 'participation' ? `${t.action.season} ${t.action.key}` : null;
    }),
    day('knownFrom', 'Connue depuis', 'D’une participation.', (t) =>
      t.kind === 'participation' ? t.knownFrom : null,
    ),
    euros('amount', 'Aide annoncée', 'Le dernier montant annoncé.', (t) =>
      t.kind === 'aid' ? t.cents : null,
    ),
    day('datedOn', 'Daté du', 'La date de l’annonce.', (t) => (t.kind === 'aid' ? t.datedOn : null)),
    text('source', 'Source', 'De l’annonce.', (t) => (t.kind === 'aid' ? t.source : null)),
    text('region', 'Région', 'Son nom.', (t) => (t.kind === 'region' ? t.name : null)),
    count('projects', 'Projets distincts', 'De la région.', (t) => (t.kind === 'region' ? t.projects : null)),
  ],
  async rows(question) {
    const explanation = await explained(question);
    return { rows: explanation.kind === 'count' ? explanation.things : [], notes: about(explanation) };
  },
});

interface EntryRow {
  action: string;
  line: ExplainedLine;
  why: string | null;
  professions: Readonly<Record<string, string>>;
}

/** The entries of the project of a page, behind the figure that it explains; missing for who may not read it. */
function entriesAsked(question: TableQuestion) {
  const { read, actor, now, filter } = question;
  const slug = needed(question, 'slug');
  const component = filter('component');
  return component === undefined
    ? learnersEntries(read, { actor, now }, { ...learnersQuestion(question), slug })
    : componentEntries(read, { actor, now }, { ...componentQuestion(question, component), slug });
}

const who = (signed: Signed | null): string | null => signed && unnamed(signed.by);

export const explanationEntries = exportTable<EntryRow>({
  fields: [
    text('action', 'Action', 'La clé de l’action.', (r) => r.action),
    text('training', 'Formation', 'La formation de la ligne.', (r) => r.line.training),
    text('region', 'Région', 'Où elle est donnée.', (r) => r.line.region),
    text('period', 'Période', 'La période.', (r) => r.line.period),
    text('level', 'Niveau', 'De 3 à 8, ou sans objet.', (r) => levelWords(r.line.levelKey)),
    text('profession', 'Profession', 'Celle de la ligne.', (r) =>
      professionWords(r.line.professionKey, r.line.professionOther, r.professions),
    ),
    figure(
      'value',
      'Valeur',
      'La valeur saisie.',
      (r) => r.line.state && { value: r.line.value, state: r.line.state },
    ),
    yesNo('counted', 'Comptée', 'Si elle est dans le chiffre.', (r) => r.why === null),
    text('why', 'Pourquoi non', 'Pourquoi elle n’y est pas.', (r) => r.why),
    text('campaign', 'Campagne', 'Vide\u00a0: convention, hors campagne.', (r) => r.line.campaign),
    text('door', 'Porte', 'Par où elle a été saisie.', (r) => doorWords[r.line.door]),
    text('enteredBy', 'Saisie par', 'Le rôle et l’organisation\u00a0; jamais un nom.', (r) =>
      unnamed(r.line.entered.by),
    ),
    instant('enteredAt', 'Saisie le', 'Le moment.', (r) => r.line.entered.at),
    text('declaredBy', 'Envoyée par', 'Le rôle et l’organisation.', (r) => who(r.line.declared)),
    instant('declaredAt', 'Envoyée le', 'Le moment.', (r) => r.line.declared?.at),
    text('validatedBy', 'Validée par', 'Le rôle et l’organisation.', (r) => who(r.line.validated)),
    instant('validatedAt', 'Validée le', 'Le moment.', (r) => r.line.validated?.at),
  ],
  async rows(question) {
    const { of, project, participations, professions } = await entriesAsked(question);
    return {
      rows: participations.flatMap(({ action, lines, leftOut }): EntryRow[] => [
        ...lines.map((line) => ({ action: action.key, line, why: null, professions })),
        ...leftOut.map(({ line, reason }) => ({
          action: action.key,
          line,
          why: leftOutNames[reason],
          professions,
        })),
      ]),
      notes: [...about(of), ['Projet', project.acronym]],
    };
  },
});

interface OfferRow {
  action: string;
  offer: ExplainedOffer;
}

export const explanationOpenings = exportTable<OfferRow>({
  fields: [
    text('action', 'Action', 'La clé de l’action.', (r) => r.action),
    text('name', 'Quoi', 'L’université avec secteur santé, ou la formation.', (r) => r.offer.name),
    text('organisation', 'Organisation', 'Celle qui la déclare.', (r) => r.offer.organisation),
    yesNo('counted', 'Comptée', 'Si elle est dans le chiffre.', (r) => r.offer.leftOut === null),
    text(
      'why',
      'Pourquoi non',
      'Pourquoi elle n’y est pas.',
      (r) => r.offer.leftOut && leftOutNames[r.offer.leftOut],
    ),
    day('committedOn', 'Engagé le', 'Le jour.', (r) => r.offer.committedOn),
    day('openedOn', 'Ouvert le', 'Le jour.', (r) => r.offer.openedOn),
    text('campaign', 'Campagne', 'Vide\u00a0: hors campagne.', (r) => r.offer.campaign),
    text('enteredBy', 'Saisi par', 'Le rôle et l’organisation\u00a0; jamais un nom.', (r) =>
      unnamed(r.offer.entered.by),
    ),
    instant('enteredAt', 'Saisi le', 'Le moment.', (r) => r.offer.entered.at),
    text('declaredBy', 'Envoyé par', 'Le rôle et l’organisation.', (r) => who(r.offer.declared)),
    text('validatedBy', 'Validé par', 'Le rôle et l’organisation.', (r) => who(r.offer.validated)),
  ],
  async rows(question) {
    const { of, project, participations } = await entriesAsked(question);
    return {
      rows: participations.flatMap(({ action, offers }) =>
        offers.map((offer) => ({ action: action.key, offer })),
      ),
      notes: [...about(of), ['Projet', project.acronym]],
    };
  },
});
