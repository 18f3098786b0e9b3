import { Refusal } from '@/lib/refusal';
import { type ReviewLine, type ReviewOffer, sectionReview } from '@/lib/report/section-review';
import { rowWords } from '@/lib/wording/lines';
import { measureWords } from '@/lib/wording/measures';
import { identifier } from '../filter-values';
import { unnamed } from '../nameless-signature';
import { type ContextLine, exportTable, type TableQuestion } from '../table-definition';
import { count, day, figure, number, text, yesNo } from '../table-fields';

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

interface Row {
  line: ReviewLine;
  words: Review['words'];
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
    return { rows: review.lines.map((line) => ({ line, words: review.words })), notes: about(review) };
  },
});

export const reviewOffers = exportTable({
  name: 'review-offers',
  file: 'volet-ouvertures',
  title: 'Ouvertures du volet',
  about: 'Une ligne par engagement ou ouverture.',
  filters: ['section'],
  needs: ['section'],
  audience: 'signed_in',
}).of<ReviewOffer>({
  fields: [
    text('label', 'Quoi', 'L’université avec secteur santé, ou la formation.', (o) => o.label),
    text('organisation', 'Organisation', 'Celle qui la déclare.', (o) => o.organisation),
    day('committedOn', 'Engagé le', 'Dans la convention.', (o) => o.committedOn),
    day('verifiedOn', 'Ouvert, vérifié', 'Avant cet envoi.', (o) => o.verifiedOn),
    day('declaredOn', 'Ouvert, déclaré', 'Ce que dit cet envoi.', (o) => o.declaredOn),
    yesNo('changed', 'A changé', 'Depuis la dernière validation.', (o) => o.changed),
  ],
  async rows(question) {
    const review = await reviewAsked(question);
    return { rows: review.offers, notes: about(review) };
  },
});
