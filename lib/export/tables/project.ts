import type { LifeMoment } from '@/lib/domain/life-moments';
import { LAYERS, type Layer } from '@/lib/domain/vocabulary';
import type { TrainingDetail } from '@/lib/figure/training-details';
import { regionDetail } from '@/lib/overview/region-detail';
import {
  type ConsortiumMember,
  type ProjectAmounts,
  type ProjectParticipation,
  projectDetail,
} from '@/lib/project/project-detail';
import { projectShares, type TargetShare } from '@/lib/project/project-shares';
import { formatDay } from '@/lib/wording/dates';
import { momentWords } from '@/lib/wording/life-moments';
import { trainingKindWords } from '@/lib/wording/lines';
import { successionKindWords } from '@/lib/wording/organisations';
import {
  amountWords,
  membershipRoleWords,
  modalityWords,
  organisationKindWords,
  projectStatusWords,
  regimeWords,
} from '@/lib/wording/projects';
import { shareWords } from '@/lib/wording/shares';
import { layerWords } from '@/lib/wording/states';
import { trainingLifeWords } from '@/lib/wording/training-life';
import { needed } from '../filter-values';
import { exportTable, type TableQuestion } from '../table-definition';
import { count, day, euros, figure, number, rate, text, yesNo } from '../table-fields';
import { READING } from '../table-filters';

const projectAsked = (question: TableQuestion) => {
  const { read, season, day: on } = question;
  return projectDetail(read, { slug: needed(question, 'project'), season, day: on });
};

export const projectParticipations = exportTable({
  name: 'project-participations',
  file: 'projet-participations',
  title: 'Participations du projet',
  about: 'Une ligne par participation.',
  filters: [...READING, 'project'],
  needs: ['project'],
  audience: 'public',
}).of<ProjectParticipation>({
  fields: [
    text('season', 'Saison', 'S1 ou S2.', (p) => p.action.season),
    text('action', 'Action', 'La clé de l’action.', (p) => p.action.key),
    count('number', 'Numéro', 'Son numéro dans cette saison.', (p) => p.action.number),
    text('title', 'Intitulé', 'Son intitulé.', (p) => p.action.title),
    count('round', 'Relève', 'Vide\u00a0: non précisée.', (p) => p.round),
    day('knownFrom', 'Connue depuis', 'Le jour où elle est connue.', (p) => p.knownFrom),
  ],
  rows: async (question) => ({ rows: (await projectAsked(question)).participations }),
});

interface ShareRow {
  of: TargetShare;
  layer: Layer;
}

export const projectSharesTable = exportTable({
  name: 'project-shares',
  file: 'projet-parts',
  title: 'Part du projet dans les cibles',
  about: 'Une ligne par cible et par valeur\u00a0: engagé, déclaré, vérifié.',
  filters: [...READING, 'project'],
  needs: ['project'],
  audience: 'public',
}).of<ShareRow>({
  fields: [
    text('season', 'Saison', 'S1 ou S2.', ({ of }) => of.action.season),
    text('action', 'Action', 'La clé de l’action.', ({ of }) => of.action.key),
    text('component', 'Composante', 'L’identifiant de la composante.', ({ of }) => of.component.id),
    text('label', 'Ce qui est compté', 'Son libellé.', ({ of }) => of.component.label),
    number('target', 'Visé', 'La cible en vigueur.', ({ of }) => of.component.target),
    text('layer', 'Valeur', 'Engagé, déclaré ou vérifié.', ({ layer }) => layerWords[layer]),
    figure('part', 'Du projet', 'Ce qui vient du projet.', ({ of, layer }) => of.layers[layer].part),
    figure(
      'whole',
      'De l’action',
      'Ce qui vient de tous ses projets.',
      ({ of, layer }) => of.layers[layer].whole,
    ),
    rate(
      'share',
      'Part',
      'Du projet sur de l’action\u00a0; vide si elle ne se calcule pas.',
      ({ of, layer }) => of.layers[layer].share,
    ),
    text('words', 'En mots', 'La part, ou pourquoi il n’y en a pas.', ({ of, layer }) =>
      shareWords(of.layers[layer], layer),
    ),
  ],
  async rows(question) {
    const shares = await projectShares(
      question.read,
      await projectAsked(question),
      question.now,
      question.day,
    );
    return { rows: shares.flatMap((of) => LAYERS.map((layer) => ({ of, layer }))) };
  },
});

