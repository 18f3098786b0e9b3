import type { ManagedProjectRow } from '@/db/project-management';
import { managedProjectList } from '@/lib/project/managed-projects';
import { projectStatusWords } from '@/lib/wording/projects';
import { everyPage } from '../all-pages';
import { exportTable } from '../table-definition';
import { count, day, text } from '../table-fields';

export const managedProjectsTable = exportTable({
  name: 'managed-projects',
  file: 'projets-suivis',
  title: 'Projets de vos actions',
  about: 'Une ligne par projet qui a une de vos actions, public ou non encore.',
  filters: ['q', 'action', 'status'],
  audience: 'signed_in',
}).of<Omit<ManagedProjectRow, 'search'>>({
  fields: [
    text('slug', 'Adresse', 'L’adresse permanente du projet.', ({ slug }) => slug),
    text('acronym', 'Acronyme', 'L’acronyme du projet.', ({ acronym }) => acronym),
    text('name', 'Nom', 'Le nom du projet.', ({ name }) => name),
    text('lead', 'Chef de file', 'L’organisation qui le porte aujourd’hui.', ({ lead }) => lead),
    text('participations', 'Actions', 'Saison et action.', ({ participations }) => participations.join(', ')),
    text('status', 'État', 'L’état enregistré.', ({ status }) => projectStatusWords[status]),
    day('decidedOn', 'Décision', 'Le jour de la décision.', ({ decidedOn }) => decidedOn),
    day('announcedOn', 'Public le', 'Vide : public depuis la décision.', ({ announcedOn }) => announcedOn),
    count('trainings', 'Formations', 'Formations enregistrées.', ({ trainings }) => trainings),
    count(
      'commitments',
      'Engagements',
      'Universités et formations engagées.',
      ({ commitments }) => commitments,
    ),
  ],
  async rows({ read, actor, now, filter }) {
    const query = { q: filter('q'), action: filter('action'), status: filter('status') };
    return {
      rows: await everyPage((page) => managedProjectList(read, actor, now, { ...query, page: String(page) })),
    };
  },
});
