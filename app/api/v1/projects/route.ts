import { apiCommand } from '@/app/_web/api-command';
import { apiRead } from '@/app/_web/api-route';
import { refuseUnlessRoleMay } from '@/lib/access/admission';
import { API_ROUTES, API_WRITES } from '@/lib/api/routes';
import { plansByKey } from '@/lib/overview/ranked-plans';
import { createProject } from '@/lib/project/create-project';
import { projectList } from '@/lib/project/project-list';
import { projectListAnswer } from '../_answers/project';
import { projectFilter } from '../_answers/project-filter';

export const GET = apiRead(async ({ search, now, read }) => {
  const filter = projectFilter(search, now);
  const plansOf = await plansByKey(read, 'project', filter.season, filter.day);
  return projectListAnswer(await projectList(read, filter), filter.season, filter.day, plansOf);
}, API_ROUTES['/api/v1/projects']);

export const POST = apiCommand(API_WRITES['POST /api/v1/projects'], createProject, {
  named({ actor }) {
    refuseUnlessRoleMay(actor, 'project.manage');
    return {};
  },
  answer: (_, { sent }) => ({ slug: sent.slug, version: 0 }),
});
