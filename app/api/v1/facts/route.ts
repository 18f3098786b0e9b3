import { apiRead } from '@/app/_web/api-route';
import { factFilterOf, refuseUnknown } from '@/app/_web/observatory-filter';
import { apiSituation } from '@/app/_web/situation';
import { API_ROUTES } from '@/lib/api/routes';
import { observatory } from '@/lib/observatory/observatory';
import { factListAnswer } from '../_answers/observatory';

export const GET = apiRead(async ({ search, now, read }) => {
  const { day } = apiSituation(search, now);
  const { facts, documents } = await observatory(read, day);
  const { asked, errors } = factFilterOf(search, documents);
  refuseUnknown(errors);
  return factListAnswer({ facts, documents }, asked, day);
}, API_ROUTES['/api/v1/facts']);
