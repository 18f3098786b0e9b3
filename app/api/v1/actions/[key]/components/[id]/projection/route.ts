import { apiRead } from '@/app/_web/api-route';
import { apiSituation } from '@/app/_web/situation';
import { projectionAnswer } from '@/app/api/v1/_answers/projection';
import { API_ROUTES } from '@/lib/api/routes';
import { componentProjection } from '@/lib/figure/projection';
import { read } from '@/lib/store';

export const GET = apiRead<{ key: string; id: string }>(async ({ params: { key, id }, search, now }) => {
  const { day } = apiSituation(search, now);
  return projectionAnswer(await componentProjection(read(), { key, id, day }), key, day);
}, API_ROUTES['/api/v1/actions/{key}/components/{id}/projection']);
