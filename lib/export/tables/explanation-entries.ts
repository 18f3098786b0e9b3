import { doorWords } from '@/lib/journal/journal-words';
import { leftOutNames } from '@/lib/why/left-out-words';
import {
  componentEntries,
  type ExplainedLine,
  type ExplainedOffer,
  learnersEntries,
  type Signed,
} from '@/lib/why/participation-explanation';
import type { SessionProof } from '@/lib/why/session-proofs';
import { sessionStateWords } from '@/lib/wording/training-sessions';
import { breakdownFields } from '../breakdown-fields';
import { campaignSaid } from '../campaign-said';
import { componentQuestion, EXPLAINED, learnersQuestion, ofFigure } from '../explained-figure';
import { needed } from '../filter-values';
import { unnamed } from '../nameless-signature';
import { exportTable, type TableQuestion } from '../table-definition';
import { count, day, figure, instant, text, yesNo } from '../table-fields';

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

export const explanationEntries = exportTable({
  name: 'explanation-entries',
  file: 'pourquoi-saisies',
  title: 'Saisies du chiffre',
  about: 'Une ligne par valeur, comptée ou non.',
  filters: [...EXPLAINED, 'slug'],
  needs: ['slug'],
  audience: 'signed_in',
}).of<EntryRow>({
  fields: [
    text('action', 'Action', 'La clé de l’action.', (r) => r.action),
    text('training', 'Formation', 'La formation de la ligne.', (r) => r.line.training),
    text('region', 'Région', 'Où elle est donnée.', (r) => r.line.region),
    text('period', 'Période', 'La période.', (r) => r.line.period),
    ...breakdownFields<EntryRow>((row) => row),
    figure(
      'value',
      'Valeur',
      'La valeur saisie.',
      (r) => r.line.state && { value: r.line.value, state: r.line.state },
    ),
    yesNo('counted', 'Comptée', 'Si elle est dans le chiffre.', (r) => r.why === null),
    text('why', 'Pourquoi non', 'Pourquoi elle n’y est pas.', (r) => r.why),
    text('campaign', 'Campagne', 'Vide\u00a0: convention, hors campagne.', (r) => campaignSaid(r.line)),
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
      notes: [...ofFigure(of), ['Projet', project.acronym]],
    };
  },
});

interface OfferRow {
  action: string;
  offer: ExplainedOffer;
}

export const explanationOpenings = exportTable({
  name: 'explanation-openings',
  file: 'pourquoi-engagements',
  title: 'Engagements du chiffre',
  about: 'Une ligne par engagement ou ouverture.',
  filters: [...EXPLAINED, 'slug'],
  needs: ['slug'],
  audience: 'signed_in',
}).of<OfferRow>({
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
    text('campaign', 'Campagne', 'Vide\u00a0: hors campagne.', (r) => campaignSaid(r.offer)),
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
      notes: [...ofFigure(of), ['Projet', project.acronym]],
    };
  },
});

interface SessionOfFigure {
  action: string;
  session: SessionProof;
}

export const explanationSessions = exportTable({
  name: 'explanation-sessions',
  file: 'pourquoi-sessions',
  title: 'Sessions derrière le chiffre',
  about: 'Une ligne par session qui compte quelqu’un, d’après les présences, à ce jour.',
  filters: [...EXPLAINED, 'slug'],
  needs: ['slug'],
  audience: 'signed_in',
}).of<SessionOfFigure>({
  fields: [
    text('action', 'Action', 'La clé de l’action.', (r) => r.action),
    text('code', 'Session', 'Son code dans le projet.', (r) => r.session.code),
    text('region', 'Région', 'Le code de sa région.', (r) => r.session.regionCode),
    day('firstDay', 'Premier jour', 'Vide : sans créneau.', (r) => r.session.firstDay),
    text('state', 'État', 'Où elle en est.', (r) => sessionStateWords[r.session.state]),
    count('counted', 'Comptés', 'Vide : non renseigné.', (r) => r.session.counted),
  ],
  async rows(question) {
    const { participations } = await entriesAsked(question);
    return {
      rows: participations.flatMap(({ action, sessions }) =>
        sessions.map((session) => ({ action: action.key, session })),
      ),
    };
  },
});
