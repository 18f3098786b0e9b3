import { apiRead } from '@/app/_web/api-route';
import { apiSituation } from '@/app/_web/situation';
import { apiVerdictFilter } from '@/app/_web/verdict-filter';
import { API_ROUTES } from '@/lib/api/routes';
import { judgedActions, narrowed } from '@/lib/verdict/judged-actions';
import { actionListAnswer } from '../_answers/action';
import { answeredDays } from '../_answers/days';

export const GET = apiRead(async ({ search, now, read }) => {
  // Without a season, the current one, as on the page of the actions.
  const { season = 'S2', day, target } = apiSituation(search, now);
  const asked = apiVerdictFilter(search);
  const actions = await judgedActions(read, season, day, target);
  return actionListAnswer(narrowed(actions, asked), season, await answeredDays(read, day));
}, API_ROUTES['/api/v1/actions']);
