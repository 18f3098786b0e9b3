import { apiRead } from '@/app/_web/api-route';
import { apiSituation } from '@/app/_web/situation';
import { answeredDays } from '@/app/api/v1/_answers/days';
import { projectionAnswer } from '@/app/api/v1/_answers/projection';
import { API_ROUTES } from '@/lib/api/routes';
import { componentProjection } from '@/lib/figure/projection';

export const GET = apiRead<{ key: string; id: string }>(
  async ({ params: { key, id }, search, now, read }) => {
    const { day } = apiSituation(search, now);
    return projectionAnswer(
      await componentProjection(read, { key, id, day }),
      key,
      await answeredDays(read, day),
    );
  },
  API_ROUTES['/api/v1/actions/{key}/components/{id}/projection'],
);