const MEMBER_STATES: Record<ConsortiumMember['state'], string> = {
  present: 'membre',
  gone: 'a quitté le consortium',
  to_come: 'à venir',
};

export const projectMembers = exportTable({
  name: 'project-members',
  file: 'consortium',
  title: 'Consortium',
  about: 'Une ligne par membre et par séjour.',
  filters: [...READING, 'project'],
  needs: ['project'],
  audience: 'public',
}).of<ConsortiumMember>({
  fields: [
    text('organisation', 'Organisation', 'Le membre du consortium.', (m) => m.organisation),
    text('kind', 'Type', 'Sa nature.', (m) => organisationKindWords[m.kind]),
    yesNo(
      'healthUniversity',
      'Secteur santé',
      'Si c’est une université avec secteur santé.',
      (m) => m.healthUniversity,
    ),
    text('role', 'Rôle', 'Chef de file ou partenaire.', (m) => membershipRoleWords[m.role]),
    text('region', 'Région du siège', 'Vide\u00a0: non renseignée.', (m) => m.region),
    day('since', 'Depuis', 'Le premier jour.', (m) => m.since),
    day('until', 'Jusqu’au', 'Vide\u00a0: toujours membre.', (m) => m.until),
    text('state', 'État', 'Au jour lu.', (m) => MEMBER_STATES[m.state]),
    text('reason', 'Motif du départ', 'S’il est connu.', (m) => m.reason),
    text('becameKind', 'Devenir', 'Vide\u00a0: l’organisation existe toujours.', (m) =>
      m.became ? successionKindWords[m.became.kind] : null,
    ),
    text('successor', 'Successeur', 'L’organisation qui lui succède.', (m) => m.became?.successor),
    day(
      'becameOn',
      'À compter du',
      'Le jour de la fusion, de l’absorption ou de la fin.',
      (m) => m.became?.effectiveOn,
    ),
  ],
  rows: async (question) => ({ rows: (await projectAsked(question)).members }),
});

export const projectLife = exportTable({
  name: 'project-life',
  file: 'vie-du-projet',
  title: 'Vie du projet',
  about: 'Une ligne par événement connu ce jour-là, sans ceux qui ont été annulés.',
  filters: [...READING, 'project'],
  needs: ['project'],
  audience: 'public',
}).of<LifeMoment>({
  fields: [
    day('effectiveOn', 'Depuis le', 'Depuis quand c’est vrai.', (m) => m.effectiveOn),
    text('event', 'Événement', 'Ce qui est arrivé.', momentWords),
    text('kind', 'Nature', 'La clé de l’événement, la même que dans l’interface.', (m) => m.kind),
    text('status', 'Le projet est', 'Son statut à partir de ce jour ; vide : inchangé.', (m) =>
      m.statusAfter ? projectStatusWords[m.statusAfter] : null,
    ),
    text('organisation', 'Organisation', 'Le membre concerné, s’il y en a un.', (m) => m.organisation),
    text('role', 'Rôle', 'Le sien dès lors, ou celui qu’il quitte.', (m) =>
      m.role ? membershipRoleWords[m.role] : null,
    ),
    text('source', 'Source', 'Le document qui le dit.', (m) => m.source),
    day('knownFrom', 'Connu depuis', 'Vide : avec le consortium.', (m) => m.knownFrom),
  ],
  rows: async (question) => ({ rows: (await projectAsked(question)).life }),
});

interface AmountLine {
  kind: ProjectAmounts['kind'];
  row: ProjectAmounts['latest'];
  latest: boolean;
}

