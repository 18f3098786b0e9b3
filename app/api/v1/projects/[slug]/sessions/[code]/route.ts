import { type Asked, apiCommand } from '@/app/_web/api-command';
import { apiRead } from '@/app/_web/api-route';
import { API_ROUTES, API_WRITES } from '@/lib/api/routes';
import { Refusal } from '@/lib/refusal';
import { read } from '@/lib/store';
import { receiveSession } from '@/lib/training-session/receive-session';
import { sessionDetail } from '@/lib/training-session/session-detail';
import { sessionToReceive } from '@/lib/training-session/session-to-receive';
import { sessionAnswer } from '../../../../_answers/training-session';

type Place = { slug: string; code: string };

export const GET = apiRead<Place>(async ({ params, actor, now }) => {
  if (!actor) throw new Refusal('unauthenticated', 'sign_in_needed');
  return sessionAnswer(await sessionDetail(read(), actor, params, now));
}, API_ROUTES['/api/v1/projects/{slug}/sessions/{code}']);

export const PUT = apiCommand(API_WRITES['PUT /api/v1/projects/{slug}/sessions/{code}'], receiveSession, {
  named: ({ params, actor, now }: Asked<Place>) => sessionToReceive(read(), actor, params, now),
  answer: ({ code, created, changed }) => ({ code, created, changed }),
});
