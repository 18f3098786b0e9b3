import { apiRead } from '@/app/_web/api-route';
import { apiSituation } from '@/app/_web/situation';
import { API_ROUTES } from '@/lib/api/routes';
import { projectDetail } from '@/lib/project/project-detail';
import { read } from '@/lib/store';
import { projectDetailAnswer } from '../../_answers/project';

export const GET = apiRead<{ slug: string }>(async ({ params: { slug }, search, now }) => {
  const { season, day } = apiSituation(search, now);
  return projectDetailAnswer(await projectDetail(read(), { slug, season, day }), day);
}, API_ROUTES['/api/v1/projects/{slug}']);
