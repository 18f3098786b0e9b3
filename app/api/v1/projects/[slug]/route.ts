import { apiRead } from '@/app/_web/api-route';
import { apiReading } from '@/app/_web/reading';
import { read } from '@/lib/data';
import { API_ROUTES } from '@/lib/domain/api/routes';
import { projectDetail } from '@/lib/queries/project-detail';
import { projectDetailAnswer } from '../../_answers/project';

export const GET = apiRead<{ slug: string }>(async ({ params: { slug }, search, now }) => {
  const { season, day } = apiReading(search, now);
  return projectDetailAnswer(await projectDetail(read(), { slug, season, day }), day);
}, API_ROUTES['/api/v1/projects/{slug}']);
