import { apiRead } from '@/app/_web/api-route';
import { API_ROUTES } from '@/lib/api/routes';
import { managedProject } from '@/lib/project/managed-project';
import { Refusal } from '@/lib/refusal';
import { read } from '@/lib/store';
import { projectRecordAnswer } from '../../../_answers/recording';

export const GET = apiRead<{ slug: string }>(async ({ params: { slug }, actor, now }) => {
  if (!actor) throw new Refusal('unauthenticated', 'sign_in_needed');
  return projectRecordAnswer(await managedProject(read(), actor, slug, now));
}, API_ROUTES['/api/v1/projects/{slug}/record']);
