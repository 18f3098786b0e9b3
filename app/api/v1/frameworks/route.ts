import { apiRead } from '@/app/_web/api-route';
import { apiSituation } from '@/app/_web/situation';
import { API_ROUTES } from '@/lib/api/routes';
import { frameworksAt } from '@/lib/framework/frameworks';
import { frameworkListAnswer } from '../_answers/framework';

export const GET = apiRead(async ({ search, now, read }) => {
  const { day } = apiSituation(search, now);
  return frameworkListAnswer(await frameworksAt(read, day));
}, API_ROUTES['/api/v1/frameworks']);
