import { apiRead } from '@/app/_web/api-route';
import { apiSituation } from '@/app/_web/situation';
import { API_ROUTES } from '@/lib/api/routes';
import { actionDetail } from '@/lib/overview/action-detail';
import { readSyntheses } from '@/lib/synthesis/syntheses';
import { actionDetailAnswer } from '../../_answers/action';
import { answeredDays } from '../../_answers/days';

export const GET = apiRead<{ key: string }>(async ({ params: { key }, search, actor, now, read }) => {
  const { season, day, target } = apiSituation(search, now);
  const action = await actionDetail(read, { key, season, day, basis: target });
  return actionDetailAnswer(
    action,
    await answeredDays(read, day),
    await readSyntheses(read, actor, { season: action.season, day, action: key }),
  );
}, API_ROUTES['/api/v1/actions/{key}']);
