import { apiRead } from '@/app/_web/api-route';
import { apiSituation } from '@/app/_web/situation';
import { API_ROUTES } from '@/lib/api/routes';
import { plansByKey } from '@/lib/overview/ranked-plans';
import { regionDetail } from '@/lib/overview/region-detail';
import { answeredDays } from '../../_answers/days';
import { regionDetailAnswer } from '../../_answers/region';

export const GET = apiRead<{ code: string }>(async ({ params: { code }, search, now, read }) => {
  const { season, day } = apiSituation(search, now);
  const region = await regionDetail(read, { code, season, day });
  const plansOf = await plansByKey(read, 'region', season, day);
  return regionDetailAnswer(region, await answeredDays(read, day), plansOf(code));
}, API_ROUTES['/api/v1/regions/{code}']);
