import { LAYERS } from '@/lib/domain/vocabulary';
import { type RegionAction, regionDetail, type SeatedOrganisation } from '@/lib/overview/region-detail';
import { successionKindWords } from '@/lib/wording/organisations';
import { membershipRoleWords, organisationKindWords } from '@/lib/wording/projects';
import { needed } from '../filter-values';
import { exportTable, type TableQuestion } from '../table-definition';
import { count, day, figure, LAYER_LABELS, text, yesNo } from '../table-fields';
import { READING } from '../table-filters';
import { coverageLine } from '../table-notes';

const regionAsked = (question: TableQuestion) => {
  const { read, season, day } = question;
  return regionDetail(read, { code: needed(question, 'region'), season, day });
};

export const regionActions = exportTable({
  name: 'region-actions',
  file: 'region-actions',
  title: 'Actions de la région',
  about: 'Une ligne par action.',
  filters: [...READING, 'region'],
  needs: ['region'],
  audience: 'public',
}).of<RegionAction>({
  fields: [
    text('season', 'Saison', 'S1 ou S2.', (r) => r.action.season),
    text('action', 'Action', 'La clé de l’action.', (r) => r.action.key),
    count('number', 'Numéro', 'Son numéro dans cette saison.', (r) => r.action.number),
    text('title', 'Intitulé', 'Son intitulé.', (r) => r.action.shortTitle),
    count(
      'projectCount',
      'Nombre de projets',
      'Les projets distincts de l’action qui forment ici.',
      (r) => r.projects.length,
    ),
    text('projects', 'Projets', 'Leurs acronymes.', (r) =>
      r.projects.map(({ acronym }) => acronym).join(', '),
    ),
    ...LAYERS.map((layer) =>
      figure<RegionAction>(
        `${layer}Trainings`,
        `Formations, ${LAYER_LABELS[layer].toLocaleLowerCase('fr')}`,
        'Les formations de l’action données ici.',
        (r) => r.trainings[layer],
      ),
    ),
  ],
  async rows(question) {
    const region = await regionAsked(question);
    return { rows: region.actions, notes: [['Région', region.name], coverageLine(region.coverage)] };
  },
});

export const regionOrganisations = exportTable({
  name: 'region-organisations',
  file: 'region-organisations',
  title: 'Organisations de la région',
  about: 'Une ligne par organisation membre.',
  filters: [...READING, 'region'],
  needs: ['region'],
  audience: 'public',
}).of<SeatedOrganisation>({
  fields: [
    text('name', 'Organisation', 'Dont le siège est dans la région.', (o) => o.name),
    text('kind', 'Type', 'Sa nature.', (o) => organisationKindWords[o.kind]),
    yesNo(
      'healthUniversity',
      'Secteur santé',
      'Si c’est une université avec secteur santé.',
      (o) => o.healthUniversity,
    ),
    text('becameKind', 'Devenir', 'Vide\u00a0: elle existe toujours.', (o) =>
      o.became ? successionKindWords[o.became.kind] : null,
    ),
    text('successor', 'Successeur', 'L’organisation qui lui succède.', (o) => o.became?.successor),
    day(
      'becameOn',
      'À compter du',
      'Le jour de la fusion, de l’absorption ou de la fin.',
      (o) => o.became?.effectiveOn,
    ),
    text('projects', 'Projets', 'Ceux dont elle est membre, et son rôle.', (o) =>
      o.projects.map(({ acronym, role }) => `${acronym} (${membershipRoleWords[role]})`).join(', '),
    ),
  ],
  async rows(question) {
    return { rows: (await regionAsked(question)).organisations };
  },
});
