import { apiRead } from '@/app/_web/api-route';
import { apiSituation } from '@/app/_web/situation';
import { API_ROUTES } from '@/lib/api/routes';
import { actionsProgress } from '@/lib/figure/action-progress';
import { read } from '@/lib/store';
import { actionListAnswer } from '../_answers/action';

export const GET = apiRead(async ({ search, now }) => {
  // Without a season, the current one, as on the page of the actions.
  const { season = 'S2', day, target } = apiSituation(search, now);
  return actionListAnswer(await actionsProgress(read(), season, day, target), season, day);
}, API_ROUTES['/api/v1/actions']);
