import { apiCommand } from '@/app/_web/api-command';
import { apiRead } from '@/app/_web/api-route';
import { API_ROUTES, API_WRITES } from '@/lib/api/routes';
import { projectPayments } from '@/lib/money/project-payments';
import { receivePayments } from '@/lib/money/receive-payments';
import { Refusal } from '@/lib/refusal';
import { read } from '@/lib/store';
import { namedProject } from '../../../_answers/named';

export const GET = apiRead<{ slug: string }>(async ({ params: { slug }, actor, now }) => {
  if (!actor) throw new Refusal('unauthenticated', 'sign_in_needed');
  const payments = await projectPayments(read(), actor, slug, now);
  return {
    data: payments.map(({ id, paidOn, cents, tranche, source }) => ({ id, paidOn, cents, tranche, source })),
  };
}, API_ROUTES['/api/v1/projects/{slug}/payments']);

export const PUT = apiCommand(API_WRITES['PUT /api/v1/projects/{slug}/payments'], receivePayments, {
  named: namedProject,
  answer: ({ recorded, withdrawn }, { params: { slug } }) => ({ slug, recorded, withdrawn }),
});
