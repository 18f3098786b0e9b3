import { apiRead } from '@/app/_web/api-route';
import { numberIn } from '@/app/_web/number-in';
import { API_ROUTES } from '@/lib/api/routes';
import { organisationDetail } from '@/lib/organisation/organisation-detail';
import { Refusal } from '@/lib/refusal';
import { read } from '@/lib/store';
import { organisationLifeAnswer } from '../../../_answers/organisation';

export const GET = apiRead<{ id: string }>(async ({ params: { id }, actor, now }) => {
  if (!actor) throw new Refusal('unauthenticated', 'sign_in_needed');
  return organisationLifeAnswer(await organisationDetail(read(), actor, numberIn(id), now.day));
}, API_ROUTES['/api/v1/organisations/{id}/life']);
