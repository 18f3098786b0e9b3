import type { CountedThing, OfferContribution, ParticipationContribution, Term } from '@/lib/why/explanation';
import { EXPLAINED, explained, ofFigure } from '../explained-figure';
import { exportTable } from '../table-definition';
import { count, day, euros, figure, text, yesNo } from '../table-fields';

export const explanationTerms = exportTable({
  name: 'explanation-terms',
  file: 'pourquoi-termes',
  title: 'Termes du chiffre',
  about: 'Une ligne par terme.',
  filters: EXPLAINED,
  audience: 'public',
}).of<Term>({
  fields: [
    text('label', 'Terme', 'Ce qui s’additionne dans le chiffre.', (t) => t.label),
    figure('value', 'Valeur', 'Sa valeur publique.', (t) => t.value),
  ],
  async rows(question) {
    const explanation = await explained(question);
    return {
      rows: explanation.terms,
      notes: [...ofFigure(explanation), ['Déjà comptés', String(explanation.duplicates)]],
    };
  },
});

const answers: Record<ParticipationContribution['answer'], string> = {
  not_asked: 'non interrogée',
  silent: 'sans réponse',
  reported: 'envoyée',
  validated: 'validée',
};

export const explanationParticipations = exportTable({
  name: 'explanation-participations',
  file: 'pourquoi-participations',
  title: 'Participations du chiffre',
  about: 'Une ligne par participation.',
  filters: EXPLAINED,
  audience: 'public',
}).of<ParticipationContribution>({
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
    return { rows: explanation.contributions, notes: ofFigure(explanation) };
  },
});

export const explanationOffers = exportTable({
  name: 'explanation-offers',
  file: 'pourquoi-ouvertures',
  title: 'Ouvertures du chiffre',
  about: 'Une ligne par engagement ou ouverture.',
  filters: EXPLAINED,
  audience: 'public',
}).of<OfferContribution>({
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
    return { rows: offers, notes: ofFigure(explanation) };
  },
});

const kindsOfThings: Record<CountedThing['kind'], string> = {
  laureate: 'projet lauréat',
  participation: 'participation',
  aid: 'aide annoncée',
  region: 'région',
};

export const explanationThings = exportTable({
  name: 'explanation-things',
  file: 'pourquoi-comptes',
  title: 'Ce qui est compté',
  about: 'Une ligne par chose comptée.',
  filters: EXPLAINED,
  audience: 'public',
}).of<CountedThing>({
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
    day('recordedOn', 'Enregistrée le', 'Le jour où une participation a été saisie.', (t) =>
      t.kind === 'participation' ? t.recordedOn : null,
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
    return { rows: explanation.kind === 'count' ? explanation.things : [], notes: ofFigure(explanation) };
  },
});
