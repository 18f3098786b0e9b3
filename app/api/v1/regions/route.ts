import { apiRead } from '@/app/_web/api-route';
import { apiSituation } from '@/app/_web/situation';
import { API_ROUTES } from '@/lib/api/routes';
import { plansByKey } from '@/lib/overview/ranked-plans';
import { regionList } from '@/lib/overview/region-list';
import { answeredDays } from '../_answers/days';
import { regionListAnswer } from '../_answers/region';

export const GET = apiRead(async ({ search, now, read }) => {
  const { season, day } = apiSituation(search, now);
  const plansOf = await plansByKey(read, 'region', season, day);
  return regionListAnswer(
    await regionList(read, { season, day }),
    season,
    await answeredDays(read, day),
    plansOf,
  );
}, API_ROUTES['/api/v1/regions']);