export const projectAmounts = exportTable({
  name: 'project-amounts',
  file: 'montants',
  title: 'Montants du projet',
  about: 'Une ligne par montant, ceux d’avant compris.',
  filters: [...READING, 'project'],
  needs: ['project'],
  audience: 'public',
}).of<AmountLine>({
  fields: [
    text(
      'kind',
      'Montant',
      'Les quatre ne s’additionnent pas et ne se remplacent pas.',
      (a) => amountWords[a.kind].label,
    ),
    text('definition', 'Définition', 'Ce qu’il est.', (a) => amountWords[a.kind].definition),
    euros('amount', 'Valeur', 'Vide\u00a0: non renseignée, ce qui n’est pas zéro.', (a) => a.row?.cents),
    day('datedOn', 'Daté du', 'La date du montant.', (a) => a.row?.datedOn),
    text('source', 'Source', 'D’où il vient.', (a) => a.row?.source),
    yesNo('latest', 'Dernier connu', 'Non\u00a0: un montant que le dernier a remplacé.', (a) => a.latest),
  ],
  rows: async (question) => ({
    rows: (await projectAsked(question)).amounts.flatMap(({ kind, latest, earlier }): AmountLine[] => [
      { kind, row: latest, latest: true },
      ...earlier.map((row) => ({ kind, row, latest: false })),
    ]),
  }),
});

type Training = TrainingDetail & { project?: { slug: string; acronym: string } };

export const trainings = exportTable({
  name: 'trainings',
  file: 'formations',
  title: 'Formations',
  about: 'Une ligne par formation.',
  filters: [...READING, 'project', 'region'],
  audience: 'public',
}).of<Training>({
  fields: [
    text('title', 'Formation', 'Son intitulé.', (t) => t.title),
    text('project', 'Projet', 'L’acronyme de son projet.', (t) => t.project?.acronym),
    text('season', 'Saison', 'Celle de son action principale.', (t) => t.action.season),
    text('action', 'Action', 'La clé de son action principale.', (t) => t.action.key),
    text('organisation', 'Déclarée par', 'L’organisation qui la déclare.', (t) => t.organisation),
    text('kind', 'Nature', 'Parcours, module, diplôme…', (t) => trainingKindWords[t.kind]),
    text('regime', 'Régime', 'Initiale, continue ou apprentissage.', (t) => regimeWords[t.regime]),
    text(
      'modality',
      'Modalité',
      'Sur place, hybride ou à distance.',
      (t) => t.modality && modalityWords[t.modality],
    ),
    number('hours', 'Heures', 'Sa durée.', (t) => t.hours),
    number('ects', 'ECTS', 'Ses crédits.', (t) => t.ects),
    text('certification', 'Certification', 'Son code.', (t) => t.certificationCode),
    text('rome', 'ROME', 'Le métier visé, par son code.', (t) => t.romeCode),
    day('closed', 'Fermée', 'Le premier jour où plus personne n’y entre.', (t) => t.closedOn),
    text(
      'life',
      'Vie',
      'Intitulés d’avant, réouverture, régions nouvelles, organisations d’avant, suite\u00a0; à la date lue.',
      (t) => t.life.map((event) => trainingLifeWords(event, t.id)).join(' · ') || null,
    ),
    text('levels', 'Niveaux', 'De 3 à 8, ou sans objet.', (t) =>
      t.levels.map((key) => (key === 'na' ? 'sans objet' : key)).join(', '),
    ),
    text('regions', 'Régions', 'Où elle est donnée.', (t) => t.regions.map(({ name }) => name).join(', ')),
    text(
      'places',
      'Places',
      'La capacité de chaque région où elle est connue\u00a0: des places, pas des personnes.',
      (t) =>
        t.regions.flatMap(({ name, places }) => (places === null ? [] : [`${name} ${places}`])).join(', ') ||
        null,
    ),
    day('committed', 'Engagée', 'Le jour, dans la convention.', (t) => t.offer.committed),
    day('declared', 'Ouverte, déclaré', 'Le jour, dans un rapport envoyé.', (t) => t.offer.declared),
    day('verified', 'Ouverte, vérifié', 'Le jour, après validation.', (t) => t.offer.verified),
  ],
  async rows(question) {
    const { read, season, day: on, filter } = question;
    const code = filter('region');
    if (code !== undefined && filter('project') === undefined) {
      const region = await regionDetail(read, { code, season, day: on });
      return { rows: region.trainings, notes: [['Région', region.name]] };
    }
    const { acronym, slug, trainings: own } = await projectAsked(question);
    return {
      rows: own.map((training) => ({ ...training, project: { slug, acronym } })),
      notes: [['Projet', `${acronym}, connu au ${formatDay(on)}`]],
    };
  },
});
