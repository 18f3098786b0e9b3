import { apiCommand } from '@/app/_web/api-command';
import { apiRead } from '@/app/_web/api-route';
import { refuseUnlessRoleMay } from '@/lib/access/admission';
import { API_ROUTES, API_WRITES } from '@/lib/api/routes';
import { createOrganisation } from '@/lib/organisation/create-organisation';
import { organisationList } from '@/lib/organisation/organisation-list';
import { Refusal } from '@/lib/refusal';
import { read } from '@/lib/store';
import { organisationListAnswer } from '../_answers/organisation';
import { pageAsked } from '../_answers/project-filter';

export const GET = apiRead(async ({ search, actor, now }) => {
  const page = pageAsked(search);
  if (!actor) throw new Refusal('unauthenticated', 'sign_in_needed');
  const asked = { ...Object.fromEntries(search), page: String(page) };
  return organisationListAnswer(await organisationList(read(), actor, asked, now.day));
}, API_ROUTES['/api/v1/organisations']);

export const POST = apiCommand(API_WRITES['POST /api/v1/organisations'], createOrganisation, {
  named({ actor }) {
    refuseUnlessRoleMay(actor, 'organisation.manage');
    return {};
  },
  answer: ({ organisationId }) => ({ id: organisationId, version: 0 }),
});
