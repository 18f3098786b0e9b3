import { type ManagedProject, managedProject } from '@/lib/project/managed-project';
import { levelWords, trainingKindWords } from '@/lib/wording/lines';
import { measureWords } from '@/lib/wording/measures';
import { needed } from '../filter-values';
import { exportTable, type TableQuestion } from '../table-definition';
import { count, day, text } from '../table-fields';

type Participation = ManagedProject['participations'][number];
type Of<Row> = Row & { action: Participation['action'] };

const asked = (question: TableQuestion) =>
  managedProject(question.read, question.actor, needed(question, 'project'), question.now);

/** What each participation has, with the action in which it has it. */
async function rowsOf<Row>(question: TableQuestion, of: (one: Participation) => Row[]): Promise<Of<Row>[]> {
  const { participations } = await asked(question);
  return participations.flatMap((one) => of(one).map((row) => ({ ...row, action: one.action })));
}

const inAction = [
  text<Of<object>>('season', 'Saison', 'S1 ou S2.', ({ action }) => action.season),
  text<Of<object>>('action', 'Action', 'La clé de l’action.', ({ action }) => action.key),
];
const common = { filters: ['project'], needs: ['project'], audience: 'signed_in' } as const;

export const managedTrainings = exportTable({
  name: 'managed-trainings',
  file: 'formations-enregistrees',
  title: 'Formations enregistrées',
  about: 'Une ligne par formation du projet, public ou non encore.',
  ...common,
}).of<Of<Participation['trainings'][number]>>({
  fields: [
    count('id', 'Numéro', 'Celui que nomment l’interface de programmation et les fichiers.', ({ id }) => id),
    ...inAction,
    text('title', 'Formation', 'Son titre d’aujourd’hui.', ({ title }) => title),
    text('organisation', 'Déclarée par', 'L’organisation qui la déclare.', (row) => row.organisation),
    text('kind', 'Type', 'Le type de formation.', ({ kind }) => trainingKindWords[kind]),
    text('regions', 'Régions', 'Avec les places, où elles sont connues.', ({ regions }) =>
      regions.map(({ name, places }) => (places === null ? name : `${name} (${places})`)).join(', '),
    ),
    text('levels', 'Niveaux', 'Les niveaux.', ({ levels }) => levels.map(levelWords).join(', ')),
    day('committedOn', 'Engagée le', 'Vide\u00a0: non engagée.', (row) => row.committedOn),
    day('closedOn', 'Fermée le', 'Vide\u00a0: ouverte.', (row) => row.closedOn),
  ],
  rows: async (question) => ({ rows: await rowsOf(question, ({ trainings }) => trainings) }),
});

interface Commitment {
  subject: string;
  organisation: string;
  training: string | null;
  happenedOn: string;
}

export const managedCommitments = exportTable({
  name: 'managed-commitments',
  file: 'engagements-enregistres',
  title: 'Engagements enregistrés',
  about: 'Une ligne par université ou formation que le projet engage.',
  ...common,
}).of<Of<Commitment>>({
  fields: [
    ...inAction,
    text('subject', 'Engagement', 'Université ou formation.', ({ subject }) => subject),
    text('organisation', 'Organisation', 'Celle qui s’engage.', (row) => row.organisation),
    text('training', 'Formation', 'Vide pour une université.', ({ training }) => training),
    day('happenedOn', 'Engagée le', 'Le jour de la convention ou de l’avenant.', (row) => row.happenedOn),
  ],
  async rows(question) {
    const { members } = await asked(question);
    const names = new Map(members.map(({ organisationId, organisation }) => [organisationId, organisation]));
    return { rows: await rowsOf(question, (one) => commitmentsOf(one, names)) };
  },
});

const commitmentsOf = (
  { universities, trainings }: Participation,
  names: ReadonlyMap<number, string>,
): Commitment[] => [
  ...universities.map(({ organisationId, happenedOn }) => ({
    ...{ subject: 'Université', training: null, happenedOn },
    organisation: names.get(organisationId) ?? '',
  })),
  ...trainings.flatMap(({ title, organisation, committedOn }) =>
    committedOn === null
      ? []
      : [{ subject: 'Formation', organisation, training: title, happenedOn: committedOn }],
  ),
];

export const managedPlanned = exportTable({
  name: 'managed-planned',
  file: 'prevus-enregistres',
  title: 'Apprenants prévus enregistrés',
  about: 'Une ligne par formation, période et mesure.',
  ...common,
}).of<Of<Participation['planned'][number]>>({
  fields: [
    ...inAction,
    text('training', 'Formation', 'Son titre d’aujourd’hui.', ({ training }) => training),
    text('period', 'Période', 'La période.', ({ period }) => period),
    text('measure', 'Mesure', 'Ce qui est compté.', ({ measure }) => measureWords[measure].label),
    count('value', 'Prévus', 'La somme des lignes prévues.', ({ value }) => value),
  ],
  rows: async (question) => ({ rows: await rowsOf(question, ({ planned }) => planned) }),
});
