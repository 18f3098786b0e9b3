import { type ListedOrganisation, organisationList } from '@/lib/organisation/organisation-list';
import { successionKindWords } from '@/lib/wording/organisations';
import { organisationKindWords, originWords } from '@/lib/wording/projects';
import { everyPage } from '../all-pages';
import { refused } from '../filter-values';
import { exportTable } from '../table-definition';
import { count, day, text, yesNo } from '../table-fields';

export const organisations = exportTable({
  name: 'organisations',
  file: 'organisations',
  title: 'Organisations',
  about: 'Une ligne par organisation enregistrée ou de la liste de référence.',
  filters: ['q', 'kind', 'region', 'health'],
  audience: 'signed_in',
}).of<ListedOrganisation>({
  fields: [
    text('name', 'Nom', 'Le nom d’aujourd’hui.', ({ name }) => name),
    text('kind', 'Type', 'Le type d’organisation.', ({ kind }) => organisationKindWords[kind]),
    text('region', 'Région', 'Celle de son siège, s’il y en a une.', ({ region }) => region),
    yesNo(
      'healthUniversity',
      'Secteur santé',
      'Université avec secteur santé : ce que comptent les objectifs d’universités.',
      ({ healthUniversity }) => healthUniversity,
    ),
    text('healthSource', 'Source', 'Le document qui le dit.', ({ healthSource }) => healthSource),
    text('uai', 'UAI', 'Séparés par des espaces.', ({ uai }) => uai.join(' ')),
    text('siret', 'SIRET', 'Séparés par des espaces.', ({ siret }) => siret.join(' ')),
    text('origin', 'Origine', 'Vide : enregistrée par un responsable.', ({ origin }) => originWords[origin]),
    text('becameKind', 'Devenir', 'Vide\u00a0: elle existe toujours.', ({ became }) =>
      became ? successionKindWords[became.kind] : null,
    ),
    text('successor', 'Successeur', 'L’organisation qui lui succède.', ({ became }) => became?.successor),
    day(
      'becameOn',
      'À compter du',
      'Le jour de la fusion ou de la fin.',
      ({ became }) => became?.effectiveOn,
    ),
    count('projects', 'Projets', 'Dont elle est ou a été membre.', ({ projects }) => projects),
  ],
  async rows({ read, actor, now, filter }) {
    const [q, kind, region, health] = [filter('q'), filter('kind'), filter('region'), filter('health')];
    if (health !== undefined && health !== '1') throw refused('health', 'unknown_filter');
    const query = { q, kind, region, health };
    return {
      rows: await everyPage((page) =>
        organisationList(read, actor, { ...query, page: String(page) }, now.day),
      ),
    };
  },
});
