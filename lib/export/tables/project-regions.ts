import { regionNames } from '@/lib/figure/region-names';
import { projectList } from '@/lib/project/project-list';
import { exportTable } from '../table-definition';
import { count, text } from '../table-fields';
import { READING } from '../table-filters';

interface Row {
  code: string;
  name: string;
  projects: number;
}

export const projectRegions = exportTable({
  name: 'project-regions',
  file: 'projets-par-region',
  title: 'Projets par région de formation',
  about: 'Une ligne par région.',
  filters: [...READING, 'q', 'action', 'region', 'status'],
  audience: 'public',
}).of<Row>({
  fields: [
    text('region', 'Code', 'Le code officiel de la région.', (r) => r.code),
    text('name', 'Région', 'Son nom.', (r) => r.name),
    count(
      'projects',
      'Projets',
      'Les projets trouvés qui y donnent une formation\u00a0; un projet présent dans plusieurs régions est dans chacune.',
      (r) => r.projects,
    ),
  ],
  async rows({ read, day, season, filter }) {
    const { facets, total } = await projectList(read, {
      day,
      season,
      search: filter('q')?.slice(0, 120),
      action: filter('action'),
      region: filter('region'),
      status: filter('status'),
    });
    const { byCode } = await regionNames(read);
    return {
      rows: facets.region.map(({ value, count: projects }) => ({
        code: value,
        name: byCode.get(value)?.name ?? value,
        projects,
      })),
      notes: [['Projets distincts', String(total)]],
    };
  },
});
