import { apiRead } from '@/app/_web/api-route';
import { API_ROUTES } from '@/lib/api/routes';
import { projectList } from '@/lib/project/project-list';
import { read } from '@/lib/store';
import { projectListAnswer } from '../_answers/project';
import { projectFilter } from '../_answers/project-filter';

export const GET = apiRead(async ({ search, now }) => {
  const filter = projectFilter(search, now);
  return projectListAnswer(await projectList(read(), filter), filter.season, filter.day);
}, API_ROUTES['/api/v1/projects']);
