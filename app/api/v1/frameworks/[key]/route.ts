import { apiRead } from '@/app/_web/api-route';
import { apiSituation } from '@/app/_web/situation';
import { API_ROUTES } from '@/lib/api/routes';
import { frameworkDetail } from '@/lib/framework/covered-competences';
import { frameworkAnswer } from '../../_answers/framework';

export const GET = apiRead<{ key: string }>(async ({ params: { key }, search, now, read }) => {
  const { day } = apiSituation(search, now);
  const { framework, counts } = await frameworkDetail(read, key, day);
  return frameworkAnswer(framework, counts);
}, API_ROUTES['/api/v1/frameworks/{key}']);
