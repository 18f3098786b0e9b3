import { apiRead } from '@/app/_web/api-route';
import { apiSituation } from '@/app/_web/situation';
import { API_ROUTES } from '@/lib/api/routes';
import { regionDetail } from '@/lib/overview/region-detail';
import { read } from '@/lib/store';
import { regionDetailAnswer } from '../../_answers/region';

export const GET = apiRead<{ code: string }>(async ({ params: { code }, search, now }) => {
  const { season, day } = apiSituation(search, now);
  return regionDetailAnswer(await regionDetail(read(), { code, season, day }), day);
}, API_ROUTES['/api/v1/regions/{code}']);
