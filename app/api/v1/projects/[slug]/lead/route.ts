import { apiCommand } from '@/app/_web/api-command';
import { API_WRITES } from '@/lib/api/routes';
import { changeLead } from '@/lib/project/change-lead';
import { movedOn, namedProject } from '../../../_answers/named';

export const PUT = apiCommand(API_WRITES['PUT /api/v1/projects/{slug}/lead'], changeLead, {
  named: namedProject,
  answer: movedOn,
});
