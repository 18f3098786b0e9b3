import { apiRead } from '@/app/_web/api-route';
import { apiSituation } from '@/app/_web/situation';
import { API_ROUTES } from '@/lib/api/routes';
import { actionDetail } from '@/lib/overview/action-detail';
import { actionDetailAnswer } from '../../_answers/action';
import { answeredDays } from '../../_answers/days';

export const GET = apiRead<{ key: string }>(async ({ params: { key }, search, now, read }) => {
  const { season, day, target } = apiSituation(search, now);
  return actionDetailAnswer(
    await actionDetail(read, { key, season, day, basis: target }),
    await answeredDays(read, day),
  );
}, API_ROUTES['/api/v1/actions/{key}']);
