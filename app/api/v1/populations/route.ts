import { apiRead } from '@/app/_web/api-route';
import { apiSituation } from '@/app/_web/situation';
import { API_ROUTES } from '@/lib/api/routes';
import { populationList } from '@/lib/population/population-list';
import { populationListAnswer } from '../_answers/population';

export const GET = apiRead(async ({ search, now, read, actor }) => {
  const { day } = apiSituation(search, now);
  return populationListAnswer(await populationList(read, actor, day), day);
}, API_ROUTES['/api/v1/populations']);
