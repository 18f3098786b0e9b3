import { apiCommand } from '@/app/_web/api-command';
import { apiRead } from '@/app/_web/api-route';
import { numberIn } from '@/app/_web/number-in';
import { API_ROUTES, API_WRITES } from '@/lib/api/routes';
import { correctOrganisation } from '@/lib/organisation/correct-organisation';
import { organisationDetail } from '@/lib/organisation/organisation-detail';
import { Refusal } from '@/lib/refusal';
import { read } from '@/lib/store';
import { namedOrganisation } from '../../_answers/named';
import { organisationAnswer } from '../../_answers/organisation';

export const GET = apiRead<{ id: string }>(async ({ params: { id }, actor, now }) => {
  if (!actor) throw new Refusal('unauthenticated', 'sign_in_needed');
  return organisationAnswer(await organisationDetail(read(), actor, numberIn(id), now.day));
}, API_ROUTES['/api/v1/organisations/{id}']);

export const PUT = apiCommand(API_WRITES['PUT /api/v1/organisations/{id}'], correctOrganisation, {
  named: namedOrganisation,
  answer: ({ version }, { names }) => ({ id: names.organisationId, version }),
});
