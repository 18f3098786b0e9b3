import { apiRead } from '@/app/_web/api-route';
import { API_ROUTES } from '@/lib/api/routes';
import { readableReports } from '@/lib/report/readable-reports';
import { read } from '@/lib/store';
import { pageAsked } from '../_answers/project-filter';
import { reportListAnswer } from '../_answers/report';

export const GET = apiRead(async ({ search, actor, now }) => {
  const page = pageAsked(search);
  const project = search.get('project') ?? undefined;
  return reportListAnswer(await readableReports(read(), actor, now, { project, page }), page, now);
}, API_ROUTES['/api/v1/reports']);
