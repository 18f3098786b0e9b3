import { Refusal } from '@/lib/refusal';
import { effectsAlone, type Told } from '@/lib/report/review-effect';
import { type ReviewLine, type ReviewOffer, sectionReview } from '@/lib/report/section-review';
import { rowWords } from '@/lib/wording/lines';
import { measureWords } from '@/lib/wording/measures';
import { effectWords } from '@/lib/wording/review-effects';
import { identifier } from '../filter-values';
import { unnamed } from '../nameless-signature';
import { type ContextLine, exportTable, type TableQuestion } from '../table-definition';
import { count, day, type Field, figure, number, rate, text, yesNo } from '../table-fields';

async function reviewAsked(question: TableQuestion) {
  const { read, actor, now } = question;
  const id = identifier(question, 'section', 'unknown_filter');
  if (!actor || id === undefined) throw new Refusal('missing', 'not_found');
  return sectionReview(read, actor, now, id, {});
}

type Review = Awaited<ReturnType<typeof sectionReview>>;

const about = ({ project, campaign, section }: Review): ContextLine[] => [
  ['Volet', `${project.acronym}, ${section.actionTitle}, ${campaign.label}`],
];

type Effects = ReturnType<typeof effectsAlone>;

/** What a row alone would make of its action, as the page says it, until the section is decided. */
const aloneIn = ({ section, effects }: Review, told: Told): Effects =>
  section.status === 'submitted' ? effectsAlone(effects, told) : [];

/** The effect in words, and as two rates where one of the components that move has a target. */
function effectFields<Row extends { effects: Effects }>(): Field<Row>[] {
  const only = ({ effects }: Row) => {
    const [one, ...others] = effects.filter(({ after }) => after.rate.rate !== null);
    return others.length === 0 ? one : undefined;
  };
  return [
    text(
      'effect',
      'Effet à elle seule',
      'Ce que la ligne, validée seule, ferait de ce qui est vérifié dans son action\u00a0; vide une fois le volet décidé, ou si elle n’y change rien.',
      ({ effects }) => effects.map(effectWords).join('\u00a0; ') || null,
    ),
    rate(
      'rateBefore',
      'Taux vérifié',
      'De la cible de l’action, avant elle\u00a0; vide sans cible, ou si la ligne en change plusieurs.',
      (row) => only(row)?.before.rate.rate,
    ),
    rate(
      'rateAlone',
      'Taux avec elle seule',
      'De la même cible, si la ligne seule est validée.',
      (row) => only(row)?.after.rate.rate,
    ),
  ];
}

interface Row {
  line: ReviewLine;
  words: Review['words'];
  effects: Effects;
}

export const reviewLines = exportTable({
  name: 'review-lines',
  file: 'volet-lignes',
  title: 'Lignes du volet',
  about: 'Une ligne par effectif.',
  filters: ['section'],
  needs: ['section'],
  audience: 'signed_in',
}).of<Row>({
  fields: [
    text('training', 'Formation', 'La formation de la ligne.', ({ line }) => line.training),
    text('place', 'Lieu', 'La région, le niveau et la profession.', ({ line, words }) =>
      rowWords(line, words),
    ),
    text('measure', 'Mesure', 'Ce qui est compté.', ({ line }) => measureWords[line.measure].label),
    count('planned', 'Prévu', 'Ce que la convention prévoit.', ({ line }) => line.planned),
    figure('verified', 'Vérifié', 'Avant cet envoi.', ({ line }) => line.verified),
    figure(
      'declared',
      'Déclaré',
      'Ce que dit cet envoi\u00a0; non renseigné\u00a0: il retire la valeur.',
      ({ line }) => line.declared,
    ),
    figure('after', 'Après validation', 'Ce que la validation laisse vérifié.', ({ line }) => line.after),
    number(
      'difference',
      'Différence',
      'Ce que la validation ajoute au vérifié.',
      ({ line }) => line.difference,
    ),
    yesNo('changed', 'A changé', 'Depuis la dernière validation.', ({ line }) => line.changed),
    ...effectFields<Row>(),
    text('comment', 'Commentaire', 'Celui du consortium.', ({ line }) => line.comment),
    text(
      'by',
      'Saisie par',
      'Le rôle et l’organisation\u00a0; jamais un nom.',
      ({ line }) => line.by && unnamed(line.by),
    ),
  ],
  async rows(question) {
    const review = await reviewAsked(question);
    const rows = review.lines.map((line) => ({ line, words: review.words, effects: aloneIn(review, line) }));
    return { rows, notes: about(review) };
  },
});

type OfferRow = ReviewOffer & { effects: Effects };

export const reviewOffers = exportTable({
  name: 'review-offers',
  file: 'volet-ouvertures',
  title: 'Ouvertures du volet',
  about: 'Une ligne par engagement ou ouverture.',
  filters: ['section'],
  needs: ['section'],
  audience: 'signed_in',
}).of<OfferRow>({
  fields: [
    text('label', 'Quoi', 'L’université avec secteur santé, ou la formation.', (o) => o.label),
    text('organisation', 'Organisation', 'Celle qui la déclare.', (o) => o.organisation),
    day('committedOn', 'Engagé le', 'Dans la convention.', (o) => o.committedOn),
    day('verifiedOn', 'Ouvert, vérifié', 'Avant cet envoi.', (o) => o.verifiedOn),
    day('declaredOn', 'Ouvert, déclaré', 'Ce que dit cet envoi.', (o) => o.declaredOn),
    yesNo('changed', 'A changé', 'Depuis la dernière validation.', (o) => o.changed),
    ...effectFields<OfferRow>(),
  ],
  async rows(question) {
    const review = await reviewAsked(question);
    const rows = review.offers.map((offer) => ({ ...offer, effects: aloneIn(review, offer) }));
    return { rows, notes: about(review) };
  },
});
