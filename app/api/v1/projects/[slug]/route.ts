import { apiCommand } from '@/app/_web/api-command';
import { apiRead } from '@/app/_web/api-route';
import { apiSituation } from '@/app/_web/situation';
import { API_ROUTES, API_WRITES } from '@/lib/api/routes';
import { publicMoney } from '@/lib/money/public-money';
import { plansByKey } from '@/lib/overview/ranked-plans';
import { correctProject } from '@/lib/project/correct-project';
import { projectDetail } from '@/lib/project/project-detail';
import { projectShares } from '@/lib/project/project-shares';
import { answeredDays } from '../../_answers/days';
import { namedProject } from '../../_answers/named';
import { projectDetailAnswer } from '../../_answers/project';

export const GET = apiRead<{ slug: string }>(async ({ params: { slug }, search, now, read }) => {
  const { season, day } = apiSituation(search, now);
  const project = await projectDetail(read, { slug, season, day });
  const plansOf = await plansByKey(read, 'project', season, day);
  const shares = await projectShares(read, project, now, day);
  const money = await publicMoney(read, project.id, day);
  return projectDetailAnswer(project, await answeredDays(read, day), plansOf(slug), shares, money);
}, API_ROUTES['/api/v1/projects/{slug}']);

export const PUT = apiCommand(API_WRITES['PUT /api/v1/projects/{slug}'], correctProject, {
  named: namedProject,
  answer: ({ version }, { params: { slug } }) => ({ slug, version }),
});
