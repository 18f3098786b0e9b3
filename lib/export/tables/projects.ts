import type { ProjectSummary } from '@/lib/project/project-list';
import { projectList } from '@/lib/project/project-list';
import { projectStatusWords } from '@/lib/wording/projects';
import { everyPage } from '../all-pages';
import { exportTable } from '../table-definition';
import { count, day, euros, text } from '../table-fields';
import { READING } from '../table-filters';

export const projects = exportTable({
  name: 'projects',
  file: 'projets',
  title: 'Projets enregistrés',
  about: 'Une ligne par projet connu ce jour-là.',
  filters: [...READING, 'q', 'action', 'region', 'status', 'sort'],
  audience: 'public',
}).of<ProjectSummary>({
  fields: [
    text('slug', 'Identifiant', 'Le nom du projet dans les adresses du service.', (p) => p.slug),
    text('acronym', 'Acronyme', 'L’acronyme du projet.', (p) => p.acronym),
    text('name', 'Nom', 'Le nom du projet.', (p) => p.name),
    text('anrReference', 'Référence ANR', 'Sa référence à l’ANR, si elle est connue.', (p) => p.anrReference),
    text('lead', 'Chef de file', 'L’organisation qui porte le projet ce jour-là.', (p) => p.lead),
    text(
      'participations',
      'Participations',
      'Les actions auxquelles il participe\u00a0: saison, numéro et clé de chacune.',
      (p) => p.participations.map(({ season, number, key }) => `${season} n° ${number} ${key}`).join(', '),
    ),
    count(
      'participationCount',
      'Nombre de participations',
      'Combien, dans la saison choisie ou les deux.',
      (p) => p.participations.length,
    ),
    text(
      'regions',
      'Régions de formation',
      'Les régions où une de ses formations est donnée.',
      (p) => p.regions.map(({ name }) => name).join(', ') || null,
    ),
    euros(
      'announcedAid',
      'Aide annoncée',
      'La dernière aide annoncée connue ce jour-là, ni conventionnée ni versée\u00a0; vide si elle n’est pas renseignée.',
      (p) => p.announcedAid?.cents,
    ),
    day('announcedAidOn', 'Aide annoncée le', 'La date de cette annonce.', (p) => p.announcedAid?.datedOn),
    text(
      'announcedAidSource',
      'Source de l’aide',
      'Le document ou la page qui l’annonce.',
      (p) => p.announcedAid?.source,
    ),
    text('status', 'Statut', 'Son statut ce jour-là.', (p) => projectStatusWords[p.status]),
    day('knownFrom', 'Connu depuis', 'Le jour où le service a connu le projet.', (p) => p.knownFrom),
  ],
  async rows({ read, day: on, season, filter }) {
    return {
      rows: await everyPage((page) =>
        projectList(read, {
          day: on,
          season,
          search: filter('q')?.slice(0, 120),
          action: filter('action'),
          region: filter('region'),
          status: filter('status'),
          sort: filter('sort'),
          page,
        }),
      ),
    };
  },
});
