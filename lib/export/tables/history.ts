import { doorWords } from '@/lib/journal/journal-words';
import { Refusal } from '@/lib/refusal';
import {
  type EntrySaid,
  lineHistory,
  type OfferSaid,
  offerHistory,
  type RevisionStep,
} from '@/lib/why/entry-history';
import { campaignSaid } from '../campaign-said';
import { identifier } from '../filter-values';
import { unnamed } from '../nameless-signature';
import { exportTable } from '../table-definition';
import { day, type Field, figure, instant, text } from '../table-fields';

const said = <Said>(): Field<RevisionStep<Said>>[] => [
  instant('at', 'Quand', 'Le moment de la révision.', (s) => s.at),
  text('campaign', 'Campagne', 'Vide\u00a0: hors campagne.', campaignSaid),
  text('by', 'Par qui', 'Le rôle et l’organisation\u00a0; jamais un nom.', (s) => unnamed(s.by)),
  text('door', 'Par où', 'La porte.', (s) => doorWords[s.door]),
  text('reason', 'Motif', 'Celui qui a été donné.', (s) => s.reason),
  text('comment', 'Commentaire', 'Celui de la case.', (s) => s.comment),
];

const saidValue = (of: EntrySaid | null) => of?.state && { value: of.value, state: of.state };

export const entryHistory = exportTable({
  name: 'entry-history',
  file: 'historique-saisie',
  title: 'Historique d’une saisie',
  about: 'Une ligne par révision, la dernière d’abord.',
  filters: ['as-of', 'line'],
  needs: ['line'],
  audience: 'signed_in',
}).of<RevisionStep<EntrySaid>>({
  fields: [
    figure('before', 'Avant', 'Ce que la case disait.', (s) => saidValue(s.before)),
    figure('after', 'Après', 'Ce qu’elle dit\u00a0; non renseigné\u00a0: la case a été vidée.', (s) =>
      saidValue(s.after),
    ),
    ...said<EntrySaid>(),
  ],
  async rows(question) {
    const { read, actor, now, day: on } = question;
    const id = identifier(question, 'line', 'unknown_filter');
    if (id === undefined) throw new Refusal('missing', 'not_found');
    const { steps, line } = await lineHistory(read, { actor, now }, id, on);
    return {
      rows: steps.toReversed(),
      notes: [['Ligne', `${line.acronym}, ${line.training}, ${line.region}, ${line.period}`]],
    };
  },
});

export const openingHistory = exportTable({
  name: 'opening-history',
  file: 'historique-ouverture',
  title: 'Historique d’une ouverture',
  about: 'Une ligne par révision, la dernière d’abord.',
  filters: ['as-of', 'line'],
  needs: ['line'],
  audience: 'signed_in',
}).of<RevisionStep<OfferSaid>>({
  fields: [
    day('before', 'Avant', 'Le jour qui était dit\u00a0; vide\u00a0: aucun.', (s) => s.before?.happenedOn),
    day('after', 'Après', 'Le jour dit\u00a0; vide\u00a0: retiré.', (s) => s.after.happenedOn),
    ...said<OfferSaid>(),
  ],
  async rows(question) {
    const { read, actor, now, day: on } = question;
    const id = identifier(question, 'line', 'unknown_filter');
    if (id === undefined) throw new Refusal('missing', 'not_found');
    const { steps } = await offerHistory(read, { actor, now }, id, on);
    return { rows: steps.toReversed() };
  },
});
