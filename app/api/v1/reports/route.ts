import { apiRead } from '@/app/_web/api-route';
import { read } from '@/lib/data';
import { API_ROUTES } from '@/lib/domain/api/routes';
import { openReports } from '@/lib/queries/open-reports';
import { pageAsked } from '../_answers/project-filter';
import { reportListAnswer } from '../_answers/report';

export const GET = apiRead(async ({ search, actor, now }) => {
  const page = pageAsked(search);
  const project = search.get('project') ?? undefined;
  return reportListAnswer(await openReports(read(), actor, now, { project, page }), page, now);
}, API_ROUTES['/api/v1/reports']);
