import { apiRead } from '@/app/_web/api-route';
import { apiSituation } from '@/app/_web/situation';
import { API_ROUTES } from '@/lib/api/routes';
import { projectEligibility } from '@/lib/eligibility/project-eligibility';
import { Refusal } from '@/lib/refusal';
import { eligibilityAnswer } from '../../../_answers/eligibility';

export const GET = apiRead<{ slug: string }>(async ({ params: { slug }, search, actor, now, read }) => {
  if (!actor) throw new Refusal('unauthenticated', 'sign_in_needed');
  const { day } = apiSituation(search, now);
  return eligibilityAnswer(await projectEligibility(read, actor, { slug, day }, now));
}, API_ROUTES['/api/v1/projects/{slug}/eligibility']);
