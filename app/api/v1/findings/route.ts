import { apiRead } from '@/app/_web/api-route';
import { apiSituation } from '@/app/_web/situation';
import { API_ROUTES } from '@/lib/api/routes';
import { DIAGNOSED_ACTION } from '@/lib/domain/finding';
import { publicDiagnostics } from '@/lib/finding/diagnostics';
import { findingListAnswer } from '../_answers/finding';

export const GET = apiRead(async ({ search, now, read }) => {
  const { day } = apiSituation(search, now);
  return findingListAnswer(publicDiagnostics(read, { actionKey: DIAGNOSED_ACTION, day }), day);
}, API_ROUTES['/api/v1/findings']);
