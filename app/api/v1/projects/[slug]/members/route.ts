import { apiCommand } from '@/app/_web/api-command';
import { API_WRITES } from '@/lib/api/routes';
import { changeConsortium } from '@/lib/project/change-consortium';
import { movedOn, namedProject } from '../../../_answers/named';

export const POST = apiCommand(API_WRITES['POST /api/v1/projects/{slug}/members'], changeConsortium, {
  named: namedProject,
  answer: movedOn,
});
