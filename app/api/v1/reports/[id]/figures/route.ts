import { apiRead } from '@/app/_web/api-route';
import { read } from '@/lib/data';
import { API_ROUTES } from '@/lib/domain/api/routes';
import { reportFile } from '@/lib/queries/report-file';
import { Refusal } from '@/lib/refusal';
import { reportFiguresAnswer } from '../../../_answers/report';

export const GET = apiRead<{ id: string }>(async ({ params: { id }, actor, now }) => {
  if (!actor) throw new Refusal('unauthenticated', 'sign_in_needed');
  if (!/^\d{1,9}$/.test(id)) throw new Refusal('missing', 'not_found');
  return reportFiguresAnswer(await reportFile(read(), actor, now, Number(id)));
}, API_ROUTES['/api/v1/reports/{id}/figures']);
