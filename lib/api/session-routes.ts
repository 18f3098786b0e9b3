import type { ApiRoute, ApiWrite } from './route-shapes';
import { sessionCountsList, sessionReceived, sessionShape, sessionToReceive } from './training-session';

/** What a program reads of training sessions. */
export const SESSION_ROUTES = {
  '/api/v1/sessions': {
    summary:
      'The training sessions of the projects that this account may read, with their counts, the first to begin first, by pages. Nobody in them.',
    query: ['action', 'project', 'page'],
    answer: sessionCountsList,
    account: true,
  },
  '/api/v1/projects/{slug}/sessions/{code}': {
    summary:
      'One training session: slots, people by number (for the consortium and its officers), counts and checks.',
    query: [],
    answer: sessionShape,
    account: true,
  },
} as const satisfies Record<string, ApiRoute>;

/** What a token of the scope `sessions` writes. */
export const SESSION_WRITES = {
  'PUT /api/v1/projects/{slug}/sessions/{code}': {
    summary:
      'Records a whole training session, or what changed in it: the same sending twice writes nothing more. The same rules, codes and sentences as the form.',
    query: [],
    body: sessionToReceive,
    answer: sessionReceived,
    status: 200,
    key: 'needed',
  },
} as const satisfies Record<string, ApiWrite>;
