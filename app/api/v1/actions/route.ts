import { apiRead } from '@/app/_web/api-route';
import { apiReading } from '@/app/_web/reading';
import { read } from '@/lib/data';
import { API_ROUTES } from '@/lib/domain/api/routes';
import { actionsProgress } from '@/lib/queries/action-progress';
import { actionListAnswer } from '../_answers/action';

export const GET = apiRead(async ({ search, now }) => {
  // Without a season, the current one, as on the page of the actions.
  const { season = 'S2', day, target } = apiReading(search, now);
  return actionListAnswer(await actionsProgress(read(), season, day, target), season, day);
}, API_ROUTES['/api/v1/actions']);
