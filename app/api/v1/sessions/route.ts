import { apiRead } from '@/app/_web/api-route';
import { parameterOf } from '@/app/_web/situation';
import { API_ROUTES } from '@/lib/api/routes';
import { read } from '@/lib/store';
import { readableSessions } from '@/lib/training-session/readable-sessions';
import { pageAsked } from '../_answers/project-filter';
import { sessionListAnswer } from '../_answers/training-session';

export const GET = apiRead(async ({ search, actor, now }) => {
  const page = pageAsked(search);
  const asked = { action: parameterOf(search, 'action'), project: parameterOf(search, 'project'), page };
  return sessionListAnswer(await readableSessions(read(), actor, now, asked), page);
}, API_ROUTES['/api/v1/sessions']);
